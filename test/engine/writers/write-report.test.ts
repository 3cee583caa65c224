import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildComparativeRows } from '#core/report/comparative-table.ts'
import { buildReport } from '#core/report/report.ts'
import type { ReportContext } from '#core/report/report-context.ts'
import type { ReportDocument } from '#core/report/report-document.ts'
import { writeReport } from '#engine/writers/write-report.ts'
import { context, workedComparison } from '../../core/report/builders.ts'

type XmlNode = { readonly [name: string]: XmlNode[] } & { readonly ':@'?: Readonly<Record<string, string>> }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
})

/** All elements of one name, wherever they stand. */
function* elements(nodes: readonly XmlNode[], name: string): Generator<XmlNode> {
  for (const node of nodes) {
    for (const [key, children] of Object.entries(node)) {
      if (!Array.isArray(children)) continue
      if (key === name) yield node
      yield* elements(children, name)
    }
  }
}
const all = (nodes: readonly XmlNode[], name: string): XmlNode[] => [...elements(nodes, name)]
const attributes = (node: XmlNode | undefined): Readonly<Record<string, string>> => node?.[':@'] ?? {}
const textOf = (nodes: readonly XmlNode[]): string =>
  all(nodes, 'w:t')
    .flatMap((node) => node['w:t'] ?? [])
    .map((child) => String(Object.values(child)[0]))
    .join('')

/** A report of more than forty rows, as an office would export it. */
function worked(more: Partial<ReportContext> = {}): ReportDocument {
  const { rows, totals } = buildComparativeRows(workedComparison())
  return buildReport('comparative-table', rows, context(totals, more))
}
const oneCell = (...texts: string[]): ReportDocument => ({
  ...worked(),
  rows: [{ key: 'k', relation: 'gap', cells: texts.map((text) => [[{ text, style: 'plain' }]]) }],
})

describe('docx', () => {
  const report = worked()
  let files: Record<string, Uint8Array>
  let document: XmlNode[]
  const part = (path: string): XmlNode[] => parser.parse(strFromU8(files[path]!)) as XmlNode[]

  beforeAll(async () => {
    files = unzipSync((await writeReport(report, 'docx')).bytes)
    document = part('word/document.xml')
  })

  test('is A4 lying on its side, with the text area of GB/T 9704 turned: 225 × 156 mm', () => {
    const size = attributes(all(document, 'w:pgSz')[0])
    const margin = attributes(all(document, 'w:pgMar')[0])
    expect(size).toMatchObject({ 'w:orient': 'landscape', 'w:w': '16838', 'w:h': '11906' })
    const millimetres = (twips: number) => Math.round((twips * 25.4) / 1440)
    expect(millimetres(16838 - Number(margin['w:left']) - Number(margin['w:right']))).toBe(225)
    expect(millimetres(11906 - Number(margin['w:top']) - Number(margin['w:bottom']))).toBe(156)
    expect(millimetres(Number(margin['w:top']))).toBe(28)
  })

  test('repeats the head row on every page and splits no row', () => {
    const rows = all(document, 'w:tr')
    expect(rows).toHaveLength(report.rows.length + 1)
    expect(rows.length).toBeGreaterThan(40)
    const isSet = (row: XmlNode, name: string) => all([row], name).some((node) => attributes(node)['w:val'] !== 'false')
    expect(rows.map((row) => isSet(row, 'w:tblHeader'))).toEqual(rows.map((_, n) => n === 0))
    expect(rows.every((row) => isSet(row, 'w:cantSplit'))).toBe(true)
  })

  test('sets the East Asian font on every run: 小标宋 in the title, 黑体 in the head, 仿宋 in the body', () => {
    const runs = all(document, 'w:r')
    const fontOf = (run: XmlNode | undefined) => attributes(all(run === undefined ? [] : [run], 'w:rFonts')[0])
    for (const run of runs)
      expect(fontOf(run)).toMatchObject({ 'w:eastAsia': expect.any(String), 'w:hint': 'eastAsia' })
    const runOf = (text: string) => runs.find((run) => textOf([run]) === text)
    expect(fontOf(runOf(report.title))['w:eastAsia']).toBe('方正小标宋简体')
    expect(attributes(all([runOf(report.title)!], 'w:sz')[0])['w:val']).toBe('44')
    expect(fontOf(runOf('序号'))['w:eastAsia']).toBe('黑体')
    expect(fontOf(runOf('程序建议，待决定。把握 0.93。'))['w:eastAsia']).toBe('仿宋')
    expect(attributes(all([runOf('程序建议，待决定。把握 0.93。')!], 'w:sz')[0])['w:val']).toBe('21')
  })

  test('marks differences in a way that black and white keeps, and no text has a colour but grey', () => {
    const runs = all(document, 'w:r')
    const different = runs.find((run) => textOf([run]) === '成都市')!
    const only = runs.find((run) => textOf([run]) === '，并向社会公布')!
    expect([all([different], 'w:b').length, attributes(all([different], 'w:u')[0])['w:val']]).toEqual([1, 'single'])
    expect([all([only], 'w:b').length, attributes(all([only], 'w:u')[0])['w:val']]).toEqual([0, 'dash'])
    const colours = new Set(all(document, 'w:color').map((node) => attributes(node)['w:val']))
    expect([...colours]).toEqual(['333333'])
  })

  test('uses no built-in heading, which word processors draw blue', () => {
    const used = new Set(all(document, 'w:pStyle').map((node) => attributes(node)['w:val']))
    expect([...used]).toEqual(['BashuBody'])
  })

  test('keeps every word of the report, the notes, the line of the self-test and the hashes', () => {
    const written = textOf(document)
    const words = report.rows.flatMap(({ cells }) => cells.flat(2).map(({ text }) => text))
    for (const word of [report.title, report.subtitle, ...words, ...report.notes, report.selfTest])
      expect(written).toContain(word)
    for (const { version } of report.provenance) expect(written).toContain(version)
  })

  test('gives the columns exactly the width of the text area', () => {
    const grid = all(document, 'w:gridCol').map((node) => Number(attributes(node)['w:w']))
    expect(grid).toHaveLength(4)
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2098 - 1984)
    expect(attributes(all(document, 'w:tblLayout')[0])['w:type']).toBe('fixed')
  })

  test('numbers the pages — n —, outside on odd and even pages', () => {
    const footers = Object.keys(files).filter((path) => /^word\/footer\d+\.xml$/u.test(path))
    const sides = footers.map((path) => attributes(all(part(path), 'w:jc')[0])['w:val'])
    expect(new Set(sides)).toEqual(new Set(['left', 'right']))
    for (const path of footers) {
      expect(textOf(part(path))).toBe('—  —')
      expect(strFromU8(files[path]!)).toContain('PAGE')
    }
    expect(attributes(all(part('word/settings.xml'), 'w:evenAndOddHeaders')[0])['w:val']).not.toBe('false')
  })

  test('names nobody in its properties, carries the date of the report, and names stand-in fonts', () => {
    const properties = strFromU8(files['docProps/core.xml']!)
    expect(properties).toContain('2026-11-23T00:00:00Z')
    expect(properties).not.toMatch(/Un-named|周岚|李沐/u)
    const fonts = all(part('word/fontTable.xml'), 'w:font').map((node) => attributes(node)['w:name'])
    expect(fonts).toEqual(['方正小标宋简体', '仿宋', '黑体', '宋体'])
  })

  test('the same report gives the same bytes, later as well', async () => {
    const first = await writeReport(report, 'docx')
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const second = await writeReport(worked(), 'docx')
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
    expect(first).toMatchObject({ extension: 'docx', mediaType: expect.stringContaining('wordprocessingml') })
  })

  test('leaves out what XML cannot hold, and keeps markup and rare characters as text', async () => {
    const { bytes } = await writeReport(oneCell('a\u0000b\u0001c\uD800d', '<w:p>&"', '𠮷龘', '末'), 'docx')
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
    expect(xml).toContain('>abcd<')
    expect(xml).toContain('&lt;w:p&gt;&amp;')
    expect(xml).toContain('𠮷龘')
  })
})

