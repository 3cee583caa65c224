import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import type { Clause } from '#core/model/clause.ts'
import type { SourceText } from '#core/model/document.ts'
import { readSource } from '#engine/readers/index.ts'
import { readPdf } from '#engine/readers/pdf/read-pdf.ts'
import type { PdfPage } from './pdf-file.ts'
import { paragraphAt, pdfFile, ruleAt, shown, textAt } from './pdf-file.ts'

const read = async (...contents: readonly (string | PdfPage)[]): Promise<SourceText> =>
  readPdf(pdfFile(contents.map((content) => (typeof content === 'string' ? { content } : content))))

async function blocksOf(...contents: readonly (string | PdfPage)[]): Promise<unknown[]> {
  const { text, blocks } = await read(...contents)
  return blocks.map(({ start, end, kind, page }) => [page, kind, text.slice(start, end)])
}
const bodyOf = async (...contents: readonly (string | PdfPage)[]): Promise<string[]> => {
  const { text, blocks } = await read(...contents)
  return blocks.filter(({ kind }) => kind === 'body').map(({ start, end }) => text.slice(start, end))
}

/** 26 characters of 16 points fill a line; the left edge is at 90. */
const set = (text: string, y: number): string => paragraphAt(text, 90, y, 26)
const long = (start: string, length = 70): string =>
  `${start}${'推动公共数据汇聚共享开放利用'.repeat(9)}`.slice(0, length - 1) + '。'

describe('paragraphs', () => {
  test('are joined over their lines, and begin where lines are set in', async () => {
    const [first, second] = [long('第一条 本市'), long('第二条 各区', 60)]
    expect(await bodyOf(set(first, 750) + set(second, 750 - 28 * 3))).toEqual([first, second])
  })

  test('do not begin with a reference that came to stand at the start of a line', async () => {
    // 24 characters fill the first line, so that the reference begins the second.
    const text = '第九条 违反本条例规定，由市数据主管部门责令依照第十条规定处理，处理结果应当公开。'
    expect(text.slice(24, 28)).toBe('第十条规')
    const next = '第十条 数据处理者应当配合。'
    expect(await bodyOf(set(text, 750) + set(next, 694) + set(long('第十一条 本市'), 666))).toEqual([
      text,
      next,
      long('第十一条 本市'),
    ])
  })

  test('run over the end of a page and are of the page where they begin', async () => {
    const text = long('第三条 市人民政府', 76)
    const top = textAt(text.slice(0, 24), 122, 90) + textAt(text.slice(24, 50), 90, 62)
    expect(await blocksOf(set(long('第二条 本市'), 750) + top, textAt(text.slice(50), 90, 750))).toEqual([
      [1, 'body', long('第二条 本市')],
      [1, 'body', text],
    ])
  })

  test('hang: lines below stand under the words, not under the number', async () => {
    const words = '建设算力网络统筹布局智能算力中心推动算力资源统一接入调度。'
    const first = textAt('1. ', 90, 750) + textAt(words.slice(0, 24), 114, 750) + textAt(words.slice(24), 114, 722)
    const second = textAt('2. ', 90, 694) + textAt(words.slice(0, 24), 114, 694) + textAt(words.slice(24), 114, 666)
    expect(await bodyOf(first + second)).toEqual([`1. ${words}`, `2. ${words}`])
  })

  test('keep the space of Latin words and get none between Han, also where lines are justified', async () => {
    const justified = `BT /Uni 16 Tf 2 Tc 1 0 0 1 90 750 Tm ${shown('支持企业开展大模型训练与')} Tj 0 Tc ${shown('AI inference')} Tj ET\n`
    expect(await bodyOf(justified + set(long('第二条 本市'), 700))).toEqual([
      '支持企业开展大模型训练与AI inference',
      long('第二条 本市'),
    ])
  })

  test('in a heading set wide, no spaces are made', async () => {
    const wide = `BT /Uni 22 Tf 9 Tc 1 0 0 1 150 780 Tm ${shown('云岭市数据流通办法')} Tj 0 Tc ET\n`
    expect((await read(wide + set(long('第一条 本市'), 700))).text.split('\n')[0]).toBe('云岭市数据流通办法')
  })

  test('a title in large type goes on over its lines', async () => {
    const title =
      textAt('云岭市人民政府办公室关于印发数字', 122, 780, 22) + textAt('经济创新发展行动计划的通知', 155, 744, 22)
    const source = await read(title + set(long('第一条 本市'), 690) + set(long('第二条 本市'), 606))
    expect(source.text.split('\n')[0]).toBe('云岭市人民政府办公室关于印发数字经济创新发展行动计划的通知')
    expect(source.blocks[0]?.kind).toBe('heading')
  })

  test('bold type that is printed twice is read once', async () => {
    const bold = textAt('总体要求', 122, 750) + textAt('总体要求', 122.4, 750)
    expect(await bodyOf(bold + set(long('一是'), 700))).toEqual(['总体要求', long('一是')])
  })
})

