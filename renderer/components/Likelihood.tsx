import { useTranslation } from 'react-i18next'
import { formatScore } from './formats.ts'

/**
 * Scores are chances (test/bench/alignment says how true they are): from four in five on a reader may expect it, below one
 * in two he should doubt it.
 */
const bands = [
  [0.8, 'likely'],
  [0.5, 'possible'],
  [0, 'doubtful'],
] as const

/** 很可能 0.86, and what the number means. */
export function Likelihood({ score }: { readonly score: number }): React.JSX.Element {
  const { t } = useTranslation()
  const band = bands.find(([from]) => score >= from)?.[1] ?? 'doubtful'
  const meaning = t('common.likelihood.meaning', { score: formatScore(score), count: Math.round(score * 100) })
  return (
    <span className="likelihood" title={meaning}>
      {t(`common.likelihood.${band}`)} {formatScore(score)}
      <span className="only-for-readers"> {meaning}</span>
    </span>
  )
}
