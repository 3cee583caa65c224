import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { contrastKinds } from '#core/model/correspondence.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { countContrasts } from './contrast-filter.ts'
import type { ContrastFilter } from './contrast-filter.ts'
import { DropdownFilter } from './DropdownFilter.tsx'

/** Rows with contrasts and without sum to all; the kinds stand apart, under a line that says why they do not sum. */
export function ContrastFilterList({
  rows,
  value,
  onChange,
}: {
  /** All that the filter chooses from. */
  readonly rows: readonly Pick<RowOutline, 'contrasts'>[]
  readonly value: ContrastFilter
  readonly onChange: (filter: ContrastFilter) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const counts = useMemo(() => countContrasts(rows), [rows])
  const counted = (what: string, filter: ContrastFilter): string => `${what} ${counts.get(filter) ?? 0}`
  return (
    <DropdownFilter
      name={t('common.contrastFilter.name')}
      value={value}
      choices={[
        { value: 'all', label: t('common.all') },
        { value: 'any', label: counted(t('common.contrastFilter.any'), 'any') },
        { value: 'none', label: counted(t('common.contrastFilter.none'), 'none') },
        ...contrastKinds.map((kind) => ({
          value: kind,
          label: counted(t(`common.contrast.${kind}`), kind),
          under: t('common.contrastFilter.overlap'),
        })),
      ]}
      onChange={onChange}
    />
  )
}
