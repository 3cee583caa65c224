import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchorFigure, resolveFigure } from '#core/annotations/figure-anchor.ts'
import { figureWords } from '#core/annotations/figure-words.ts'
import type { FigureReading } from '#core/indicators/figure-words.ts'
import { indicatorTable } from '#core/indicators/indicator-table.ts'
import type { IndicatorTable, PromisingInstrument } from '#core/indicators/table-model.ts'
import type { EventContent, FigureAnchor, JournalEvent } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import { mergeJournals } from '#core/journal/merge.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { promising } from '../indicators/promising.ts'
import { DeviceWriter } from '../journal/journal-builder.ts'

const chengdu = { office: '成都专班', person: '李沐' }
const chongqing = { office: '重庆专班', person: '周岚' }

const of = (title: string, texts: readonly string[]) =>
  promising({ title, jurisdiction: title === '锦城' ? 'chengdu' : 'chongqing', version: title as VersionHash }, texts)
const ours = of('锦城', [
  '到2025年，建成5G基站9万座，研发工具普及率达到93%。',
  '到2025年，软件产业营业收入达到6000亿元。',
])
const theirs = of('江州', ['到2025年，5G基站达到15万座。', '到2025年，软件产业总产值达到5000亿元，算力企业达到40家。'])

/** The place of the first figure that is printed so. */
function anchorOf({ units }: PromisingInstrument, printed: string): FigureAnchor {
  const unit = units.find(({ text }) => text.includes(printed))!
  const figure = unit.promises.indicators.find(({ text }) => text.includes(printed))!
  return anchorFigure(unit, [figure.start, figure.end])
}

const reading = (value: number): FigureReading => ({
  ...{ name: '5G基站', value, unit: '座' },
  ...{ comparator: null, year: 2025 },
})
const corrected = (printed: string, to: FigureReading | null): EventContent => ({
  kind: 'indicator-corrected',
  body: { figure: anchorOf(ours, printed), reading: to, reason: '与发文核对' },
})
const ofTwo = (
  kind: 'indicators-joined' | 'indicators-not-comparable',
  one: string,
  other: string,
  reason = '',
): EventContent => ({ kind, body: { figures: [anchorOf(ours, one), anchorOf(theirs, other)], reason } })

function tableOf(events: readonly JournalEvent[], office = '', left = [ours], right = [theirs]): IndicatorTable {
  return indicatorTable(left, right, figureWords([...left, ...right], foldJournal(events), office))
}
const row = ({ indicators }: IndicatorTable, name: string) => indicators.find((entry) => entry.name === name)

describe('a figure that an office corrected', () => {
  test('says what the office reads, who that is, and what the program had read', () => {
    const event = new DeviceWriter('x').write({ ...corrected('9万', reading(95000)), ...chengdu })
    const table = tableOf([event])
    const entry = row(table, '5G基站')
    expect(entry?.left[0]).toMatchObject({ value: 95000, shown: { value: 9.5, unit: '万座' }, text: '9万座' })
    expect(entry?.left[0]?.said).toEqual({
      ...chengdu,
      event: event.id,
      reason: '与发文核对',
      read: {
        ...{ name: '5G基站', value: 90000, unit: '座', shown: { value: 9, unit: '万座' } },
        ...{ comparator: null, year: 2025 },
      },
    })
    expect(entry?.pairs[0]?.difference).toMatchObject({ shown: { value: 5.5, unit: '万座' }, higher: 'right' })
    expect(table.words).toMatchObject([{ kind: 'corrected', state: 'holds', at: '2026-01-05T09:00:00.000Z' }])
  })

  test('stands in the row of its name, or in none where it is no indicator', () => {
    const writer = new DeviceWriter('x')
    const named = { ...reading(90000), name: '算力设施' }
    const table = tableOf([writer.write({ ...corrected('9万', named), ...chengdu })])
    expect(row(table, '5G基站')?.left).toEqual([])
    expect(row(table, '算力设施')?.left[0]?.said?.read.name).toBe('5G基站')
    const without = tableOf([writer.write({ ...corrected('9万', null), ...chengdu })])
    expect(row(without, '5G基站')?.left).toEqual([])
    expect(without.totals).toMatchObject({ setAside: { left: 1, right: 0 }, unnamed: { left: 0, right: 0 } })
    expect(without.words).toMatchObject([{ kind: 'set-aside', state: 'holds' }])
  })

  test('has a name although its clause gives it none', () => {
    const bare = of('锦城', ['设置28项指标。'])
    const { units } = bare
    const [unit] = units
    const before = tableOf([], '', [bare])
    expect(before.unnamed).toMatchObject([{ side: 'left', text: '28项', value: 28, unit: '项' }])
    const { start, end } = unit!.promises.indicators[0]!
    const named: FigureReading = { name: '评价指标', value: 28, unit: '项', comparator: null, year: null }
    const body = { figure: anchorFigure(unit!, [start, end]), reading: named, reason: '' }
    const table = tableOf([new DeviceWriter('x').write({ kind: 'indicator-corrected', body, ...chengdu })], '', [bare])
    expect(row(table, '评价指标')?.left[0]?.said?.read.name).toBe(null)
    expect([table.unnamed, table.totals.unnamed]).toEqual([[], { left: 0, right: 0 }])
  })

  test('says what the own office reads, else the newest reading; the other is listed as overruled', () => {
    const left = new DeviceWriter('x').write({ ...corrected('9万', reading(91000)), ...chengdu })
    const right = new DeviceWriter('y', Date.UTC(2026, 1, 1)).write({
      ...corrected('9万', reading(92000)),
      ...chongqing,
    })
    const value = (office: string) => row(tableOf([right, left], office), '5G基站')?.left[0]?.value
    expect([value(''), value('成都专班'), value('重庆专班')]).toEqual([92000, 91000, 92000])
    const states = tableOf([right, left], '成都专班').words.map(({ office, state }) => [office, state])
    expect(states).toEqual([
      ['成都专班', 'holds'],
      ['重庆专班', 'overruled'],
    ])
  })
})

