import { useTranslation } from 'react-i18next'
import { useCompare } from './compare-context.tsx'
import { useSides } from './use-sides.ts'

/** Proof that nothing was lost: every clause of each side stands in a row, or the line says which does not. */
function Placed(): React.JSX.Element {
  const { t } = useTranslation()
  const { placed } = useCompare().view.totals
  const { name } = useSides()
  const whole = placed.left.shown === placed.left.all && placed.right.shown === placed.right.all
  const side = (of: 'left' | 'right'): string => t('compare.status.side', { city: name[of], ...placed[of] })
  return (
    <span className={whole ? '' : 'status-wrong'}>
      {t(whole ? 'compare.status.placed' : 'compare.status.notPlaced')}
      <b>
        {side('left')} · {side('right')}
      </b>
    </span>
  )
}

/** Only rows in conflict have values marked as conflicting. */
function Legend(): React.JSX.Element {
  const { t } = useTranslation()
  const { rows, totals, upstream } = useCompare().view
  const { conflict } = totals.relations
  const hasContrasts = rows.some(({ contrasts }) => contrasts.length > 0)
  return (
    <span className="legend">
      {conflict > 0 && <span className="mark-conflict">{t('common.mark.conflict')}</span>}
      {hasContrasts && <span className="mark-contrast">{t('common.mark.contrast')}</span>}
      <span className="mark-different">{t('common.mark.different')}</span>
      <span className="mark-only">{t('common.mark.only')}</span>
      <span className="mark-shared">{t('common.mark.shared')}</span>
      {upstream !== undefined && (
        <span className="mark-upstream" title={upstream.join('\n')}>
          {t('common.mark.upstream')}
        </span>
      )}
    </span>
  )
}

export function CompareStatus(): React.JSX.Element {
  const { t } = useTranslation()
  const { view } = useCompare()
  const { decided, undecided, disagreements, cosmetic } = view.totals
  return (
    <>
      <Placed />
      <span>{t('compare.status.counts', { decided, undecided, disagreements })}</span>
      <Legend />
      {cosmetic > 0 && <span className="when-wide">{t('compare.status.cosmetic', { count: cosmetic })}</span>}
      {view.orphans.length > 0 && (
        <span className="status-wrong">{t('compare.status.orphans', { count: view.orphans.length })}</span>
      )}
    </>
  )
}

/** What the reader must know of the texts and of the method. */
export function CompareStatusEnd(): React.JSX.Element {
  const { t } = useTranslation()
  const { view } = useCompare()
  const restated = [...view.comparison.left, ...view.comparison.right].some(
    ({ sourceKind }) => sourceKind === 'restated-summary',
  )
  return (
    <>
      {view.approximate && (
        <span className="status-wrong" title={t('compare.status.approximateWhy')}>
          {t('compare.status.approximate')}
        </span>
      )}
      <span className="when-wide">{t('compare.status.method', { method: view.method })}</span>
      {restated && <span>{t('common.restated')}</span>}
    </>
  )
}
