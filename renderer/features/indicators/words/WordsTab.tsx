import { useTranslation } from 'react-i18next'
import type { FigureWord } from '#core/indicators/figure-words.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import type { TabProps } from '../tab-frame.ts'
import { WordItem } from './WordItem.tsx'

const states: readonly FigureWord['state'][] = ['orphaned', 'holds', 'overruled']

/** All that offices said of the figures of this table: first what no longer finds its place, then what holds. */
export function WordsTab({ table: { words } }: TabProps): React.JSX.Element {
  const { t } = useTranslation()
  if (words.length === 0) return <EmptyState>{t('indicators.words.none')}</EmptyState>
  return (
    <div className="words-tab" tabIndex={0} role="group" aria-label={t('indicators.words.title')} data-region="table">
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
    </div>
  )
}
