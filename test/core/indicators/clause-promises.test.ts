import { describe, expect, test } from 'vitest'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import { tokeniser } from '../tokenisers.ts'

const read = (text: string) => promisesOf(text, tokeniser)

describe('what a clause promises', () => {
  const text =
    '由市数据局牵头，到 2027 年底，鼓励企业建成“2+10”平台，新增 5G 基站 1.5 万座以上，应当在收到申请后 10 日内答复。'

  test('stands where its characters stand, with spaces around numbers too', () => {
    const { measures, indicators, deadlines, modality, responsibleUnits, compounds, tasks } = read(text)
    const printed = [...measures, ...indicators, ...deadlines, ...modality, ...compounds, ...tasks]
    const inside = [
      ...indicators.map(({ name }) => name),
      ...modality.map(({ bound }) => bound),
      ...deadlines.map((deadline) => (deadline.kind === 'day' ? null : deadline.from)),
      ...tasks.flatMap(({ act, object, deadline }) => [act, object, deadline]),
    ]
    const names = responsibleUnits.map(({ name, start, end }) => ({ text: name, start, end }))
    const all = [...printed, ...names, ...inside.filter((found) => found !== null)]
    expect(all.length).toBeGreaterThan(9)
    for (const { text: words, start, end } of all) expect(text.slice(start, end)).toBe(words)
  })

  test('is read in the base of its unit', () => {
    expect(read(text).indicators).toMatchObject([
      {
        text: '1.5 万座以上',
        value: 15_000,
        measurementUnit: '座',
        comparator: 'at-least',
        manner: 'growth',
        year: 2027,
      },
    ])
    expect(read(text).deadlines).toMatchObject([
      { by: '2027-12-31' },
      { value: 10, unit: 'days', comparator: 'at-most' },
    ])
  })

  test.each([
    ['给予500万元奖励。', '给予五百万元奖励。'],
    ['给予500万元奖励。', '给予5,000,000元奖励。'],
    ['占比达到三成以上。', '占比达到百分之三十以上。'],
    ['办结时间压缩1/4。', '办结时间压缩四分之一。'],
  ])('%s and %s are of one value', (one, other) => {
    const values = (clause: string) =>
      read(clause).indicators.map(({ value, measurementUnit }) => [value, measurementUnit])
    expect(values(one)).toHaveLength(1)
    expect(values(one)).toEqual(values(other))
  })

  test('keeps days and working days, percentages and percentage points apart', () => {
    const units = (clause: string) => [
      ...read(clause).deadlines.map((deadline) => (deadline.kind === 'day' ? deadline.by : deadline.unit)),
      ...read(clause).indicators.map(({ measurementUnit }) => measurementUnit),
    ]
    expect(units('三十日内办结，提高5%。')).toEqual(['days', '%'])
    expect(units('三十个工作日内办结，提高5个百分点。')).toEqual(['working-days', '百分点'])
  })

  test('of a year that was over when the document was written are results, unless the text says that they are meant', () => {
    const kinds = (clause: string) => promisesOf(clause, tokeniser, '2024-03-01').indicators.map(({ kind }) => kind)
    expect(kinds('2022年，软件产业主营业务收入为6349亿元。')).toEqual(['result'])
    expect(kinds('2025年，软件产业主营业务收入为9000亿元。')).toEqual(['target'])
    expect(kinds('到2022年，软件产业主营业务收入达到6349亿元。')).toEqual(['target'])
    expect(kinds('2023年软件业务收入目标3500亿元。')).toEqual(['target'])
    expect(read('2022年，软件产业主营业务收入为6349亿元。').indicators.map(({ kind }) => kind)).toEqual(['target'])
  })

  test.each([
    ['构建“33618”体系，即做强3大支柱、培育3大新兴、提升6大特色产业，布局18个新星产业。', [3, 3, 6, 18]],
    ['采用“1133”架构：一个基座、一个中枢、三大应用、三大支撑。', [1, 1, 3, 3]],
    ['构建“33618”体系。', [3, 3, 6, 1, 8]],
  ])('%s is parted as the text explains it', (clause, parts) => {
    expect(read(clause).compounds.map((compound) => compound.parts)).toEqual([parts])
  })

  test.each(['市局、', '，应当', '十', '3万元、', '市县和'])(
    'is read within the time limit of a test from a page of %s',
    (words) => {
      expect(() => read(words.repeat(3000))).not.toThrow()
    },
  )
})
