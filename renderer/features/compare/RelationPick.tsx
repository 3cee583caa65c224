import { useTranslation } from 'react-i18next'
import type { Relation } from '#core/model/correspondence.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { RelationLabel } from '../../components/RelationLabel.tsx'
import { useCompare } from './compare-context.tsx'
import { isPairRow, presentSide, relationKeys } from './row-facts.ts'

/** A gap can only become a pair with a candidate; a pair with another counterpart cannot be a gap. */
export function mayPick(row: RowOutline, relation: Relation, hasCounterpart: boolean): boolean {
  if (hasCounterpart) return relation !== 'gap'
  return isPairRow(row) || relation === 'gap'
}

/** The five relations with their keys. */
export function RelationPick({
  row,
  onPick,
}: {
  readonly row: RowOutline
  readonly onPick: (relation: Relation) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { draft, readOnly } = useCompare()
  const present = presentSide(row)
  return (
    <div className="relation-pick" role="radiogroup" aria-label={t('compare.dock.pick')}>
      {relationKeys.map((relation, index) => (
        <button
          key={relation}
          type="button"
          role="radio"
          aria-checked={draft.relation === relation}
          disabled={readOnly || !mayPick(row, relation, draft.counterpart !== null)}
          title={t(`common.relation.${relation}`)}
          onClick={() => onPick(relation)}
        >
          <RelationLabel
            relation={relation}
            direction={relation === draft.relation ? draft.direction : row.direction}
            short
            {...(present === null ? {} : { present })}
          />
          <small aria-hidden="true">{index + 1}</small>
        </button>
      ))}
    </div>
  )
}
