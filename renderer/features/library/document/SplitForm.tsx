import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseLevel } from '#core/model/clause.ts'
import { levelKeys } from './levels.ts'
import { beginAt } from './make-correction.ts'
import type { Correcting, Split } from './use-correcting.ts'

/** Characters of the text that say where the new clause begins. */
const excerptLength = 18

const byKey = (key: string): ClauseLevel | undefined => levelKeys.find(([each]) => each === key)?.[1]

/** Asks for the level of a new clause. The suggested one is taken with Enter, another by its key; Esc leaves. */
export function SplitForm({
  split,
  text,
  correcting,
}: {
  readonly split: Split
  readonly text: string
  readonly correcting: Correcting
}): React.JSX.Element {
  const { t } = useTranslation()
  const [level, setLevel] = useState(split.level)
  const select = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    const before = document.activeElement
    select.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const correction = beginAt(text, split.stretch, level)
  const labelLength = correction.action === 'begin' ? correction.labelLength : 0
  const { quote } = correction.at
  return (
    <form
      className="correction-bar"
      aria-label={t('library.correct.split')}
      onSubmit={(event) => {
        event.preventDefault()
        correcting.finishSplit(level)
      }}
      onKeyDown={(event) => {
        const chosen = byKey(event.key)
        if (event.key === 'Escape') correcting.leaveSplit()
        else if (event.key === 'Enter' && event.target === select.current) correcting.finishSplit(level)
        else if (chosen !== undefined) setLevel(chosen)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <span className="split-place clip" lang="zh-CN">
        {labelLength > 0 && <b>{quote.slice(0, labelLength)}</b>}
        <span className="second">{quote.slice(labelLength, labelLength + excerptLength)}</span>
        {quote.length > labelLength + excerptLength && '…'}
      </span>
      <label className="split-level">
        <span>{t('library.correct.level')}</span>
        <select
          ref={select}
          className="select"
          value={level}
          onChange={(event) => setLevel(levelKeys.find(([, each]) => each === event.target.value)?.[1] ?? level)}
        >
          {levelKeys.map(([key, each]) => (
            <option key={each} value={each}>
              {t(`library.level.${each}`)}
              {key === null ? '' : `  ${key}`}
            </option>
          ))}
        </select>
      </label>
      <span className="sub when-roomy">
        {t(labelLength > 0 ? 'library.correct.labelled' : 'library.correct.unlabelled')}
      </span>
      <span className="grow" />
      <Button size="small" onClick={correcting.leaveSplit}>
        {t('common.cancel')} <kbd aria-hidden="true">Esc</kbd>
      </Button>
      <Button size="small" type="primary" htmlType="submit">
        {t('library.correct.split')} <kbd aria-hidden="true">Enter</kbd>
      </Button>
    </form>
  )
}
