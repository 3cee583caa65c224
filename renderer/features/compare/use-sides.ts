import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonSummary } from '#core/contract/api.ts'
import type { Direction, Side } from '#core/model/correspondence.ts'
import type { City, InstrumentSummary } from '#core/model/instrument.ts'
import { sideCity, sideSeal } from '../../components/CityHead.tsx'
import { useJurisdictionName } from '../../components/use-jurisdiction-name.ts'
import { useCompare } from './compare-context.tsx'
import type { TitleOf } from './row-entries.ts'

/** Instruments' titles stand at the clauses only where a side has several. */
const titles = (instruments: readonly InstrumentSummary[]): ((version: string) => string) | null =>
  instruments.length < 2 ? null : (version) => instruments.find((each) => each.version === version)?.title ?? ''

/** Of more places than these, a name would be a list. */
const namedPlaces = 2

/** How the two sides of a comparison are called and marked. */
export interface Sides {
  readonly city: Readonly<Record<Side, City>>
  readonly seal: Readonly<Record<Side, ReturnType<typeof sideSeal>>>
  readonly name: Readonly<Record<Side, string>>
  readonly short: Readonly<Record<Side, string>>
  readonly direction: (direction: Direction) => string
  readonly titleOf: TitleOf
}

/** The sides of the comparison that is open. */
export const useSides = (): Sides => useSidesOf(useCompare().view.comparison)

/** The two cities go by their names, other sides by the places of their instruments; two sides of one place by where they stand. */
export function useSidesOf(comparison: ComparisonSummary): Sides {
  const { t } = useTranslation()
  const placeName = useJurisdictionName()
  // Rows compare these by identity to stay as they are.
  return useMemo(() => {
    const city = { left: sideCity(comparison.left), right: sideCity(comparison.right) }
    const same = city.left === city.right
    const places = (side: Side): string => {
      const names = [...new Set(comparison[side].map(({ jurisdiction }) => placeName(jurisdiction)))]
      return names.length > namedPlaces ? '' : names.join(t('common.listSeparator'))
    }
    const place = { left: places('left'), right: places('right') }
    const isTold = place.left !== place.right && place.left !== '' && place.right !== ''
    const standing = (side: Side): string => (isTold ? place[side] : t(`compare.create.${side}`))
    const isOwn = (side: Side): boolean => same || city[side] === 'both'
    const nameOf = (side: Side): string => (isOwn(side) ? standing(side) : t(`common.city.${city[side]}`))
    const shortOf = (side: Side): string => (isOwn(side) ? standing(side) : t(`common.cityShort.${city[side]}`))
    const short = { left: shortOf('left'), right: shortOf('right') }
    return {
      city,
      seal: { left: sideSeal(comparison.left), right: sideSeal(comparison.right) },
      name: { left: nameOf('left'), right: nameOf('right') },
      short,
      direction: (direction: Direction) => t(`common.direction.${direction}`, short),
      titleOf: { left: titles(comparison.left), right: titles(comparison.right) },
    }
  }, [comparison, t, placeName])
}
