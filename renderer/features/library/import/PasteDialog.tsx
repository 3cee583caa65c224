import { Button, Input } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../components/Dialog.tsx'
import { formatCount } from '../../../components/formats.ts'

export interface PastedText {
  /** Empty where nobody has written one: the text's own title is read. */
  readonly title: string
  readonly text: string
}

/** Takes a text from the clipboard, with the title that it shall have where it does not bear one itself. */
export function PasteDialog({
  text: pasted,
  onTake,
  onClose,
}: {
  readonly text: string
  readonly onTake: (pasted: PastedText) => void
  readonly onClose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  const [title, setTitle] = useState('')
  const [text, setText] = useState(pasted)
  // After the dialog has given the focus to its first field: the text is what is missing where none came with it.
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (pasted === '') field.current?.focus()
  }, [pasted])
  return (
    <Dialog
      title={t('library.paste.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" form={id} disabled={text.trim() === ''}>
            {t('library.paste.take')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="paste-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') onTake({ title: title.trim(), text })
        }}
      >
        <label htmlFor={`${id}-title`}>{t('library.paste.titleField')}</label>
        <Input
          id={`${id}-title`}
          lang="zh-CN"
          value={title}
          placeholder={t('library.paste.titleHint')}
          onChange={(event) => setTitle(event.target.value)}
        />
        <label htmlFor={`${id}-text`}>
          {t('library.paste.text')}{' '}
          <span className="sub">
            {t('library.paste.count', { count: text.length, shown: formatCount(text.length) })}
          </span>
        </label>
        <textarea
          id={`${id}-text`}
          className="paste-text"
          lang="zh-CN"
          rows={14}
          ref={field}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="sub">{t('library.paste.hint')}</p>
      </form>
    </Dialog>
  )
}
