import { describe, expect, it } from 'vitest'
import type { Progress } from '#core/model/progress.ts'
import { Remembered } from '#engine/remembered.ts'
import { resultOf } from '#engine/steps.ts'

/** Work that counts how often it was begun and how often it came to its end. */
function counted() {
  const seen = { begun: 0, finished: 0 }
  async function* work(): AsyncGenerator<Progress, number, void> {
    seen.begun += 1
    for (let done = 0; done < 2; done++) yield { done, total: 2 }
    seen.finished += 1
    return seen.finished
  }
  return { seen, work }
}

describe('a remembered result', () => {
  it('is made once for a key, for all who ask meanwhile and later', async () => {
    const { seen, work } = counted()
    const remembered = new Remembered<string, number>()
    const both = [resultOf(remembered.get('a', work)), resultOf(remembered.get('a', work))]
    expect(await Promise.all(both)).toEqual([1, 1])
    expect(await resultOf(remembered.get('a', work))).toBe(1)
    expect(seen).toEqual({ begun: 1, finished: 1 })
  })

  it('is made anew for another key, and when it was forgotten', async () => {
    const { seen, work } = counted()
    const remembered = new Remembered<string, number>()
    await resultOf(remembered.get('a', work))
    expect(await resultOf(remembered.get('b', work))).toBe(2)
    remembered.forget()
    expect(await resultOf(remembered.get('b', work))).toBe(3)
    expect(seen.begun).toBe(3)
  })

  it('is not kept where everybody left before the end or the work failed', async () => {
    const { seen, work } = counted()
    const remembered = new Remembered<string, number>()
    const left = remembered.get('a', work)
    await left.next()
    await left.return(0)
    expect(seen).toEqual({ begun: 1, finished: 0 })
    // It must fail before its first step: a yield would only hide that.
    // oxlint-disable-next-line require-yield
    const failing = async function* (): AsyncGenerator<Progress, number, void> {
      throw new Error('no')
    }
    await expect(resultOf(remembered.get('a', failing))).rejects.toThrow('no')
    expect(await resultOf(remembered.get('a', work))).toBe(1)
  })
})
