import { describe, expect, it } from 'vitest'
import type { Progress } from '#core/model/progress.ts'
import { SharedRun } from '#engine/shared-run.ts'
import { resultOf } from '#engine/steps.ts'

/** Work of three steps that counts how often it was begun and stopped. */
function counted() {
  const seen = { begun: 0, finished: 0, stopped: 0, ended: 0 }
  async function* work(): AsyncGenerator<Progress, string, void> {
    seen.begun += 1
    let whole = false
    try {
      for (let done = 0; done < 3; done++) yield { done, total: 3 }
      whole = true
      seen.finished += 1
      return 'result'
    } finally {
      if (!whole) seen.stopped += 1
    }
  }
  return { seen, run: new SharedRun(work(), () => (seen.ended += 1)) }
}

describe('work that several wait for', () => {
  it('is done once, and each gets the result', async () => {
    const { seen, run } = counted()
    expect(await Promise.all([resultOf(run.follow()), resultOf(run.follow())])).toEqual(['result', 'result'])
    expect(seen).toEqual({ begun: 1, finished: 1, stopped: 0, ended: 1 })
  })

  it('goes on for the others when one leaves, and stops when all have left', async () => {
    const { seen, run } = counted()
    const [leaving, staying] = [run.follow(), run.follow()]
    await Promise.all([leaving.next(), staying.next()])
    await leaving.return('')
    expect(await resultOf(staying)).toBe('result')

    const alone = counted()
    const only = alone.run.follow()
    await only.next()
    await only.return('')
    expect([seen.stopped, alone.seen.stopped, alone.seen.ended]).toEqual([0, 1, 1])
  })

  it('fails for each of them', async () => {
    async function* failing(): AsyncGenerator<Progress, string, void> {
      yield { done: 0, total: 1 }
      throw new Error('broken')
    }
    const run = new SharedRun(failing(), () => {})
    const outcomes = await Promise.allSettled([resultOf(run.follow()), resultOf(run.follow())])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
