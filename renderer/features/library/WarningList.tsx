import { useTranslation } from 'react-i18next'
import type { Warning } from '#core/model/document.ts'
import { WarnMark } from '../../components/StateMarks.tsx'
import { currentLanguage } from '../../i18n.ts'

/** What a warning says: its own sentence for Chinese readers, else the name of its code. */
export function useWarningText(): (warning: Warning) => string {
  const { t } = useTranslation()
  return ({ code, message }) => (currentLanguage() === 'zh' && message !== '' ? message : t(`library.warning.${code}`))
}

const lastLabel = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Everything a person should look at; an entry leads to its clause. */
export function WarningList({
  warnings,
  selected,
  onSelect,
}: {
  readonly warnings: readonly Warning[]
  readonly selected: string | null
  readonly onSelect: (path: string) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const textOf = useWarningText()
  if (warnings.length === 0) return null
  return (
    <ul className="warning-list" aria-label={t('library.segments.toCheck', { count: warnings.length })} tabIndex={0}>
      {warnings.map((warning, index) => {
        const { path } = warning
        const body = (
          <>
            <WarnMark />
            <span>{textOf(warning)}</span>
          </>
        )
        return (
          <li key={`${warning.code} ${path ?? ''} ${index}`}>
            {path === undefined ? (
              <span className="warning-entry">{body}</span>
            ) : (
              <button
                type="button"
                className="plain warning-entry"
                aria-current={path === selected}
                onClick={() => onSelect(path)}
              >
                {body}
                <span className="grow" />
                <span className="sub" lang="zh-CN">
                  {lastLabel(path)}
                </span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
