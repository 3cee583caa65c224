import { describe, expect, test } from 'vitest'
import type { Cell, Run, RunStyle, SideTable, VersionReport } from '#core/report/report-document.ts'
import { buildVersionReport } from '#core/report/version-report.ts'
import type { PrintedClause, PrintedVersionRow } from '#core/report/version-cells.ts'
import { caseReport, versionCases, versionInput } from './version-builders.ts'

const runsIn = (cell: Cell | undefined): readonly Run[] => (cell ?? []).flat()
const text = (cell: Cell | undefined): string =>
  (cell ?? []).map((runs) => runs.map((run) => run.text).join('')).join('\n')
const styled = (cell: Cell | undefined, style: RunStyle): string[] =>
  runsIn(cell).flatMap((run) => (run.style === style ? [run.text] : []))
const bare = (words: string): string => words.replaceAll(/\s/gu, '')
const tableNamed = (tables: readonly SideTable[] | undefined, title: string): string[][] =>
  (tables ?? []).filter((table) => table.title === title).flatMap(({ rows }) => rows.map((cells) => cells.map(text)))
const rowOf = ({ rows }: VersionReport, label: string) => {
  const found = rows.find(({ cells }) => styled(cells[2], 'label').includes(`${label}　`))
  if (found === undefined) throw new Error(`No row of ${label}`)
  return found.cells
}

describe('for every case', () => {
  const inputs = versionCases.map(
    (folder) => [folder.name, versionInput(folder.read('old.txt'), folder.read('new.txt'))] as const,
  )
  const words = (clauses: readonly PrintedClause[]): string =>
    bare(clauses.map((clause) => clause.label + (clause.heading ?? '') + clause.text).join(''))

  test.each(inputs)('%s: all rows hold every word of both versions, and nothing else', (_, input) => {
    const { rows } = buildVersionReport({ ...input, scope: 'all' })
    expect(rows).toHaveLength(input.rows.length)
    for (const [n, { cells }] of rows.entries()) {
      const { oldClauses, newClauses } = input.rows[n]!
      expect(bare(text(cells[1]))).toBe(oldClauses.length === 0 ? '（无）' : words(oldClauses))
      expect(bare(text(cells[2]))).toBe(newClauses.length === 0 ? '（无）' : words(newClauses))
    }
  })

  test.each(inputs)('%s: what bears no mark is the same in both versions', (_, input) => {
    const { rows } = buildVersionReport({ ...input, scope: 'all' })
    const isExact = ({ row }: PrintedVersionRow): boolean => row.counts.cosmetic === 0 && row.shared === null
    for (const [n, { cells }] of rows.entries()) {
      const [old, now] = [styled(cells[1], 'plain'), styled(cells[2], 'plain')].map((runs) => bare(runs.join('')))
      if (isExact(input.rows[n]!)) expect(now).toBe(old)
      expect([...styled(cells[1], 'inserted'), ...styled(cells[2], 'deleted')]).toEqual([])
    }
  })

  test.each(inputs)('%s: its sums reconcile', (_, input) => {
    const { rows, notes } = buildVersionReport(input)
    const [sum = '', listed = ''] = notes
    const [all, ...relations] = (sum.match(/\d+/gu) ?? []).map(Number)
    expect(relations.reduce((total, count) => total + count, 0)).toBe(all)
    const [shown = '', left] = listed.split('；')
    const [lines, units, around] = (shown.match(/\d+/gu) ?? []).map(Number) as [number, number, number]
    expect([lines, units + around]).toEqual([rows.length, rows.length])
    const [notListed = 0, ...reasons] = (left?.match(/(?<!\S)\d+/gu) ?? []).map(Number)
    expect(units + notListed).toBe(all)
    expect(reasons.reduce((total, count) => total + count, 0)).toBe(notListed)
  })
})

