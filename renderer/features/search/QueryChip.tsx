import { useTranslation } from 'react-i18next'
import type { QueryPart } from '#core/contract/query-parts.ts'
import { WarnMark } from '../../components/StateMarks.tsx'
import { useFilterText } from './use-filter-text.ts'

/** A part of the query as it was understood; a press takes it out of the query. */
export function QueryChip({
  part,
  isScoped,
  onTakeOut,
}: {
  readonly part: QueryPart
  /** Whether the search stays within one comparison: filters by rows then ask those of this one, else of all. */
  readonly isScoped: boolean
  readonly onTakeOut: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={`chip query-chip ${part.kind}`}
      onClick={onTakeOut}
      title={t('search.reading.takeOut', { part: part.written })}
    >
      <Meaning part={part} isScoped={isScoped} />
      <span aria-hidden="true">×</span>
    </button>
  )
}

function Meaning({ part, isScoped }: { readonly part: QueryPart; readonly isScoped: boolean }): React.JSX.Element {
  const { t } = useTranslation()
  const filterText = useFilterText()
  switch (part.kind) {
    case 'words':
      return <b lang="zh-CN">{part.shown.replaceAll(' OR ', ` ${t('search.reading.or')} `)}</b>
    case 'excluded':
      return (
        <span>
          {t('search.reading.excluded')} <b lang="zh-CN">{part.shown.slice(1)}</b>
        </span>
      )
    case 'filter':
      return (
        <span>
          {t(part.filter.excludes ? 'search.filter.without' : 'search.filter.only')} <b>{filterText(part.filter)}</b>
          {(part.filter.kind === 'has' || part.filter.kind === 'status') &&
            t(isScoped ? 'facets.rows.one' : 'facets.rows.all')}
        </span>
      )
    case 'not-applied':
      return (
        <>
          <WarnMark />
          <s lang="zh-CN">{part.written}</s>
        </>
      )
  }
}
