import { describe, expect, test } from 'vitest'
import { segment } from '#core/clauses/segment.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { PlacedCorrection } from '#core/model/correction.ts'
import { expectLaws } from './laws.ts'
import { textSource } from './text-source.ts'

/* What looks like a number, a heading or a signature and is none, and what is one in spite of its looks: a rule each. */

const pathsOf = (text: string, corrections: readonly PlacedCorrection[] = []): string[] => {
  const document = segment(textSource(text), corrections)
  expectLaws(text, document)
  return [...walkClauses(document.clauses)].map(({ path }) => path)
}
const signed = (text: string): number =>
  segment(textSource(text)).ledger.elsewhere.find(({ kind }) => kind === 'signature')?.characters ?? 0

describe('a number of a plan', () => {
  const numbered = (text: string): string[] => pathsOf(text).filter((path) => !/第.[款段]$/u.test(path))

  test.each([
    ['is text in an article', '第一条 甲：\n行动一：乙。\n行动二：丙。\n第二条 丁。', ['第一条', '第二条']],
    ['is text where it is the only one', '一、任务\n行动一：甲。\n（一）乙。', ['一、', '一、/（一）']],
    ['is text in an article where it is the only one', '第一条 甲：\n一、乙。\n第二条 丙。', ['第一条', '第二条']],
    [
      'is text where its second is in the next article',
      '第一条 甲：\n一、乙。\n第二条 丙：\n二、丁。',
      ['第一条', '第二条', '第二条/二、'],
    ],
    [
      'is text where an item is spoken of',
      '第一条 甲：\n（一）乙；\n（二）项所列的除外。',
      ['第一条', '第一条/第一款/（一）'],
    ],
    [
      'may be the only one below a chapter',
      '第一章 总则\n第一条 甲。\n第二章 任务\n一、乙。',
      ['第一章', '第一章/第一条', '第二章', '第二章/一、'],
    ],
  ])('%s', (_, text, paths) => {
    expect(numbered(text)).toEqual(paths)
  })
})

describe('a number of a list', () => {
  const labelsOf = (text: string): string[] => pathsOf(text).map((path) => path.split('/').at(-1) ?? '')

  test.each([
    ['may be one character', '一、任务\n㈠甲：\n⒈乙：\n⑴丙：\n①丁；\n②戊。', ['㈠', '⒈', '⑴', '①', '②']],
    ['does not jump far', '一、甲。\n二、乙。\n九、丙。', ['一、', '二、']],
    ['counts again below another', '一、甲\n1.乙。\n2.丙。\n二、丁\n2.戊。', ['一、', '1.', '2.', '二、']],
    ['counts again in an annex', '一、甲\n1.乙。\n2.丙。\n附件1\n3.丁。', ['一、', '1.', '2.', '附件1']],
  ])('%s', (_, text, labels) => {
    const found = labelsOf(text).filter((label) => !/^第.段$/u.test(label))
    expect(found).toEqual(text.startsWith('一、任务') ? ['一、', ...labels] : labels)
  })
})

describe('an article inside a line', () => {
  const labelsOf = (text: string): string[] => pathsOf(text).map((path) => path.split('/').at(-1) ?? '')

  test.each([
    ['begins behind a full stop', '第一条 甲。第二条 乙。', ['第一条', '第二条']],
    ['begins behind a semicolon', '第一条 甲； 第二条 乙。', ['第一条', '第二条']],
    [
      'brings its chapter along',
      '第一章 总则\n第一条 甲。 第二章 任务 第二条 乙。',
      ['第一章', '第一条', '第二章', '第二条'],
    ],
    ['is none in a quotation', '第一条 规定中增加：“甲。第二条 乙。”\n第三条 丙。', ['第一条', '第三条']],
    [
      'is none that begins a line below',
      '第一条 甲。第二条 乙。\n第二条 丙。\n第三条 丁。',
      ['第一条', '第二条', '第三条'],
    ],
    ['is none that is not the next', '第一条 甲。第三条 乙。', ['第一条']],
  ])('%s', (_, text, labels) => {
    expect(labelsOf(text)).toEqual(labels)
  })
})

test('a bracket that goes on as a sentence is no caption', () => {
  const [article] = segment(textSource('第一条 （市、县）人民政府负责。\n第二条（职责）市人民政府负责。')).clauses
  expect(article).toMatchObject({ heading: null, ownText: '（市、县）人民政府负责。' })
})

test('a long first sentence is no lead phrase', () => {
  const [first] = segment(textSource(`一、任务\n1.${'推进数据要素市场化配置改革'.repeat(5)}。建设枢纽。`)).clauses
  expect(first?.children[0]?.label).toBe('1.')
  expect(first?.children[0]?.leadLength).toBeUndefined()
})

describe('a heading', () => {
  const chaptersOf = (text: string): string[] => pathsOf(text).filter((path) => /^(第.章|附件)[^/]*$/u.test(path))

  test.each([
    ['is not what is spoken of', '第一章 总则\n第一条 甲。\n第一章规定的事项适用于乙'],
    [
      'is not the rest of a sentence',
      '第一章 总则\n第一条 违反本办法的，由主管部门依照本办法有关规定，或者\n第二章 乙',
    ],
    ['of an annex is no sentence', '第一章 总则\n第一条 甲。\n附件1列明各项。'],
    ['of an annex is not what is spoken of', '第一章 总则\n第一条 甲。\n附件1所列项目'],
    ['of an annex is not the rest of a sentence', '第一章 总则\n第一条 申请人提交许可证及其\n附件确定内容'],
  ])('%s', (_, text) => {
    expect(chaptersOf(text)).toEqual(['第一章'])
  })

  test.each(['附件1', '附件：名单', '附件1 名词解释', '附件1名词解释'])('is %s', (line) => {
    expect(chaptersOf(`第一章 总则\n第一条 甲。\n${line}\n乙。`)).toHaveLength(2)
  })
})

