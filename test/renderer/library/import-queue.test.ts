import { describe, expect, it } from 'vitest'
import { ImportQueue } from '#renderer/features/library/import-queue.ts'
import type { Client } from '#renderer/transport.ts'
import { makeRichClient } from '../rich-client.ts'

const file = (name: string): File => new File(['甲'], name)
const stored: string[] = []
const queueOf = (client: Client = makeRichClient()): ImportQueue =>
  new ImportQueue(client, ({ title }) => stored.push(title))
const outcomes = (queue: ImportQueue): readonly string[] =>
  queue.read().entries.map((entry) => `${entry.file.name} ${entry.state}`)

describe('files on their way in', () => {
  it('waits for somebody to say where they come from', () => {
    const queue = queueOf()
    queue.offer([file('规定.docx')])
    expect(queue.read().offered).toHaveLength(1)
    expect(queue.read().entries).toEqual([])
  })

  it('gives each file its own result, and one that is refused stops no other', async () => {
    const queue = queueOf()
    queue.offer([file('扫描.docx'), file('重复.docx'), file('规定.docx')])
    await queue.start('chengdu')
    expect(outcomes(queue)).toEqual(['扫描.docx failed', '重复.docx known', '规定.docx stored'])
    expect(stored).toContain('规定')
    expect(queue.read().running).toBe(false)
  })

  it('keeps a refused file until it is dismissed', async () => {
    const queue = queueOf()
    queue.offer([file('扫描.docx'), file('规定.docx')])
    await queue.start('chengdu')
    queue.dismissDone()
    expect(outcomes(queue)).toEqual(['扫描.docx failed'])
    queue.offer([file('办法.docx')])
    await queue.start('chongqing')
    expect(outcomes(queue)).toEqual(['扫描.docx failed', '办法.docx stored'])
    const [refused] = queue.read().entries
    queue.dismiss(refused?.id ?? -1)
    expect(outcomes(queue)).toEqual(['办法.docx stored'])
  })

  it('lists a file as refused when the call itself breaks', async () => {
    const client = makeRichClient()
    const broken: Client = {
      ...client,
      instruments: { ...client.instruments, import: () => Promise.reject(new Error('gone')) },
    }
    const queue = queueOf(broken)
    queue.offer([file('规定.docx')])
    await queue.start('chengdu')
    expect(outcomes(queue)).toEqual(['规定.docx failed'])
  })

  it('stops before the files not yet begun, and keeps what is stored', async () => {
    const queue = queueOf()
    queue.offer([file('一.docx'), file('二.docx'), file('三.docx')])
    const unsubscribe = queue.subscribe(() => {
      if (queue.read().entries[0]?.state === 'stored') {
        unsubscribe()
        queue.stop()
      }
    })
    await queue.start('chengdu')
    expect(outcomes(queue)).toEqual(['一.docx stored'])
  })
})
