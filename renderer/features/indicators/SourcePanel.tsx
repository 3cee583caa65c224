import { useTranslation } from 'react-i18next'

/** Right of the table: the chart, and below it where the selected row stands in the clauses. */
export function SourcePanel({
  chart,
  isChosen,
  children,
}: {
  readonly chart?: React.ReactNode
  readonly isChosen: boolean
  readonly children: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="panel indicator-panel">
      {chart}
      <section className="indicator-sources" aria-label={t('indicators.panel')} data-region="sources">
        <h2 className="only-for-readers">{t('indicators.source.title')}</h2>
        {/* It scrolls, so the keyboard must reach it; the links in it are not always there. */}
        <div className="panel-scroll" tabIndex={0} role="group" aria-label={t('indicators.source.title')}>
          {isChosen ? children : <p className="panel-note">{t('indicators.choose')}</p>}
        </div>
      </section>
    </div>
  )
}
