import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import { cityOf, isJurisdiction } from '#core/model/instrument.ts'
import type { Jurisdiction } from '#core/model/instrument.ts'
import type { Hit } from './hit.ts'

/** Columns of the result: one for each city, and what belongs to both or to neither. */
export const columnNames = ['chengdu', 'chongqing', 'others'] as const
export type ColumnName = (typeof columnNames)[number]

/** Ways of finding, in the order in which their groups stand in an answer. */
export const hows = ['exact', 'synonym', 'fuzzy', 'pinyin'] as const satisfies readonly SearchHit['how'][]

/** The same, and what is like a clause: never beside the others in one answer. */
export const everyHow: readonly Hit['how'][] = [...hows, 'similar']

/** The hits of one instrument that were found in one way. */
export interface HitGroup {
  readonly how: Hit['how']
  readonly version: string
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly hits: readonly Hit[]
}

const jurisdictionOf = ({ jurisdiction }: Hit): Jurisdiction => (isJurisdiction(jurisdiction) ? jurisdiction : 'joint')

export function columnOf(hit: Hit): ColumnName {
  const city = cityOf(jurisdictionOf(hit))
  return city === 'both' ? 'others' : city
}

/** Hits by how they were found, then by instrument; instruments in the order of their best hit, hits in the order given. */
export const groupHits = (hits: readonly Hit[]): readonly HitGroup[] =>
  everyHow.flatMap((how) => byInstrument(hits.filter((hit) => hit.how === how)))

function byInstrument(hits: readonly Hit[]): readonly HitGroup[] {
  return [...Map.groupBy(hits, ({ version }) => version)].flatMap(([version, group]) => {
    const [first] = group
    return first === undefined
      ? []
      : [{ how: first.how, version, title: first.title, jurisdiction: jurisdictionOf(first), hits: group }]
  })
}

/** Every hit in exactly one column. */
export function columnsOf(hits: readonly Hit[]): Readonly<Record<ColumnName, readonly HitGroup[]>> {
  const of = (name: ColumnName): readonly HitGroup[] => groupHits(hits.filter((hit) => columnOf(hit) === name))
  return { chengdu: of('chengdu'), chongqing: of('chongqing'), others: of('others') }
}

/** How many instruments the hits are of: one may stand in several groups, once for each way. */
export const instrumentsIn = (groups: readonly HitGroup[]): number => new Set(groups.map(({ version }) => version)).size

export const hitsIn = (groups: readonly HitGroup[]): readonly Hit[] => groups.flatMap(({ hits }) => hits)

/** All that was found, listed or not. */
export const foundIn = ({ totals }: SearchShape): number => totals.exact + totals.fuzzy + totals.pinyin + totals.synonym
