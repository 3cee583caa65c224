import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notice } from '#core/contract/api.ts'
import { WorkerLink } from '#engine/worker-link.ts'
import { NoticeHub } from '#engine/notices.ts'
import { inTurns, resultOf } from '#engine/steps.ts'
import type { Steps } from '#core/model/progress.ts'

const fragile = new URL('./fragile-worker.ts', import.meta.url)
const options = { context: {} }

describe('a worker that dies', () => {
  let deaths = 0
  let link: WorkerLink
  beforeEach(() => {
    deaths = 0
    link = new WorkerLink(fragile, () => deaths++)
  })
  afterEach(() => link.close())

  it('rejects what is under way with worker-died, and is started again at the next call', async () => {
    expect(await link.call(['echo'], 'a', options)).toBe('a')
    const calls = [link.call(['wait'], undefined, options), link.call(['die'], undefined, options)]
    const settled = await Promise.allSettled(calls)
    expect(settled).toMatchObject([
      { status: 'rejected', reason: { code: 'worker-died' } },
      { status: 'rejected', reason: { code: 'worker-died' } },
    ])
    expect(await link.call(['echo'], 'b', options)).toBe('b')
    expect(deaths).toBe(1)
  })

  it('ends a stream with worker-died', async () => {
    const stream = (await link.call(['count'], undefined, options)) as AsyncGenerator<number>
    expect((await stream.next()).value).toBe(1)
    const dying = link.call(['die'], undefined, options).catch(() => {})
    await expect(stream.next()).rejects.toMatchObject({ code: 'worker-died' })
    await dying
  })

  it('counts a clean end as no death', async () => {
    await link.call(['echo'], 'a', options)
    await link.close()
    expect(deaths).toBe(0)
  })

  it('brings coded errors and their details over, and a bug as a bug', async () => {
    await expect(link.call(['refuse'], undefined, options)).rejects.toMatchObject({
      code: 'file-empty',
      details: { file: '空.txt' },
    })
    await expect(link.call(['break'], undefined, options)).rejects.toMatchObject({ code: 'bug' })
  })
})

describe('long work in turns', () => {
  function* busy(steps: number): Steps<string> {
    for (let done = 0; done < steps; done++) {
      const until = performance.now() + 5
      while (performance.now() < until);
      yield { done, total: steps }
    }
    return 'done'
  }

  it('lets others work in between, and gives its result', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    expect(await resultOf(inTurns(busy(30)))).toBe('done')
    clearInterval(timer)
    expect(turns).toBeGreaterThan(3)
  })

  it('stops between two steps when its consumer leaves', async () => {
    let reached = 0
    function* counted(): Steps<null> {
      for (;;) {
        reached++
        const until = performance.now() + 5
        while (performance.now() < until);
        yield { done: reached, total: Number.POSITIVE_INFINITY }
      }
    }
    const stream = inTurns(counted())
    await stream.next()
    await stream.return(null)
    const atReturn = reached
    await new Promise((resolve) => setTimeout(resolve, 40))
    expect(reached).toBe(atReturn)
  })
})

describe('notices', () => {
  it('reach every listener in order, and stop with the signal', async () => {
    const hub = new NoticeHub()
    const leave = new AbortController()
    const heard: Notice[] = []
    const listening = (async () => {
      for await (const notice of hub.listen(leave.signal)) heard.push(notice)
    })()
    await Promise.resolve()
    hub.send({ kind: 'changed', what: 'journal' })
    hub.send({ kind: 'worker-restarted', worker: 'compute' })
    await new Promise((resolve) => setTimeout(resolve, 5))
    leave.abort()
    await listening
    hub.send({ kind: 'changed', what: 'instruments' })
    expect(heard).toEqual([
      { kind: 'changed', what: 'journal' },
      { kind: 'worker-restarted', worker: 'compute' },
    ])
  })
})
