import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { clauseLevels, walkClauses } from '#core/model/clause.ts'
import type { PlacedCorrection } from '#core/model/correction.ts'
import { outsideKinds } from '#core/model/correction.ts'
import { formatChineseNumeral } from '#core/text/numerals.ts'
import { expectLaws, repeatedBegin } from './laws.ts'
import { textSource } from './text-source.ts'

const number = fc.integer({ min: 1, max: 14 })
const white = fc.constantFrom('', ' ', '  ', '\u3000', '\u00A0', '\u200B', '\t')
const words = fc.constantFrom(
  '总则',
  '总 则',
  '附　　则',
  '加强组织领导',
  '支持企业上云',
  '目的依据',
  '数字产业三年行动计划',
  '为了规范管理',
  '（责任单位：市数据局）',
  '（一）',
  '第五条',
  '**重点**',
)
const sentence = fc.constantFrom(
  '市数据主管部门负责本办法的实施。',
  '应当在三十日内办结，并书面告知；',
  '有下列情形之一的：',
  '到2025年，规模增长1.5倍',
  '聚焦重点区域。在东部布局软件园。',
  '本办法自2023年1月1日起施行。',
  '依照第二条的规定，参照第三条第一款执行。 第三条另有规定的除外。第四条 有效。',
  '“第九条 引用的条文。',
  '數(shù)據(jù)匯(huì)聚@@流通@@交易@@',
  '结束引用。”',
)
const han = number.map(formatChineseNumeral)
const label = fc.oneof(
  fc.tuple(han, fc.constantFrom('编', '章', '节', '条', '条之一', ' 条')).map(([n, unit]) => `第${n}${unit}`),
  han.map((n) => `${n}、`),
  han.map((n) => `（${n}）`),
  han.map((n) => `(${n})`),
  fc.tuple(number, fc.constantFrom('.', '、', '．', '）')).map(([n, mark]) => `${n}${mark}`),
  number.map((n) => `（${n}）`),
  fc.constantFrom('附件', '附件1', '附件：', '①', '⒉', '第三十－条', '?。ㄒ唬?'),
  fc.tuple(fc.constantFrom('行动', '任务', '专栏'), han, fc.constantFrom('', '：')).map((parts) => parts.join('')),
  han.map((n) => `第${n}，`),
)
const line = fc.oneof(
  { arbitrary: fc.tuple(label, white, fc.oneof(words, sentence)).map((parts) => parts.join('')), weight: 6 },
  { arbitrary: fc.tuple(label, white, words, white, label, white, sentence).map((parts) => parts.join('')), weight: 1 },
  {
    arbitrary: fc
      .tuple(
        white,
        fc.array(sentence, { maxLength: 3 }).map((all) => all.join('')),
        white,
      )
      .map((parts) => parts.join('')),
    weight: 4,
  },
  {
    arbitrary: fc.constantFrom(
      '',
      '',
      '\u200B',
      '目　录',
      '# 云岭市办法',
      '##',
      '## 第一章 总则',
      '| 甲 | 乙 |',
      '| --- | --- |',
      '<!-- INFO END -->',
      '<!-- 注',
      '-->',
      '— 3 —',
      '|',
      '类别|',
      '甲 | 乙 | 丙',
      '机密★10年',
      '第3页 共9页',
    ),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom(
      '云岭市人民政府',
      '2022年3月30日',
      '发文字号：云府发〔2022〕3号',
      '云府发〔2022〕3号',
      '各区人民政府：',
      '（此件公开发布）',
      '关于印发《云岭市数字产业三年行动计划》的通知',
      '云岭市人民政府令',
      '第8号',
      '第三章 网络9',
    ),
    weight: 2,
  },
)
const document = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.join(end))
const place = fc.tuple(fc.nat(2000), fc.nat(60))
const level = fc.constantFrom(...clauseLevels)
const action = fc.oneof(
  fc.record({ action: fc.constant('begin' as const), level, labelLength: fc.constantFrom(0, 0, 1, 2, 3, 5, 40) }),
  fc.record({ action: fc.constantFrom('continue' as const, 'heading' as const) }),
  fc.record({ action: fc.constant('outside' as const), kind: fc.constantFrom(...outsideKinds) }),
)
const corrections = fc.array(fc.tuple(place, action), { maxLength: 12 })

