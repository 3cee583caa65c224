import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import type { Clause } from '#core/model/clause.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { CorrectionAction, PlacedCorrection } from '#core/model/correction.ts'
import type { SegmentedDocument } from '#core/model/document.ts'
import { expectLaws, repeatedBegin } from './laws.ts'
import { textSource } from './text-source.ts'

const plan = `云岭市算力行动方案

一、总体要求

统筹布局，绿色集约。

二、重点任务

（一）建设枢纽。推动枢纽与园区联动。

（二）优化网络。时延不超过1毫秒。

保障措施

落实经费。

云岭市人民政府
2024年5月6日
`
const rules = `云岭市数据办法

第一条 数据归集应当合法。第二条所列数据除外。

第二条 下列数据不开放：

（一）涉及秘密的；

（二）未经核实的。

主管部门应当说明理由。

第三条 本办法自2024年1月1日起施行。
`

/** A correction at the words, which stand in the text once. */
function at(text: string, words: string, action: CorrectionAction): PlacedCorrection {
  const start = text.indexOf(words)
  expect(start, words).toBeGreaterThanOrEqual(0)
  expect(text.indexOf(words, start + 1), words).toBe(-1)
  return { ...action, start, end: start + words.length }
}

const corrected = (text: string, ...corrections: PlacedCorrection[]): SegmentedDocument => {
  const document = segment(textSource(text), corrections)
  expectLaws(text, document)
  return document
}
const pathsOf = ({ clauses }: SegmentedDocument): string[] => [...walkClauses(clauses)].map(({ path }) => path)
const clauseOf = ({ clauses }: SegmentedDocument, path: string): Clause | undefined =>
  [...walkClauses(clauses)].find((clause) => clause.path === path)

describe('begin', () => {
  test('in the middle of a line splits a clause', () => {
    const document = corrected(rules, at(rules, '第二条所列', { action: 'begin', level: 'article', labelLength: 3 }))
    expect(pathsOf(document).slice(0, 3)).toEqual(['第一条', '第二条', '第二条#2'])
    expect(clauseOf(document, '第一条')?.text).toBe('数据归集应当合法。')
    expect(clauseOf(document, '第二条')?.text).toBe('所列数据除外。')
  })

  test('gives another level to a clause that begins there already', () => {
    const document = corrected(plan, at(plan, '（二）', { action: 'begin', level: 'outline1', labelLength: 3 }))
    expect(pathsOf(document)).toContain('（二）')
    expect(clauseOf(document, '（二）')).toMatchObject({ level: 'outline1', ordinal: 2 })
    expect(clauseOf(document, '二、/（一）')?.level).toBe('outline2')
  })

  test('without a label makes one', () => {
    const document = corrected(
      plan,
      at(plan, '保障措施', { action: 'begin', level: 'outline1', labelLength: 0 }),
      at(plan, '保障措施', { action: 'heading' }),
    )
    expect(clauseOf(document, '第一点')).toMatchObject({ labelMade: true, level: 'outline1', heading: '保障措施' })
    expect(clauseOf(document, '第一点/第一段')?.text).toBe('落实经费。')
  })

  test('makes a 款 of what went on with the one above', () => {
    const text = '第一条 甲部门负责，\n乙部门配合。\n第二条 自公布之日起施行。\n'
    expect(pathsOf(corrected(text))).toEqual(['第一条', '第二条'])
    const document = corrected(text, at(text, '乙部门', { action: 'begin', level: 'paragraph', labelLength: 0 }))
    expect(pathsOf(document)).toEqual(['第一条', '第一条/第一款', '第一条/第二款', '第二条'])
  })
})

