import type { Relation, Side } from '../model/correspondence.ts'
import { areas, type Area } from '../model/instrument.ts'
import type { RowOutline } from './comparative-row.ts'

/** What a row of a comparison is counted as. A gap by the side that has text; a pair that was judged not to answer has both. */
export const matrixColumns = [
  'aligned',
  'partial',
  'complementary',
  'conflict',
  'left-only',
  'right-only',
  'not-answering',
] as const
export type MatrixColumn = (typeof matrixColumns)[number]

/** Clauses of one side, each once: those that the other side answers, and those that nothing answers. */
export interface SideCover {
  readonly answered: number
  readonly alone: number
}

/** Rows of one area, or of all. `counts` sum to `rows`. */
export interface MatrixLine {
  readonly counts: Readonly<Record<MatrixColumn, number>>
  readonly rows: number
  readonly cover: Readonly<Record<Side, SideCover>>
}

export interface AreaLine extends MatrixLine {
  /** Null: rows of none of the seven areas; the line is there only where some are. */
  readonly area: Area | null
}

/** The rows of a comparison by area and by relation: the lines sum to the total in every column. */
export interface AreaMatrix {
  readonly lines: readonly AreaLine[]
  readonly total: MatrixLine
}

type CountedRow = Pick<RowOutline, 'area' | 'relation' | Side>

/** The column that a row is counted in. */
export function columnOf({ relation, left, right }: Pick<CountedRow, 'relation' | Side>): MatrixColumn {
  if (relation !== 'gap') return relation
  if (left.length > 0 && right.length > 0) return 'not-answering'
  return left.length > 0 ? 'left-only' : 'right-only'
}

/** The relation of a column's rows. */
export function relationOf(column: MatrixColumn): Relation {
  return column === 'left-only' || column === 'right-only' || column === 'not-answering' ? 'gap' : column
}

/**
 * Counts each row once, under the area it is filed under, and each clause once: a clause that stands in several rows is
 * counted with the first that answers it, else with the first it stands in.
 */
export function areaMatrix(rows: readonly CountedRow[]): AreaMatrix {
  const homes = { left: homesOf(rows, 'left'), right: homesOf(rows, 'right') }
  const lineOf = (some: readonly CountedRow[]): MatrixLine => ({
    counts: countsOf(some),
    rows: some.length,
    cover: { left: coverOf(some, homes.left), right: coverOf(some, homes.right) },
  })
  const filed = [...areas, null].map((area) => ({ area, some: rows.filter((row) => (row.area ?? null) === area) }))
  return {
    lines: filed
      .filter(({ area, some }) => area !== null || some.length > 0)
      .map(({ area, some }) => ({ area, ...lineOf(some) })),
    total: lineOf(rows),
  }
}

function countsOf(rows: readonly CountedRow[]): MatrixLine['counts'] {
  const counts = Object.fromEntries(matrixColumns.map((column) => [column, 0])) as Record<MatrixColumn, number>
  for (const row of rows) counts[columnOf(row)] += 1
  return counts
}

/** How many clauses of one side each row is counted with. */
function homesOf(rows: readonly CountedRow[], side: Side): ReadonlyMap<CountedRow, number> {
  const homes = new Map<string, CountedRow>()
  const answeredFirst = [...rows].sort((a, b) => Number(a.relation === 'gap') - Number(b.relation === 'gap'))
  for (const row of answeredFirst) {
    for (const { ref } of row[side]) {
      const clause = `${ref.version} ${ref.path}`
      if (!homes.has(clause)) homes.set(clause, row)
    }
  }
  const counts = new Map<CountedRow, number>()
  for (const row of homes.values()) counts.set(row, (counts.get(row) ?? 0) + 1)
  return counts
}

function coverOf(rows: readonly CountedRow[], homes: ReadonlyMap<CountedRow, number>): SideCover {
  const sum = (isAlone: boolean): number =>
    rows.reduce((count, row) => count + ((row.relation === 'gap') === isAlone ? (homes.get(row) ?? 0) : 0), 0)
  return { answered: sum(false), alone: sum(true) }
}

/** The share of a side's clauses that are answered, as a whole percentage that says 100 only where none is alone, and 0 where none is answered; null without clauses. */
export function coverPercent({ answered, alone }: SideCover): number | null {
  const all = answered + alone
  if (all === 0) return null
  const percent = Math.round((answered / all) * 100)
  return answered === 0 || alone === 0 ? percent : Math.min(99, Math.max(1, percent))
}
