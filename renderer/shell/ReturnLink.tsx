import { useTranslation } from 'react-i18next'
import { useKeys } from '../components/use-keys.ts'
import { useReturnPoint } from '../return-point.ts'

/** Leads back to the results that led here, at the same entry; `Alt ←` as in any browser. */
export function ReturnLink(): React.JSX.Element | null {
  const { t } = useTranslation()
  const point = useReturnPoint()
  useKeys(
    {
      'Alt+ArrowLeft': () => {
        if (point !== null) location.hash = point
      },
    },
    point !== null,
  )
  if (point === null) return null
  return (
    <a className="return-link" href={point}>
      ‹ {t('shell.backToResults')} <kbd>Alt ←</kbd>
    </a>
  )
}
