import { labelAt } from './label.ts'
import type { Line } from './line.ts'
import { isBoxStart } from './named-label.ts'

/** A row of several cells, as readers write it. */
const isRowOfCells = ({ text }: Line): boolean => /(^|\s)\|(\s|$)/u.test(text)

function beginsBox(line: Line): boolean {
  const label = line.kind === 'table-row' ? labelAt(line.text) : null
  return label?.kind === 'box' && isBoxStart(line.text.slice(label.length))
}

/**
 * The frame of a project box (专栏1 …) is a table of one cell. Its lines are text: read so, they give the clause that the
 * same box gives in a file without frames. Rows of several cells inside stay rows.
 */
export function openBoxes(lines: readonly Line[]): Line[] {
  let inBox = false
  return lines.map((line) => {
    inBox = line.kind === 'table-row' && (inBox || beginsBox(line))
    return inBox && !isRowOfCells(line) ? { ...line, kind: 'body' } : line
  })
}
