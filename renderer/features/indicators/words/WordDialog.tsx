import { Button, Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../components/Dialog.tsx'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { Signature } from './Signature.tsx'
import type { FigureSaying } from './use-figure-words.ts'
import { useFigureWords } from './use-figure-words.ts'

/** The frame of what is said of figures: fields, why, who signs, and the button that records it. */
export function WordDialog({
  title,
  save,
  saying,
  reason,
  onReason,
  isReasonNeeded = false,
  onSaid,
  onClose,
  children,
}: {
  readonly title: string
  /** Words of the button that records it. */
  readonly save: string
  /** Null while the fields do not say it yet. */
  readonly saying: FigureSaying | null
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly isReasonNeeded?: boolean
  /** Recorded, and the tables are read again. */
  readonly onSaid: () => void
  readonly onClose: () => void
  readonly children: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  const words = useFigureWords()
  const isReady = saying !== null && !(isReasonNeeded && reason.trim() === '')
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" form={id} disabled={!isReady} loading={words.isPending}>
            {save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="word-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (saying !== null && isReady && !words.isPending) words.mutate(saying, { onSuccess: onSaid })
        }}
      >
        {children}
        <label className="word-wide">
          <span>{t(isReasonNeeded ? 'indicators.words.reasonNeeded' : 'indicators.words.reason')}</span>
          <Input name="reason" value={reason} onChange={(event) => onReason(event.target.value)} />
        </label>
        <Signature />
        {words.isError && <ErrorNotice error={words.error} />}
      </form>
    </Dialog>
  )
}