describe('the report of two versions', () => {
  test('names both versions with their dates and files, and who made it by which method', () => {
    const { title, subtitle, lead, columns, notes, provenance } = caseReport('version-reference-left-behind')
    expect([title, subtitle]).toEqual(['枫州市登记办法修订对照表', '（只列有变化的 2 行）'])
    expect(lead?.[0]).toMatch(/^现行（旧）：《枫州市登记办法》，2022 年 1 月 1 日施行，条款 7，文件“old.docx”。$/u)
    expect(lead?.[1]).toContain('2025 年 3 月 1 日施行')
    expect(columns.map(({ heading }) => heading)).toEqual(['序号', '现行（旧）条文', '修订后条文', '变化'])
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
    expect(notes).toContain('编制：重庆专班 周岚，2026 年 11 月 23 日。')
    expect(notes.join('')).toContain('difference-test')
    expect(provenance.map(({ version }) => version)).toEqual(['old', 'new'])
  })

  test('strikes what went, underlines what came, and words it as an amendment does', () => {
    const [, old, now, change] = rowOf(caseReport('version-replaced-throughout'), '第四条')
    expect([styled(old, 'deleted'), styled(now, 'inserted')]).toEqual([['三个工作日'], ['一个工作日']])
    expect(text(change)).toBe('修改　1 处\n“三个工作日”改为“一个工作日”。')
  })

  test('tells a systematic replacement once, with its count and places, and lists no row for it', () => {
    const report = caseReport('version-replaced-throughout')
    expect(tableNamed(report.above, '统一替换')).toEqual([
      ['市场主体', '经营主体', '5 处：第一条、第二条、第三条、第五条'],
    ])
    expect(report.rows).toHaveLength(1)
    expect(report.notes[1]).toBe('本表列 1 行＝条款 1＋章节标题等 0；未列条款 5 行＝相同 1＋仅统一替换、引用条号 4。')
    const [, old, now] = rowOf(caseReport('version-replaced-throughout', { scope: 'all' }), '第一条')
    expect([styled(old, 'follows'), styled(now, 'follows')]).toEqual([['市场主体'], ['经营主体']])
  })

  test('lists the numbers that changed and the references that were left behind at its end', () => {
    const { below } = caseReport('version-reference-left-behind')
    expect(tableNamed(below, '条号对照')).toEqual([
      ['第三条', '第四条'],
      ['第四条', '第五条'],
      ['第五条', '第六条'],
      ['第六条', '第七条'],
      ['第七条', '第八条'],
    ])
    expect(tableNamed(below, '引用未调整')).toEqual([['第五条', '第三条', '所指条款现为第四条，引用未随条号调整']])
  })

  test('names the clauses of an outline by all their numbers', () => {
    const numbers = tableNamed(caseReport('version-plan-renumbered').below, '条号对照')
    expect(numbers.slice(0, 3)).toEqual([
      ['二、', '三、'],
      ['二、（一）', '三、（二）'],
      ['二、（一）1.', '三、（二）1.'],
    ])
  })

  test('marks a sentence that moved as moved in both columns, neither struck nor added', () => {
    const [, old, now, change] = rowOf(caseReport('version-sentence-moved'), '第二条')
    const sentence = '协议文本由市数据主管部门制定。'
    expect([styled(old, 'moved'), styled(now, 'moved')]).toEqual([[sentence], [sentence]])
    expect([...styled(old, 'deleted'), ...styled(now, 'inserted')]).toEqual([])
    expect(text(change)).toContain(`“${sentence}”移动位置`)
  })

  test('says from which chapter to which a clause moved', () => {
    const [, , , change] = rowOf(caseReport('version-moved-between-chapters'), '第四条')
    expect(text(change)).toBe('移动\n由“第三章 运营”移至“第一章 总则”。')
  })

  test('shows both halves of a split clause and of a heading that was extended', () => {
    const [, , now, change] = rowOf(caseReport('version-split-edited'), '第三条')
    expect(styled(now, 'label')).toEqual(['第三条　', '第四条　'])
    expect(text(change)).toContain('拆分　1 拆 2')
    expect(styled(rowOf(caseReport('version-caption-changed'), '第三条')[2], 'inserted')).toEqual(['部门'])
  })

  test('marks what a clause that was written anew took over, and strikes nothing', () => {
    const [, old, now, change] = rowOf(caseReport('version-written-anew'), '第三条')
    expect(styled(old, 'kept')).toContain('监督检查')
    expect([...styled(old, 'deleted'), ...styled(now, 'inserted')]).toEqual([])
    expect(text(change)).toContain('重写，只标出沿用的文字。')
  })

  test('does not mark what is only written otherwise, and lists it only where all is asked for', () => {
    expect(caseReport('version-writing-only')).toMatchObject({ rows: [], subtitle: '（两版没有实质变化）' })
    const { rows } = caseReport('version-writing-only', { scope: 'all' })
    const marked = rows.flatMap(({ cells }) => cells.flatMap(runsIn)).filter(({ style }) => !/plain|label/u.test(style))
    expect(marked).toEqual([])
    expect(rows.map(({ cells }) => text(cells[3]))).toContainEqual(expect.stringMatching(/^修改　仅书写形式/u))
  })

  test('says where it is approximate, and only there', () => {
    expect(caseReport('version-alike').caution).toBeUndefined()
    expect(caseReport('version-alike', { approximate: true }).caution).toContain('近似')
  })
})
