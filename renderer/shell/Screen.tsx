import { useTranslation } from 'react-i18next'
import { useAbout } from '../queries.ts'
import { setInterrupted, useConnectionState, useInterrupted } from '../use-notices.ts'
import { Identity } from './Identity.tsx'
import { ReturnLink } from './ReturnLink.tsx'
import { SearchBox } from './SearchBox.tsx'

function LineNotices(): React.JSX.Element {
  const { t } = useTranslation()
  const connection = useConnectionState()
  const interrupted = useInterrupted()
  const about = useAbout()
  return (
    <div>
      {connection === 'lost' && (
        <p className="line-notice" role="alert">
          ⚠ {t('shell.connectionLost')}
        </p>
      )}
      {interrupted && (
        <p className="line-notice" role="alert">
          ⚠ {t('shell.interrupted')}{' '}
          <button type="button" className="plain more-link" onClick={() => setInterrupted(false)}>
            {t('common.close')}
          </button>
        </p>
      )}
      {about.data?.workspace.readOnly === true && (
        <p className="line-notice" role="status">
          ⚠ {t('shell.readOnly')}
        </p>
      )}
    </div>
  )
}

/**
 * The frame of every screen: top bar with the title (a string or an own element), tabs, search and identity;
 * the content; the status line. Each is a region that `F6` goes round.
 */
export function Screen({
  title,
  tabs,
  actions,
  status,
  statusEnd,
  children,
}: {
  readonly title: React.ReactNode
  readonly tabs?: React.ReactNode
  /** At the right of the top bar, before the search box. */
  readonly actions?: React.ReactNode
  readonly status?: React.ReactNode
  /** At the right of the status line. */
  readonly statusEnd?: React.ReactNode
  readonly children: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="screen">
      <header className="top-bar" data-region="top">
        <ReturnLink />
        <h1>{title}</h1>
        {tabs !== undefined && <div className="tabs">{tabs}</div>}
        <div className="grow" />
        {actions}
        <SearchBox />
        <Identity />
      </header>
      <LineNotices />
      <main className="screen-main">{children}</main>
      <footer className="status-line" data-region="status" aria-label={t('shell.statusOf')}>
        {status}
        <span className="grow" />
        {statusEnd}
        <span>{t('common.offline')}</span>
      </footer>
    </div>
  )
}
