import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useKeys } from '../../components/use-keys.ts'
import { replaceRoute } from '../../navigation.ts'
import { storedPreferences } from '../../preferences.ts'
import { filterInstruments, groupInstruments, noFilter } from './group-instruments.ts'
import { acceptedFiles } from './import/accepted-files.ts'
import { DropArea } from './import/DropArea.tsx'
import { noChoices } from './import/import-entry.ts'
import { ImportEntries } from './import/ImportEntries.tsx'
import { ImportOffer } from './import/ImportOffer.tsx'
import { pastedFile } from './import/pasted-file.ts'
import { PasteDialog } from './import/PasteDialog.tsx'
import { useFileDrop } from './import/use-file-drop.ts'
import { useImportQueue } from './import/use-import-queue.ts'
import { usePaste } from './import/use-paste.ts'
import { InstrumentList } from './InstrumentList.tsx'
import { LibraryFilters } from './LibraryFilters.tsx'

/** The ways by which files come: dropped, chosen, copied, or a text from the clipboard. */
function useArrivals() {
  const { queue, imports } = useImportQueue()
  const [pasted, setPasted] = useState<string | null>(null)
  const offer = (files: readonly File[]): void => {
    queue.offer(files, storedPreferences().importJurisdiction)
  }
  usePaste(offer, setPasted)
  return { queue, imports, offer, drop: useFileDrop(offer), pasted, setPasted }
}

/** The list at the left with filters, imports and the drop area. */
export function LibraryList({
  instruments,
  selected,
}: {
  readonly instruments: readonly InstrumentSummary[]
  readonly selected: string | null
}): React.JSX.Element {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(noFilter)
  const { queue, imports, offer, drop, pasted, setPasted } = useArrivals()
  const chooser = useRef<HTMLInputElement>(null)
  const choose = (): void => chooser.current?.click()
  useKeys({ 'Ctrl+O': choose, Escape: () => (imports.running ? queue.stop() : queue.leaveReview()) })
  const open = ({ version }: InstrumentSummary): void => {
    queue.leaveReview()
    replaceRoute('library', version)
  }
  const shown = useMemo(() => filterInstruments(instruments, filter), [instruments, filter])
  const groups = useMemo(() => groupInstruments(shown), [shown])
  const hidden = instruments.length - shown.length
  const offered = imports.entries.filter(({ state }) => state === 'offered')
  return (
    <section
      className={`panel library-list${drop.isOver ? ' library-over' : ''}`}
      aria-label={t('library.list')}
      {...drop.handlers}
    >
      <div className="panel-head">
        <h2>{t('library.list')}</h2>
        <span className="muted">{instruments.length}</span>
        <span className="grow" />
        {instruments.length > 0 && <LibraryFilters instruments={instruments} filter={filter} onChange={setFilter} />}
      </div>
      <ImportEntries
        entries={imports.entries.filter(({ state }) => state !== 'offered')}
        running={imports.running}
        queue={queue}
        onOpen={open}
      />
      {hidden > 0 && (
        <p className="filter-note sub" role="status">
          {shown.length === 0 ? t('library.noneShown') : ''} {t('library.hidden', { shown: shown.length, hidden })}{' '}
          <button type="button" className="text-button" onClick={() => setFilter(noFilter)}>
            {t('library.showAll')}
          </button>
        </p>
      )}
      {instruments.length > 0 && <InstrumentList groups={groups} selected={selected} onSelect={open} />}
      {offered.length > 0 ? (
        <ImportOffer entries={offered} queue={queue} reviewing={imports.reviewing} />
      ) : (
        <DropArea
          isOver={drop.isOver}
          isWhole={instruments.length === 0}
          onChoose={choose}
          onPaste={() => setPasted('')}
        />
      )}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        aria-label={t('library.choose')}
        onChange={(event) => {
          offer([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {pasted !== null && (
        <PasteDialog
          text={pasted}
          onClose={() => setPasted(null)}
          onTake={(taken) => {
            const choices = taken.title === '' ? noChoices : { ...noChoices, description: { title: taken.title } }
            queue.review(queue.offer([pastedFile(taken)], storedPreferences().importJurisdiction, choices))
            setPasted(null)
          }}
        />
      )}
    </section>
  )
}
