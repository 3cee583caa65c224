import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '#core/model/progress.ts'
import { useKeys } from '../../components/use-keys.ts'
import { Screen } from '../../shell/Screen.tsx'

/** Under 300 ms nothing is shown: a frame that flashes reads as an error. */
const quietMilliseconds = 300

function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return late
}

/** The real frame with grey lines, what is done and what is left, and the way to stop it. */
export function ComparisonLoading({
  title,
  progress,
  onStop,
}: {
  readonly title: string
  readonly progress: Progress | null
  readonly onStop: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const late = useLate(quietMilliseconds)
  useKeys({ Escape: onStop })
  return (
    <Screen title={title}>
      {late && (
        <div className="comparison-loading">
          <div className="comparison-loading-line" role="status">
            <span>
              {t(progress === null ? 'compare.loading.opening' : 'compare.loading.aligning')}
              {progress !== null && progress.total > 0 && (
                <> · {t('common.progress', { done: progress.done, total: progress.total })}</>
              )}
            </span>
            <Button size="small" onClick={onStop}>
              {t('compare.loading.stop')}
            </Button>
            <span className="muted">{t('common.stopWithEsc')}</span>
          </div>
          {[4, 3, 5, 3].map((lines, row) => (
            <div className="three-columns compare-row" key={row}>
              <div className="clause-cell grey-lines">
                {Array.from({ length: lines }, (_, line) => (
                  <i key={line} />
                ))}
              </div>
              <div className="spine" />
              <div className="clause-cell grey-lines">
                {Array.from({ length: lines - 1 }, (_, line) => (
                  <i key={line} />
                ))}
              </div>
            </div>
          ))}
        </div>
      )}
    </Screen>
  )
}
