import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { clipMiddle } from '../../../components/formats.ts'
import { Seal, sealOf } from '../../../components/Seal.tsx'
import { OkMark, WarnMark } from '../../../components/StateMarks.tsx'
import { shownError } from '../../../errors.ts'
import { HeldFile } from './HeldFile.tsx'
import type { ImportEntry, ImportState } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'

/** UTF-16 units of a file name beside its state: so many Chinese characters fit at the least width. */
const namesLength = 20

const states: readonly ImportState[] = ['reading', 'waiting', 'stored', 'known', 'held', 'failed']

/** 3 份＝已存入 1 ＋ 已在文库中 1 ＋ 未读入 1 */
function ImportSum({ entries }: { readonly entries: readonly ImportEntry[] }): React.JSX.Element {
  const { t } = useTranslation()
  const terms = states
    .map((state) => ({ state, count: entries.filter((entry) => entry.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${t(`library.import.state.${state}`)} ${count}`)
  return (
    <span role="status">
      {t('library.import.sum', { count: entries.length })}
      {terms.join(' ＋ ')}
    </span>
  )
}

interface EntryOf {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly onOpen: (instrument: InstrumentSummary) => void
}

/** What can be done with a file whose outcome is known. */
function EntryActions({ entry, queue, onOpen }: EntryOf): React.JSX.Element {
  const { t } = useTranslation()
  const { id, file, state, instrument, error } = entry
  return (
    <>
      {instrument !== null && (
        <button
          type="button"
          className="text-button sub"
          aria-label={t('library.import.open', { title: instrument.title })}
          onClick={() => onOpen(instrument)}
        >
          {t('library.import.show')}
        </button>
      )}
      {state === 'failed' && (
        <>
          {shownError(error).code === 'text-undecodable' && (
            <Button
              size="small"
              type="text"
              aria-label={t('library.offer.reviewNamed', { file: file.name })}
              onClick={() => queue.review(id)}
            >
              {t('library.offer.review')}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            aria-label={t('library.import.retryNamed', { file: file.name })}
            onClick={() => queue.retry(id)}
          >
            {t('common.retry')}
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={t('library.import.dismissNamed', { file: file.name })}
            onClick={() => queue.dismiss(id)}
          >
            {t('library.import.dismiss')}
          </Button>
        </>
      )}
    </>
  )
}

function Entry({ entry, queue, onOpen }: EntryOf): React.JSX.Element {
  const { t } = useTranslation()
  const { file, state, error, jurisdiction } = entry
  return (
    <li className={`import-entry import-${state}`}>
      <div className="import-line">
        <Seal of={sealOf(jurisdiction)} size={16} />
        <span className="clip" title={file.name} lang="zh-CN">
          {clipMiddle(file.name, namesLength)}
        </span>
        <span className="grow" />
        {state === 'stored' && <OkMark size={12} />}
        {state === 'held' && <WarnMark size={12} />}
        <span className="sub">{t(`library.import.state.${state}`)}</span>
        <EntryActions entry={entry} queue={queue} onOpen={onOpen} />
      </div>
      {state === 'reading' && <div className="import-bar" aria-hidden="true" />}
      {state === 'failed' && <ErrorNotice error={error} />}
      {state === 'held' && <HeldFile entry={entry} queue={queue} />}
    </li>
  )
}

/** Files whose import began, and what came of each; held and refused ones stay until somebody decides. */
export function ImportEntries({
  entries,
  running,
  queue,
  onOpen,
}: {
  readonly entries: readonly ImportEntry[]
  readonly running: boolean
  readonly queue: ImportQueue
  readonly onOpen: (instrument: InstrumentSummary) => void
}): React.JSX.Element | null {
  const { t } = useTranslation()
  if (entries.length === 0) return null
  const isDone = entries.some(({ state }) => state === 'stored' || state === 'known')
  return (
    <section className="import-entries" aria-label={t('library.import.title')}>
      <div className="group-head">
        <b>{t('library.import.title')}</b>
        <ImportSum entries={entries} />
        <span className="grow" />
        {running && (
          <button type="button" className="text-button" onClick={() => queue.stop()}>
            {t('library.import.stop')} <kbd>Esc</kbd>
          </button>
        )}
        {!running && isDone && (
          <button type="button" className="text-button" onClick={() => queue.dismissDone()}>
            {t('library.import.clear')}
          </button>
        )}
      </div>
      <ul>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} queue={queue} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}
