import { useTranslation } from 'react-i18next'
import type { Warning } from '#core/model/document.ts'
import { WarnMark } from '../../../components/StateMarks.tsx'
import { currentLanguage } from '../../../i18n.ts'
import { hasPlace } from './warning-places.ts'

/** What a warning says: its own sentence for Chinese readers, else what its code means. */
export function useWarningText(): (warning: Warning) => string {
  const { t } = useTranslation()
  return ({ code, message }) => (currentLanguage() === 'zh' && message !== '' ? message : t(`library.warning.${code}`))
}

/** The label as it is printed: a path counts repeated ones, as in 1.#2. */
const lastLabel = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/#\d+$/u, '')

/** Everything a person should look at; an entry that knows its place leads there. */
export function WarningList({
  warnings,
  current,
  onShow,
}: {
  readonly warnings: readonly Warning[]
  /** Index of the warning that was shown last. */
  readonly current: number | null
  readonly onShow: (index: number) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const textOf = useWarningText()
  if (warnings.length === 0) return null
  return (
    <ul className="warning-list" aria-label={t('library.segments.toCheck', { count: warnings.length })} tabIndex={0}>
      {warnings.map((warning, index) => {
        const body = (
          <>
            <WarnMark />
            <span>{textOf(warning)}</span>
          </>
        )
        return (
          <li key={`${warning.code} ${warning.path ?? ''} ${warning.start ?? ''} ${index}`}>
            {hasPlace(warning) ? (
              <button
                type="button"
                className="plain warning-entry"
                aria-current={index === current}
                onClick={() => onShow(index)}
              >
                {body}
                <span className="grow" />
                <span className="sub" lang="zh-CN">
                  {warning.path === undefined ? t('library.segments.show') : lastLabel(warning.path)}
                </span>
              </button>
            ) : (
              <span className="warning-entry">{body}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
