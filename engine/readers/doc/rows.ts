import { BashuError } from '#core/contract/errors.ts'
import type { DocParagraph } from './text.ts'

/** A paragraph outside tables, or a row with what stands in its cells. */
export type DocItem = DocParagraph | DocRow
export interface DocRow {
  readonly cells: readonly (readonly DocItem[])[]
}

export const isRow = (item: DocItem): item is DocRow => 'cells' in item

/** Tables in tables: Word itself stops opening files far below. Guarded by the test of hostile files. */
const deepestTable = 64

interface OpenRow {
  readonly cells: DocItem[][]
  cell: DocItem[]
}

const depthOf = ({ properties }: DocParagraph): number =>
  properties.isInTable === true ? Math.max(properties.tableDepth ?? 1, 1) : 0

const endsRow = ({ mark, properties }: DocParagraph, depth: number): boolean =>
  depth === 1 ? mark === '\u0007' && properties.isRowEnd === true : properties.isInnerRowEnd === true

const endsCell = ({ mark, properties }: DocParagraph, depth: number): boolean =>
  depth === 1 ? mark === '\u0007' : properties.isInnerCellEnd === true

/** Old Word files have no tables, only paragraphs that say how deep they are and which end a cell or a row. */
export function toItems(paragraphs: readonly DocParagraph[]): DocItem[] {
  const items: DocItem[] = []
  const open: OpenRow[] = []
  const put = (item: DocItem): void => void (open.at(-1)?.cell ?? items).push(item)
  const endRow = (): void => {
    const row = open.pop()
    if (row === undefined) return
    if (row.cell.length > 0) row.cells.push(row.cell)
    put({ cells: row.cells })
  }
  for (const paragraph of paragraphs) {
    const depth = depthOf(paragraph)
    if (depth > deepestTable) throw new BashuError('nesting-too-deep')
    // A row that never ended is damage; what it holds is kept.
    while (open.length > depth) endRow()
    while (open.length < depth) open.push({ cells: [], cell: [] })
    if (depth > 0 && endsRow(paragraph, depth)) {
      endRow()
      continue
    }
    put(paragraph)
    const row = open.at(-1)
    if (row === undefined || !endsCell(paragraph, depth)) continue
    row.cells.push(row.cell)
    row.cell = []
  }
  while (open.length > 0) endRow()
  return items
}
