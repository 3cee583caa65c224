import { useTranslation } from 'react-i18next'
import type { IndicatorEntry } from '#core/indicators/table-model.ts'
import { AreaFilterList } from '../../components/AreaFilterList.tsx'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import type { FilterChoices, ValueFilter } from './entry-filter.ts'
import { shownForms } from './ValueCells.tsx'
import type { ShownForm } from './ValueCells.tsx'

const any = 'any'

function YearFilter({
  name,
  years,
  value,
  onChange,
}: {
  readonly name: string
  readonly years: readonly number[]
  readonly value: number | null
  readonly onChange: (year: number | null) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <DropdownFilter
      name={name}
      value={value === null ? any : String(value)}
      choices={[
        { value: any, label: t('indicators.filter.anyYear') },
        ...years.map((year) => ({ value: String(year), label: String(year) })),
      ]}
      onChange={(chosen) => onChange(chosen === any ? null : Number(chosen))}
    />
  )
}

/** Area, years, kind, and how values are written. */
export function ValueFilters({
  entries,
  choices,
  filter,
  onChange,
  form,
  onForm,
}: {
  /** All rows, before any filter. */
  readonly entries: readonly IndicatorEntry[]
  readonly choices: FilterChoices
  readonly filter: ValueFilter
  readonly onChange: (filter: ValueFilter) => void
  readonly form: ShownForm
  readonly onForm: (form: ShownForm) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { from, to } = filter
  return (
    <>
      <AreaFilterList filed={entries} value={filter.area} onChange={(area) => onChange({ ...filter, area })} />
      {/* Only years that leave something: the first is never behind the last. */}
      <YearFilter
        name={t('indicators.filter.from')}
        years={choices.years.filter((year) => to === null || year <= to)}
        value={from}
        onChange={(year) => onChange({ ...filter, from: year })}
      />
      <YearFilter
        name={t('indicators.filter.to')}
        years={choices.years.filter((year) => from === null || year >= from)}
        value={to}
        onChange={(year) => onChange({ ...filter, to: year })}
      />
      <DropdownFilter
        name={t('indicators.filter.kind')}
        value={filter.kind}
        choices={[
          { value: 'all' as const, label: t('common.all') },
          ...choices.kinds.map((value) => ({ value, label: t(`indicators.kind.${value}`) })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <DropdownFilter
        name={t('indicators.filter.show')}
        value={form}
        choices={shownForms.map((value) => ({ value, label: t(`indicators.show.${value}`) }))}
        onChange={onForm}
      />
    </>
  )
}
