import { beforeEach, describe, expect, test } from 'vitest'
import { buildComparativeRows } from '#core/report/comparative-table.ts'
import { paragraphsOf, runsOf } from '#core/report/report-clauses.ts'
import { chinaDate, nameSides } from '#core/report/report-context.ts'
import type { ReportContext } from '#core/report/report-context.ts'
import type { ReportDocument, ReportRow, Template } from '#core/report/report-document.ts'
import { templates } from '#core/report/report-document.ts'
import { buildReport } from '#core/report/report.ts'
import type { ComparativeInput } from '#core/report/comparative-input.ts'
import {
  chongqingOffice,
  confirmedGap,
  context,
  decision,
  input,
  pair,
  restartClock,
  workedComparison,
} from './builders.ts'

const text = (row: ReportRow, column: number): string =>
  row.cells[column]!.map((runs) => runs.map((run) => run.text).join('')).join('\n')

function report(given: ComparativeInput, more: Partial<ReportContext> = {}, template: Template = 'comparative-table') {
  const { rows, totals } = buildComparativeRows(given)
  return buildReport(template, rows, context(totals, more))
}
const everyWord = (document: ReportDocument): string => JSON.stringify(document)

beforeEach(restartClock)

describe('the comparative table', () => {
  test('has four columns whose widths sum to one, and numbers its lines', () => {
    const { title, columns, rows } = report(workedComparison())
    expect(title).toBe('两地数字经济办法条款对照表')
    expect(columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '锦水数字经济办法（转述摘要）',
      '渝水数字经济办法',
      '关系、差异与建议',
    ])
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 10)
    expect(rows.map((row) => text(row, 0))).toEqual(rows.map((_, n) => String(n + 1)))
  })

  test('gives the opinions of the thread where decisions are wanted, and nowhere else', () => {
    const lines = (withDecisions: boolean) =>
      report(workedComparison(), { withDecisions }).rows.map((row) => text(row, 3))
    expect(lines(true).filter((line) => /重庆专班意见：下次联席会议讨论。/u.test(line))).toHaveLength(1)
    expect(lines(false).join('')).not.toContain('下次联席会议讨论')
  })

  test('prints the clause text without a change, with label and differences as runs', () => {
    const given = workedComparison()
    const [first] = report(given).rows
    expect(text(first!, 1)).toBe(`第一条　${given.left[0]!.text}`)
    expect(first!.cells[1]![0]!.slice(0, 3)).toEqual([
      { text: '第一条　', style: 'label' },
      { text: '成都市', style: 'different' },
      { text: '各区县政府应当建立算力设施工作制度，编制第1号算力设施清单', style: 'plain' },
    ])
    expect(first!.cells[1]![0]![3]).toEqual({ text: '，并向社会公布', style: 'only' })
  })

  test('says relation, direction, contrasts, what a side lacks, and that nobody has decided', () => {
    const given = workedComparison()
    const rows = report(given).rows
    expect(text(rows[1]!, 3)).toBe(
      '部分对应，重庆较宽。\n期限：成都“7个工作日”，重庆“7个工作日”，成都较严（要求更多）。\n程序建议，待决定。把握 0.93。',
    )
    expect(text(rows[2]!, 3)).toContain('重庆未见“并向社会公布”。')
  })

  test('lists the decisions of both offices with name and date, and that they differ', () => {
    const conflict = report(workedComparison()).rows.find(({ relation }) => relation === 'conflict')!
    expect(text(conflict, 3)).toBe(
      '冲突。\n成都专班决定：冲突。建议统一为工作日。（李沐，2026-11-12）\n重庆专班决定：部分对应。须先核对起算日。（周岚，2026-11-12）\n意见不一。\n重庆专班意见：下次联席会议讨论。（周岚，2026-11-12）',
    )
  })

  test('without decisions names nobody, and still shows the relation in force', () => {
    const document = report(workedComparison(), { withDecisions: false, person: '' })
    expect(everyWord(document)).not.toMatch(/李沐|周岚|意见不一。/u)
    expect(document.rows.some(({ relation }) => relation === 'conflict')).toBe(true)
    expect(everyWord(document)).toContain('缺口已确认。')
  })

  test('lists a rejected pair as two one-sided rows of one key', () => {
    const base = input([2, 2], [pair([0], [0]), pair([1], [1])])
    const rejected = decision(base, [[0], [0]], null, { reason: '事项不同' })
    const { rows, notes } = report({ ...base, journal: { ...base.journal, decisions: [rejected] } })
    const [left, right] = rows
    expect([left!.part, right!.part, rows.length]).toEqual(['left', 'right', 3])
    expect(left!.key).toBe(right!.key)
    expect([text(left!, 2), text(right!, 1)]).toEqual(['（无对应条款）', '（无对应条款）'])
    expect(text(left!, 3)).toContain('曾与重庆第一条配对，经判断不相对应。\n已查 2 条，最接近为第二条，把握 0.30。')
    expect(text(left!, 3)).toContain('成都专班决定：不相对应。事项不同。')
    expect(text(right!, 3)).not.toContain('已查')
    expect(notes[1]).toContain('1 对条款经判断不相对应')
  })

  test('never calls a clause without counterpart that has one in another row', () => {
    const base = input([1, 2], [pair([0], [0]), pair([0], [1])])
    const rejected = decision(base, [[0], [0]], null)
    const { rows } = report({ ...base, journal: { ...base.journal, decisions: [rejected] } })
    expect(rows.map((row) => [row.relation, row.part])).toEqual([
      ['gap', 'right'],
      ['partial', undefined],
    ])
  })

  test('tells the search behind a gap: as recorded where it is confirmed', () => {
    const rows = report(workedComparison()).rows
    const confirmed = rows.find((row) => text(row, 1).startsWith('第四十二条') && text(row, 2) === '（无对应条款）')!
    expect(text(confirmed, 3)).toBe(
      '缺口，重庆无对应条款。\n已查 42 条，最接近为第三十三条，把握 0.31。\n' +
        '缺口已确认（成都专班，李沐，2026-11-12）。程度：重。责任单位：市数据局。完成时限：2026-12-31。宜补充规定。',
    )
    const open = rows.find((row) => text(row, 1).startsWith('第四十三条'))!
    expect(text(open, 3)).toBe(
      '缺口，重庆无对应条款。\n已查 42 条，最接近为第四十二条，把握 0.30，不足以建议，未采用。\n程序建议，待确认。',
    )
  })

  test('says of a decision under a changed text that it does not count', () => {
    const base = input([1, 1], [pair([0], [0])])
    const event = decision(base, [[0], [0]], 'conflict')
    const stale = { ...event, body: { ...event.body, left: [{ ...event.body.left[0]!, quote: '旧条文。' }] } }
    const [row] = report({ ...base, journal: { ...base.journal, decisions: [stale] } }).rows
    expect(text(row!, 3)).toMatch(/^部分对应。\n程序建议，待决定。.*\n成都专班决定：冲突。.*条文已变，此决定不计入。$/u)
  })

  test('names the instrument in the cell where a side has several', () => {
    const base = workedComparison()
    const second = {
      ...context(buildComparativeRows(base).totals).left[0]!,
      title: '锦水实施意见',
      jurisdiction: 'sichuan' as const,
    }
    const two = report(base, { left: [context(buildComparativeRows(base).totals).left[0]!, second] })
    expect(two.columns[1]!.heading).toBe('成都与四川条文（转述摘要）')
    expect(text(two.rows[0]!, 1)).toMatch(/^《锦水数字经济办法》\n第一条/u)
  })
})

