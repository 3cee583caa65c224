import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Direction, Side } from '#core/model/correspondence.ts'
import type { City, InstrumentSummary } from '#core/model/instrument.ts'
import { sideCity } from '../../components/CityHead.tsx'
import { useCompare } from './compare-context.tsx'
import type { TitleOf } from './row-entries.ts'

/** Instruments' titles stand at the clauses only where a side has several. */
const titles = (instruments: readonly InstrumentSummary[]): ((version: string) => string) | null =>
  instruments.length < 2 ? null : (version) => instruments.find((each) => each.version === version)?.title ?? ''

/** The cities of both sides and their names on screen. Two sides of one city go by their instruments' side. */
export function useSides(): {
  readonly city: Readonly<Record<Side, City>>
  readonly name: Readonly<Record<Side, string>>
  readonly short: Readonly<Record<Side, string>>
  readonly direction: (direction: Direction) => string
  readonly titleOf: TitleOf
} {
  const { t } = useTranslation()
  const { comparison } = useCompare().view
  // Rows compare these by identity to stay as they are.
  return useMemo(() => {
    const city = { left: sideCity(comparison.left), right: sideCity(comparison.right) }
    const same = city.left === city.right
    const nameOf = (side: Side): string => (same ? t(`compare.create.${side}`) : t(`common.city.${city[side]}`))
    const shortOf = (side: Side): string => (same ? t(`compare.create.${side}`) : t(`common.cityShort.${city[side]}`))
    const short = { left: shortOf('left'), right: shortOf('right') }
    return {
      city,
      name: { left: nameOf('left'), right: nameOf('right') },
      short,
      direction: (direction: Direction) => t(`common.direction.${direction}`, short),
      titleOf: { left: titles(comparison.left), right: titles(comparison.right) },
    }
  }, [comparison, t])
}
