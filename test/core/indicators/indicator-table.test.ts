import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicatorTable } from '#core/indicators/indicator-table.ts'
import type {
  IndicatorTable,
  IndicatorValue,
  PromisingInstrument,
  ResponsiblePlace,
  TablePlace,
  UnnamedFigure,
} from '#core/indicators/table-model.ts'
import { promising } from './promising.ts'

type About = Parameters<typeof promising>[0]
const chengdu: About = { title: '锦城计划', jurisdiction: 'chengdu', documentDate: '2023-05-01' }
const sichuan: About = { title: '蜀地计划', jurisdiction: 'sichuan', documentDate: '2021-03-01' }
const chongqing: About = { title: '江州计划', jurisdiction: 'chongqing', documentDate: '2023-06-01' }

const tableOf = (left: readonly string[], right: readonly string[]): IndicatorTable =>
  indicatorTable([promising(chengdu, left)], [promising(chongqing, right)])

describe('the table of indicators', () => {
  test('puts values of one indicator in one row, with what lies between them', () => {
    const { indicators, totals } = tableOf(
      ['到2025年，研发设计工具普及率达到93%。'],
      ['到2027年，规模以上制造业研发工具普及率达到87%。'],
    )
    expect(totals).toMatchObject({ all: 1, both: 1, notComparable: 0 })
    expect(indicators[0]?.pairs).toMatchObject([
      { yearsApart: 2, reason: null, difference: { shown: { value: 6, unit: '百分点' }, higher: 'left' } },
    ])
  })

  test('subtracts a city from a municipality, and says so', () => {
    const { indicators } = tableOf(['到2025年，建成5G基站9万座。'], ['到2025年，5G基站总量达到15万个。'])
    expect(indicators[0]).toMatchObject({
      left: [{ value: 90_000, shown: { value: 9, unit: '万座' } }],
      pairs: [{ difference: { shown: { value: 6, unit: '万' }, higher: 'right' }, notes: ['city-and-municipality'] }],
    })
  })

  test.each([
    ['超过3万亿元', '达到1万亿元', 'at-least', false],
    ['超过3万亿元', '约1万亿元', 'at-least', true],
    ['超过3万亿元', '不超过1万亿元', 'at-least', false],
    ['达到3万亿元', '超过1万亿元', 'at-most', false],
    ['不超过3万亿元', '达到1万亿元', 'at-most', false],
    ['超过3万亿元', '不低于1万亿元', 'lower-bounds', false],
    ['不超过3万亿元', '低于1万亿元', 'upper-bounds', false],
    ['约3万亿元', '达到1万亿元', null, true],
    ['达到3万亿元', '达到1万亿元', null, false],
  ] as const)('says of %s and %s which way their difference is bound', (more, less, bound, isAbout) => {
    const text = (amount: string) => [`到2025年，数字经济规模${amount}。`]
    for (const higher of ['left', 'right'] as const) {
      const { indicators } = higher === 'left' ? tableOf(text(more), text(less)) : tableOf(text(less), text(more))
      const shown = { value: 2, unit: '万亿元' }
      expect(indicators[0]?.pairs[0]?.difference).toEqual({ value: 2e12, shown, higher, bound, isAbout })
    }
  })

  test('says of a range that the difference is at least that to its nearest end', () => {
    const [entry] = tableOf(['到2025年，建成3—5个产业集聚区。'], ['到2025年，建成8个产业集聚区。']).indicators
    expect(entry?.pairs[0]?.difference).toMatchObject({ value: 3, higher: 'right', bound: 'at-least' })
  })

  test('names what a budget gives, and no figure that is of nothing', () => {
    const { indicators } = tableOf(
      ['2022—2025年，市财政每年新增1亿元，专门支持软件产业。', '· 到2025年，建成5G基站9万座。\n· 智能工厂达到35个。'],
      [],
    )
    expect(indicators.map(({ name }) => name).toSorted()).toEqual(['5G基站', '市财政新增资金', '智能工厂'].toSorted())
  })

  test('does not subtract what is counted otherwise', () => {
    const [entry] = tableOf(
      ['到2025年，软件产业主营业务收入突破1万亿元。'],
      ['到2025年，软件和信息服务业总产值达到5000亿元。'],
    ).indicators
    expect(entry?.pairs).toMatchObject([
      { difference: null, reason: 'other-definition', definitions: { left: '主营业务收入', right: '总产值' } },
    ])
    expect(entry?.name).toBe('软件产业规模')
  })

  test.each([
    ['other-kind', '截至2022年底，已建成智能工厂35个。', '到2027年，建成智能工厂50个。'],
    ['other-manner', '到2025年，新增上云企业1万家。', '到2025年，上云企业达到15万户。'],
    ['other-period', '到2025年，每年培养数字技术工程师6000人。', '到2025年，培养数字技术工程师3万人。'],
    ['other-unit', '到2025年，算力规模达到5EFLOPS。', '到2025年，算力产业规模达到300亿元。'],
  ] as const)('says why values are not subtracted: %s', (reason, left, right) => {
    const { indicators } = tableOf([left], [right])
    expect(indicators).toHaveLength(1)
    expect(indicators[0]?.pairs).toMatchObject([{ reason, difference: null }])
  })

  test('reckons units of one dimension into each other', () => {
    const [entry] = tableOf(['到2025年，算力规模达到5EFLOPS。'], ['到2025年，算力规模达到3000PFLOPS。']).indicators
    expect(entry?.pairs[0]?.difference?.shown).toEqual({ value: 2, unit: 'EFLOPS' })
  })

  test('knows by a jump within a year that a share was counted anew', () => {
    const right = ['2021年，数字经济占GDP比重已达27.2%。', '数字经济占GDP比重由2022年的45.4%提高到2027年的50%。']
    const left = [promising(sichuan, ['到2025年，数字经济占GDP比重达到43%。'])]
    const [entry] = indicatorTable(left, [promising(chongqing, right)]).indicators
    expect(entry?.pairs[0]).toMatchObject({ reason: 'definition-changed', difference: null, yearsApart: 2 })
    const early = { ...chongqing, title: '江州旧计划', documentDate: '2020-06-01' }
    const withEarly = indicatorTable(
      [promising(sichuan, ['到2025年，数字经济占GDP比重达到43%。', '到2022年，数字经济占GDP比重达到40%。'])],
      [promising(chongqing, right), promising(early, ['到2022年，数字经济占GDP比重达到40%以上。'])],
    )
    // A target of the old count is still subtracted from one of the other side.
    expect(withEarly.indicators[0]?.pairs.map(({ reason }) => reason)).toEqual(['definition-changed', null])
  })

  test('marks what a later document of the same place replaces, and keeps it', () => {
    const old = { ...chengdu, title: '锦城旧计划', documentDate: '2019-05-01' }
    const { indicators } = indicatorTable(
      [
        promising(old, ['到2025年，软件产业主营业务收入突破8000亿元。']),
        promising(chengdu, ['到2025年，软件产业主营业务收入突破1万亿元。']),
      ],
      [],
    )
    const [entry] = indicators
    expect(entry?.left.map(({ value, supersededBy }) => [value, supersededBy])).toEqual([
      [1e12, null],
      [8e11, entry?.left[0]?.id],
    ])
  })

  test('takes the subject that a sentence leaves out from the figure before', () => {
    const { indicators } = tableOf(['到2025年，全省数字经济总量超过3万亿元，占地区生产总值的比重达到43%。'], [])
    expect(indicators.map(({ name }) => name)).toEqual(['数字经济占地区生产总值的比重', '数字经济总量'])
  })

  test('names sums by what they are given for', () => {
    const { indicators } = tableOf(
      ['每年发放算力券，总额不超过1000万元。对新获批的绿色数据中心，给予一次性奖励100万元。'],
      ['企业“揭榜”应用场景项目的，按考评结果可获得最高500万元奖补。'],
    )
    expect(indicators.map(({ name }) => name).toSorted()).toEqual([
      '揭榜应用场景项目支持上限',
      '算力券年度总额',
      '绿色数据中心支持额度',
    ])
  })

  test('leaves out what a document counts of itself', () => {
    expect(
      tableOf(['规划部署8大任务，设置28项指标。', '提出26条举措、17项工程和19个量化指标。'], []).indicators,
    ).toEqual([])
  })

  test('lists deadlines from the shortest, with what is to be done and who must', () => {
    const { deadlines } = tableOf(
      ['登记机构应当自受理申请之日起三十日内作出决定。'],
      ['主管部门应当在10个工作日内答复。2025年底前建成平台。'],
    )
    expect(deadlines.map(({ side, act, bound }) => [side, act, bound])).toEqual([
      ['right', '答复', '主管部门'],
      ['left', '作出决定', '登记机构'],
      ['right', '建成平台', null],
    ])
  })

  test('tells a day by which something is to be done from one that a figure is meant for', () => {
    const { deadlines } = tableOf(['到2025年，建成5G基站9万座。2025年底前，建成统一平台。'], [])
    expect(deadlines.map(({ text, isOfFigure }) => [text, isOfFigure])).toEqual([
      ['到2025年', true],
      ['2025年底前', false],
    ])
  })

  test('counts the clauses of each responsible unit on either side', () => {
    const { responsibleUnits } = tableOf(
      ['推进共享。（牵头单位：市数据局；责任单位：市财政局）', '推进开放。（牵头单位：市数据局）'],
      ['推进共享。（责任单位：市财政局）'],
    )
    const counts = responsibleUnits.map(({ name, left, right }) => [
      name,
      left.lead.length,
      left.supporting.length,
      right.responsible.length,
    ])
    expect(counts).toEqual([
      ['市数据局', 2, 0, 0],
      ['市财政局', 0, 1, 1],
    ])
  })
})

