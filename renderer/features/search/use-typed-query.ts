import { useEffect, useRef, useState } from 'react'

/** Long enough to skip the letters of a word being typed, short enough to feel at once. */
export const typingPause = 150

export interface TypedQuery {
  /** What the box shows. */
  readonly text: string
  /** What to search for: the text after a pause, never while an input method composes. */
  readonly settled: string
  readonly handlers: {
    readonly onChange: (event: React.ChangeEvent<HTMLInputElement>) => void
    readonly onCompositionStart: () => void
    readonly onCompositionEnd: (event: React.CompositionEvent<HTMLInputElement>) => void
  }
  /** Sets the text and settles at once. */
  readonly set: (text: string) => void
}

/**
 * A query as it is typed. `asked` is the one in the address: when it changes from outside, the box follows it.
 * `onSettled` hears of each settled query, to put it into the address.
 */
export function useTypedQuery(asked: string, onSettled: (query: string) => void): TypedQuery {
  const [text, setText] = useState(asked)
  const [settled, setSettled] = useState(asked)
  const composing = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const told = useRef(asked)

  const settle = (query: string): void => {
    clearTimeout(timer.current)
    setSettled(query)
    if (query === told.current) return
    told.current = query
    onSettled(query)
  }
  const type = (next: string): void => {
    setText(next)
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => settle(next.trim()), typingPause)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (asked === told.current) return
    told.current = asked
    clearTimeout(timer.current)
    setText(asked)
    setSettled(asked)
  }, [asked])
  return {
    text,
    settled,
    handlers: {
      onChange: (event) => type(event.target.value),
      onCompositionStart: () => {
        composing.current = true
        clearTimeout(timer.current)
      },
      onCompositionEnd: (event) => {
        composing.current = false
        type(event.currentTarget.value)
      },
    },
    set: (next) => {
      setText(next)
      settle(next.trim())
    },
  }
}
