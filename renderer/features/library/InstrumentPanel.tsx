import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadDocument } from '#core/contract/api.ts'
import { clauseTrail } from '#core/model/clause.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { useClient } from '../../client-context.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { queryKeys } from '../../queries.ts'
import { ClauseTree } from './ClauseTree.tsx'
import { InstrumentHead } from './InstrumentHead.tsx'
import { LedgerFigures } from './LedgerFigures.tsx'
import { SegmentBar } from './SegmentBar.tsx'
import { SourceView } from './SourceView.tsx'
import { WarningList } from './WarningList.tsx'

export function useDocument(version: VersionHash | null) {
  const client = useClient()
  return useQuery({
    queryKey: version === null ? ['document', null] : queryKeys.document(version),
    queryFn: ({ signal }) => {
      if (version === null) throw new Error('Nothing to read')
      return client.instruments.read({ version }, { signal })
    },
    enabled: version !== null,
  })
}

function OpenDocument({
  read,
  path,
  onSelect,
}: {
  readonly read: ReadDocument
  readonly path: string | null
  readonly onSelect: (path: string) => void
}): React.JSX.Element {
  const { document, sourceText, summary } = read
  const selected = useMemo(
    () => (path === null ? null : (clauseTrail(document.clauses, path).at(-1) ?? null)),
    [document, path],
  )
  return (
    <>
      <InstrumentHead key={summary.version} summary={summary} />
      <LedgerFigures ledger={document.ledger} />
      <SegmentBar read={read} selected={path} onSelect={onSelect} />
      <WarningList warnings={document.warnings} selected={path} onSelect={onSelect} />
      <div className="segment-panes">
        <SourceView
          key={`source ${summary.version}`}
          text={sourceText}
          clauses={document.clauses}
          selected={selected}
          onSelect={onSelect}
        />
        <ClauseTree
          key={`tree ${summary.version}`}
          clauses={document.clauses}
          warnings={document.warnings}
          selected={selected}
          onSelect={onSelect}
        />
      </div>
    </>
  )
}

/** One instrument: what it is, where every character went, its source beside its clauses. */
export function InstrumentPanel({
  isEmpty,
  version,
  path,
  onSelect,
}: {
  /** There is nothing to choose from, so nobody is asked to. */
  readonly isEmpty: boolean
  readonly version: VersionHash | null
  readonly path: string | null
  readonly onSelect: (path: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const document = useDocument(version)
  return (
    <section className="panel" aria-label={t('library.details.title')}>
      {version === null && !isEmpty && <p className="empty-state">{t('library.none')}</p>}
      {document.isError && (
        <div className="inline-error">
          <ErrorNotice error={document.error} onRetry={() => void document.refetch()} />
        </div>
      )}
      {version !== null && document.isPending && <GreyLines lines={12} />}
      {document.data !== undefined && <OpenDocument read={document.data} path={path} onSelect={onSelect} />}
    </section>
  )
}