describe('columns', () => {
  test('are read one after the other, what runs across before and after them', async () => {
    const column = (text: string, x: number): string => paragraphAt(text, x, 700, 12, 16, 24)
    const [left, right] = [long('左栏', 94), long('右栏', 94)]
    const heading = '本版两栏排印，先读左边一栏，然后再读右边一栏。'
    expect(await bodyOf(textAt(heading, 90, 750) + column(left, 80) + column(right, 320))).toEqual([
      heading,
      left,
      right,
    ])
  })
})

describe('margins', () => {
  const framed = (number: number, text: string): string =>
    textAt('云岭市人民政府公报', 220, 800, 12) + set(long(text), 740) + textAt(`— ${number} —`, 280, 40, 12)

  test('headers, footers and page numbers are told by what other pages have at their place', async () => {
    expect(await blocksOf(framed(1, '第一条 本市'), framed(2, '第二条 本市'))).toEqual([
      [1, 'page-header', '云岭市人民政府公报'],
      [1, 'page-number', '— 1 —'],
      [1, 'body', long('第一条 本市')],
      [2, 'page-header', '云岭市人民政府公报'],
      [2, 'page-number', '— 2 —'],
      [2, 'body', long('第二条 本市')],
    ])
  })

  test.each([
    ['第3页 共10页', '第4页 共10页'],
    ['3', '4'],
    ['3/10', '4/10'],
  ])('%s', async (first, second) => {
    const page = (foot: string, text: string): string => set(long(text), 740) + textAt(foot, 280, 40, 12)
    const kinds = (await blocksOf(page(first, '第一条 甲'), page(second, '第二条 乙'))) as [number, string, string][]
    expect(kinds.filter(([, kind]) => kind === 'page-number').map(([, , text]) => text)).toEqual([first, second])
  })

  test('a year at the foot of a page is no page number, nor is 附件1 above each annex a header', async () => {
    const page = (number: number, text: string): string =>
      textAt(`附件${number}`, 90, 790) + set(long(text), 740) + textAt('2025', 90, 60)
    const blocks = (await blocksOf(page(1, '甲'), page(2, '乙'))) as [number, string, string][]
    expect(blocks.filter(([, kind]) => kind === 'page-number' || kind === 'page-header')).toEqual([])
  })

  test('a watermark at an angle on every page belongs to the page, and parts no paragraph', async () => {
    const mark = `BT /Uni 40 Tf 0.7 0.7 -0.7 0.7 150 300 Tm ${shown('征求意见稿')} Tj ET\n`
    const blocks = await blocksOf(mark + set(long('第一条 本市'), 740), mark + set(long('第二条 本市'), 740))
    expect(blocks).toEqual([
      [1, 'page-header', '征求意见稿'],
      [1, 'body', long('第一条 本市')],
      [2, 'page-header', '征求意见稿'],
      [2, 'body', long('第二条 本市')],
    ])
  })

  test('footnotes at the foot of the page stand behind the paragraph that the page ends in', async () => {
    const text = long('第三条 市人民政府', 76)
    const foot = textAt(text.slice(0, 24), 122, 118) + textAt(text.slice(24, 50), 90, 90)
    const note = textAt('① 指统计口径内的企业，', 90, 60, 10) + textAt('不含分支机构。', 90, 46, 10)
    const pages = [set(long('第二条 本市'), 750) + foot + note, textAt(text.slice(50), 90, 750)]
    expect(await blocksOf(...pages)).toEqual([
      [1, 'body', long('第二条 本市')],
      [1, 'body', text],
      [1, 'footnote', '① 指统计口径内的企业，不含分支机构。'],
    ])
  })
})

