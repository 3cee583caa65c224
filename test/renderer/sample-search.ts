import type { ClauseRow } from '#core/contract/clause-rows.ts'
import type { SavedSearch } from '#core/contract/saved-searches.ts'
import type { SearchIndexFacts } from '#core/contract/search-indexes.ts'
import type { SimilarShape } from '#core/contract/similar.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { ComparisonId, EventId } from '#core/model/ids.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { suggestedRows } from './sample-comparison.ts'
import { instruments } from './sample-library.ts'

/** Searches under names, as the program keeps them. */
export class SampleSearches {
  #saved: readonly SavedSearch[] = []
  #count = 0

  readonly list = (): readonly SavedSearch[] => this.#saved

  save(name: string, query: string, replaces: EventId | null): { event: EventId } {
    this.#count += 1
    const event = `saved-${this.#count}` as EventId
    const signed = { office: '重庆专班', person: '周岚', at: '2026-11-25T08:00:00.000Z', own: true }
    const search = { event, name, query, ...signed }
    this.#saved = this.#saved.some((each) => each.event === replaces)
      ? this.#saved.map((each) => (each.event === replaces ? search : each))
      : [...this.#saved, search]
    return { event }
  }

  remove(search: EventId): { event: EventId } {
    this.#saved = this.#saved.filter(({ event }) => event !== search)
    return { event: search }
  }
}

export const sampleIndexes: readonly SearchIndexFacts[] = [
  {
    name: 'text',
    method: 'search-4',
    units: 1234,
    textBytes: 800_000,
    bytes: 1_640_000,
    builtAt: '2026-11-24T03:00:00.000Z',
    buildMs: 850,
  },
]

const rowOf = (row: ComparativeRow, comparison: ComparisonId, side: ClauseRow['side']): ClauseRow => ({
  comparison,
  comparisonTitle: '成渝数据条例对照（样例）',
  rowKey: row.key,
  relation: row.relation,
  direction: row.direction,
  side,
  others: row[side === 'left' ? 'rightClauses' : 'leftClauses'].map(({ instrumentTitle, label, heading }) => ({
    title: instrumentTitle,
    label,
    heading,
  })),
})

/** The rows of the sample comparison that hold these clauses. */
export function sampleClauseRows(clauses: readonly ClauseRef[], comparison: ComparisonId) {
  const holds = (refs: ComparativeRow['left'], clause: ClauseRef): boolean =>
    refs.some(({ ref }) => ref.version === clause.version && ref.path === clause.path)
  return {
    clauses: clauses.flatMap((clause) => {
      const rows = suggestedRows.flatMap((row) =>
        (['left', 'right'] as const).flatMap((side) =>
          holds(row[side], clause) ? [rowOf(row, comparison, side)] : [],
        ),
      )
      return rows.length === 0 ? [] : [{ clause, rows }]
    }),
    unread: 0,
  }
}

/** Every clause of the other side, the first the most alike. */
export function sampleSimilar({ version, path }: ClauseRef, scope: SimilarShape['scope']): SimilarShape {
  const all = suggestedRows.flatMap(({ leftClauses, rightClauses }) => [...leftClauses, ...rightClauses])
  const asked = all.find(({ ref }) => ref.version === version && ref.path === path)
  if (asked === undefined) throw Object.assign(new Error(), { code: 'clause-unknown', details: { path } })
  const shape = ({ ref, label, heading, text, instrumentTitle }: (typeof all)[number]) => {
    const summary = instruments.find((each) => each.version === ref.version)
    const place = { instrument: summary?.id ?? '', jurisdiction: summary?.jurisdiction ?? 'joint' }
    return { ...place, version: ref.version, title: instrumentTitle, path: ref.path, label, heading, text }
  }
  const others = all.filter(({ ref }) => ref.version !== version)
  return {
    of: shape(asked),
    scope,
    hits: others.map((clause, at) => ({
      ...shape(clause),
      score: 0.9 / (at + 1),
      how: 'similar' as const,
      reasons: [{ kind: 'shared-terms' as const, share: 0.6, terms: ['数据'] }],
      matches: [],
    })),
    examined: others.length,
    instruments: 1,
    leftOut: 0,
    tookMs: 12,
  }
}
