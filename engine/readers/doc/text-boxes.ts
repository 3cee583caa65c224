import type { AnchoredBox } from './body.ts'
import type { WordStreams } from './fib.ts'
import { toItems } from './rows.ts'
import type { DocParagraph } from './text.ts'

const boxSize = 22
const drawingSize = 26

/**
 * The text boxes of the body in order, with the places where they are anchored. Boxes and drawings name the same shape; a box whose
 * drawing is not found stands at the end of the body.
 */
export function anchorBoxes(streams: WordStreams, paragraphs: readonly DocParagraph[]): AnchoredBox[] {
  const table = streams.tableAt('textBoxes')
  const count = Math.max(Math.floor((table.byteLength - 4) / (4 + boxSize)), 0)
  const start = paragraphs[0]?.start ?? 0
  const positions = anchors(streams)
  const end = Math.max(streams.lengths.body - 1, 0)
  const boxes: { from: number; position: number; paragraphs: DocParagraph[] }[] = []
  for (let index = 0; index < count; index += 1) {
    const shape = table.getUint32((count + 1) * 4 + index * boxSize + 14, true)
    boxes.push({ from: table.getUint32(index * 4, true), position: positions.get(shape) ?? end, paragraphs: [] })
  }
  let at = 0
  for (const paragraph of paragraphs) {
    while (at + 1 < boxes.length && paragraph.start - start >= (boxes[at + 1]?.from ?? 0)) at += 1
    if (isFilled(paragraph)) boxes[at]?.paragraphs.push(paragraph)
  }
  return boxes
    .map(({ position, paragraphs: inside }) => ({ position, items: toItems(inside) }))
    .sort((one, other) => one.position - other.position)
}

const isFilled = ({ text, hidden, deleted }: DocParagraph): boolean => (text + hidden + deleted).trim() !== ''

/** Where each drawing of the body is anchored, by its shape. */
function anchors(streams: WordStreams): Map<number, number> {
  const table = streams.tableAt('drawings')
  const count = Math.max(Math.floor((table.byteLength - 4) / (4 + drawingSize)), 0)
  const positions = new Map<number, number>()
  for (let index = 0; index < count; index += 1)
    positions.set(table.getUint32((count + 1) * 4 + index * drawingSize, true), table.getUint32(index * 4, true))
  return positions
}
