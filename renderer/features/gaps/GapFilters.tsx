import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonSummary, GapEntry } from '#core/contract/api.ts'
import { AreaFilterList } from '../../components/AreaFilterList.tsx'
import { ContrastFilterList } from '../../components/ContrastFilterList.tsx'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'
import { orders } from './gap-sum.ts'
import type { GapFilter } from './gap-sum.ts'

/** Filters by comparison, area and status, and the order; a filter with nothing to choose is left out. */
export function GapFilters({
  entries,
  comparisons,
  filter,
  onChange,
}: {
  readonly entries: readonly GapEntry[]
  readonly comparisons: readonly ComparisonSummary[]
  readonly filter: GapFilter
  readonly onChange: (filter: GapFilter) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const all = { value: 'all', label: t('common.all') } as const
  const rows = useMemo(() => entries.map(({ row }) => row), [entries])
  return (
    <>
      {comparisons.length > 1 && (
        <DropdownFilter
          name={t('gaps.filter.comparison')}
          value={filter.comparison}
          choices={[all, ...comparisons.map(({ id, title }) => ({ value: id as string, label: title }))]}
          onChange={(comparison) => onChange({ ...filter, comparison })}
        />
      )}
      <AreaFilterList filed={entries} value={filter.area} onChange={(area) => onChange({ ...filter, area })} />
      {rows.some(({ contrasts }) => contrasts.length > 0) && (
        <ContrastFilterList
          rows={rows}
          value={filter.contrast}
          onChange={(contrast) => onChange({ ...filter, contrast })}
        />
      )}
      <DropdownFilter
        name={t('gaps.filter.status')}
        value={filter.status}
        choices={[
          all,
          { value: 'suggested', label: t('gaps.status.suggested') },
          { value: 'confirmed', label: t('gaps.status.confirmed') },
        ]}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <DropdownFilter
        name={t('gaps.filter.order')}
        value={filter.order}
        choices={orders.map((value) => ({ value, label: t(`gaps.order.${value}`) }))}
        onChange={(order) => onChange({ ...filter, order })}
      />
    </>
  )
}
