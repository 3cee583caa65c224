import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chengduText } from '../../contract/sample-documents.ts'
import { cliBench, run } from './run.ts'

const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'
/** Says nothing of where its texts are. */
const emptyGold = { left: '好.txt', right: '好.txt', correspondences: [], leftGaps: [], rightGaps: [] }

let bench: ReturnType<typeof cliBench>
beforeAll(() => {
  bench = cliBench({
    '好.txt': chengduText,
    '空.txt': '',
    '坏.docx': 'this is no zip',
    '其实是.docx': pdf,
    '文件.pdf': pdf,
    '表.xlsx': 'a table',
    'gold.json': '{"left": 1}',
    'no-folder.json': JSON.stringify(emptyGold),
    'wrong-corpus.json': JSON.stringify({ ...emptyGold, texts: '.', left: 'gold' }),
  })
})
afterAll(() => bench.remove())

/** The coded error of a command that must fail, from standard error; standard output must stay empty. */
async function refusal(...args: string[]): Promise<{ code: string; message: string; details: object }> {
  const { code, out, error } = await bench.run(...args, '--json')
  // An import also lists what became of each file.
  if (args[0] !== 'import') expect(out).toBe('')
  expect(code).toBe(1)
  return (JSON.parse(error) as { error: { code: string; message: string; details: object } }).error
}

describe('a file that cannot be read', () => {
  it.each([
    ['空.txt', 'file-empty'],
    ['坏.docx', 'docx-damaged'],
    ['其实是.docx', 'format-mismatch'],
    ['文件.pdf', 'pdf-damaged'],
    ['表.xlsx', 'format-unsupported'],
    ['没有.txt', 'file-not-found'],
  ])('%s: %s, with what to do next', async (name, code) => {
    const error = await refusal('clauses', bench.file(name))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/请/u)
    expect(error.message).not.toMatch(/[{}…]/u)
  })

  it('is one line among the others, and the others are read', async () => {
    const { code, out } = await bench.run(
      'clauses',
      bench.file('好.txt'),
      bench.file('空.txt'),
      bench.file('没有.txt'),
      '--json',
    )
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; error?: { code: string } })
    expect(code).toBe(0)
    expect(lines.map(({ file, error }) => [file, error?.code])).toEqual([
      [bench.file('好.txt'), undefined],
      [bench.file('没有.txt'), 'file-not-found'],
      [bench.file('空.txt'), 'file-empty'],
    ])
  })

  it('is said in English where that is asked for', async () => {
    const { error } = await bench.run('clauses', bench.file('空.txt'), '--json', '--lang', 'en')
    expect(error).toContain('is empty')
    const { out } = await bench.run('clauses', bench.file('好.txt'), bench.file('空.txt'), '--json', '--lang', 'en')
    expect(out).toContain('is empty')
  })

  it('ends in 1 only where all fail', async () => {
    const { code } = await bench.run('clauses', bench.file('空.txt'), bench.file('坏.docx'), '--json')
    expect(code).toBe(1)
  })

  it('stores nothing', async () => {
    await bench.run('import', bench.file('好.txt'), '--jurisdiction', 'chengdu', '--json')
    const { out: before } = await bench.run('list', '--json')
    expect((await refusal('import', bench.file('坏.docx'), '--jurisdiction', 'chengdu')).code).toBe('docx-damaged')
    const { out } = await bench.run('list', '--json')
    expect(out).toBe(before)
  })
})

describe('what is not there', () => {
  it('is named', async () => {
    await bench.run('import', bench.file('好.txt'), '--jurisdiction', 'chengdu', '--json')
    expect((await refusal('align', 'abcdef12', bench.file('好.txt'))).code).toBe('instrument-unknown')
    expect((await refusal('search', ' ')).code).toBe('query-empty')
    expect((await refusal('import', bench.file('好.txt'), '--jurisdiction', 'atlantis')).code).toBe(
      'jurisdiction-unknown',
    )
    const gold = ['evaluate', 'alignment', '--gold', bench.file('gold.json'), '--texts', bench.folder]
    expect((await refusal(...gold)).code).toBe('gold-unreadable')
    for (const name of ['no-folder.json', 'wrong-corpus.json']) {
      expect((await refusal('evaluate', 'alignment', '--gold', bench.file(name))).code).toBe('gold-unreadable')
    }
    const report = ['report', bench.file('好.txt'), bench.file('好.txt'), '--out', bench.file('x.docx')]
    expect((await refusal(...report, '--template', '没有')).code).toBe('template-unknown')
    expect((await refusal(...report.slice(0, 3), '--out', bench.file('没有/x.docx'))).code).toBe('file-not-found')
  })
})

describe('a workspace that is not there', () => {
  it('is not made by a command that only reads', async () => {
    const { code, error } = await run(['list', '--workspace', bench.file('错字/没有.bashu'), '--json'])
    expect(code).toBe(1)
    expect(error).toContain('file-not-found')
    expect(existsSync(bench.file('错字'))).toBe(false)
  })
})

describe('wrong usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['align', 'one']],
    [['clauses', '--nonsense', 'x']],
    [['search', '数据', '--limit', 'many']],
    [['import', 'x.txt']],
    [['report', 'a.txt', 'b.txt', '--format', 'xyz', '--out', 'x']],
    [['diff', 'a.txt', 'b.txt', '--format', 'xyz', '--out', 'x']],
    [['diff', 'a.txt', 'b.txt', '--format', 'docx']],
    [['diff', 'a.txt', 'b.txt', '--all']],
    [['evaluate', 'nothing']],
    [['serve', '--port', '99999999']],
  ])('%j ends in 2 and says how', async (args) => {
    const { code, out, error } = await run(args)
    expect(code).toBe(2)
    expect(`${out}${error}`).toMatch(/usage|COMMAND|\[--json\]|--out|--port|--gold/u)
  })
})
