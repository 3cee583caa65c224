import { useTranslation } from 'react-i18next'
import type { FigureWord } from '#core/indicators/figure-words.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import type { TabProps } from '../tab-frame.ts'
import { UnnamedFigures } from './UnnamedFigures.tsx'
import { WordItem } from './WordItem.tsx'

const states: readonly FigureWord['state'][] = ['orphaned', 'holds', 'overruled']

/** All that offices said of the figures of this table: first what no longer finds its place, then what holds; below, what has no name. */
export function WordsTab({ table: { words, unnamed } }: TabProps): React.JSX.Element {
  const { t } = useTranslation()
  if (words.length + unnamed.length === 0) return <EmptyState>{t('indicators.words.none')}</EmptyState>
  return (
    <div className="words-tab" tabIndex={0} role="group" aria-label={t('indicators.words.title')} data-region="table">
      {words.length === 0 && <p className="panel-note">{t('indicators.words.none')}</p>}
      {states.map((state) => {
        const own = words.filter((word) => word.state === state)
        return (
          own.length > 0 && (
            <section key={state} className="panel-block" aria-label={t(`indicators.words.group.${state}`)}>
              <h2 className="block-title">
                {t(`indicators.words.group.${state}`)} · {own.length}
              </h2>
              {own.map((word) => (
                <WordItem key={word.event} word={word} />
              ))}
            </section>
          )
        )
      })}
      <UnnamedFigures figures={unnamed} />
    </div>
  )
}