const sentences = [
  '到2025年，5G基站达到9万座。',
  '到2027年，全市5G基站总量达到15万个，每万人拥有5G基站47.8个。',
  '2022年，软件产业主营业务收入为6349.6亿元。',
  '到2025年，软件和信息服务业总产值达到5000亿元，其中新增业务收入1000亿元。',
  '数字经济占GDP比重由2022年的45.4%提高到2027年的50%。',
  '2021年，数字经济占GDP比重已达27.2%。',
  '到2025年，建成3—5个产业集聚区，企业上云15万户。',
  '对获批的绿色数据中心，给予最高100万元奖励。（牵头单位：市数据局）',
  '每年发放算力券，总额不超过1亿元。应当在15个工作日内作出决定。',
  '2025年底前，数字经济核心产业增加值翻一番。（责任单位：市统计局、市数据局）',
]
const clauses = fc.array(fc.constantFrom(...sentences), { maxLength: 6 })
const date = fc.constantFrom(null, '2019-05-01', '2023-05-01')
const instruments = (place: 'chengdu' | 'chongqing'): fc.Arbitrary<PromisingInstrument[]> =>
  fc
    .array(fc.tuple(clauses, date), { maxLength: 3 })
    .map((members) =>
      members.map(([texts, documentDate], at) =>
        promising({ title: `${place}${at}`, jurisdiction: place, documentDate }, texts),
      ),
    )
