import { useTranslation } from 'react-i18next'
import { clipMiddle, formatBytes } from '../../../components/formats.ts'
import { WarnMark } from '../../../components/StateMarks.tsx'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'
import { PlaceMenu } from './PlaceMenu.tsx'
import { ReviewButton } from './ReviewButton.tsx'

/** UTF-16 units of a file name beside its place. */
const nameLength = 22

/** What a first look found: the title, and what a person should know before the file is stored. */
function Found({ entry }: { readonly entry: ImportEntry }): React.JSX.Element {
  const { t } = useTranslation()
  const { glance, placeFrom } = entry
  if (glance === null) return <span>{t('library.offer.looking')}</span>
  return (
    <>
      <span className="clip" lang="zh-CN" title={glance.title}>
        {glance.title === '' ? t('library.offer.untitled') : glance.title}
      </span>
      {placeFrom === 'text' && <span className="offer-note">{t('library.offer.placeRead')}</span>}
      {glance.secrecy.length > 0 && (
        <span className="row-tag row-tag-warn">
          <WarnMark size={12} /> {t('library.secrecy.tag')}
        </span>
      )}
      {glance.known !== null && <span className="row-tag">{t('library.import.state.known')}</span>}
      {glance.versionOf !== null && <span className="row-tag row-tag-warn">{t('library.version.tag')}</span>}
    </>
  )
}

/** One file that waits: its name and size, what a first look found, and where it holds. */
export function OfferedFile({
  entry,
  queue,
  isReviewed,
}: {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly isReviewed: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const { id, file, jurisdiction } = entry
  return (
    <li className="offered-file" aria-current={isReviewed}>
      <div className="import-line">
        <span className="clip grow" title={file.name} lang="zh-CN">
          {clipMiddle(file.name, nameLength)}
        </span>
        <span className="sub">{formatBytes(file.size)}</span>
        <PlaceMenu
          file={file.name}
          value={jurisdiction}
          onChange={(place) => queue.setPlace(id, place)}
          onOther={() => queue.review(id)}
        />
        <ReviewButton file={file.name} onReview={() => queue.review(id)} />
        <button
          type="button"
          className="icon-button"
          aria-label={t('library.offer.removeNamed', { file: file.name })}
          title={t('library.offer.remove')}
          onClick={() => queue.dismiss(id)}
        >
          ✕
        </button>
      </div>
      <p className="sub offer-found">
        <Found entry={entry} />
      </p>
    </li>
  )
}
