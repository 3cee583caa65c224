import { useTranslation } from 'react-i18next'
import { chanceInHundred, chanceText } from '#core/report/chance.ts'

/**
 * Scores are chances (test/bench/alignment says how true they are): from four in five on a reader may expect it, below one
 * in two he should doubt it.
 */
const bands = [
  [0.8, 'likely'],
  [0.5, 'possible'],
  [0, 'doubtful'],
] as const

/** What the number means, for whoever points at it. */
function useMeaning(): (score: number) => string {
  const { t } = useTranslation()
  return (score) => t('common.likelihood.meaning', { score: chanceText(score), count: chanceInHundred(score) })
}

/** 0.86, where 把握 stands above or before it. */
export function Chance({ score }: { readonly score: number }): React.JSX.Element {
  return (
    <span className="chance" title={useMeaning()(score)}>
      {chanceText(score)}
    </span>
  )
}

/** 把握 0.86 · 很可能, and what the number means. */
export function Likelihood({ score }: { readonly score: number }): React.JSX.Element {
  const { t } = useTranslation()
  const band = bands.find(([from]) => score >= from)?.[1] ?? 'doubtful'
  const meaning = useMeaning()(score)
  return (
    <span className="likelihood" title={meaning}>
      {t('common.likelihood.of', { score: chanceText(score), band: t(`common.likelihood.${band}`) })}
      <span className="only-for-readers"> {meaning}</span>
    </span>
  )
}
