import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SecrecyMarks } from './SecrecyMarks.tsx'
import type { ImportEntry } from './import-entry.ts'
import type { ImportQueue } from './import-queue.ts'

/** A file that bears a mark of secrecy: it is stored when somebody has written on whose word, or it is dropped. */
export function HeldFile({
  entry,
  queue,
}: {
  readonly entry: ImportEntry
  readonly queue: ImportQueue
}): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  const [basis, setBasis] = useState(entry.choices.basis)
  const isWritten = basis.trim() !== ''
  return (
    <form
      className="held-file"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWritten) return
        queue.choose(entry.id, { basis })
        void queue.store(entry.id)
      }}
    >
      <p>{t('library.secrecy.held')}</p>
      <SecrecyMarks marks={entry.secrecy} />
      <label htmlFor={id}>{t('library.secrecy.basis')}</label>
      <Input
        id={id}
        size="small"
        lang="zh-CN"
        required
        value={basis}
        placeholder={t('library.secrecy.basisHint')}
        onChange={(event) => setBasis(event.target.value)}
      />
      <div className="held-actions">
        <Button size="small" onClick={() => queue.dismiss(entry.id)}>
          {t('library.secrecy.drop')}
        </Button>
        <Button size="small" onClick={() => queue.review(entry.id)}>
          {t('library.offer.review')}
        </Button>
        <span className="grow" />
        <Button size="small" type="primary" htmlType="submit" disabled={!isWritten}>
          {t('library.secrecy.release')}
        </Button>
      </div>
    </form>
  )
}
