import { useTranslation } from 'react-i18next'
import { areas } from '#core/model/instrument.ts'
import type { Area, InstrumentSummary } from '#core/model/instrument.ts'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { groupNames, groupOf, yearsOf } from './group-instruments.ts'
import type { InstrumentFilter } from './group-instruments.ts'

const areaOf = (value: string): Area | 'all' => areas.find((area) => String(area) === value) ?? 'all'

/** Filters by place, area and year; each offers only what occurs. */
export function LibraryFilters({
  instruments,
  filter,
  onChange,
}: {
  readonly instruments: readonly InstrumentSummary[]
  readonly filter: InstrumentFilter
  readonly onChange: (filter: InstrumentFilter) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const all = { value: 'all', label: t('common.all') } as const
  const groups = groupNames.filter((name) => instruments.some(({ jurisdiction }) => groupOf(jurisdiction) === name))
  const present = areas.filter((area) => instruments.some((instrument) => instrument.areas.includes(area)))
  return (
    <>
      <DropdownFilter
        name={t('library.filter.group')}
        value={filter.group}
        choices={[all, ...groups.map((value) => ({ value, label: t(`library.group.${value}`) }))]}
        onChange={(group) => onChange({ ...filter, group })}
      />
      <DropdownFilter
        name={t('library.filter.area')}
        value={String(filter.area)}
        choices={[
          all,
          ...present.map((area) => ({ value: String(area), label: `${area} ${t(`common.area.${area}`)}` })),
        ]}
        onChange={(area) => onChange({ ...filter, area: areaOf(area) })}
      />
      <DropdownFilter
        name={t('library.filter.year')}
        value={filter.year}
        choices={[
          all,
          ...yearsOf(instruments).map((value) => ({
            value,
            label: value === 'unknown' ? t('library.filter.unknownYear') : value,
          })),
        ]}
        onChange={(year) => onChange({ ...filter, year })}
      />
    </>
  )
}
