import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** What takes less than this is not worth a flicker. */
const quietMilliseconds = 300

/** Static grey lines where content will be; nothing at all for the first moment. */
export function GreyLines({ lines = 6 }: { readonly lines?: number }): React.JSX.Element | null {
  const { t } = useTranslation()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), quietMilliseconds)
    return () => clearTimeout(timer)
  }, [])
  if (!isSlow) return null
  return (
    <div className="grey-lines grey-lines-inset" role="status" aria-label={t('common.loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} className={`grey-line-${line % 4}`} />
      ))}
    </div>
  )
}
