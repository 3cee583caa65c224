import { useTranslation } from 'react-i18next'
import { useKeys } from '../../components/use-keys.ts'
import type { TypedQuery } from './use-typed-query.ts'

/** The focus, and all of its text to be typed over. */
export function goTo(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

/** The query of this screen; `/` and `Ctrl K` lead here. `Esc` clears it, then leaves; arrow down goes to the results. */
export function QueryBox({
  typed,
  count,
  onDown,
  input,
  isFirst,
}: {
  readonly typed: TypedQuery
  /** Said inside the box; null while nothing is known. */
  readonly count: string | null
  readonly onDown: () => void
  readonly input: React.RefObject<HTMLInputElement | null>
  /** Takes the focus when the screen opens. */
  readonly isFirst: boolean
}): React.JSX.Element {
  const { t } = useTranslation()
  const select = (): void => goTo(input.current)
  useKeys({ '/': select, 'Ctrl+K': select })
  return (
    <div className="query-box">
      <svg
        viewBox="0 0 20 20"
        width="18"
        height="18"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden="true"
      >
        <circle cx="8.8" cy="8.8" r="5.6" />
        <path d="m13 13 4.3 4.3" />
      </svg>
      <input
        ref={input}
        type="text"
        autoFocus={isFirst}
        spellCheck={false}
        value={typed.text}
        placeholder={t('search.placeholder')}
        aria-label={t('search.box')}
        {...typed.handlers}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') typed.set(typed.text)
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            onDown()
          }
          if (event.key !== 'Escape') return
          if (typed.text === '') event.currentTarget.blur()
          else typed.set('')
        }}
      />
      <span className="sub" role="status">
        {count}
      </span>
      {typed.text !== '' && (
        <button
          type="button"
          className="plain query-clear"
          onClick={() => typed.set('')}
          aria-label={`${t('search.clear')} Esc`}
        >
          <kbd>Esc</kbd>
        </button>
      )}
    </div>
  )
}