describe('the notes', () => {
  test('sum to all rows, and say what is not listed, what is restated, by which method, for whom', () => {
    const { rows, totals } = buildComparativeRows(workedComparison())
    const { notes } = buildReport('comparative-table', rows, context(totals))
    const counts = [...notes[0]!.matchAll(/(\d+)/gu)].map(([, count]) => Number(count))
    expect(notes[0]).toBe('共 46 行＝一致 10＋部分对应 18＋互补 9＋冲突 1＋缺口 8。')
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counts[0])
    expect(notes).toContain('在列条款：成都 44／44，重庆 42／42。')
    expect(notes).toContain('标点、序号等形式差异 37 处未列。')
    expect(notes).toContain('《锦水数字经济办法》为转述摘要，非官方文本。')
    expect(notes).toContain(
      '对应关系由程序建议（方法 align-test），由专班决定；“把握 0.80”指这样的建议，每百对约有 80 对经人判断相对应。',
    )
    expect(notes).toContain('编制：重庆专班 周岚，2026 年 11 月 23 日。')
  })

  test('name nobody where nobody has said who they are', () => {
    const { notes } = report(workedComparison(), { office: '', person: '' })
    expect(notes.at(-1)).toBe('编制：2026 年 11 月 23 日。')
  })

  test('say how many rows a chosen relation leaves out', () => {
    const { subtitle, rows, notes } = report(workedComparison(), { relations: ['complementary', 'aligned'] })
    expect(subtitle).toBe('（只列一致、互补，19 行）')
    expect(new Set(rows.map(({ relation }) => relation))).toEqual(new Set(['aligned', 'complementary']))
    expect(notes[1]).toBe('本表只列一致、互补 19 行，另有 27 行未列。')
  })

  test('have no exclamation mark and never say that the program determines', () => {
    for (const template of templates) {
      expect(everyWord(report(workedComparison(), {}, template))).not.toMatch(/[！!]|认定|系统/u)
    }
  })
})

