import { useTranslation } from 'react-i18next'
import { relations } from '#core/model/correspondence.ts'
import type { Relation } from '#core/model/correspondence.ts'
import type { RelationTotals } from '#core/report/comparative-row.ts'
import { RelationLabel } from './RelationLabel.tsx'
import { SumOfTerms } from './SumOfTerms.tsx'

/** The rows of a comparison as the sum of their relations. */
export function RelationSum({
  totals: { all, ...counts },
  selected,
  onToggle,
  onAll,
  terms = relations,
}: {
  readonly totals: RelationTotals
  /** Empty: all. */
  readonly selected: ReadonlySet<Relation>
  readonly onToggle: (relation: Relation) => void
  readonly onAll: () => void
  readonly terms?: readonly Relation[]
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <SumOfTerms
      name={t('common.sum.title')}
      terms={terms}
      counts={counts}
      all={all}
      selected={selected}
      onToggle={onToggle}
      onAll={onAll}
      render={(relation) => <RelationLabel relation={relation} direction="right-narrower" />}
    />
  )
}
