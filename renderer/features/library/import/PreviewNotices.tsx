import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentPreview } from '#core/contract/api.ts'
import type { SecrecyMark } from '#core/model/document.ts'
import { WarnMark } from '../../../components/StateMarks.tsx'
import { routeHref } from '../../../navigation.ts'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'
import { SecrecyMarks } from './SecrecyMarks.tsx'
import { VersionChoice } from './VersionChoice.tsx'

interface NoticesOf {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly preview: DocumentPreview
  readonly onShow: (mark: SecrecyMark) => void
}

/** The marks of secrecy, and on whose word the file may be kept; without one it cannot be stored. */
function SecrecyNotice({ entry, queue, preview, onShow }: NoticesOf): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section className="warn-strip" aria-label={t('library.secrecy.tag')}>
      <WarnMark />
      <div className="strip-body">
        <div className="strip-actions">
          <b>{t('library.secrecy.found')}</b>
          <SecrecyMarks marks={preview.document.secrecy} onShow={onShow} />
          <label htmlFor={id}>{t('library.secrecy.basis')}</label>
          <Input
            id={id}
            size="small"
            className="basis-field"
            lang="zh-CN"
            required
            value={entry.choices.basis}
            placeholder={t('library.secrecy.basisHint')}
            onChange={(event) => queue.choose(entry.id, { basis: event.target.value })}
          />
        </div>
      </div>
    </section>
  )
}

/** What a person has to know or to decide before the file is stored. */
export function PreviewNotices(props: NoticesOf): React.JSX.Element {
  const { t } = useTranslation()
  const { entry, queue, preview } = props
  const { known, versionOf, document } = preview
  return (
    <>
      {known !== null && (
        <p className="warn-strip" role="status">
          <WarnMark />
          <span>
            {t('library.preview.known', { title: known.title })}{' '}
            <a href={routeHref('library', known.version)} onClick={() => queue.leaveReview()}>
              {t('library.version.show')}
            </a>
          </span>
        </p>
      )}
      {known === null && versionOf !== null && <VersionChoice entry={entry} queue={queue} other={versionOf} />}
      {document.secrecy.length > 0 && <SecrecyNotice {...props} />}
    </>
  )
}
