import { useRef } from 'react'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: React.ReactNode
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** A few choices side by side, one of them taken: a radio group with arrow keys. */
export function Choices<Value extends string>({
  name,
  value,
  choices,
  onChange,
}: {
  readonly name: string
  /** Null while nothing is chosen. */
  readonly value: Value | null
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
}): React.JSX.Element {
  const group = useRef<HTMLDivElement>(null)
  const move = (event: React.KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const here = choices.findIndex((choice) => choice.value === value)
    const next = (Math.max(here, 0) + step + choices.length) % choices.length
    const chosen = choices[next]
    if (chosen === undefined) return
    onChange(chosen.value)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus()
  }
  return (
    <div className="choices" role="radiogroup" aria-label={name} ref={group} onKeyDown={move}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          className="choice"
          aria-checked={choice.value === value}
          tabIndex={choice.value === value || (value === null && choice === choices[0]) ? 0 : -1}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  )
}
