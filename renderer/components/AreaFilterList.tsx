import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type AreaFilter, areaFilters, countAreas, type Filed } from './area-filter.ts'
import { DropdownFilter } from './DropdownFilter.tsx'
import { useAreaName } from './use-area-name.ts'

/** The areas that occur, with their counts; left out where there is nothing to choose. */
export function AreaFilterList({
  filed,
  value,
  onChange,
}: {
  /** All that the filter chooses from. */
  readonly filed: readonly Filed[]
  readonly value: AreaFilter
  readonly onChange: (filter: AreaFilter) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const nameOf = useAreaName()
  const counts = useMemo(() => countAreas(filed), [filed])
  const present = areaFilters.filter((filter) => filter !== 'all' && (counts.get(filter) ?? 0) > 0)
  if (present.length < 2 && value === 'all') return null
  const label = (filter: AreaFilter): string =>
    filter === 'all' ? t('common.all') : `${nameOf(filter === 'none' ? null : filter)} ${counts.get(filter) ?? 0}`
  const offered = areaFilters.filter((filter) => filter === 'all' || filter === value || present.includes(filter))
  return (
    <DropdownFilter
      name={t('areas.title')}
      value={String(value)}
      choices={offered.map((filter) => ({ value: String(filter), label: label(filter) }))}
      onChange={(key) => onChange(areaFilters.find((filter) => String(filter) === key) ?? 'all')}
    />
  )
}
