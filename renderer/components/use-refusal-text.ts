import { useTranslation } from 'react-i18next'
import type { CandidateView } from '#core/report/comparative-row.ts'

/** Why a near candidate of a gap was not taken: 与第十条更相符, 把握不足 … */
export function useRefusalText(): (refused: NonNullable<CandidateView['refused']>) => string {
  const { t } = useTranslation()
  return ({ why, answers }) =>
    answers === null ? t(`common.refused.${why}`) : t('common.refused.answers', { label: answers.label })
}
