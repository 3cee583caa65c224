import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { relations } from '#core/model/correspondence.ts'
import type { Relation } from '#core/model/correspondence.ts'
import type { RelationTotals } from '#core/report/comparative-row.ts'
import { RelationLabel } from './RelationLabel.tsx'

/** After a click with the mouse the single-letter keys are the rows' again; from the keyboard the focus stays. */
function leaveToRows(event: React.MouseEvent<HTMLElement>): void {
  // 0: the click came from Enter or Space.
  if (event.detail > 0) event.currentTarget.blur()
}

export const sumOfRelations = (totals: RelationTotals): number =>
  relations.reduce((sum, relation) => sum + totals[relation], 0)

/** 全部 64 ＝ 一致 12 ＋ …: every term is a toggle. Numbers that do not add up are said to be wrong, on screen. */
export function RelationSum({
  totals,
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
  const sum = sumOfRelations(totals)
  return (
    <div className="relation-sum" role="group" aria-label={t('common.sum.title')}>
      <button
        type="button"
        className="chip"
        aria-pressed={selected.size === 0}
        onClick={(event) => {
          onAll()
          leaveToRows(event)
        }}
      >
        {t('common.sum.all')} <b>{totals.all}</b>
      </button>
      {terms.map((relation, index) => (
        <Fragment key={relation}>
          <span className="operator" aria-hidden="true">
            {index === 0 ? '＝' : '＋'}
          </span>
          <button
            type="button"
            className="chip"
            aria-pressed={selected.has(relation)}
            onClick={(event) => {
              onToggle(relation)
              leaveToRows(event)
            }}
          >
            <RelationLabel relation={relation} direction="right-narrower" />
            <b>{totals[relation]}</b>
          </button>
        </Fragment>
      ))}
      {sum !== totals.all && (
        <span className="sum-wrong" role="alert">
          {t('common.sum.wrong', { sum, all: totals.all })}
        </span>
      )}
    </div>
  )
}