describe('a signature', () => {
  const date = '2024年5月6日'
  test.each([
    ['a body and a date', `第一条 甲。\n云岭市人民政府\n${date}`, 7 + date.length],
    ['a date that ends the text', `第一条 甲。\n${date}`, date.length],
    ['a date before an annex', `第一条 甲。\n${date}\n附件1\n乙。`, date.length],
    ['a date before a remark', `第一条 甲。\n${date}\n（此件公开发布）`, date.length],
    ['a damaged date below a body', '第一条 甲。\n云岭市人民政府\n2022517', 14],
    ['a date in the midst of a text is none', `第一条 甲。\n${date}\n乙。\n第二条 丙。`, 0],
    ['a damaged date by itself is none', '第一条 甲。\n2022517', 0],
    ['an item above it is none', `一、成员\n（一）云岭市人民政府\n${date}`, date.length],
  ])('%s', (_, text, characters) => {
    expect(signed(text)).toBe(characters)
  })
})

describe('what people say', () => {
  const at = (text: string, words: string, action: object): PlacedCorrection =>
    ({ ...action, start: text.indexOf(words), end: text.indexOf(words) + words.length }) as PlacedCorrection

  test('of a level also says what it hangs below', () => {
    const text = '一、任务\n（一）甲。\n（二）乙。\n（三）丙。'
    const raised = at(text, '（二）', { action: 'begin', level: 'outline1', labelLength: 3 })
    expect(pathsOf(text, [raised])).toEqual(['一、', '一、/（一）', '（二）', '（二）/（三）'])
  })

  test('of a heading parts it from the text below', () => {
    const text = '一、任务\n甲。\n推进两市数据要素市场化配置改革和公共数据互认\n乙。'
    const heading = at(text, '推进', { action: 'heading' })
    expect(pathsOf(text, [heading])).toEqual(['一、', '一、/第一段', '一、/第一节', '一、/第一节/第一段'])
  })

  test('of a level ends the article where it belongs to the outline', () => {
    const text = '第一条 甲：\n（一）乙。\n（二）丙。'
    const raised = at(text, '（二）', { action: 'begin', level: 'outline1', labelLength: 3 })
    expect(pathsOf(text, [raised])).toEqual(['第一条', '第一条/（一）', '（二）'])
  })

  test('of items without numbers makes them count beside each other', () => {
    const text = '第一条 甲：\n乙；\n丙。'
    const items = ['乙', '丙'].map((words) => at(text, words, { action: 'begin', level: 'item', labelLength: 0 }))
    expect(pathsOf(text, items).slice(-2)).toEqual(['第一条/第一项', '第一条/第二项'])
  })

  test('of a paragraph begins one below a number', () => {
    const text = '一、任务\n（一）甲。乙。'
    const begun = at(text, '乙', { action: 'begin', level: 'paragraph', labelLength: 0 })
    expect(pathsOf(text, [begun]).at(-1)).toBe('一、/（一）/第一段')
  })

  test.each([
    ['is the next of a paragraph', '一、任务\n推进甲。\n乙。', '推进甲。\n乙。'],
    ['goes on with a short line', '一、任务\n推进甲\n乙。', '推进甲乙。'],
  ])('of a paragraph that goes on %s', (_, text, ownText) => {
    const { clauses } = segment(textSource(text), [at(text, '乙', { action: 'continue' })])
    expect(clauses[0]?.children).toMatchObject([{ label: '第一段', ownText }])
  })

  test.each([
    ['goes on with a sentence', '一、任务\n（一）推进甲，\n（二）乙。', '推进甲，（二）乙。'],
    [
      'is the next paragraph behind a sentence',
      '一、任务\n（一）推进甲，建设乙。\n（二）丙。',
      '推进甲，建设乙。\n（二）丙。',
    ],
    ['makes text of a heading', '一、任务\n（一）统筹布局。\n（二）乙。', '统筹布局。\n（二）乙。'],
  ])('of a text that goes on %s', (_, text, ownText) => {
    const { clauses } = segment(textSource(text), [at(text, '（二）', { action: 'continue' })])
    expect(clauses[0]?.children).toMatchObject([{ label: '（一）', heading: null, ownText }])
  })
})

test('a remark in brackets belongs to the paragraph above it', () => {
  const { clauses } = segment(
    textSource('第一章 任务\n推进建设。\n（责任单位：市发展改革委）\n第二章 保障\n落实经费。'),
  )
  expect(clauses[0]?.children.map(({ ownText }) => ownText)).toEqual(['推进建设。\n（责任单位：市发展改革委）'])
})

test('paragraphs of a format that keeps them are not joined, whatever they end with', () => {
  const text =
    '第一条 甲。\n第二条 推进数据要素市场化配置改革和公共数据授权运营两市互认共享\n由市数据主管部门会同有关部门组织实施并且按年度进行评估考核'
  const lines = text.split('\n')
  const blocks = lines.map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length }))
  const document = segment({
    ...textSource(text, 'docx'),
    blocks: blocks.map((block) => ({ ...block, kind: 'body' as const })),
  })
  expect(document.clauses[1]?.children.map(({ ownText }) => ownText).at(-1)).toBe(lines[2])
})

test('below the title that a covering notice carries the text begins anew', () => {
  const notice =
    '关于印发《云岭市数据办法》的通知\n各单位：\n一、抓好落实。\n二、加强宣传。\n云岭市人民政府\n2024年5月6日'
  expect(pathsOf(`${notice}\n云岭市数据办法\n（一）甲。\n（二）乙。`)).toEqual(['一、', '二、', '（一）', '（二）'])
})
