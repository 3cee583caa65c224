import { useTranslation } from 'react-i18next'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import { AreaPick } from '../../components/AreaPick.tsx'
import { useSides } from './use-sides.ts'

/** The area of each clause of the row: the row is filed under the first. */
export function RowAreas({ row }: { readonly row: ComparativeRow }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { name } = useSides()
  const picks = (clauses: readonly ClauseFull[], city: string) =>
    clauses.flatMap(({ ref, label, area = null }) =>
      area === null
        ? []
        : [<AreaPick key={`${ref.version} ${ref.path}`} clause={ref} area={area} name={`${city} ${label}`} />],
    )
  const all = [...picks(row.leftClauses, name.left), ...picks(row.rightClauses, name.right)]
  if (all.length === 0) return null
  return (
    <section className="drawer-block" aria-label={t('areas.title')}>
      <h3>
        <span>{t('areas.title')}</span>
      </h3>
      {all}
    </section>
  )
}
