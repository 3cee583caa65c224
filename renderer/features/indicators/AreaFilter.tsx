import { useTranslation } from 'react-i18next'
import type { Area } from '#core/model/instrument.ts'
import { areas } from '#core/model/instrument.ts'
import { DropdownFilter } from '../../components/DropdownFilter.tsx'

/** One of the seven areas, of those that there are. */
export function AreaFilter({
  areas: present,
  value,
  onChange,
}: {
  readonly areas: readonly Area[]
  readonly value: Area | 'all'
  readonly onChange: (area: Area | 'all') => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  if (present.length === 0) return null
  return (
    <DropdownFilter
      name={t('indicators.filter.area')}
      value={String(value)}
      choices={[
        { value: 'all', label: t('common.all') },
        ...present.map((area) => ({ value: String(area), label: `${area} ${t(`common.area.${area}`)}` })),
      ]}
      onChange={(chosen) => onChange(areas.find((area) => String(area) === chosen) ?? 'all')}
    />
  )
}