const sides = fc.tuple(instruments('chengdu'), instruments('chongqing'))

/** The table as it is with its sides exchanged. */
function mirrored({
  indicators,
  deadlines,
  responsibleUnits,
  totals,
  left,
  right,
  method,
  words,
  unnamed,
}: IndicatorTable): IndicatorTable {
  const other = { left: 'right', right: 'left' } as const
  const turned = <Place extends TablePlace>(place: Place): Place => ({ ...place, side: other[place.side] })
  return {
    method,
    words,
    unnamed: (['right', 'left'] as const).flatMap((side) =>
      unnamed.filter((figure) => figure.side === side).map(turned<UnnamedFigure>),
    ),
    left: right,
    right: left,
    indicators: indicators.map(({ left: ours, right: theirs, pairs, ...entry }) => ({
      ...entry,
      left: theirs.map(turned<IndicatorValue>),
      right: ours.map(turned<IndicatorValue>),
      pairs: pairs.map((pair) => ({
        ...pair,
        left: pair.right,
        right: pair.left,
        yearsApart: pair.yearsApart === null ? null : 0 - pair.yearsApart,
        difference:
          pair.difference === null
            ? null
            : { ...pair.difference, higher: pair.difference.higher === null ? null : other[pair.difference.higher] },
        definitions: pair.definitions === null ? null : { left: pair.definitions.right, right: pair.definitions.left },
      })),
    })),
    deadlines: deadlines.map(turned),
    responsibleUnits: responsibleUnits.map(({ places, names, ...entry }) => ({
      ...entry,
      names: { left: names.right, right: names.left },
      left: entry.right,
      right: entry.left,
      places: (['right', 'left'] as const).flatMap((side) =>
        places.filter((place) => place.side === side).map(turned<ResponsiblePlace>),
      ),
    })),
    totals: {
      ...totals,
      leftOnly: totals.rightOnly,
      rightOnly: totals.leftOnly,
      values: { left: totals.values.right, right: totals.values.left },
      unnamed: { left: totals.unnamed.right, right: totals.unnamed.left },
      setAside: { left: totals.setAside.right, right: totals.setAside.left },
    },
  }
}

