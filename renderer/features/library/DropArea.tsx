import { useTranslation } from 'react-i18next'

/** The visible control for importing: click, `Ctrl O`, or a drop anywhere on the list. */
export function DropArea({
  isOver,
  isWhole,
  onChoose,
}: {
  readonly isOver: boolean
  /** Nothing is in the library yet: the area fills the list. */
  readonly isWhole: boolean
  readonly onChoose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={`drop-area${isWhole ? ' drop-whole' : ''}${isOver ? ' drop-over' : ''}`}
      onClick={onChoose}
    >
      {isWhole && !isOver ? (
        <span className="drop-lead">{t('library.empty')}</span>
      ) : (
        <>
          <span>{isOver ? t('library.dropNow') : t('library.drop')}</span>
          <span className="sub">{t('library.dropHint')}</span>
        </>
      )}
    </button>
  )
}
