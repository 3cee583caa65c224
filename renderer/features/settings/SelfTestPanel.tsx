import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { currentLanguage } from '../../i18n.ts'
import { selfTestText } from './self-test-rows.ts'
import { SelfTestTable } from './SelfTestTable.tsx'
import { useSelfTest } from './use-self-test.ts'

function CopyButton({ result }: { readonly result: SelfTestShape }): React.JSX.Element {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<SelfTestShape | null>(null)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(selfTestText(result, t, currentLanguage()))
    setCopied(result)
  }
  return (
    <div className="settings-action">
      <Button onClick={() => void copy()}>{t('settings.selfTest.copy')}</Button>
      <span role="status" className="second">
        {copied === result && t('common.copied')}
      </span>
    </div>
  )
}

/** How well the present method does on what people judged, measured on demand on this machine. */
export function SelfTestPanel(): React.JSX.Element {
  const { t } = useTranslation()
  const { state, run, stop } = useSelfTest()
  const isRunning = state.kind === 'running'
  return (
    <section className="settings-panel" aria-labelledby="settings-self-test">
      <h2 id="settings-self-test">{t('settings.selfTest.title')}</h2>
      <p className="muted">{t('settings.selfTest.note')}</p>
      <div className="settings-action">
        <Button onClick={isRunning ? stop : run}>
          {t(isRunning ? 'settings.selfTest.stop' : 'settings.selfTest.run')}
        </Button>
        <span role="status" className="second">
          {isRunning && t('settings.selfTest.running', { share: Math.round(100 * state.share) })}
        </span>
      </div>
      {state.kind === 'failed' && <ErrorNotice error={state.error} onRetry={run} />}
      {state.kind === 'done' && (
        <div className="self-test">
          <SelfTestTable result={state.result} />
          <CopyButton result={state.result} />
        </div>
      )}
    </section>
  )
}
