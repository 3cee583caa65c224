import { useTranslation } from 'react-i18next'
import type { SecrecyMark } from '#core/model/document.ts'

/** The marks as they are printed; where the text is in view, each leads to its place. */
export function SecrecyMarks({
  marks,
  onShow,
}: {
  readonly marks: readonly SecrecyMark[]
  readonly onShow?: (mark: SecrecyMark) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <ul className="secrecy-marks" aria-label={t('library.secrecy.marks')} lang="zh-CN">
      {marks.map((mark) => (
        <li key={mark.start} className="tag tag-warn">
          {onShow === undefined ? (
            mark.text
          ) : (
            <button type="button" className="plain" onClick={() => onShow(mark)}>
              {mark.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
