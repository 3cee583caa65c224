import { beforeEach, describe, expect, test } from 'vitest'
import type { Contrast } from '#core/model/correspondence.ts'
import { buildComparativeRows } from '#core/report/comparative-table.ts'
import { clauseOfContrast } from '#core/report/contrast-place.ts'
import { contrastSentence } from '#core/report/contrast-report.ts'
import type { ReportContext } from '#core/report/report-context.ts'
import type { Cell, SideTable } from '#core/report/report-document.ts'
import { buildReport } from '#core/report/report.ts'
import { alignment, context, decision, input, pair, restartClock } from './builders.ts'

const names = { left: '成都', right: '重庆' }

const contrast = (kind: Contrast['kind'], left: string, right: string, more: Partial<Contrast> = {}): Contrast => ({
  ...{ kind, left, right, leftPath: '第一条', rightPath: '第一条', leftSpan: null, rightSpan: null },
  ...{ about: null, stricter: null, ...more },
})

describe('a contrast as a sentence', () => {
  test.each([
    [
      contrast('deadline', '三十日', '三十个工作日', { about: '答复', stricter: 'left' }),
      '期限（答复）：成都“三十日”，重庆“三十个工作日”（约合 42 日），成都较严（期限较短）。',
    ],
    [
      contrast('quantity', '五百万元', '800万元', { about: '研发补助', stricter: 'right' }),
      '数量（研发补助）：成都“五百万元”（即 500 万元），重庆“800万元”，重庆较严（数值较高）。',
    ],
    [
      contrast('modality', '应当', '可以', { stricter: 'left' }),
      '情态：成都“应当”，重庆“可以”，成都较严（用语约束更强）。',
    ],
    [
      contrast('body', '市经信局', '市经济信息委'),
      '责任主体：成都“市经信局”，重庆“市经济信息委”，名称不同，职能相同。',
    ],
    [contrast('body', '市数据局', ''), '责任主体：成都“市数据局”，重庆未写明。'],
    [
      contrast('scope', '企业', '企业和个人', { stricter: 'right' }),
      '适用范围：成都“企业”，重庆“企业和个人”，重庆较严（要求更多）。',
    ],
  ])('$kind', (given, sentence) => {
    expect(contrastSentence(given, names)).toBe(sentence)
  })
})

const text = (cell: Cell): string => cell.map((runs) => runs.map((run) => run.text).join('')).join('\n')

/** Three pairs: two contrasts, one that people rejected with one, and one contrast; and a clause that nobody answers. */
function report(more: Partial<ReportContext> = {}) {
  const units = input([4, 3], [])
  const of = (n: number, contrasts: readonly Contrast[]) => {
    const paths = { leftPath: units.left[n]!.ref.path, rightPath: units.right[n]!.ref.path }
    return { ...pair([n], [n]), contrasts: contrasts.map((each) => ({ ...each, ...paths })) }
  }
  const pairs = [
    of(0, [
      contrast('deadline', '三十日', '三十个工作日', { about: '答复', stricter: 'left' }),
      contrast('modality', '应当', '可以', { stricter: 'left' }),
    ]),
    of(1, [contrast('quantity', '一倍', '两倍')]),
    { ...of(2, [contrast('body', '市数据局', '')]), relation: 'aligned' as const },
  ]
  const base = input([4, 3], pairs)
  const rejected = decision(base, [[1], [1]], null)
  const given = { ...base, alignment: alignment(4, 3, pairs), journal: { ...base.journal, decisions: [rejected] } }
  const { rows, totals } = buildComparativeRows(given)
  return { rows, document: buildReport('comparative-table', rows, context(totals, { withContrasts: true, ...more })) }
}

const tableOf = (tables: readonly SideTable[] | undefined): SideTable => {
  const [table] = tables ?? []
  if (table === undefined) throw new Error('the report has no table of contrasts')
  return table
}

describe('the table of contrasts', () => {
  beforeEach(restartClock)

  test('numbers every contrast of the printed rows, with both values and where they are read', () => {
    const { document } = report()
    const table = tableOf(document.below)
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      ...['序号', '领域／事项', '成都', '重庆', '更严一方', '出处'],
    ])
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1, 10)
    expect(table.rows.map((cells) => cells.map(text))).toEqual([
      [
        '1',
        '答复（期限）',
        '三十日',
        '三十个工作日\n约合 42 日',
        '成都\n期限较短',
        '成都第一条\n重庆第一条\n上表第 1 行',
      ],
      ['2', '情态', '应当', '可以', '成都\n用语约束更强', '成都第一条\n重庆第一条\n上表第 1 行'],
      ['3', '责任主体', '市数据局', '未写明', '—', '成都第三条\n重庆第三条\n上表第 4 行'],
    ])
  })

  test('names the clause that prints the value, where clauses of two instruments have one path', () => {
    const span = { leftSpan: [0, 3], rightSpan: null } as const
    const found = contrast('body', '市科技', '', span)
    const clauses = ['市数据局负责。', '市科技局负责。'].map((words) => ({ ref: { path: '第一条' }, text: words }))
    const row = { leftClauses: clauses, rightClauses: [] } as unknown as Parameters<typeof clauseOfContrast>[0]
    expect(clauseOfContrast(row, found, 'left')).toBe(1)
    expect(clauseOfContrast(row, found, 'right')).toBeNull()
  })

  test('names the row of the main table that holds its clauses', () => {
    const { document } = report()
    const numbers = tableOf(document.below).rows.map((cells) => /第 (\d+) 行/u.exec(text(cells[5]!))![1])
    for (const [n, number] of numbers.entries()) {
      const row = document.rows[Number(number) - 1]!
      expect(text(row.cells[0]!)).toBe(number)
      expect(text(row.cells[3]!)).toContain(text(tableOf(document.below).rows[n]![2]!))
    }
  })

  test('has as many rows as the summary says, whose kinds sum up; a rejected pair has none', () => {
    const { document } = report()
    expect(document.notes).toContain('要点差异共 3 处＝情态 1＋期限 1＋责任主体 1，见于 2 行。')
    expect(tableOf(document.below).rows).toHaveLength(3)
  })

  test('says how many contrasts stand in rows that are not listed', () => {
    const { document } = report({ relations: ['aligned'] })
    expect(tableOf(document.below).rows.map((cells) => text(cells[1]!))).toEqual(['责任主体'])
    expect(text(tableOf(document.below).rows[0]![5]!)).toContain('上表第 1 行')
    expect(document.notes).toContain('其中 1 处在所列的 1 行里，另有 2 处在未列的行里。')
  })

  test('is there only where it is wanted, and where there is something to list', () => {
    expect(report({ withContrasts: false }).document.below).toBeUndefined()
    expect(report({ relations: ['gap'] }).document.below).toEqual([])
  })
})
