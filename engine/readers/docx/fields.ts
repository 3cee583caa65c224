import type { XmlElement } from './xml.ts'
import { elementsOf } from './xml.ts'

/*
 * A field runs from a `begin` over an instruction to a `separate`, and over its result to an `end`; fields nest, and may
 * run over paragraphs. The instruction is no text, also where a field inside it has a result.
 */

/** What one mark of a field does to those that are open. */
export interface Fields {
  /** Takes a `w:fldChar`. */
  readonly take: (mark: XmlElement) => void
  readonly isInstruction: () => boolean
}

/**
 * Follows the fields of a part. A field that never ends (damage) is not followed: its instruction would swallow the rest
 * of the document.
 */
export function openFields(part: XmlElement): Fields {
  const closed = closedFields(part)
  /** For each open field whether its instruction is being read. */
  const open: boolean[] = []
  let instructions = 0
  const leave = (): void => {
    if (open.pop() === true) instructions -= 1
  }
  return {
    isInstruction: () => instructions > 0,
    take: (mark) => {
      if (!closed.has(mark)) return
      const type = typeOf(mark)
      if (type === 'begin') {
        open.push(true)
        instructions += 1
        return
      }
      leave()
      if (type === 'separate') open.push(false)
    },
  }
}

const typeOf = (mark: XmlElement): string => mark.attributes['fldCharType'] ?? ''

/** The marks of those fields that end in the part. */
function closedFields(part: XmlElement): ReadonlySet<XmlElement> {
  const closed = new Set<XmlElement>()
  const open: XmlElement[][] = []
  const visit = (element: XmlElement): void => {
    if (element.name !== 'fldChar') {
      for (const inner of elementsOf(element)) visit(inner)
      return
    }
    const type = typeOf(element)
    if (type === 'begin') open.push([element])
    else open.at(-1)?.push(element)
    if (type === 'end') for (const mark of open.pop() ?? []) closed.add(mark)
  }
  visit(part)
  return closed
}
