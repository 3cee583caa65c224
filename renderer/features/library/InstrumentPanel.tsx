import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadDocument } from '#core/contract/api.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { SimilarLink } from '../../components/SimilarLink.tsx'
import { useDocument } from '../../queries.ts'
import { LedgerFigures } from './document/LedgerFigures.tsx'
import { useWorkplace } from './document/use-workplace.ts'
import { Workbench } from './document/Workbench.tsx'
import { ClauseAreaPick } from './ClauseAreaPick.tsx'
import { InstrumentHead } from './InstrumentHead.tsx'
import { useStoredCorrections } from './use-stored-corrections.ts'

function OpenDocument({
  read,
  path,
  onSelect,
}: {
  readonly read: ReadDocument
  readonly path: string | null
  readonly onSelect: (path: string) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const { document, summary } = read
  const [isCorrecting, setCorrecting] = useState(false)
  const workplace = useWorkplace(document.clauses, path, onSelect)
  const corrections = useStoredCorrections(read)
  return (
    <>
      <InstrumentHead summary={summary} head={document.instrument} onShow={(reading) => workplace.show(reading)} />
      <LedgerFigures ledger={document.ledger} />
      <Workbench
        read={read}
        units={summary.units}
        workplace={workplace}
        corrections={corrections}
        isCorrecting={isCorrecting}
        tools={
          <>
            {workplace.selected !== null && (
              <SimilarLink clause={{ version: summary.version, path: workplace.selected.path }} />
            )}
            <ClauseAreaPick read={read} path={workplace.selected?.path ?? null} />
            <Button size="small" aria-pressed={isCorrecting} onClick={() => setCorrecting(!isCorrecting)}>
              {t(isCorrecting ? 'library.correct.done.leave' : 'library.correct.title')}
            </Button>
          </>
        }
      />
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
    <section className="panel document-panel" aria-label={t('library.details.title')}>
      {version === null && !isEmpty && <p className="empty-state">{t('library.none')}</p>}
      {document.isError && (
        <div className="inline-error">
          <ErrorNotice error={document.error} onRetry={() => void document.refetch()} />
        </div>
      )}
      {version !== null && document.isPending && <GreyLines lines={12} />}
      {document.data !== undefined && (
        <OpenDocument key={document.data.summary.version} read={document.data} path={path} onSelect={onSelect} />
      )}
    </section>
  )
}
