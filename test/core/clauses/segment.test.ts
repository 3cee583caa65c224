import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import { clauseTrail, walkClauses } from '#core/model/clause.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { formatChineseNumeral } from '#core/text/numerals.ts'
import { growth, mostGrowth } from '../growth.ts'
import { textSource } from './text-source.ts'

const version = 'a'.repeat(64) as VersionHash
const read = (text: string) => segment(textSource(text))
const codes = (text: string): string[] => read(text).warnings.map(({ code }) => code)
const clauseAt = (text: string, path: string) => clauseTrail(read(text).clauses, path).at(-1)

describe('a clause', () => {
  const text =
    '第一章　总则\n第一条 有下列情形的：\n（一）来源不明的；\n1.没有登记；\n（二）用途违法的。\n应当说明理由。\n'

  test('has its own text and its whole text, with printed labels only', () => {
    expect(clauseAt(text, '第一章')).toMatchObject({
      heading: '总则',
      ownText: '',
      text: '第一条 有下列情形的：\n（一）来源不明的；\n1.没有登记；\n（二）用途违法的。\n应当说明理由。',
      start: 0,
    })
    expect(clauseAt(text, '第一章/第一条/第一款')).toMatchObject({
      labelMade: true,
      ordinal: 1,
      ownText: '有下列情形的：',
      text: '有下列情形的：\n（一）来源不明的；\n1.没有登记；\n（二）用途违法的。',
    })
    expect(clauseAt(text, '第一章/第一条/第一款/（一）')).toMatchObject({
      level: 'item',
      text: '来源不明的；\n1.没有登记；',
    })
    expect(clauseAt(text, '第一章/第一条/第一款/（一）/1.')).toMatchObject({ level: 'subitem', ordinal: 1 })
  })

  test('spans its label, text and children in the source', () => {
    const item = clauseAt(text, '第一章/第一条/第一款/（一）')
    expect(text.slice(item?.start, item?.end)).toBe('（一）来源不明的；\n1.没有登记；')
    const article = clauseAt(text, '第一章/第一条')
    expect(text.slice(article?.start, article?.end)).toBe(text.slice(7, -1))
  })

  test('keeps its lead phrase in its text and says how long it is', () => {
    const clause = clauseAt('一、重点任务\n1.聚焦重点园区。在东部布局软件产业。\n', '一、/1.')
    expect(clause?.ownText).toBe('聚焦重点园区。在东部布局软件产业。')
    expect(clause?.leadLength).toBe('聚焦重点园区。'.length)
  })

  test('that was inserted says after what and as which', () => {
    expect(clauseAt('第十二条 甲。\n第十二条之二 乙。', '第十二条之二')).toMatchObject({ ordinal: 12, insertion: 2 })
  })
})

describe('an article', () => {
  const labelsOf = (text: string): string[] =>
    [...walkClauses(read(text).clauses)].filter(({ level }) => level === 'article').map(({ label }) => label)

  test.each([
    ['第一条 甲。\n第二条不适用于前款。\n第二条 乙。\n第三条 丙。', ['第一条', '第二条', '第三条']],
    ['第一条 甲。\n第二条乙。\n第三条 丙。', ['第一条', '第二条', '第三条']],
    ['第一条 甲。\n第一条 乙。\n第三条 丙。', ['第一条', '第一条', '第三条']],
    ['第一条 甲。\n第九条 乙。\n第三十条 丙。', ['第一条', '第九条', '第三十条']],
    ['第一条 甲。\n第二条（一）项所列行为，从重处罚。\n第二条 乙：\n（一）丙。', ['第一条', '第二条']],
    ['第一条 甲。\n第二条 第一款所列行为，从重处罚。\n第二条 乙。', ['第一条', '第二条']],
    ['第二条 与其他地区合作。\n第三条 以上年度为准。', ['第二条', '第三条']],
  ])('%j', (text, labels) => {
    expect(labelsOf(text)).toEqual(labels)
  })
})

describe('warnings', () => {
  const article = (number: number, words: string): string => `第${formatChineseNumeral(number)}条 ${words}\n`
  const last = (number: number): string => article(number, '本办法自2023年1月1日起施行。')

  test('a gap names both numbers and stands at the later one', () => {
    const text = article(1, '甲。') + article(3, '乙。') + last(4)
    expect(read(text).warnings).toEqual([
      { code: 'number-gap', message: '第一条之后是第三条', path: '第三条', details: { after: 1, found: 3 } },
    ])
  })

  test('a complete instrument has none', () => {
    expect(codes(article(1, '甲。') + last(2))).toEqual([])
  })

  test.each([
    ['number-repeat', article(1, '甲。') + article(1, '乙。') + last(2)],
    ['long-article', article(1, '很长的规定，'.repeat(260)) + last(2)],
    ['no-effective-date-clause', article(1, '甲。') + article(2, '乙。')],
    ['empty-body', '云岭市数据条例\n'],
    ['no-numbering', '云岭市合作备忘录\n\n两市将加强合作，共同推进。\n'],
    ['number-gap', '一、总则\n（一）甲。\n（三）丙。\n'],
  ])('%s', (code, text) => {
    expect(codes(text)).toEqual([code])
  })

  test('numbers that run on through sections are no gap', () => {
    expect(codes('一、甲\n1.一。\n2.二。\n二、乙\n3.三。\n')).toEqual([])
  })

  test('come after those of the reader', () => {
    const guessed = { code: 'encoding-guessed', message: '按 GB18030 读取' } as const
    const source = { ...textSource(article(1, '甲。')), warnings: [guessed] }
    expect(segment(source).warnings.map(({ code }) => code)).toEqual(['encoding-guessed', 'no-effective-date-clause'])
  })
})

