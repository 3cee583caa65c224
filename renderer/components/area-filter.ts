import { areas, type Area } from '#core/model/instrument.ts'

/** `none`: of none of the seven areas. */
export type AreaFilter = Area | 'none' | 'all'
export const areaFilters: readonly AreaFilter[] = ['all', ...areas, 'none']

/** What is filed under one area at most. */
export interface Filed {
  readonly area?: Area | null
}

export const fitsArea = ({ area = null }: Filed, filter: AreaFilter): boolean =>
  filter === 'all' || (area ?? 'none') === filter

/** How many fit each filter. Each fits one area or none, so that these sum to all. */
export const countAreas = (filed: readonly Filed[]): ReadonlyMap<AreaFilter, number> =>
  new Map(areaFilters.map((filter) => [filter, filed.filter((one) => fitsArea(one, filter)).length]))
