import type { SearchHit } from '#core/contract/shapes.ts'
import type { SimilarHit } from '#core/contract/similar.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'

/** What stands in the list of results: a clause that was searched for, or one that is like another. */
export type Hit = SearchHit | SimilarHit

export const hitKey = ({ version, path }: Pick<Hit, 'version' | 'path'>): string => `${version} ${path}`

export const hitId = (hit: Hit): string => `hit-${hitKey(hit)}`

export const refOf = ({ version, path }: Pick<Hit, 'version' | 'path'>): ClauseRef => ({
  version: version as VersionHash,
  path,
})

/** （一） says nothing by itself: an outline clause is called by its whole path, 一、（一）. An article stands alone. */
export const nameOf = ({ label, path }: Pick<Hit, 'label' | 'path'>): string =>
  /^[（(\d]/u.test(label) ? path.replaceAll('/', '') : label
