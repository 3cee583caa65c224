import { useTranslation } from 'react-i18next'
import type { SearchShape } from '#core/contract/shapes.ts'

/** Says what a search by pinyin could not reach yet, and what it found that has no room below the exact hits. */
export function PinyinNote({ answer }: { readonly answer: SearchShape }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { pinyinIndex, totals, hits } = answer
  if (pinyinIndex === null) return null
  const { done, total } = pinyinIndex
  const isUnlisted = totals.pinyin > 0 && !hits.some(({ how }) => how === 'pinyin')
  if (done === total && !isUnlisted) return null
  return (
    <p className="muted" role="status">
      {done < total && t('search.pinyin.building', { done, total, percent: Math.floor((100 * done) / total) })}
      {done < total && isUnlisted && ' '}
      {isUnlisted && t('search.pinyin.unlisted', { count: totals.pinyin })}
    </p>
  )
}
