import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import { clauseText } from '../arbitrary-text.ts'
import { characterTokeniser, tokeniser } from '../tokenisers.ts'

const texts = (text: string): string[] => characterTokeniser.tokenise(text).map((token) => token.text)
const kindsOf = (text: string): string[] => characterTokeniser.tokenise(text).map((token) => token.kind)

describe('any text', () => {
  test.each([
    ['with the dictionary', tokeniser],
    ['by characters', characterTokeniser],
  ])('is its tokens put together, without gap or overlap (%s)', (_, subject) => {
    fc.assert(
      fc.property(clauseText, (text) => {
        const tokens = subject.tokenise(text)
        let end = 0
        for (const token of tokens) {
          expect(token.start).toBe(end)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          end = token.end
        }
        expect(end).toBe(text.length)
      }),
      { numRuns: 500 },
    )
  })

  test('keeps its characters even where the word cutter loses some', () => {
    const lossy = createTokeniser((text) => [text.slice(1)])
    expect(lossy.tokenise('数据甲乙').map(({ text }) => text)).toEqual(['数', '据', '甲', '乙'])
  })

  test('is cut the same way every time', () => {
    const text = '市人民政府应当自收到申请之日起三十个工作日内，统筹算力网络与数据要素市场建设。'
    expect(createTokeniser(loadWordCutter()).tokenise(text)).toEqual(tokeniser.tokenise(text))
  })
})

describe('one token each, whatever the dictionary says', () => {
  test.each([
    ['time limits', ['三十日', '三十个工作日', '15个工作日', '十二个月', '两年', '24小时', '三至五日']],
    ['sums', ['500万元', '五百万元', '1,000万元', '1.5亿元', '二十万元']],
    ['shares with their bound', ['不少于30%', '百分之三十', '不低于百分之五', '50％', '2个百分点', '三分之二']],
    ['counts', ['3家', '15万个', '十余家', '20座', '10PFLOPS']],
    ['references', ['第十二条', '第三章', '第一百二十条之一', '第5项', '第二款']],
    ['dates', ['2025年', '2022年11月25日', '二〇二五年十二月', '2021—2025年', '10月1日', '2024-01-31']],
    ['quotations', ['《数据条例》', '《关于修改〈数据条例〉的决定》', '《关于贯彻《数据条例》的意见》']],
    ['terms', ['算力', '数据要素', '成渝地区双城经济圈', '数字经济', '市场主体', '5G', '区县（自治县）']],
    ['modal words', ['应当', '可以', '不得', '必须', '鼓励', '支持']],
    ['bracketed numbers', ['（一）', '(12)', '（十一）']],
  ])('%s', (_, wholes) => {
    // Between characters that belong to no pattern, so that only the whole can be the answer.
    for (const whole of wholes) expect(texts(`丙${whole}丁`)).toEqual(['丙', whole, '丁'])
  })

  test('enumeration marks at the beginning of a line', () => {
    expect(texts('一、甲\n2.乙\n3．丙')).toEqual(['一、', '甲', '\n', '2.', '乙', '\n', '3．', '丙'])
    expect(kindsOf('（一）甲\n  （二）乙（三）')).toEqual([
      ...['label', 'word', 'space', 'space', 'label', 'word', 'ordinal'],
    ])
  })

  test('document numbers, without the word that introduces them', () => {
    expect(texts('根据国发〔2024〕1号、渝府办发[2021]16号的')).toEqual([
      ...['根', '据', '国发〔2024〕1号', '、', '渝府办发[2021]16号', '的'],
    ])
  })

  test('punctuation stands alone', () => {
    expect(texts('甲，。“乙')).toEqual(['甲', '，', '。', '“', '乙'])
  })
})

describe('what only looks like a token is left to the dictionary', () => {
  test.each([
    ['许可以及', '可以'],
    ['相应当事人', '应当'],
    ['不得不', '不得'],
    ['统一年度计划', '一年'],
    ['统一项目', '一项'],
    ['计算力', '算力'],
    ['重大数据', '大数据'],
    ['第三方', '第三'],
    ['万元以上', '万元'],
    ['《未完的', '《未完的'],
    ['30\n日', '30\n日'],
    ['30\n', '30\n'],
  ])('%s holds no %s', (text, wrong) => {
    expect(texts(text)).not.toContain(wrong)
  })
})

test('says of which kind a token is', () => {
  expect(kindsOf('应当自2025年起30日内（一）按《甲法》第一条报送算力 ')).toEqual([
    ...['modal', 'word', 'date', 'word', 'quantity', 'word', 'ordinal', 'word', 'quotation', 'ordinal'],
    ...['word', 'word', 'term', 'space'],
  ])
})

test('the dictionary keeps ordinary words whole', () => {
  expect(tokeniser.tokenise('第三方评估机构应当及时公开结果').map(({ text }) => text)).toEqual([
    ...['第三方', '评估', '机构', '应当', '及时', '公开', '结果'],
  ])
})
