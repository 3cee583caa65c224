import { useTranslation } from 'react-i18next'
import { useVersions } from './version-context.tsx'
import type { VersionSide } from './version-marks.ts'

/** Proof that nothing was lost, what is counted apart, and what the marks mean. */
export function VersionStatus(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, rows } = useVersions()
  const placed = (side: VersionSide) => ({
    shown: new Set(rows.flatMap((row) => (row.part === 'unit' ? row[side].map(({ ref }) => ref.path) : []))).size,
    all: view[side].units,
  })
  const [old, now] = [placed('old'), placed('new')]
  const whole = old.shown === old.all && now.shown === now.all
  const { renumbered, edits } = view.totals
  return (
    <>
      <span className={whole ? '' : 'status-wrong'}>
        {t(whole ? 'versions.placed' : 'versions.notPlaced')}
        <b>{t('versions.placedOf', { old, new: now })}</b>
      </span>
      <span>{t('versions.apart', { renumbered, cosmetic: edits.cosmetic })}</span>
      <span className="legend">
        <ins className="mark-inserted">{t('common.mark.inserted')}</ins>
        <del className="mark-deleted">{t('common.mark.deleted')}</del>
        <span className="mark-moved">{t('common.mark.moved')}</span>
        <span className="mark-shared">{t('versions.shared')}</span>
        <span className="mark-cosmetic">{t('versions.light')}</span>
      </span>
    </>
  )
}
