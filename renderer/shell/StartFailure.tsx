import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../components/ErrorNotice.tsx'

/** No engine answered: all there is to show. */
export function StartFailure({ error }: { readonly error: unknown }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="empty-state">
      <p>{t('shell.startFailed')}</p>
      <ErrorNotice error={error} onRetry={() => location.reload()} />
    </div>
  )
}
