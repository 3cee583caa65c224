import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/**
 * The browser's own dialog: keeps the focus inside, closes with Esc, gives the focus back. Used where work would be
 * lost otherwise, or for help; everything else stands in place. (Ant's Modal writes style elements without a nonce.)
 */
export function Dialog({
  title,
  onClose,
  children,
  footer,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: React.ReactNode
  readonly footer?: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
      {footer !== undefined && <footer>{footer}</footer>}
      <button type="button" className="icon-button dialog-close" aria-label={t('common.close')} onClick={onClose}>
        ✕
      </button>
    </dialog>
  )
}
