import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { SourceText } from '#core/model/document.ts'
import { readDoc } from '#engine/readers/doc/read-doc.ts'
import { readDocx } from '#engine/readers/docx/read-docx.ts'
import { readSource } from '#engine/readers/index.ts'
import { oldWordFile, pieceTable } from './old-word-file.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/word/${name}`, import.meta.url)))
const blocksOf = ({ text, blocks }: SourceText): string[] =>
  blocks.map(({ start, end, kind, outlineLevel }) => `${kind}${outlineLevel ?? ''} ${text.slice(start, end)}`)
const paragraphs = (...texts: readonly string[]): string => texts.map((text) => `${text}\r`).join('')
const textOf = (...args: Parameters<typeof oldWordFile>): string => readDoc(oldWordFile(...args)).text
const code = (bytes: Uint8Array): Promise<unknown> =>
  readSource({ fileName: '办法.doc', bytes }).then(
    ({ text }) => text,
    (error: { code: string }) => error.code,
  )

/** Properties as Word stores them: the code in two bytes, low first, and the operand. */
const isHidden = [0x3c, 0x08, 1]
const isDeleted = [0x00, 0x08, 1]
const isInserted = [0x01, 0x08, 1]
const inTable = [0x16, 0x24, 1]
const rowEnd = [0x16, 0x24, 1, 0x17, 0x24, 1]

describe('an old Word file of LibreOffice', () => {
  const source = readDoc(fixture('rich.doc'))

  test('is read with automatic numbers, tables, boxes, asides and margins', () => {
    expect(blocksOf(source)).toEqual([
      'heading 云岭市数据办法',
      'body 第一章 总则',
      'body 第一条 为了推进数据共享，制定本办法。',
      'body 第二条 数据分为下列类别：',
      'body （一）公共数据；',
      'body （二）企业数据。',
      'body 分类目录见下表。',
      'body 第二章 管理',
      'body 第一条 跨章继续编号。',
      'body （一）又一项。',
      'heading1 标题一',
      'table-row 类别 | 指标 | 单位',
      'table-row  | 算力 | EFLOPS',
      'table-row 合计 | 项',
      'body 表后。',
      'table-row 专栏1 重点工程',
      'table-row 第一段内容。',
      'body 框后。',
      'table-row 甲 | 内甲 内乙 内后',
      'body 可见文字。',
      'hidden 暗语',
      'body 期限为十五日。',
      'deleted 三十日',
      'body 见第五条和链接。',
      'body 甲\t乙\n丙-丁✓',
      'body 锚点。',
      'body 框中第一段。',
      'body 框中第二段。',
      'body 框下一段。',
      'body ①圈号一',
      'body ②圈号二',
      'body 点符',
      'body 3. 多级',
      'body 3.1 多级二',
      'body 3.2 多级三',
      'body 1. 重新开始',
      'body 被批注的话。',
      'body 分页前',
      'body 分页后。',
      'body English words and 中文 “引号”——破折号…1234',
      'body 末段。',
      'footnote 脚注：见统计口径说明。',
      'page-header 云岭市人民政府文件',
      'page-footer — 2 —',
      'comment 此处请核对。',
    ])
    expect(source.warnings.map(({ code: found }) => found)).toEqual(['deletions-dropped', 'hidden-text'])
  })

  test('says what the Word file that it was made from says', () => {
    const bodies = ({ text, blocks }: SourceText): string =>
      blocks
        .filter(({ kind }) => ['body', 'heading', 'table-row'].includes(kind))
        .map(({ start, end }) => text.slice(start, end))
        .join('\n')
    expect(bodies(source)).toBe(bodies(readDocx(fixture('rich.docx'))))
  })

  test('is also known by its bytes, and as a .wps', async () => {
    for (const fileName of ['办法', '办法.wps', '办法.dot'])
      expect(await readSource({ fileName, bytes: fixture('rich.doc') })).toMatchObject({ format: 'doc' })
  })
})