describe('two figures of which an office spoke', () => {
  test('are one indicator, with one row and one count', () => {
    const [event] = [new DeviceWriter('x').write({ ...ofTwo('indicators-joined', '6000亿', '5000亿'), ...chongqing })]
    const before = tableOf([])
    expect(before.indicators.flatMap(({ pairs }) => pairs).map(({ reason }) => reason)).toContain('other-definition')
    const table = tableOf([event])
    const entry = table.indicators.find(({ joined }) => joined.length > 0)
    expect(entry?.joined[0]).toMatchObject({ ...chongqing, event: event.id })
    expect(entry?.pairs[0]).toMatchObject({
      reason: null,
      difference: { shown: { value: 1000, unit: '亿元' }, higher: 'left' },
    })
  })

  test('are one indicator although their names have nothing in common', () => {
    const event = new DeviceWriter('x').write({ ...ofTwo('indicators-joined', '9万', '40家'), ...chengdu })
    const table = tableOf([event])
    const entry = table.indicators.find(({ joined }) => joined.length > 0)
    expect(entry?.left.map(({ text }) => text)).toEqual(['9万座'])
    expect(entry?.right.map(({ text }) => text).toSorted()).toEqual(['达到15万座', '达到40家'].toSorted())
    expect(table.totals.all).toBe(tableOf([]).totals.all - 1)
  })

  test('are not subtracted, stay beside each other, and say who said so and why', () => {
    const event = new DeviceWriter('x').write({
      ...ofTwo('indicators-not-comparable', '9万', '15万', '一为全市，一为主城'),
      ...chengdu,
    })
    const pair = row(tableOf([event]), '5G基站')?.pairs[0]
    expect(pair).toMatchObject({ difference: null, reason: 'said' })
    expect(pair?.said).toEqual({ ...chengdu, event: event.id, reason: '一为全市，一为主城' })
  })
})

