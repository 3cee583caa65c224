import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import { cityOf, isJurisdiction } from '#core/model/instrument.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'

/** Columns of the result: one for each city, and what belongs to both or to neither. */
export const columnNames = ['chengdu', 'chongqing', 'others'] as const
export type ColumnName = (typeof columnNames)[number]

export interface HitGroup {
  readonly version: string
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly hits: readonly SearchHit[]
}

export const hitKey = ({ version, path }: SearchHit): string => `${version} ${path}`

const jurisdictionOf = ({ jurisdiction }: SearchHit): Jurisdiction =>
  isJurisdiction(jurisdiction) ? jurisdiction : 'joint'

export function columnOf(hit: SearchHit): ColumnName {
  const city = cityOf(jurisdictionOf(hit))
  return city === 'both' ? 'others' : city
}

/** Hits by instrument; instruments in the order of their best hit, hits in the order given. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  return [...Map.groupBy(hits, ({ version }) => version)].flatMap(([version, group]) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ version, title: first.title, jurisdiction: jurisdictionOf(first), hits: group }]
  })
}

/** Every hit in exactly one column. */
export function columnsOf(hits: readonly SearchHit[]): Readonly<Record<ColumnName, readonly HitGroup[]>> {
  const of = (name: ColumnName): readonly HitGroup[] => groupHits(hits.filter((hit) => columnOf(hit) === name))
  return { chengdu: of('chengdu'), chongqing: of('chongqing'), others: of('others') }
}

export const hitsIn = (groups: readonly HitGroup[]): readonly SearchHit[] => groups.flatMap(({ hits }) => hits)

/** All that was found, listed or not. */
export const foundIn = ({ totals }: SearchShape): number => totals.exact + totals.fuzzy + totals.pinyin + totals.synonym