describe('responsible units of one work', () => {
  test('of both cities stand in one row with their printed names; those of a district do not', () => {
    const { responsibleUnits } = tableOf(
      ['推进共享。（牵头单位：市经信局；责任单位：市数据局、锦江区经信局）'],
      ['推进共享。（牵头单位：市经济信息委；配合单位：市大数据发展局）', '推进开放。（责任单位：市经济信息委）'],
    )
    expect(responsibleUnits.map(({ key, names }) => [key, names.left, names.right])).toEqual([
      ['经信', ['市经信局'], ['市经济信息委']],
      ['数据', ['市数据局'], ['市大数据发展局']],
      ['锦江区经信', ['锦江区经信局'], []],
    ])
    const [first] = responsibleUnits
    expect(first?.places.map(({ side, text, role, sentence }) => [side, text, role, sentence])).toEqual([
      ['left', '市经信局', 'lead', '（牵头单位：市经信局；'],
      ['right', '市经济信息委', 'lead', '（牵头单位：市经济信息委；'],
      ['right', '市经济信息委', 'responsible', '（责任单位：市经济信息委）'],
    ])
    expect(first?.right).toMatchObject({ lead: [{ path: '第1条' }], responsible: [{ path: '第2条' }] })
  })
})

describe('laws of the table', () => {
  test('its totals add up, and no figure is lost', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        const { totals, indicators } = indicatorTable(left, right)
        expect(totals.all).toBe(totals.both + totals.leftOnly + totals.rightOnly)
        expect(totals.all).toBe(indicators.length)
        const figures = (members: readonly PromisingInstrument[]) =>
          members.flatMap(({ units }) => units).flatMap(({ promises }) => promises.indicators).length
        expect(totals.values.left + totals.unnamed.left).toBe(figures(left))
        expect(totals.values.right + totals.unnamed.right).toBe(figures(right))
      }),
    )
  })

  test('exchanging the sides mirrors it', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        expect(indicatorTable(right, left)).toEqual(mirrored(indicatorTable(left, right)))
      }),
    )
  })

  test('the order of instruments changes no row', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        const { indicators, deadlines } = indicatorTable(left, right)
        const turned = indicatorTable(left.toReversed(), right.toReversed())
        expect(turned.indicators).toEqual(indicators)
        expect(turned.deadlines).toEqual(deadlines)
      }),
    )
  })

  test('every place quotes what is printed there', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        const { indicators, deadlines } = indicatorTable(left, right)
        const units = new Map(
          [...left, ...right].flatMap((one) => one.units).map(({ ref, text }) => [`${ref.version}#${ref.path}`, text]),
        )
        const places: TablePlace[] = [...indicators.flatMap((entry) => [...entry.left, ...entry.right]), ...deadlines]
        for (const { ref, span, text, sentence, sentenceStart } of places) {
          expect(units.get(`${ref.version}#${ref.path}`)?.slice(...span)).toBe(text)
          expect(sentence.slice(span[0] - sentenceStart, span[1] - sentenceStart)).toBe(text)
        }
      }),
    )
  })

  test('each value stands in one pair at most, and pairs name values of the row', () => {
    fc.assert(
      fc.property(sides, ([left, right]) => {
        for (const entry of indicatorTable(left, right).indicators) {
          const ids = entry.pairs.flatMap((pair) => [pair.left, pair.right])
          expect(new Set(ids).size).toBe(ids.length)
          const known = [...entry.left, ...entry.right].map(({ id }) => id)
          expect(known).toEqual(expect.arrayContaining(ids))
          for (const { difference, reason } of entry.pairs) expect(difference === null).toBe(reason !== null)
        }
      }),
    )
  })
})
