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
import { ReviewButton } from './ReviewButton.tsx'

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
            <ReviewButton file={file.name} onReview={() => queue.review(id)} />
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
  const { file, state, error, instrument, jurisdiction } = entry
  return (
    <li className={`import-entry import-${state}`}>
      <div className="import-line">
        {state === 'failed' || state === 'held' ? <WarnMark /> : <Seal of={sealOf(jurisdiction)} size={16} />}
        <span className="clip" title={file.name} lang="zh-CN">
          {clipMiddle(file.name, namesLength)}
        </span>
        <span className="grow" />
        {state === 'stored' && <OkMark size={12} />}
        {instrument !== null && instrument.suggestedVersionOf !== null && (
          <span className="row-tag row-tag-warn">{t('library.version.tag')}</span>
        )}
        <span className="sub">{t(`library.import.state.${state}`)}</span>
        <EntryActions entry={entry} queue={queue} onOpen={onOpen} />
      </div>
      {state === 'reading' && <div className="import-bar" aria-hidden="true" />}
      {state === 'failed' && <ErrorNotice error={error} />}
      {state === 'held' && <HeldFile entry={entry} queue={queue} />}
    </li>
  )
}

/** Held files, refused ones, the others. Lists of their own: a row that moves inside a list would lose the focus. */
const byNeed = (entries: readonly ImportEntry[]): readonly (readonly ImportEntry[])[] => {
  const need = ({ state }: ImportEntry): number => ['held', 'failed'].indexOf(state)
  return [0, 1, -1].map((group) => entries.filter((entry) => need(entry) === group))
}

/** Files whose import began, and what came of each. Held and refused ones come first, and stay until somebody decides. */
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
    <section className="import-entries" aria-label={t('library.import.title')} tabIndex={-1} data-region="imports">
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
      {byNeed(entries).map(
        (list, at) =>
          list.length > 0 && (
            <ul key={at}>
              {list.map((entry) => (
                <Entry key={entry.id} entry={entry} queue={queue} onOpen={onOpen} />
              ))}
            </ul>
          ),
      )}
    </section>
  )
}
