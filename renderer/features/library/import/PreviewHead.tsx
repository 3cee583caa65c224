import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../../components/formats.ts'
import { Seal, sealOfPlace } from '../../../components/Seal.tsx'
import { useKeys } from '../../../components/use-keys.ts'
import { isComplete } from '../JurisdictionField.tsx'
import type { ImportEntry } from './import-entry.ts'
import { isOpen } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'

/** The title of a file that is not stored yet, and what becomes of it. The title takes the focus when it comes. */
export function PreviewHead({
  entry,
  queue,
  title,
  canStore,
}: {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
  readonly title: string
  /** It was read, and nothing that a person has to say first is missing. */
  readonly canStore: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [entry.id])
  const isUnderWay = isOpen(entry)
  const isReady = canStore && !isUnderWay && isComplete(entry.jurisdiction)
  const store = (): void => {
    if (isReady) void queue.store(entry.id)
    // What keeps a file from being stored is most often a basis that nobody has written yet.
    else document.querySelector<HTMLElement>('.basis-field')?.focus()
  }
  const drop = (): void => {
    queue.dismiss(entry.id)
    queue.reviewNext()
  }
  useKeys({ 'Ctrl+ENTER': store })
  return (
    <header className="panel-head preview-head">
      <Seal {...sealOfPlace(entry.jurisdiction)} />
      <h2 ref={heading} tabIndex={-1} className="clip" title={title} lang="zh-CN">
        {title}
      </h2>
      <span className="tag">{t('library.preview.tag')}</span>
      <span className="grow" />
      <span className="muted when-wide" lang="zh-CN">
        {entry.file.name} · {formatBytes(entry.file.size)}
      </span>
      <Button size="small" type="text" onClick={() => queue.leaveReview()}>
        {t('library.preview.back')} <kbd aria-hidden="true">Esc</kbd>
      </Button>
      <Button size="small" disabled={isUnderWay} onClick={drop}>
        {t('library.preview.drop')}
      </Button>
      <Button
        size="small"
        type="primary"
        loading={isUnderWay}
        disabled={!isReady}
        aria-keyshortcuts="Control+Enter"
        onClick={store}
      >
        {t('library.preview.store')} <kbd aria-hidden="true">Ctrl Enter</kbd>
      </Button>
    </header>
  )
}