describe('continue', () => {
  test('joins a clause to the one above, number and all', () => {
    const text = plan.slice(0, plan.indexOf('保障措施'))
    const document = corrected(text, at(text, '（二）优化', { action: 'continue' }))
    expect(clauseOf(document, '二、/（一）')?.ownText).toBe(
      '建设枢纽。推动枢纽与园区联动。\n（二）优化网络。时延不超过1毫秒。',
    )
  })

  test('joins a 款 to the item above it', () => {
    const document = corrected(rules, at(rules, '主管部门', { action: 'continue' }))
    expect(clauseOf(document, '第二条/（二）')?.ownText).toBe('未经核实的。\n主管部门应当说明理由。')
  })

  test('takes back a split that the rules made in the middle of a line', () => {
    const text = '第一条 甲。 第二条乙部门负责。\n第三条 本办法自2024年1月1日起施行。\n'
    expect(pathsOf(corrected(text))).toEqual(['第一条', '第二条', '第三条'])
    expect(pathsOf(corrected(text, at(text, '第二条', { action: 'continue' })))).toEqual(['第一条', '第三条'])
  })

  test('brings a line into the text that the rules took for a signature', () => {
    const document = corrected(plan, at(plan, '云岭市人民政府', { action: 'continue' }))
    expect(document.ledger.elsewhere.find(({ kind }) => kind === 'signature')?.characters).toBe('2024年5月6日'.length)
  })
})

describe('heading', () => {
  test('heads the paragraphs below it', () => {
    const document = corrected(plan, at(plan, '保障措施', { action: 'heading' }))
    const section = [...walkClauses(document.clauses)].find(({ heading }) => heading === '保障措施')
    expect(section).toMatchObject({ labelMade: true, level: 'section' })
    expect(section?.children.map(({ text }) => text)).toEqual(['落实经费。'])
  })

  test('heads the numbers below it', () => {
    const text = '云岭市方案\n\n重点任务\n\n一、甲。\n\n二、乙。\n'
    const document = corrected(text, at(text, '重点任务', { action: 'heading' }))
    expect(pathsOf(document)).toEqual(['第一节', '第一节/一、', '第一节/二、'])
    expect(document.clauses[0]?.text).toBe('一、甲。\n二、乙。')
  })
})

describe('outside', () => {
  test('takes out a stretch, whatever the rules say of it', () => {
    const spam = '转载请注明出处\n'
    const text = spam + plan
    const document = corrected(text, at(text, spam, { action: 'outside', kind: 'not-a-clause' }))
    expect(document.instrument.title).toBe('云岭市算力行动方案')
    expect(document.ledger.elsewhere).toContainEqual({ kind: 'not-a-clause', characters: 7 })
    expect(pathsOf(document)).toEqual(pathsOf(corrected(plan)))
  })

  test('takes out a part of a line', () => {
    const document = corrected(plan, at(plan, '推动枢纽与园区联动。', { action: 'outside', kind: 'not-a-clause' }))
    expect(clauseOf(document, '二、/（一）')?.text).toBe('建设枢纽。')
  })

  test('names the title', () => {
    const text = `${'云岭市信息港'}\n${plan}`
    const document = corrected(text, at(text, '云岭市算力行动方案', { action: 'outside', kind: 'title' }))
    expect(document.instrument.title).toBe('云岭市算力行动方案')
  })
})

test('a later correction of a place replaces an earlier one', () => {
  const document = corrected(
    plan,
    at(plan, '（二）', { action: 'continue' }),
    at(plan, '（二）', { action: 'begin', level: 'outline2', labelLength: 3 }),
  )
  expect(document).toEqual(corrected(plan))
})

describe('a correction that repeats what the rules say changes nothing', () => {
  const folder = new URL('../../cases/clauses/', import.meta.url)
  test.each(readdirSync(folder))('%s', (name) => {
    const kind = existsSync(new URL(`${name}/source.md`, folder)) ? ('md' as const) : ('txt' as const)
    const text = readFileSync(new URL(`${name}/source.${kind}`, folder), 'utf8')
    const source = textSource(text, kind)
    const byRules = segment(source)
    for (const clause of walkClauses(byRules.clauses)) {
      const repeated = segment(source, [repeatedBegin(text, clause)])
      expect(repeated.clauses, clause.path).toEqual(byRules.clauses)
      expect(repeated.ledger, clause.path).toEqual(byRules.ledger)
    }
  })
})