describe('the head of an instrument', () => {
  test.each([
    ['本办法自2024年5月1日起施行，有效期3年。', '2024-05-01'],
    ['本办法自二〇二四年五月一日起施行。《云岭市数据规定》同时废止。', '2024-05-01'],
    ['本办法自发布之日起30日后施行。', null],
    ['本办法自通过之日起施行。', '2023-06-08'],
    ['本办法自公布之日起施行。', '2023-06-20'],
  ])('%s', (sentence, effectiveOn) => {
    const head = '云岭市办法\n2023年6月8日 云岭市人民代表大会常务委员会第二次会议通过\n2023年6月20日公布\n'
    expect(read(`${head}第一条 ${sentence}\n`).instrument).toMatchObject({ documentDate: '2023-06-08', effectiveOn })
  })

  test('names the bodies that issued it together', () => {
    const text = '云岭市人民政府 川江市人民政府关于共建算力通道的意见\n云府发〔2023〕8号\n一、目标\n建成通道。\n'
    expect(read(text).instrument).toMatchObject({
      issuingBodies: ['云岭市人民政府', '川江市人民政府'],
      documentNumber: '云府发〔2023〕8号',
    })
  })
})

describe('alignmentUnits', () => {
  test('carry version, sections and the whole text', () => {
    const text = '第一章 总则\n第一条 甲：\n（一）乙；\n丙。\n第二章 附则\n第二条 本办法自2023年1月1日起施行。\n'
    expect(alignmentUnits(version, read(text))).toEqual([
      {
        ref: { version, path: '第一章/第一条' },
        label: '第一条',
        heading: null,
        text: '甲：\n（一）乙；\n丙。',
        sections: ['第一章 总则'],
      },
      {
        ref: { version, path: '第二章/第二条' },
        label: '第二条',
        heading: null,
        text: '本办法自2023年1月1日起施行。',
        sections: ['第二章 附则'],
      },
    ])
  })

  test('are the deepest numbers, or the paragraphs of a section without numbers', () => {
    const text =
      '第一章 形势\n基础扎实。\n第二章 任务\n统筹推进。\n一、设施\n（一）网络\n推进千兆网络。\n（二）算力\n建设中心。\n二、数据。汇聚数据。\n'
    const units = alignmentUnits(version, read(text))
    expect(units.map(({ ref }) => ref.path)).toEqual([
      '第一章/第一段',
      '第二章/一、/（一）',
      '第二章/一、/（二）',
      '第二章/二、',
    ])
    expect(units[1]).toMatchObject({ heading: '网络', text: '推进千兆网络。', sections: ['第二章 任务', '一、设施'] })
  })
})

const sentence = '市数据主管部门应当会同有关部门依照第三条的规定推进数据汇聚，并对第五条所列事项进行监督。'
const white = (length: number): string => ' '.repeat(length)

/** Texts of about so many characters. Each took 5 to 40 seconds for 100,000 of them when a pass was quadratic. */
const long: Readonly<Record<string, (length: number) => string>> = {
  articles: (length) =>
    Array.from({ length: length / 140 }, (_, index) => {
      return `第${formatChineseNumeral(index + 1)}条 ${sentence.repeat(2)}\n（一）${sentence}\n（二）来源不明的。\n`
    }).join(''),
  'a chapter in one line': (length) => `${'甲乙。 '.repeat(length / 4)}第一条 丙。`,
  'references without end': (length) => `第一条 甲${'依照第二条的，第二条乙'.repeat(length / 11)}`,
  'paragraphs without numbers': (length) => '云岭市合作备忘录\n'.concat('两市加强合作。\n'.repeat(length / 8)),
  'quotations that never close': (length) => `一、甲${'：“'.repeat(length / 2)}`,
  'quotations that never close, of what is repealed': (length) => `第一条 甲废止${'“'.repeat(length)}`,
  'one number again and again': (length) => '一、甲\n'.repeat(length / 4),
  'one number again and again in an article': (length) => `第一条 甲\n${'一、甲\n'.repeat(length / 4)}`,
  'lists of attachments': (length) => '附件：甲乙\n'.repeat(length / 6),
  'articles that are all near and none next': (length) => `第一条 甲。${'第三条 甲。'.repeat(length / 6)}`,
  'white inside a document number': (length) => `云府发〔2024〕${white(length)}号\n第一条 甲。`,
  'white inside a caption': (length) => `第一条（${white(length)}乙。`,
  'white behind the number of a page': (length) => `第一条 甲。\n第1页${white(length)}乙`,
  'white behind a mark of secrecy': (length) => `内部资料${white(length)}乙\n第一条 甲。`,
  'white before what is repealed': (length) => `第一条 《甲》乙${white(length)}丙废止。`,
}

test.each(Object.entries(long))('%s: no more than linear time', (_, make) => {
  expect(growth(make, read, 25_000)).toBeLessThan(mostGrowth)
})

test('an article may have more paragraphs than a call may have arguments', () => {
  const { clauses, ledger } = read(`第一条 甲。\n${'丙。\n'.repeat(130_000)}`)
  expect(clauses.map(({ path }) => path)).toEqual(['第一条'])
  expect(ledger.unexplained).toBe(0)
}, 20_000)
