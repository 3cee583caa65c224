import type { Relation } from '../model/correspondence.ts'
import type { VersionHash } from '../model/ids.ts'
import { rowHas, rowStatuses } from './filters.ts'

/** What the rows of comparisons tell of a clause. */
export type RowMark = (typeof rowMarks)[number]
export const rowMarks = [...rowStatuses, ...rowHas] as const

/** Units of one version with their marks; one that is named has at least a status. */
export interface MarkedVersion {
  readonly version: VersionHash
  readonly units: readonly { readonly path: string; readonly marks: readonly RowMark[] }[]
}

/** As much of a row as search looks at. */
export interface MarkingRow {
  readonly left: readonly { readonly ref: { readonly version: VersionHash; readonly path: string } }[]
  readonly right: MarkingRow['left']
  readonly relation: Relation
  readonly disagreement: boolean
  readonly annotations: number
  readonly contrasts: readonly unknown[]
  readonly decisions: readonly unknown[]
}

/**
 * What the rows tell of their clauses. A clause stands in several rows where it answers several: it has the marks of all. A
 * gap only where no pair holds: a pair that was rejected counts as gap, and says nothing of a clause that has another answer.
 */
export function markUnits(rows: readonly MarkingRow[]): MarkedVersion[] {
  const marked = new Map<VersionHash, Map<string, Set<RowMark>>>()
  for (const row of rows) {
    for (const { ref } of [...row.left, ...row.right]) {
      const units = marked.get(ref.version) ?? new Map<string, Set<RowMark>>()
      marked.set(ref.version, units)
      units.set(ref.path, new Set([...(units.get(ref.path) ?? []), ...marksOf(row)]))
    }
  }
  return [...marked].map(([version, units]) => ({
    version,
    units: [...units].map(([path, marks]) => ({ path, marks: withoutAnsweredGap([...marks]) })),
  }))
}

/** All that several comparisons tell, each unit once. */
export function joinMarks(each: readonly (readonly MarkedVersion[])[]): MarkedVersion[] {
  return [...Map.groupBy(each.flat(), ({ version }) => version)].map(([version, parts]) => ({
    version,
    units: [
      ...Map.groupBy(
        parts.flatMap(({ units }) => units),
        ({ path }) => path,
      ),
    ].map(([path, same]) => ({
      path,
      marks: [...new Set(same.flatMap(({ marks }) => marks))],
    })),
  }))
}

const marksOf = (row: MarkingRow): RowMark[] => [
  row.relation,
  ...(row.disagreement ? (['disagreement'] as const) : []),
  ...(row.contrasts.length > 0 ? (['contrast'] as const) : []),
  ...(row.annotations > 0 ? (['note'] as const) : []),
  ...(row.decisions.length > 0 ? (['decision'] as const) : []),
]

const pairMarks: readonly RowMark[] = ['aligned', 'partial', 'complementary', 'conflict']

const withoutAnsweredGap = (marks: readonly RowMark[]): RowMark[] =>
  marks.filter((mark) => mark !== 'gap' || !marks.some((other) => pairMarks.includes(other)))