describe('a word about a figure', () => {
  const writer = new DeviceWriter('x')
  const word = writer.write({ ...corrected('9万', reading(95000)), ...chengdu })

  test('follows its characters into another clause of the same text', () => {
    const moved = of('锦城', ['第一段。', `合并后的条文。\n${ours.units[0]!.text}`])
    expect(row(tableOf([word], '', [moved]), '5G基站')?.left[0]?.value).toBe(95000)
  })

  test('never goes to a look-alike, to one of two, or into another version', () => {
    const otherWords = of('锦城', ['到2025年，建成5G基站9万座，研发工具普及率达到95%。'])
    const twice = of('锦城', ['一、', ours.units[0]!.text, ours.units[0]!.text])
    for (const text of [otherWords, twice]) {
      const table = tableOf([word], '', [text])
      expect(row(table, '5G基站')?.left.map(({ said }) => said)).not.toContainEqual(expect.anything())
      expect(table.words).toMatchObject([{ state: 'orphaned', figures: [{ id: null, label: null, quote: '9万座' }] }])
    }
    const newer = { ...ours, version: 'b' as VersionHash }
    const inNewer = {
      ...newer,
      units: ours.units.map((unit) => ({ ...unit, ref: { ...unit.ref, version: newer.version } })),
    }
    const table = tableOf([word], '', [inNewer])
    expect([table.words, row(table, '5G基站')?.left[0]?.value]).toEqual([[], 90000])
  })

  test('holds where a newer method reads a little more as the figure, and not where it reads none', () => {
    const [first, ...others] = ours.units
    const longer = first!.promises.indicators.map((one) => ({ ...one, end: one.end + 1, start: one.start - 1 }))
    const wider = { ...ours, units: [{ ...first!, promises: { ...first!.promises, indicators: longer } }, ...others] }
    expect(row(tableOf([word], '', [wider]), '5G基站')?.left[0]?.value).toBe(95000)
    const none = { ...ours, units: [{ ...first!, promises: { ...first!.promises, indicators: [] } }, ...others] }
    expect(tableOf([word], '', [none]).words).toMatchObject([{ state: 'orphaned' }])
  })

  test('is taken back, and the read value stands again', () => {
    const back = writer.write({ kind: 'indicator-word-withdrawn', body: { word: word.id }, ...chengdu })
    expect(tableOf([back, word])).toEqual(tableOf([]))
  })
})

test('the same figure twice in one clause is told apart by what stands around it, however far', () => {
  const text = `甲区${'建设5G基站9万座，'.repeat(2)}乙区${'建设5G基站9万座，'.repeat(2)}`
  const { units } = of('锦城', [text])
  const unit = units[0]!
  const starts = unit.promises.indicators.map(({ start }) => start)
  expect(starts).toHaveLength(4)
  const found = unit.promises.indicators.map(({ start, end }) => resolveFigure(anchorFigure(unit, [start, end]), units))
  expect(found.map((place) => place?.start)).toEqual(starts)
})

describe('laws of what is said', () => {
  const contents: readonly EventContent[] = [
    corrected('9万', reading(95000)),
    corrected('9万', null),
    corrected('93%', { ...reading(94), unit: '%', name: '研发工具普及率' }),
    ofTwo('indicators-joined', '6000亿', '5000亿'),
    ofTwo('indicators-joined', '9万', '40家'),
    ofTwo('indicators-joined', '93%', '40家'),
    ofTwo('indicators-not-comparable', '9万', '15万', '口径不同'),
  ]
  const step = fc.record({
    device: fc.constantFrom('x', 'y'),
    author: fc.constantFrom(chengdu, chongqing),
    content: fc.constantFrom(...contents),
    takesBack: fc.nat(6),
  })
  const journal = fc.array(step, { maxLength: 8 }).map((steps) => {
    const writers: Readonly<Record<string, DeviceWriter>> = { x: new DeviceWriter('x'), y: new DeviceWriter('y') }
    const written: JournalEvent[] = []
    for (const { device, author, content, takesBack } of steps) {
      const word = takesBack > 4 ? written.at(-1)?.id : undefined
      const what: EventContent = word === undefined ? content : { kind: 'indicator-word-withdrawn', body: { word } }
      written.push(writers[device]!.write({ ...what, ...author }))
    }
    return written
  })

  test('two offices’ journals give one table, in whichever order they meet, and no figure is lost', () => {
    fc.assert(
      fc.property(journal, fc.nat(8), fc.constantFrom('', '成都专班'), (all, at, office) => {
        const [a, b] = [all.slice(0, at), all.slice(Math.floor(at / 2))]
        const table = tableOf(mergeJournals(a, b), office)
        expect(tableOf(mergeJournals(b, a), office)).toEqual(table)
        const { values, unnamed, setAside } = table.totals
        expect([values.left + unnamed.left + setAside.left, values.right + unnamed.right]).toEqual([3, 3])
        expect(table.indicators.every(({ left, right }) => left.length + right.length > 0)).toBe(true)
      }),
    )
  })
})
