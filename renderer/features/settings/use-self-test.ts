import { useEffect, useRef, useState } from 'react'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { useClient } from '../../client-context.tsx'
import { runToEnd } from '../../queries.ts'

type SelfTestState =
  | { readonly kind: 'idle' }
  /** `share` of the work, 0 to 1. */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly result: SelfTestShape }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Runs the self-test when it is asked to; leaving the screen stops it. */
export function useSelfTest(): {
  readonly state: SelfTestState
  readonly run: () => void
  readonly stop: () => void
} {
  const client = useClient()
  const [state, setState] = useState<SelfTestState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (): Promise<void> => {
    const { signal } = (running.current = new AbortController())
    // What a stopped run still says is not wanted any more.
    const change = (next: SelfTestState): void => {
      if (!signal.aborted) setState(next)
    }
    change({ kind: 'running', share: 0 })
    try {
      const steps = await client.system.selfTest(undefined, { signal })
      const result = await runToEnd(steps, ({ done, total }) => change({ kind: 'running', share: done / total }))
      change({ kind: 'done', result })
    } catch (error) {
      change({ kind: 'failed', error })
    }
  }
  const stop = (): void => {
    running.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, run: () => void run(), stop }
}