test('a Word file has the table of contrasts behind the main one, its numbers in the middle and its head on each page', async () => {
  const report = worked({ withContrasts: true })
  const files = unzipSync((await writeReport(report, 'docx')).bytes)
  const tables = all(parser.parse(strFromU8(files['word/document.xml']!)) as XmlNode[], 'w:tbl')
  expect(tables).toHaveLength(2)
  const rows = all(tables[1]!['w:tbl'] ?? [], 'w:tr')
  expect(rows.map((row) => textOf(all(row['w:tr'] ?? [], 'w:tc').slice(0, 1)))).toEqual([
    '序号',
    ...report.below![0]!.rows.map((_, n) => String(n + 1)),
  ])
  expect(all(rows[0]!['w:tr'] ?? [], 'w:tblHeader')).toHaveLength(1)
  expect(attributes(all(rows[1]!['w:tr'] ?? [], 'w:jc')[0])['w:val']).toBe('center')
})

describe('csv', () => {
  const read = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

  test('begins with a byte order mark, ends lines with CRLF and has one record per row and one for the self-test', async () => {
    const report = worked()
    const written = await writeReport(report, 'csv')
    const csv = read(written.bytes)
    expect(written.extension).toBe('csv')
    expect(csv.startsWith('\uFEFF序号,锦水数字经济办法（转述摘要）,')).toBe(true)
    const records = csv.split('\r\n')
    expect(records.at(-1)).toBe('')
    expect(records).toHaveLength(report.rows.length + 3)
    expect(report.selfTest).toMatch(/^自检（align-test，2026-11-25）：.*召回率 0\.71（0\.64–0\.79）/u)
    expect(records.at(-2)).toBe(`${report.selfTest},,,`)
  })

  test('gives every record as many fields as the widest table has, and each side table a line with its columns', async () => {
    const report = worked({ withContrasts: true })
    const { columns, rows } = report.below![0]!
    const records = read((await writeReport(report, 'csv')).bytes).split('\r\n')
    const head = records.findIndex((record) => record.startsWith('要点差异一览,'))
    expect(records[head]).toBe(['要点差异一览', ...columns.map(({ heading }) => heading)].join(','))
    expect(records.filter((record) => record.startsWith('要点差异一览,'))).toHaveLength(rows.length + 1)
    expect(records.at(-2)).toBe(`${report.selfTest}${','.repeat(columns.length)}`)
    expect(records[0]!.split(',')).toHaveLength(columns.length + 1)
  })

  test('quotes what needs quoting by RFC 4180', async () => {
    const csv = read((await writeReport(oneCell('1', '甲,乙', '他说"好"', '上\n下'), 'csv')).bytes)
    expect(csv.split('\r\n')[1]).toBe('1,"甲,乙","他说""好""","上\n下"')
  })

  test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx'])('a cell that begins like a formula is text: %j', async (text) => {
    const csv = read((await writeReport(oneCell(text, `=HYPERLINK("x")`, '—', '1-2'), 'csv')).bytes)
    expect(csv.split('\r\n')[1]).toBe(`'${text},"'=HYPERLINK(""x"")",—,1-2`)
  })
})

test('json is the report itself', async () => {
  const report = worked()
  const { bytes, extension, mediaType } = await writeReport(report, 'json')
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(report)
  expect([extension, mediaType]).toEqual(['json', 'application/json'])
})
