import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'
import { sides } from './side-sum.ts'
import { SideSources } from './SourceList.tsx'
import type { TabProps } from './tab-frame.ts'

/** Right of the table: the chart, and below it where the chosen row stands in the clauses of both sides. */
export function SourcePanel<Held>({
  chart,
  table,
  names,
  tools,
  chosen,
  render,
}: Pick<TabProps, 'table' | 'names'> & {
  readonly chart?: React.ReactNode
  /** What can be done with the chosen row, above where it stands. */
  readonly tools?: React.ReactNode
  /** What each side has in the row; undefined while none is chosen. */
  readonly chosen: Readonly<Record<Side, readonly Held[]>> | undefined
  readonly render: (one: Held) => React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="panel indicator-panel">
      {chart}
      <section className="indicator-sources" aria-label={t('indicators.panel')} data-region="sources">
        <h2 className="only-for-readers">{t('indicators.source.title')}</h2>
        {/* It scrolls, so the keyboard must reach it; the links in it are not always there. */}
        <div className="panel-scroll" tabIndex={0} role="group" aria-label={t('indicators.source.title')}>
          {chosen === undefined ? (
            <p className="panel-note">{t('indicators.choose')}</p>
          ) : (
            <>
              {tools}
              {sides.map((side) => (
                <SideSources
                  key={side}
                  side={side}
                  name={names[side]}
                  looked={table[side].instruments.length}
                  held={chosen[side]}
                  render={render}
                />
              ))}
            </>
          )}
        </div>
      </section>
    </div>
  )
}
