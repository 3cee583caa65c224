import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useKeys } from '../../components/use-keys.ts'
import { replaceRoute } from '../../navigation.ts'
import { DropArea } from './DropArea.tsx'
import { filterInstruments, groupInstruments, noFilter } from './group-instruments.ts'
import { ImportEntries } from './ImportEntries.tsx'
import { ImportOffer } from './ImportOffer.tsx'
import { InstrumentList } from './InstrumentList.tsx'
import { LibraryFilters } from './LibraryFilters.tsx'
import { useFileDrop } from './use-file-drop.ts'
import { useImportQueue } from './use-import-queue.ts'

const open = ({ version }: InstrumentSummary): void => replaceRoute('library', version)

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
  const { queue, imports } = useImportQueue()
  const drop = useFileDrop((files) => queue.offer(files))
  const chooser = useRef<HTMLInputElement>(null)
  const choose = (): void => chooser.current?.click()
  useKeys({ 'Ctrl+O': choose, Escape: () => queue.stop() })
  const shown = useMemo(() => filterInstruments(instruments, filter), [instruments, filter])
  const groups = useMemo(() => groupInstruments(shown), [shown])
  const hidden = instruments.length - shown.length
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
      <ImportEntries imports={imports} queue={queue} onOpen={open} />
      {hidden > 0 && (
        <p className="filter-note sub" role="status">
          {shown.length === 0 ? t('library.noneShown') : ''} {t('library.hidden', { shown: shown.length, hidden })}{' '}
          <button type="button" className="text-button" onClick={() => setFilter(noFilter)}>
            {t('library.showAll')}
          </button>
        </p>
      )}
      {instruments.length > 0 && <InstrumentList groups={groups} selected={selected} onSelect={open} />}
      {imports.offered.length > 0 ? (
        <ImportOffer
          files={imports.offered}
          onStart={(place) => void queue.start(place)}
          onCancel={() => queue.withdrawOffer()}
        />
      ) : (
        <DropArea isOver={drop.isOver} isWhole={instruments.length === 0} onChoose={choose} />
      )}
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t('library.choose')}
        onChange={(event) => {
          queue.offer([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </section>
  )
}
