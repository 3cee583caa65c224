import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chengduText } from '../../contract/sample-documents.ts'
import { cliBench } from './run.ts'

let bench: ReturnType<typeof cliBench>
beforeAll(() => {
  bench = cliBench({
    '密.txt': `秘密★5年\n\n${chengduText}`,
    '明.txt': chengduText,
    // 正文 and 中文 in Big5, with names that GB18030 would read as other characters.
    '正.txt': new Uint8Array([0xa5, 0xbf, 0xa4, 0xe5, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5, 0x0a]),
  })
})
afterAll(() => bench.remove())

interface Result {
  readonly outcome: string
  readonly error: { readonly code: string; readonly message: string } | null
}
const resultsOf = (out: string): Result[] => (JSON.parse(out) as { results: Result[] }).results

const importing = (...args: string[]) => bench.run('import', ...args, '--jurisdiction', 'chengdu')

describe('import of a file with a mark of secrecy', () => {
  it('says that it was held back and what to do, fails where nothing was stored, and writes nothing', async () => {
    await importing(bench.file('明.txt'))
    const before = readFileSync(bench.workspace)
    const { code, out, error } = await importing(bench.file('密.txt'), '--json')
    expect(code).toBe(1)
    expect(resultsOf(out)).toMatchObject([{ outcome: 'held', error: { code: 'secrecy-marked' } }])
    expect(JSON.parse(error)).toMatchObject({ error: { code: 'secrecy-marked' } })
    const line = await importing(bench.file('密.txt'))
    expect(line.out).toMatch(/^held 密\.txt .*秘密★5年.*请/u)
    expect(readFileSync(bench.workspace).equals(before)).toBe(true)
    const english = await importing(bench.file('密.txt'), '--lang', 'en')
    expect(english.out).toContain('bears a mark of secrecy')
  })

  it('is one line among others, and stored with a reason', async () => {
    const { code, out } = await importing(bench.file('密.txt'), bench.file('明.txt'), '--json')
    expect(code).toBe(0)
    expect(resultsOf(out).map(({ outcome }) => outcome)).toEqual(['held', 'known'])
    const checked = await importing(bench.file('密.txt'), '--secrecy-checked', '保密办 2026 年 1 号单', '--json')
    expect(resultsOf(checked.out)).toMatchObject([{ outcome: 'stored', error: null }])
    expect((await importing(bench.file('密.txt'), '--secrecy-checked', ' ')).code).toBe(2)
  })
})

describe('import in a given encoding', () => {
  it('reads by it, and by no other that is not one', async () => {
    const { code } = await importing(bench.file('正.txt'), '--encoding', 'Big5', '--json')
    expect(code).toBe(0)
    const { out } = await bench.run('search', '中文', '--json')
    expect((JSON.parse(out) as { total: number }).total).toBe(1)
    expect((await bench.run('verify', '--deep', '--json')).code).toBe(0)
    const wrong = await importing(bench.file('正.txt'), '--encoding', 'ebcdic')
    expect(wrong.code).toBe(2)
    expect(wrong.error).toContain('gb18030')
  })
})
