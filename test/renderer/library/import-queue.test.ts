import { describe, expect, it, vi } from 'vitest'
import { ImportQueue } from '#renderer/features/library/import/import-queue.ts'
import type { Client } from '#renderer/transport.ts'
import { makeRichClient } from '../rich-client.ts'

const file = (name: string): File => new File([name.replace('.txt', '')], name)
const stored: string[] = []
const queueOf = (client: Client = makeRichClient()): ImportQueue =>
  new ImportQueue(client, ({ title }) => stored.push(title))
const outcomes = (queue: ImportQueue): readonly string[] =>
  queue.read().entries.map((entry) => `${entry.file.name} ${entry.state}`)

describe('files on their way in', () => {
  it('waits for somebody to say where they come from', () => {
    const queue = queueOf()
    queue.offer([file('规定.txt')], 'chengdu')
    expect(outcomes(queue)).toEqual(['规定.txt offered'])
  })

  it('gives each file its own result, and one that is refused stops no other', async () => {
    const queue = queueOf()
    queue.offer([file('扫描.txt'), file('重复.txt'), file('规定.txt')], 'chengdu')
    await queue.start()
    expect(outcomes(queue)).toEqual(['扫描.txt failed', '重复.txt known', '规定.txt stored'])
    expect(stored).toContain('规定')
    expect(queue.read().running).toBe(false)
  })

  it('keeps a refused file until it is dismissed', async () => {
    const queue = queueOf()
    queue.offer([file('扫描.txt'), file('规定.txt')], 'chengdu')
    await queue.start()
    queue.dismissDone()
    expect(outcomes(queue)).toEqual(['扫描.txt failed'])
    queue.offer([file('办法.txt')], 'chengdu')
    await queue.start()
    expect(outcomes(queue)).toEqual(['扫描.txt failed', '办法.txt stored'])
    const [refused] = queue.read().entries
    queue.dismiss(refused?.id ?? -1)
    expect(outcomes(queue)).toEqual(['办法.txt stored'])
  })

  it('lists a file as refused when the call itself breaks', async () => {
    const client = makeRichClient()
    const broken: Client = {
      ...client,
      instruments: { ...client.instruments, import: () => Promise.reject(new Error('gone')) },
    }
    const queue = queueOf(broken)
    queue.offer([file('规定.txt')], 'chengdu')
    await queue.start()
    expect(outcomes(queue)).toEqual(['规定.txt failed'])
  })

  it('stops a first look at a file that is taken away again', async () => {
    const client = makeRichClient()
    const signals: (AbortSignal | undefined)[] = []
    const slow: Client = {
      ...client,
      documents: {
        ...client.documents,
        preview: (_request, options) =>
          new Promise((_found, fail) => {
            signals.push(options?.signal)
            options?.signal?.addEventListener('abort', () => fail(new Error('stopped')))
          }),
      },
    }
    const queue = queueOf(slow)
    const id = queue.offer([file('一.txt'), file('二.txt')], 'chengdu')
    queue.dismiss(id)
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])
    await vi.waitFor(() => expect(signals).toHaveLength(2))
    expect(outcomes(queue)).toEqual(['二.txt offered'])
  })

  it('stops before the files not yet begun and offers them again, and keeps what is stored', async () => {
    const queue = queueOf()
    queue.offer([file('一.txt'), file('二.txt'), file('三.txt')], 'chengdu')
    const unsubscribe = queue.subscribe(() => {
      if (queue.read().entries[0]?.state === 'stored') {
        unsubscribe()
        queue.stop()
      }
    })
    await queue.start()
    expect(outcomes(queue)).toEqual(['一.txt stored', '二.txt offered', '三.txt offered'])
  })

  it('offers the file again whose reading was stopped: it was not refused', async () => {
    const client = makeRichClient()
    const slow: Client = {
      ...client,
      instruments: {
        ...client.instruments,
        import: (_request, options) =>
          new Promise((_found, fail) => {
            options?.signal?.addEventListener('abort', () => fail(new Error('stopped')))
            queue.stop()
          }),
      },
    }
    const queue = queueOf(slow)
    queue.offer([file('一.txt')], 'chengdu')
    await queue.start()
    expect(outcomes(queue)).toEqual(['一.txt offered'])
    expect(queue.read().running).toBe(false)
  })

  it('keeps a file apart from every other of its title, not only from the first', async () => {
    const client = makeRichClient()
    const [one, two] = await client.instruments.list()
    if (one === undefined || two === undefined) throw new Error('No samples')
    const left = [two.id, null]
    const declined = vi.fn(async () => ({ ...one, suggestedVersionOf: left.shift() ?? null }))
    const twins: Client = {
      ...client,
      instruments: { ...client.instruments, declineVersion: declined },
    }
    const queue = queueOf(twins)
    const id = queue.offer([new File([`${one.title}\n\n第一条 甲。\n`], '样例.txt')], 'chengdu')
    queue.choose(id, { version: 'separate' })
    await queue.start()
    expect(declined).toHaveBeenCalledTimes(2)
    expect(queue.read().entries[0]?.instrument?.suggestedVersionOf).toBeNull()
  })
})
