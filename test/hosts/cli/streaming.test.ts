import { PassThrough, Writable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachFile } from '#hosts/cli/each-file.ts'
import { progressBar } from '#hosts/cli/progress-bar.ts'
import { chengduText, chongqingText } from '../../contract/sample-documents.ts'
import { cliBench } from './run.ts'

let bench: ReturnType<typeof cliBench>
beforeAll(() => {
  bench = cliBench({ '一.txt': chengduText, '三.txt': '', '二.txt': chongqingText })
})
afterAll(() => bench.remove())

/** What stands on a terminal after all that was written: carriage return, erasing to the end of the line, line ends. */
function screenAfter(written: readonly string[]): string[] {
  const lines: string[] = ['']
  let column = 0
  for (const [part] of written.join('').matchAll(/\u001B\[K|[^]/gu)) {
    const line = lines.at(-1) ?? ''
    if (part === '\r') column = 0
    else if (part === '\u001B[K') lines[lines.length - 1] = line.slice(0, column)
    else if (part === '\n') {
      lines.push('')
      column = 0
    } else {
      lines[lines.length - 1] = line.slice(0, column) + part + line.slice(column + 1)
      column += 1
    }
  }
  return lines
}

describe('a folder', () => {
  it('is a line of JSON for each file, sorted by name, and nothing on standard error', async () => {
    const { code, out, error } = await bench.run('clauses', bench.folder, '--json')
    expect([code, error]).toEqual([0, ''])
    const lines = out.trimEnd().split('\n')
    const shapes = lines.map((line) => JSON.parse(line) as { file: string; error?: { code: string } })
    expect(shapes.map(({ file, error: refusal }) => [file, refusal?.code])).toEqual([
      [bench.file('一.txt'), undefined],
      [bench.file('三.txt'), 'file-empty'],
      [bench.file('二.txt'), undefined],
    ])
  })

  it('prints each line when its file is read, not at the end', async () => {
    const reading = new PassThrough({ objectMode: true })
    const printed: string[] = []
    const files = ['一.txt', '三.txt', '二.txt'].map((name) => bench.file(name))
    const context = { json: false, language: 'zh', print: (line: string) => printed.push(line), progress: () => {} }
    const iterator = reading.iterator({ destroyOnReturn: false })
    const read = async (path: string) => `${path} ${String((await iterator.next()).value)}`
    const all = eachFile(files, { read, show: String }, context as never)
    reading.write('a')
    while (printed.length === 0) await turn()
    expect(printed).toEqual([`${files[0]} a`])
    reading.end('b')
    await all
    expect(printed).toHaveLength(3)
  })

  it('without files is an error', async () => {
    const empty = cliBench({})
    const { code, error } = await empty.run('clauses', empty.folder, '--json')
    empty.remove()
    expect(code).toBe(1)
    expect(error).toContain('file-not-found')
  })
})

describe('on a terminal', () => {
  it('a bar names the count and the file, and is gone when lines are printed and at the end', async () => {
    const { code, written } = await bench.runOnTerminal(60, 'clauses', bench.folder, '--json')
    expect(code).toBe(0)
    const all = written.join('')
    expect(all).toContain('1/3')
    expect(all).toContain('三.txt')
    const screen = screenAfter(written)
    expect(screen).toHaveLength(4)
    expect(screen.slice(0, 3).map((line) => line.startsWith('{"file":') && line.endsWith('}'))).toEqual([
      true,
      true,
      true,
    ])
    expect(screen[3]).toBe('')
  })

  it('is gone before an error is told', async () => {
    const empty = cliBench({ '空.txt': '', '坏.docx': 'x' })
    const { code, written } = await empty.runOnTerminal(60, 'import', empty.folder, '--jurisdiction', 'chengdu')
    empty.remove()
    expect(code).toBe(1)
    expect(screenAfter(written).join('\n')).not.toMatch(/[#.]{16}/u)
  })
})

describe('the bar', () => {
  /** A bar over a clock that is set by hand. */
  function setUp(columns: number, isTTY = true) {
    const frames: string[] = []
    const stream = Object.assign(
      new Writable({
        decodeStrings: false,
        write(chunk: string, _encoding, callback) {
          frames.push(chunk)
          callback()
        },
      }),
      { isTTY, columns },
    )
    const clock = { ms: 0 }
    return { frames, clock, bar: progressBar(stream, 'zh', () => clock.ms) }
  }

  it('tells the time that is left from the time that was needed', () => {
    const { frames, clock, bar } = setUp(80)
    bar.show(0, 40, '一.txt')
    clock.ms = 20_000
    bar.show(10, 40, '二.txt')
    expect(frames.at(-1)).toMatch(/10\/40 {2}约剩 60 秒 {2}二\.txt$/u)
    clock.ms = 40_000
    bar.show(10, 40, '二.txt')
    expect(frames.at(-1)).toContain('约剩 2 分钟')
  })

  it('keeps to one line: of a long path the end is shown, wide characters count twice', () => {
    const { frames, bar } = setUp(50)
    bar.show(1, 9, `/很长的文件夹名称/${'子文件夹/'.repeat(20)}云岭市数据条例.docx`)
    const line = (frames[0] ?? '').replace('\r\u001B[K', '')
    expect(line).toMatch(/ \.\.\S*条例\.docx$/u)
    const cells = [...line].reduce((sum, character) => sum + (/[\u4E00-\u9FFF]/u.test(character) ? 2 : 1), 0)
    expect(cells).toBeLessThan(50)
  })

  it('draws at most ten times a second, and nothing where there is no terminal', () => {
    const { frames, clock, bar } = setUp(80)
    for (clock.ms = 0; clock.ms < 1000; clock.ms += 10) bar.show(clock.ms / 10, 100, 'x.txt')
    expect(frames.length).toBeLessThanOrEqual(10)
    const piped = setUp(80, false)
    piped.bar.show(1, 2, 'x.txt')
    piped.bar.clear()
    expect(piped.frames).toEqual([])
  })

  it('lets no file name move the cursor', () => {
    const { frames, bar } = setUp(80)
    bar.show(0, 2, 'a\n\u001B[2Jb.txt')
    expect(frames[0]?.slice(4)).not.toMatch(/\p{Cc}/u)
  })
})