describe('what LibreOffice does not write', () => {
  test('text in one byte for each character', () => {
    expect(textOf({ runs: [{ text: paragraphs('Article 1 \u0093quoted\u0094') }], isCompressed: true })).toBe(
      'Article 1 “quoted”',
    )
  })

  test('runs of hidden, deleted and inserted text', () => {
    const runs = [
      { text: '可见' },
      { text: '暗语', character: isHidden },
      { text: '旧', character: isDeleted },
      { text: '新', character: isInserted },
      { text: '文字。\r' },
    ]
    expect(blocksOf(readDoc(oldWordFile({ runs })))).toEqual(['body 可见新文字。', 'hidden 暗语', 'deleted 旧'])
  })

  test('a paragraph whose mark was deleted goes on in the next', () => {
    const runs = [{ text: '前半，' }, { text: '\r', character: isDeleted }, { text: '后半。\r' }]
    expect(textOf({ runs })).toBe('前半，后半。')
  })

  test('fields in fields print their results only', () => {
    const field = '见\u0013 IF \u0013 PAGE \u00143\u0015 = 3 \u0014第\u0013 REF _a \u0014五\u0015条\u0015。'
    expect(textOf({ runs: [{ text: paragraphs(field, '后。') }] })).toBe('见第五条。\n后。')
  })

  test('a ring or a fraction that Word draws from an instruction is read', () => {
    const text = '\u0013 EQ \\o\\ac(○,3) \u0015甲\u0013eq \\f(1,2)\u0015\u0013 XE "索引" \u0015'
    expect(textOf({ runs: [{ text: paragraphs(text) }] })).toBe('③甲1/2')
  })

  test('a field that never ends takes no text with it', () => {
    expect(textOf({ runs: [{ text: paragraphs('甲\u0013 PAGE 乙', '丙') }] })).toBe('甲 PAGE 乙\n丙')
  })

  test('rows and cells are told by their paragraphs, and a row that never ends is kept', () => {
    const runs = [
      { text: '甲\u0007', paragraph: inTable },
      { text: '乙\u0007', paragraph: inTable },
      { text: '\u0007', paragraph: rowEnd },
      { text: '丙\u0007', paragraph: inTable },
      { text: '丁\r', paragraph: inTable },
      { text: '表后\r', paragraph: [] },
    ]
    expect(blocksOf(readDoc(oldWordFile({ runs })))).toEqual(['table-row 甲 | 乙', 'table-row 丙 | 丁', 'body 表后'])
  })

  test('symbols, page breaks and optional hyphens', () => {
    const symbol = [0x09, 0x6a, 0, 0, 0xfc, 0xf0]
    const runs = [{ text: '勾(选)：' }, { text: '(', character: symbol }, { text: '\f后\u001f面\u001e甲\r' }]
    expect(textOf({ runs })).toBe('勾(选)：\uF0FC\n后面-甲')
  })

  test('a list that the file does not hold is said to be unseen', () => {
    const numbered = [0x0b, 0x46, 3, 0]
    const runs = [
      { text: '甲。\r', paragraph: numbered },
      { text: '乙。\r', paragraph: numbered },
    ]
    expect(readDoc(oldWordFile({ runs })).warnings).toMatchObject([
      { code: 'automatic-numbers-unseen', details: { count: 2 } },
    ])
  })
})

describe('refused', () => {
  const runs = [{ text: paragraphs('甲。') }]
  test.each<[string, Uint8Array, string]>([
    ['with a password', oldWordFile({ runs, flags: 0x0100 }), 'doc-encrypted'],
    ['of Word 95', oldWordFile({ runs, version: 0x68 }), 'doc-damaged'],
    ['cut off', fixture('rich.doc').subarray(0, 9000), 'doc-damaged'],
    ['no container', new Uint8Array(2000), 'doc-damaged'],
    ['with a package inside', oldWordFile({ runs, streams: { EncryptedPackage: new Uint8Array(8) } }), 'doc-encrypted'],
  ])('%s', async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected)
  })

  test('a piece table that says more text than there are bytes', async () => {
    expect(await code(oldWordFile({ runs, pieces: pieceTable(0x7fffffff, 1) }))).toBe('doc-damaged')
  })

  test('a chain of sectors that runs in a circle (where cfb 1.2.2 takes all memory)', async () => {
    const bytes = Buffer.from(fixture('rich.doc'))
    const table = (bytes.readUInt32LE(76) + 1) * 512
    const entry = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'))
    const chain: number[] = []
    for (let at = bytes.readUInt32LE(entry + 116); at < 0xfffffff0; at = bytes.readUInt32LE(table + at * 4))
      chain.push(at)
    const [, second = 0] = chain
    bytes.writeUInt32LE(second, entry + 116)
    bytes.writeUInt32LE(second, table + (chain.at(-1) ?? 0) * 4)
    expect(await code(new Uint8Array(bytes))).toBe('doc-damaged')
  })
})

test('thousands of damaged files end in a result or a coded error', async () => {
  const original = fixture('rich.doc')
  let seed = 20240101
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % below
  }
  for (let round = 0; round < 2000; round += 1) {
    const bytes = original.slice(0, round % 4 === 0 ? 512 + random(original.length) : original.length)
    for (let flip = 0; flip < 1 + random(12); flip += 1) bytes[random(bytes.length)] = random(256)
    const outcome = await code(bytes)
    expect(typeof outcome, `round ${round}: ${String(outcome)}`).toBe('string')
  }
})
