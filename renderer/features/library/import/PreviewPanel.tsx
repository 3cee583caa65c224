import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { alignmentUnits } from '#core/clauses/units.ts'
import type { DocumentPreview } from '#core/contract/api.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { GreyLines } from '../../../components/GreyLines.tsx'
import { shownError } from '../../../errors.ts'
import { LedgerFigures } from '../document/LedgerFigures.tsx'
import { useWorkplace } from '../document/use-workplace.ts'
import { Workbench } from '../document/Workbench.tsx'
import { EncodingMenu } from './EncodingMenu.tsx'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'
import { PreviewFacts } from './PreviewFacts.tsx'
import { PreviewHead } from './PreviewHead.tsx'
import { PreviewNotices } from './PreviewNotices.tsx'
import { usePreviewCorrections } from './use-preview-corrections.ts'
import { usePreview } from './use-preview.ts'

function Reading({
  entry,
  queue,
  preview,
}: {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly preview: DocumentPreview
}): React.JSX.Element {
  const { document } = preview
  const [path, setPath] = useState<string | null>(null)
  const workplace = useWorkplace(document.clauses, path, setPath)
  const corrections = usePreviewCorrections(entry, queue)
  const units = useMemo(() => alignmentUnits(preview.version, document).length, [preview.version, document])
  return (
    <>
      <PreviewFacts entry={entry} queue={queue} preview={preview} onShow={(reading) => workplace.show(reading)} />
      <PreviewNotices entry={entry} queue={queue} preview={preview} onShow={(mark) => workplace.show(mark)} />
      <LedgerFigures ledger={document.ledger} />
      <Workbench read={preview} units={units} workplace={workplace} corrections={corrections} isCorrecting />
    </>
  )
}

/** After a file is stored the next one is looked at; after the last one, what was stored is opened. */
function useNext({ state, instrument }: ImportEntry, queue: ImportQueue, onOpen: PreviewPanelOf['onOpen']): void {
  useEffect(() => {
    if (state !== 'stored' && state !== 'known') return
    queue.reviewNext()
    if (queue.read().reviewing === null && instrument !== null) onOpen(instrument)
  }, [state, instrument, queue, onOpen])
}

interface PreviewPanelOf {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly onOpen: (instrument: InstrumentSummary) => void
}

/** A file before it is stored: what it is, where every character went, its source beside its clauses, to be corrected. */
export function PreviewPanel({ entry, queue, onOpen }: PreviewPanelOf): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, isError, isFetching, refetch } = usePreview(entry)
  useNext(entry, queue, onOpen)
  const title = entry.choices.description.title ?? data?.document.instrument.title ?? ''
  const needsBasis = (data?.document.secrecy.length ?? 0) > 0 && entry.choices.basis.trim() === ''
  const setEncoding = (encoding: NonNullable<ImportEntry['choices']['encoding']>): void =>
    queue.choose(entry.id, { encoding, corrections: [] })
  return (
    <section className="panel document-panel" aria-label={t('library.preview.title')} aria-busy={isFetching}>
      <PreviewHead
        entry={entry}
        queue={queue}
        title={title === '' ? entry.file.name : title}
        canStore={data !== undefined && !isError && !needsBasis}
      />
      {entry.state === 'failed' && (
        <div className="inline-error">
          <ErrorNotice error={entry.error} />
        </div>
      )}
      {isError && (
        <div className="inline-error">
          <ErrorNotice error={error} onRetry={() => void refetch()} />
          {(entry.choices.encoding !== null || shownError(error).code === 'text-undecodable') && (
            <EncodingMenu value={entry.choices.encoding} onChange={setEncoding} />
          )}
        </div>
      )}
      {data === undefined && !isError && <GreyLines lines={12} />}
      {data !== undefined && !isError && <Reading entry={entry} queue={queue} preview={data} />}
    </section>
  )
}
