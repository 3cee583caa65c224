import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { About } from '#core/contract/api.ts'
import type { VerifyShape } from '#core/contract/shapes.ts'
import { useClient } from '../../client-context.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'

function Result({ result }: { readonly result: VerifyShape }): React.JSX.Element {
  const { t } = useTranslation()
  const failed = result.checks.filter(({ ok }) => !ok).length
  return (
    <div role="status">
      <p className={result.ok ? 'check-ok' : 'check-failed'}>
        {result.ok ? `✓ ${t('settings.data.verifyOk')}` : `⚠ ${t('settings.data.verifyFailed', { count: failed })}`}
      </p>
      <table className="check-table">
        <tbody>
          {result.checks.map(({ name, ok, checked, problems }) => (
            <tr key={name}>
              <td>{t(`settings.data.check.${name}`)}</td>
              <td className="second">{t('settings.data.checked', { count: checked })}</td>
              <td className={ok ? 'check-ok' : 'check-failed'}>
                {ok ? `✓ ${t('settings.data.passed')}` : `⚠ ${t('settings.data.failed')}`}
                {problems.map((problem) => (
                  <p key={problem}>{problem}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Where the data lies, and a check of it on demand. */
export function VerifyPanel({ about }: { readonly about: About }): React.JSX.Element {
  const { t } = useTranslation()
  const client = useClient()
  const verifying = useMutation({ mutationFn: () => client.system.verify({ deep: true }) })
  return (
    <section className="settings-panel" aria-labelledby="settings-data">
      <h2 id="settings-data">{t('settings.data.title')}</h2>
      <dl className="settings-list">
        <dt>{t('settings.data.place')}</dt>
        <dd>
          {about.workspace.file}{' '}
          <span className="muted">
            {t(about.workspace.readOnly ? 'settings.data.readOnly' : 'settings.data.writable')}
          </span>
        </dd>
      </dl>
      <div className="settings-action">
        <Button onClick={() => verifying.mutate()} disabled={verifying.isPending}>
          {t(verifying.isPending ? 'settings.data.verifying' : 'settings.data.verify')}
        </Button>
        <span className="muted">{t('settings.data.verifyNote')}</span>
      </div>
      {verifying.data !== undefined && <Result result={verifying.data} />}
      {verifying.isError && <ErrorNotice error={verifying.error} onRetry={() => verifying.mutate()} />}
    </section>
  )
}
