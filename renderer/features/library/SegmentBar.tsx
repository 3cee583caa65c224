import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ReadDocument } from '#core/contract/api.ts'

/** How many clauses, how many places to look at, and the way from one to the next. */
export function SegmentBar({
  read,
  selected,
  onSelect,
}: {
  readonly read: ReadDocument
  readonly selected: string | null
  readonly onSelect: (path: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { warnings } = read.document
  const paths = warnings.flatMap(({ path }) => (path === undefined ? [] : [path]))
  const go = (step: 1 | -1): void => {
    const at = selected === null ? -1 : paths.indexOf(selected)
    const next = at < 0 ? (step === 1 ? 0 : paths.length - 1) : (at + step + paths.length) % paths.length
    const path = paths[next]
    if (path !== undefined) onSelect(path)
  }
  return (
    <div className="segment-bar">
      <b>{t('library.segments.title')}</b>
      <span className="muted">
        {t('library.segments.units', { count: read.summary.units })}
        {' · '}
        {warnings.length === 0
          ? t('library.segments.noneToCheck')
          : t('library.segments.toCheck', { count: warnings.length })}
      </span>
      <span className="grow" />
      <span className="muted">{t('library.segments.lines', { count: read.sourceText.split('\n').length })}</span>
      {paths.length > 0 && (
        <>
          <Button
            size="small"
            type="text"
            aria-label={t('library.segments.previous')}
            title={t('library.segments.previous')}
            onClick={() => go(-1)}
          >
            ↑
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={t('library.segments.next')}
            title={t('library.segments.next')}
            onClick={() => go(1)}
          >
            ↓
          </Button>
        </>
      )}
    </div>
  )
}
