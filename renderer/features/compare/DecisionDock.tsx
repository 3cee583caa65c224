import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Direction } from '#core/model/correspondence.ts'
import { clauseName } from '#core/report/clause-name.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useOfficeName } from '../../components/OfficeSeal.tsx'
import { useCompare } from './compare-context.tsx'
import { RelationPick } from './RelationPick.tsx'
import { isPairRow, labelsOf, ownDecision } from './row-facts.ts'
import { canRecord } from './use-decisions.ts'
import type { Decisions } from './use-decisions.ts'
import type { Picking } from './use-picking.ts'
import { useSides } from './use-sides.ts'

const turns: readonly Direction[] = ['left-narrower', 'right-narrower', 'both']
/** 成较宽 → 渝较宽 → 各有宽窄 and round. */
export const nextDirection = (direction: Direction): Direction =>
  turns[(turns.indexOf(direction) + 1) % turns.length] ?? 'both'

function Hints({ row }: { readonly row: RowOutline }): React.JSX.Element {
  const { t } = useTranslation()
  const { draft, setDraft, readOnly } = useCompare()
  const { direction } = useSides()
  const { counterpart } = draft
  const own = row.left.length > 0 ? row.left : row.right
  return (
    <>
      {readOnly && <p className="dock-hint">{t('compare.dock.readOnly')}</p>}
      {counterpart !== null && (
        <p className="dock-hint">
          {t('compare.dock.newPair', { pair: `${labelsOf(own)} ⇄ ${clauseName(counterpart)}` })}{' '}
          <button type="button" className="plain more-link" onClick={() => setDraft({ counterpart: null })}>
            {t('common.cancel')}
          </button>
        </p>
      )}
      {!isPairRow(row) && counterpart === null && <p className="dock-hint">{t('compare.dock.needsCandidate')}</p>}
      {draft.relation === 'partial' && (
        <p className="dock-hint">
          <button
            type="button"
            className="plain more-link"
            onClick={() => setDraft({ direction: nextDirection(draft.direction) })}
          >
            {t('compare.dock.wider', { direction: direction(draft.direction) })}
          </button>
        </p>
      )}
    </>
  )
}

/** What was just done, with the way back beside it. */
function LastDone({ decisions }: { readonly decisions: Decisions }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { view } = useCompare()
  const { last } = decisions
  if (last === null) return null
  const row = view.rows.find(({ key }) => key === last.rowKey)
  const { decision } = last
  return (
    <p className="dock-last" role="status">
      <span className="clip" title={last.text}>
        {last.text}
      </span>
      {decision !== null && row !== undefined && (
        <button type="button" className="plain more-link" onClick={() => decisions.withdraw(decision, row)}>
          {t('common.withdraw')}
        </button>
      )}
    </p>
  )
}

/** The own office's decision, always in reach at the foot of the drawer. */
export function DecisionDock({
  row,
  decisions,
  picking,
}: {
  readonly row: RowOutline
  readonly decisions: Decisions
  readonly picking: Picking
}): React.JSX.Element {
  const { t } = useTranslation()
  const { profile, draft, setDraft, readOnly } = useCompare()
  const officeName = useOfficeName()
  const own = ownDecision(row, profile)
  return (
    <div className="dock">
      <div className="dock-title">
        <span>
          {profile === null
            ? t('compare.dock.anonymous')
            : t('compare.dock.title', { office: officeName(profile.office) })}
        </span>
        {own === null ? (
          <span>{t('compare.dock.hint')}</span>
        ) : (
          <button type="button" className="plain more-link" disabled={readOnly} onClick={decisions.withdrawOwn}>
            {t('compare.dock.withdraw')}
          </button>
        )}
      </div>
      <RelationPick row={row} onPick={picking.pick} />
      <Hints row={row} />
      <div className="dock-line">
        <Input
          value={draft.reason}
          disabled={readOnly}
          placeholder={t('compare.dock.reason')}
          aria-label={t('compare.dock.reason')}
          onChange={(event) => setDraft({ reason: event.target.value })}
          onPressEnter={(event) => {
            if (event.nativeEvent.isComposing) return
            // Out of the field, so that the keys for the next row work.
            event.currentTarget.blur()
            picking.record()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
        />
        <Button
          type="primary"
          disabled={readOnly || !canRecord(row, draft)}
          loading={decisions.writing.isPending}
          onClick={picking.record}
        >
          {t('compare.dock.record')}
        </Button>
      </div>
      <LastDone decisions={decisions} />
      {decisions.writing.isError && <ErrorNotice error={decisions.writing.error} />}
    </div>
  )
}
