import { useTranslation } from 'react-i18next'

/** The visible controls for importing: click, `Ctrl O`, a drop anywhere on the list, or text from the clipboard. */
export function DropArea({
  isOver,
  isWhole,
  onChoose,
  onPaste,
}: {
  readonly isOver: boolean
  /** Nothing is in the library yet: the area fills the list. */
  readonly isWhole: boolean
  readonly onChoose: () => void
  readonly onPaste: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className={`drop-place${isWhole ? ' drop-whole' : ''}`}>
      <button type="button" className={`drop-area${isOver ? ' drop-over' : ''}`} onClick={onChoose}>
        {isWhole && !isOver ? (
          <span className="drop-lead">{t('library.empty')}</span>
        ) : (
          <>
            <span>{isOver ? t('library.dropNow') : t('library.drop')}</span>
            <span className="sub">{t('library.dropHint')}</span>
          </>
        )}
      </button>
      <span className="drop-paste">
        <button type="button" className="text-button sub" onClick={onPaste}>
          {t('library.paste.open')}
        </button>
        <kbd aria-hidden="true">Ctrl V</kbd>
      </span>
    </div>
  )
}
