import { openFieldStack } from '../fields.ts'
import type { XmlElement } from '../xml.ts'
import { elementsOf } from '../xml.ts'

/** Follows the fields of a part by their marks (`w:fldChar`). */
export interface Fields {
  /** Takes a mark; returns what a field without a result prints all the same. */
  readonly take: (mark: XmlElement) => string
  readonly isInstruction: () => boolean
  /** Takes the text of an instruction. */
  readonly instruct: (text: string) => void
}

/** A field that never ends (damage) is not followed: its instruction would swallow the rest of the document. */
export function openFields(part: XmlElement): Fields {
  const closed = closedFields(part)
  const { begin, separate, end, isInstruction, instruct } = openFieldStack()
  const take = (mark: XmlElement): string => {
    if (!closed.has(mark)) return ''
    const type = typeOf(mark)
    if (type === 'end') return end()
    if (type === 'begin') begin()
    else separate()
    return ''
  }
  return { take, isInstruction, instruct }
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
