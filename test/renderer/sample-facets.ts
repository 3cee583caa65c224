import type { SearchFacets } from '#core/contract/facets.ts'
import type { SearchShape } from '#core/contract/shapes.ts'
import { instruments } from './sample-library.ts'

/** The facets of an answer that lists all its hits. */
export function sampleFacets({ hits, parts }: SearchShape): SearchFacets {
  const chosenIn = (name: string, key: string): boolean =>
    parts.some(
      (part) => part.kind === 'filter' && part.filter.kind === name && JSON.stringify(part.filter).includes(key),
    )
  const counted = (name: 'city' | 'instrument' | 'year', keys: readonly string[]) => ({
    name,
    total: hits.length,
    overlaps: false,
    values: [...Map.groupBy(keys, (key) => key)].map(([key, same]) => {
      return { key, count: same.length, chosen: chosenIn(name, key) }
    }),
    more: { values: 0, count: 0 },
  })
  const yearOf = (version: string): string =>
    instruments.find((each) => each.version === version)?.documentDate?.slice(0, 4) ?? 'none'
  return {
    of: 'exact',
    total: hits.length,
    facets: [
      counted(
        'city',
        hits.map(({ jurisdiction }) => jurisdiction),
      ),
      counted(
        'year',
        hits.map(({ version }) => yearOf(version)),
      ),
      counted(
        'instrument',
        hits.map(({ title }) => title),
      ),
    ],
  }
}
