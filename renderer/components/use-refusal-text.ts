import { useTranslation } from 'react-i18next'
import type { CandidateView } from '#core/report/comparative-row.ts'

/** Why a near candidate of a gap was not taken: 与第十条更相符; 不足以建议，它已对应第十条 … */
export function useRefusalText(): (refused: NonNullable<CandidateView['refused']>) => string {
  const { t } = useTranslation()
  return ({ why, answers }) => {
    if (answers === null) return t(`common.refused.${why}`)
    const { label } = answers
    return why === 'better-elsewhere'
      ? t('common.refused.answers', { label })
      : t('common.refused.both', { why: t(`common.refused.${why}`), label })
  }
}
