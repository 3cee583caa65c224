import { relations } from '#core/model/correspondence.ts'
import type { Direction, Relation, Side } from '#core/model/correspondence.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'

/** One bar of the overview: one row, or some rows where a row each would be too narrow to see. */
export interface OverviewBar {
  /** 0-based, `toExclusive` as it says, among all rows. */
  readonly from: number
  readonly toExclusive: number
  /** Of a group: what most of its rows are. */
  readonly relation: Relation
  readonly direction: Direction
  /** Some rows of the group are conflicts, whatever most of them are: those must not be lost in a crowd. */
  readonly hidesConflict: boolean
  /** 0 to 1: length of text against the longest; 0 where the side has none. */
  readonly height: Readonly<Record<Side, number>>
}

/** Narrower than 3 px is not seen as a bar; with its gap a bar needs 4 (narrow bars: `many rows` in the tests). */
const pixelsPerBar = 4

/** The relation of most rows; among equals the one that comes first in the glossary's order. */
function commonest(group: readonly RowOutline[]): Relation {
  const count = (relation: Relation): number => group.filter((row) => row.relation === relation).length
  return relations.reduce((best, relation) => (count(relation) > count(best) ? relation : best))
}

const lengthOf = (row: RowOutline, side: Side): number => row[side].reduce((sum, { length }) => sum + length, 0)

/** Roots, so that one very long clause does not press all others flat. */
const heightOf = (length: number, longest: number): number =>
  length === 0 ? 0 : Math.max(0.25, Math.sqrt(length / Math.max(longest, 1)))

export function overviewBars(rows: readonly RowOutline[], width: number): OverviewBar[] {
  const size = Math.max(1, Math.ceil((rows.length * pixelsPerBar) / Math.max(width, pixelsPerBar)))
  const longest = Math.max(0, ...rows.map((row) => Math.max(lengthOf(row, 'left'), lengthOf(row, 'right'))))
  const bars: OverviewBar[] = []
  for (let from = 0; from < rows.length; from += size) {
    const group = rows.slice(from, from + size)
    const relation = commonest(group)
    const members = group.filter((row) => row.relation === relation)
    const tallest = (side: Side): number => Math.max(...members.map((row) => heightOf(lengthOf(row, side), longest)))
    bars.push({
      from,
      toExclusive: from + group.length,
      relation,
      direction: members[0]?.direction ?? 'none',
      hidesConflict: relation !== 'conflict' && group.some((row) => row.relation === 'conflict'),
      height: { left: tallest('left'), right: tallest('right') },
    })
  }
  return bars
}