const placedIn = (text: string, given: typeof corrections extends fc.Arbitrary<infer All> ? All : never) =>
  given.map(([[at, length], what]): PlacedCorrection => {
    const start = text.length === 0 ? 0 : at % text.length
    return { ...what, start, end: Math.min(text.length, start + length) }
  })

const format = fc.constantFrom('txt' as const, 'md' as const, 'docx' as const)

describe('laws of segmentation', () => {
  test('hold for any mixture of headings, numbers, prose, blank lines and markup', () => {
    fc.assert(
      fc.property(document, format, (text, kind) => {
        expectLaws(text, segment(textSource(text, kind)))
      }),
      { numRuns: 2000 },
    )
  })

  test('hold with any corrections', () => {
    fc.assert(
      fc.property(document, format, corrections, (text, kind, given) => {
        expectLaws(text, segment(textSource(text, kind), placedIn(text, given)))
      }),
      { numRuns: 3000 },
    )
  })

  test('a correction that repeats what the rules say changes nothing', () => {
    fc.assert(
      fc.property(document, format, (text, kind) => {
        const source = textSource(text, kind)
        const byRules = segment(source)
        const clauses = [...walkClauses(byRules.clauses)]
        const repeated = segment(
          source,
          clauses.map((clause) => repeatedBegin(text, clause)),
        )
        expect(repeated.ledger).toEqual(byRules.ledger)
        // Where a made 款 begins with its first item, the place is the item's.
        for (const clause of clauses.filter(({ start, children }) => children[0]?.start !== start)) {
          expect(segment(source, [repeatedBegin(text, clause)]).clauses, clause.path).toEqual(byRules.clauses)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('hold for any characters at all', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '第',
        '一',
        '条',
        '章',
        '、',
        '（',
        '）',
        '\n',
        ' ',
        '。',
        '#',
        '*',
        '|',
        '<!--',
        '-->',
        '“',
        '”',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), format, (parts, kind) => {
        const text = parts.join('')
        expectLaws(text, segment(textSource(text, kind)))
      }),
      { numRuns: 2000 },
    )
  })

  test('hold for every case', () => {
    const folder = new URL('../../cases/clauses/', import.meta.url)
    for (const name of readdirSync(folder)) {
      const kind = existsSync(new URL(`${name}/source.md`, folder)) ? ('md' as const) : ('txt' as const)
      const text = readFileSync(new URL(`${name}/source.${kind}`, folder), 'utf8')
      expectLaws(text, segment(textSource(text, kind)))
    }
  })

  test('blocks of a reader that are outside the body are in the ledger and in no clause', () => {
    const parts = [
      ['page-header', '内部资料'],
      ['body', '第一条 为了规范管理，制定本办法。'],
      ['hidden', '第二条 不印出来的话。'],
      ['footnote', '注：见附录。'],
      ['page-footer', '第 1 页'],
    ] as const
    let start = 0
    const blocks = parts.map(([kind, text]) => {
      const block = { start, end: start + text.length, kind }
      start = block.end + 1
      return block
    })
    const text = parts.map(([, words]) => words).join('\n')
    const result = segment({ ...textSource(text, 'docx'), blocks })
    expectLaws(text, result)
    expect(result.clauses.map(({ path }) => path)).toEqual(['第一条'])
    expect(result.ledger.elsewhere.map(({ kind }) => kind)).toEqual([
      'page-header',
      'page-footer',
      'footnote',
      'hidden',
      'whitespace',
    ])
  })
})
