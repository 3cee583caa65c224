/*
 * Fields of Word: from a begin over an instruction to a separator, then over a result to an end. They nest, and may run
 * over paragraphs. Only results are text; an instruction is none, also where a field inside it has a result.
 */

interface OpenField {
  instruction: string
  hasResult: boolean
}

export interface FieldStack {
  readonly begin: () => void
  readonly separate: () => void
  /** Ends the innermost field; returns what a field without a result prints all the same. */
  readonly end: () => string
  readonly isInstruction: () => boolean
  /** Takes text while `isInstruction`. */
  readonly instruct: (text: string) => void
}

/** For the text of one document or story: fields do not reach from one into the other. */
export function openFieldStack(): FieldStack {
  const open: OpenField[] = []
  let instructions = 0
  return {
    begin: () => {
      open.push({ instruction: '', hasResult: false })
      instructions += 1
    },
    separate: () => {
      const field = open.at(-1)
      if (field === undefined || field.hasResult) return
      field.hasResult = true
      instructions -= 1
    },
    end: () => {
      const field = open.pop()
      if (field === undefined || field.hasResult) return ''
      instructions -= 1
      return instructions > 0 ? '' : equationText(field.instruction)
    },
    isInstruction: () => instructions > 0,
    instruct: (text) => {
      const field = open.at(-1)
      if (field !== undefined) field.instruction += text
    },
  }
}

const rings = '○〇◯'
const circled = (text: string): string | null => {
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : 0
  return number >= 1 && number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : null
}

/**
 * `EQ` fields have no result: Word draws them from the instruction. 带圈字符 writes ① as `EQ \o\ac(○,1)`, and fractions are
 * `EQ \f(1,2)`. Other fields without a result print nothing.
 */
function equationText(instruction: string): string {
  const body = /^\s*EQ\s+(.*)$/isu.exec(instruction)?.[1]
  if (body === undefined) return ''
  const isFraction = /\\f\s*\(/iu.test(body)
  const words = body
    .replace(/\\[a-z]+\d*/giu, '')
    .split(/[(),，;；\s]+/u)
    .filter((word) => word !== '')
  const inner = words.filter((word) => !rings.includes(word))
  if (inner.length === 1 && inner.length < words.length) return circled(inner[0] ?? '') ?? inner.join('')
  return inner.join(isFraction ? '/' : '')
}
