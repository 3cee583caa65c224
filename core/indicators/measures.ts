import { foldText } from '../text/fold.ts'
import { isFunctionWord } from '../text/function-words.ts'
import { parseChineseNumeral } from '../text/numerals.ts'
import type { Token } from '../text/tokeniser.ts'

/** What a value measures; values of different dimensions are never compared. */
export type Dimension = 'days' | 'working-days' | 'months' | 'years' | 'hours' | 'yuan' | 'share'

/** A deadline or an amount that a clause states. */
export interface Measured {
  readonly kind: 'deadline' | 'quantity'
  /** As printed: 三十个工作日. */
  readonly text: string
  /** UTF-16 offsets into the clause's text, end exclusive. */
  readonly start: number
  readonly end: number
  /** In the unit of its dimension: 五百万元 is 5000000 yuan, 百分之三十 is 30 of a share. */
  readonly value: number
  readonly dimension: Dimension
  /** Words of the phrase it stands in and of the one before: what it is a measure of. */
  readonly context: ReadonlySet<string>
}

const dimensions: readonly (readonly [Dimension, RegExp])[] = [
  ['working-days', /^(?:个)?工作日$/u],
  ['days', /^(?:日|天|个自然日|自然日)$/u],
  ['months', /^(?:个月|月)$/u],
  ['years', /^(?:年|周年)$/u],
  ['hours', /^(?:小时|个小时)$/u],
  ['yuan', /^元(?:人民币)?$/u],
  ['share', /^%$/u],
]

const times: ReadonlySet<Dimension> = new Set(['days', 'working-days', 'months', 'years', 'hours'])

/**
 * Reads the deadlines (a stretch of time followed by 内, 以内 or 之内) and the sums and shares out of a clause. Counts of
 * things are left alone: without knowing the thing they cannot be compared.
 */
export function measuresOf(tokens: readonly Token[]): Measured[] {
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'quantity') return []
    const read = readQuantity(token.text)
    if (read === null) return []
    const isTime = times.has(read.dimension)
    if (isTime && !/^(?:内|以内|之内)/u.test(tokens[at + 1]?.text ?? '')) return []
    const { text, start, end } = token
    return [{ ...read, kind: isTime ? 'deadline' : 'quantity', text, start, end, context: contextOf(tokens, at) }]
  })
}

const written =
  /^(?:不少于|不低于|不超过|不高于|不多于|不大于|不小于|至少|最多|超过)?(百分之)?([0-9,.]+|[〇零一二三四五六七八九十百千两]+)(万|亿|万亿)?(.*)$/u

const scales: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000, 万亿: 1_000_000_000_000 }

function readQuantity(text: string): { readonly value: number; readonly dimension: Dimension } | null {
  const [, share, number, scale, unit] = written.exec(foldText(text).replaceAll(/\s/gu, '')) ?? []
  if (number === undefined || unit === undefined) return null
  const value = /^[0-9]/u.test(number) ? Number(number.replaceAll(',', '')) : parseChineseNumeral(number)
  const dimension = share === undefined ? dimensions.find(([, sign]) => sign.test(unit))?.[0] : 'share'
  if (value === null || Number.isNaN(value) || dimension === undefined) return null
  return { value: value * (scale === undefined ? 1 : (scales[scale] ?? 1)), dimension }
}

/** From the phrase before up to the end of its own phrase, never over a sentence end. */
function contextOf(tokens: readonly Token[], at: number): ReadonlySet<string> {
  const ends = (token: Token | undefined, marks: RegExp): boolean =>
    token === undefined || token.kind === 'space' || marks.test(token.text)
  let start = at
  let phrases = 0
  while (!ends(tokens[start - 1], /^[。；;]$/u)) {
    if (/^[，,：:]$/u.test(tokens[start - 1]?.text ?? '')) phrases += 1
    if (phrases > 1) break
    start -= 1
  }
  let end = at
  while (!ends(tokens[end + 1], /^[。；;，,]$/u)) end += 1
  const words = tokens.slice(start, end + 1).filter(({ kind, text }) => kind !== 'quantity' && isMatter(kind, text))
  return new Set(words.map(({ text }) => text))
}

const isMatter = (kind: Token['kind'], text: string): boolean =>
  kind !== 'punctuation' && kind !== 'space' && text.length > 1 && !isFunctionWord(text)