describe('tables', () => {
  const cell = (text: string, column: number, y: number): string => textAt(text, 96 + column * 120, y, 12)

  test('with borders: rows of cells, a wrapped cell in its row, merged cells as Word has them', async () => {
    const levels = [700, 676, 630, 606].map((y) => ruleAt(90, y, 450, y)).join('')
    const uprights = [90, 210, 330, 450].map((x) => ruleAt(x, 606, x, 700)).join('')
    // The first column is merged over the last two rows: its inner border is painted over by none.
    const merged =
      ruleAt(90, 700, 450, 700) + ruleAt(90, 676, 450, 676) + ruleAt(210, 630, 450, 630) + ruleAt(90, 606, 450, 606)
    const texts =
      cell('类别', 0, 684) +
      cell('主要指标', 1, 684) +
      cell('2027年', 2, 684) +
      cell('产业', 0, 660) +
      cell('数字经济核心产业', 1, 660) +
      cell('增加值', 1, 642) +
      cell('800亿元', 2, 660) +
      cell('软件业务收入', 1, 614) +
      cell('360亿元', 2, 614)
    const before = set(long('第一条 本市'), 800)
    expect((await blocksOf(before + merged + uprights + texts)).slice(1)).toEqual([
      [1, 'table-row', '类别 | 主要指标 | 2027年'],
      [1, 'table-row', '产业 | 数字经济核心产业增加值 | 800亿元'],
      [1, 'table-row', ' | 软件业务收入 | 360亿元'],
    ])
    expect((await blocksOf(before + levels + uprights + texts)).at(-1)).toEqual([
      1,
      'table-row',
      ' | 软件业务收入 | 360亿元',
    ])
  })

  test('without borders: told by columns that three rows share', async () => {
    const rows = [
      ['指标', '2024年', '2027年'],
      ['核心产业', '520', '800'],
      ['软件收入', '210', '360'],
      ['智能算力', '1', '5'],
    ]
    const table = rows.map((cells, row) => cells.map((text, at) => cell(text, at, 660 - row * 24)).join('')).join('')
    expect((await blocksOf(set(long('第一条 本市'), 780) + table)).slice(1)).toEqual(
      rows.map((cells) => [1, 'table-row', cells.join(' | ')]),
    )
  })

  test('a frame of one cell keeps its paragraphs', async () => {
    const frame =
      ruleAt(90, 700, 500, 700) + ruleAt(90, 620, 500, 620) + ruleAt(90, 620, 90, 700) + ruleAt(500, 620, 500, 700)
    const inside = textAt('专栏1 重点项目', 100, 680, 12) + textAt('智能算力中心：2027年建成。', 124, 656, 12)
    expect((await blocksOf(set(long('第一条 本市'), 800) + frame + inside)).slice(1)).toEqual([
      [1, 'table-row', '专栏1 重点项目'],
      [1, 'table-row', '智能算力中心：2027年建成。'],
    ])
  })

  test('two signatures side by side are none', async () => {
    const pair = textAt('成都市数据局', 100, 600) + textAt('重庆市数据局', 340, 600)
    expect(await bodyOf(set(long('第一条 本市'), 780) + pair)).toEqual([
      long('第一条 本市'),
      '成都市数据局 重庆市数据局',
    ])
  })
})

describe('pages that lie on their side', () => {
  test('by their entry', async () => {
    // A quarter turn clockwise: up on the paper is to the right in the file.
    const line = `BT /Uni 16 Tf 0 1 -1 0 100 90 Tm ${shown('附表：重点项目清单')} Tj ET`
    expect(await bodyOf({ content: line, rotate: 90 })).toEqual(['附表：重点项目清单'])
  })

  test('by their text', async () => {
    const lines = ['重点项目清单由市数据局', '会同有关部门另行公布。'].map(
      (text, at) => `BT /Uni 16 Tf 0 1 -1 0 ${100 + at * 28} 90 Tm ${shown(text)} Tj ET\n`,
    )
    expect((await bodyOf(lines.join(''))).join('')).toBe('重点项目清单由市数据局会同有关部门另行公布。')
  })
})

describe('the text layer over a scan that lies askew', () => {
  test.each([-2, -0.6, 0.6, 1, 2.5])('by %f degrees', async (degrees) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
    const line = (text: string, x: number, y: number): string => {
      const [right, up] = [x - 72, y - 700]
      const place = `${cos} ${sin} ${-sin} ${cos} ${72 + right * cos - up * sin} ${700 + right * sin + up * cos}`
      return `BT 3 Tr /Uni 16 Tf ${place} Tm ${shown(text)} Tj ET\n`
    }
    const first = long('第一条 本市')
    const rows = [first.slice(0, 26), ...(first.slice(26).match(/.{1,28}/gu) ?? [])]
    const lines = rows.map((text, at) => line(text, at === 0 ? 104 : 72, 700 - at * 28))
    lines.push(line('第二条　本办法自发布之日起施行。', 104, 700 - rows.length * 28))
    expect(await bodyOf(lines.join(''))).toEqual([first, '第二条　本办法自发布之日起施行。'])
  })
})

type Flat = readonly [path: string, label: string | null, ownText: string]
const flat = (clauses: readonly Clause[]): Flat[] =>
  clauses.flatMap(({ path, label, ownText, children }) => [[path, label, ownText] as const, ...flat(children)])

async function treeOf(file: string): Promise<{ clauses: Flat[]; unexplained: number }> {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url)))
  const { clauses, ledger } = segment(await readSource({ fileName: file.replace(/^.*\//u, ''), bytes }))
  return { clauses: flat(clauses), unexplained: ledger.unexplained }
}

describe('files of a word processor', () => {
  test.each([
    ['pdf/sixty-articles.txt', 'pdf/sixty-articles.pdf'],
    ['pdf/sixty-articles.txt', 'pdf/sixty-articles-flush.pdf'],
    ['formats/regulation/text.txt', 'formats/regulation/typed.pdf'],
    ['formats/regulation/text.txt', 'formats/regulation/automatic.pdf'],
    ['formats/plan/typed.docx', 'formats/plan/typed.pdf'],
    ['formats/plan/typed.docx', 'formats/plan/automatic.pdf'],
    ['formats/notice/text.txt', 'formats/notice/typed.pdf'],
    ['formats/notice/text.txt', 'formats/notice/automatic.pdf'],
  ])('%s and %s have one clause tree', async (source, pdf) => {
    const tree = await treeOf(pdf)
    expect(tree).toEqual(await treeOf(source))
    expect(tree.unexplained).toBe(0)
  })
})
