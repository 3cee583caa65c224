import { useTranslation } from 'react-i18next'
import type { IndicatorTable } from '#core/indicators/table-model.ts'
import type { TabName } from './tab-frame.ts'

/** The whole table in figures, whatever is filtered: all rows as a sum, what is not subtractable, what is a summary. */
export function IndicatorStatus({
  table,
  tab,
}: {
  readonly table: IndicatorTable
  readonly tab: TabName
}): React.JSX.Element {
  const { t } = useTranslation()
  const { all, both, leftOnly, rightOnly, notComparable, values, unnamed, setAside } = table.totals
  const aside = setAside.left + setAside.right
  const orphans = table.words.filter(({ state }) => state === 'orphaned').length
  const nameless = unnamed.left + unnamed.right
  const figures = table.deadlines.filter(({ isOfFigure }) => isOfFigure).length
  const instruments = [...table.left.instruments, ...table.right.instruments]
  const restated = instruments.filter(({ sourceKind }) => sourceKind === 'restated-summary').length
  return (
    <>
      {tab === 'values' && (
        <>
          <span>
            {t('indicators.statusLine.all', { count: all })}
            <b>{[both, leftOnly, rightOnly].join(' ＋ ')}</b>
          </span>
          <span>{t('indicators.statusLine.values', values)}</span>
          {notComparable > 0 && <span>{t('indicators.statusLine.incomparable', { count: notComparable })}</span>}
          {nameless > 0 && <span>{t('indicators.statusLine.unnamed', { count: nameless })}</span>}
          {aside > 0 && <span>{t('indicators.statusLine.setAside', { count: aside })}</span>}
        </>
      )}
      {tab === 'deadlines' && (
        <span>
          {t('indicators.statusLine.deadlines', { count: table.deadlines.length })}
          <b>{t('indicators.statusLine.deadlineParts', { due: table.deadlines.length - figures, figures })}</b>
        </span>
      )}
      {orphans > 0 && <span className="status-wrong">{t('indicators.statusLine.orphans', { count: orphans })}</span>}
      {tab !== 'values' && <span>{t('indicators.looked', { count: instruments.length })}</span>}
      {restated > 0 && <span className="when-wide">{t('indicators.statusLine.restated', { count: restated })}</span>}
      <span className="when-wide">{t('indicators.statusLine.method', { method: table.method })}</span>
    </>
  )
}
