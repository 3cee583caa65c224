import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '#core/contract/error-texts.ts'
import { shownError } from '../errors.ts'
import { currentLanguage } from '../i18n.ts'

/** What happened and what to do next, in place, with a code that can be copied. */
export function ErrorNotice({
  error,
  onRetry,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  const { code, details } = shownError(error)
  const { message, nextStep } = errorText(code, details, currentLanguage())
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${code} ${JSON.stringify(details)}`)
    setCopied(true)
  }
  return (
    <div className="error-notice" role="alert">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5 15 14H1zM8 6v4M8 11.4v1.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      <div>
        <p>
          {message} {nextStep}
        </p>
        <button
          type="button"
          className="plain code"
          aria-label={t('common.copyCode', { code })}
          onClick={() => void copy()}
        >
          {code}
        </button>
        {copied && <span className="muted"> {t('common.copied')}</span>}
        {onRetry !== undefined && (
          <Button size="small" type="text" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}