describe('the matrix of areas', () => {
  test('has a line for each area and their sum, whatever relations were asked for', () => {
    const given = workedComparison()
    const { title, subtitle, columns, rows, notes, below } = report(
      given,
      { relations: ['aligned'], withContrasts: true },
      'area-matrix',
    )
    expect(title).toBe('两地数字经济办法七领域覆盖矩阵')
    expect(subtitle).toBe('（全部 46 行）')
    expect(below).toBeUndefined()
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 10)
    expect(columns.map(({ heading }) => heading)).toEqual([
      '领域',
      '成都覆盖',
      '重庆覆盖',
      '一致',
      '部分对应',
      '互补',
      '冲突',
      '仅成都',
      '仅重庆',
      '判为不对应',
      '行数',
    ])
    expect(rows.map((row) => text(row, 0)).at(-1)).toBe('合计')
    expect(rows).toHaveLength(9)
    const count = (row: ReportRow, column: number) => Number(text(row, column))
    for (let column = 3; column < columns.length; column += 1) {
      const sum = rows.slice(0, -1).reduce((all, row) => all + count(row, column), 0)
      expect(sum, columns[column]!.heading).toBe(count(rows.at(-1)!, column))
    }
    expect(text(rows.at(-1)!, 10)).toBe('46')
    expect(notes.join('')).toContain('每一条款只计一次')
  })
})

describe('the list of gaps', () => {
  test('has gaps and conflicts only, with severity, responsible unit, due date and status', () => {
    const { title, columns, rows } = report(workedComparison(), {}, 'gap-list')
    expect(title).toBe('两地数字经济办法缺口与冲突清单')
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 10)
    expect(new Set(rows.map(({ relation }) => relation))).toEqual(new Set(['gap', 'conflict']))
    const confirmed = rows.find((row) => text(row, 2).startsWith('成都　第四十二条'))!
    expect([4, 5, 6, 7].map((column) => text(confirmed, column))).toEqual(['重', '市数据局', '2026-12-31', '已确认'])
    expect(text(confirmed, 3)).not.toContain('责任单位')
    expect(text(rows.find(({ relation }) => relation === 'conflict')!, 7)).toBe('意见不一')
    expect(rows.filter((row) => text(row, 7) === '待确认')).toHaveLength(rows.length - 2)
  })

  test('puts a confirmed gap on the side that it is about, where a pair is listed apart', () => {
    const base = input([1, 1], [pair([0], [0])])
    const gaps = [confirmedGap(base, 'right', 0, { office: chongqingOffice })]
    const { rows } = report({ ...base, journal: { ...base.journal, gaps } }, {}, 'gap-list')
    expect(rows.map((row) => [row.part, text(row, 7)])).toEqual([
      ['left', '待确认'],
      ['right', '已确认'],
    ])
  })
})

describe('parts', () => {
  test('runs put together are the text, whatever the marks', () => {
    const clause = '受理机关应当在三十日内答复；情况复杂的，可以延长。'
    const marks = [
      { start: 7, end: 10, kind: 'different' as const },
      { start: 8, end: 14, kind: 'only' as const },
      { start: 0, end: 4, kind: 'shared' as const },
      { start: 20, end: 99, kind: 'only' as const },
    ]
    const runs = runsOf(clause, marks)
    expect(runs.map((run) => run.text).join('')).toBe(clause)
    expect(runs.map(({ style }) => style)).toEqual(['plain', 'different', 'only', 'plain', 'only'])
    expect(paragraphsOf([{ text: '甲\n乙', style: 'plain' }])).toHaveLength(2)
  })

  test('the day is the one in Beijing', () => {
    expect(chinaDate('2026-11-12T17:30:00.000Z')).toBe('2026-11-13')
    expect(chinaDate('2026-11-12T15:30:00.000Z')).toBe('2026-11-12')
  })

  test('two sides of one place are called by their columns', () => {
    const { left, right } = context(buildComparativeRows(input([0, 0], [])).totals)
    expect(nameSides({ left, right })).toEqual({ left: '成都', right: '重庆' })
    expect(nameSides({ left, right: left })).toEqual({ left: '左栏', right: '右栏' })
    expect(nameSides({ left, right: [{ ...right[0]!, jurisdiction: 'district:渝北区' }] }).right).toBe('渝北区')
  })
})
