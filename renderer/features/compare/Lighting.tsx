import { useState } from 'react'
import { useCompare } from './compare-context.tsx'
import type { Lit } from './lit.ts'

/** Lights what it points at while the pointer or the focus is on it; pressed, until it is pressed again. */
export function Lighting({
  of,
  children,
}: {
  readonly of: Lit
  readonly children: React.ReactNode
}): React.JSX.Element {
  const { setLit } = useCompare()
  const [held, setHeld] = useState(false)
  const light = (): void => setLit(of)
  const leave = (): void => {
    if (!held) setLit(null)
  }
  return (
    <button
      type="button"
      className="reason-line"
      aria-pressed={held}
      onMouseEnter={light}
      onMouseLeave={leave}
      onFocus={light}
      onBlur={leave}
      onClick={() => {
        setLit(held ? null : of)
        setHeld(!held)
      }}
    >
      {children}
    </button>
  )
}
