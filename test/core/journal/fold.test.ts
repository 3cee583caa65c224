import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventContent, JournalEvent } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { ComparisonId, EventId, InstrumentId } from '#core/model/ids.ts'
import {
  anchor,
  correctionDraft,
  decisionDraft,
  DeviceWriter,
  gapDraft,
  importDraft,
  journal,
  searchDraft,
  switchOffDraft,
  areaDraft,
  ofTwoDraft,
  readingDraft,
  synonymsDraft,
} from './journal-builder.ts'

const chengdu = { office: '成都专班', person: '甲' }
const chongqing = { office: '重庆专班', person: '丙' }
const withdrawal = (decision: EventId): EventContent => ({ kind: 'decision-withdrawn', body: { decision } })

describe('the fold of the journal', () => {
  it('is the same for every order of the events, and for events given twice', () => {
    const shuffled = journal.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, reordered]) => {
        expect(foldJournal(reordered)).toEqual(foldJournal(all))
        expect(foldJournal([...all, ...reordered])).toEqual(foldJournal(all))
      }),
    )
  })

  it('shows the newest decision of each person on a pair, and only that', () => {
    const writer = new DeviceWriter('x')
    const older = writer.write({ ...decisionDraft('第一条', '第二条', 'aligned'), ...chengdu })
    const newer = writer.write({ ...decisionDraft('第一条', '第二条', 'partial'), ...chengdu })
    const other = new DeviceWriter('y').write({ ...decisionDraft('第一条', '第二条', null), ...chongqing })
    expect(new Set(foldJournal([older, newer, other]).decisions)).toEqual(new Set([newer, other]))
  })

  it('keeps the judgements of two colleagues apart', () => {
    const writer = new DeviceWriter('x')
    const events = ['甲', '乙'].map((person) =>
      writer.write({ ...decisionDraft('第一条', '第二条', 'aligned'), office: '成都专班', person }),
    )
    expect(foldJournal(events).decisions).toEqual(events)
  })

  it('knows a pair whatever the order of the clauses on a side', () => {
    const decide = (paths: readonly string[]): EventContent => ({
      kind: 'correspondence-decided',
      body: {
        comparison: 'c1' as ComparisonId,
        left: paths.map((path) => anchor(path)),
        right: [anchor('第九条', 'b')],
        relation: 'aligned',
        direction: 'none',
        reason: '',
      },
    })
    const writer = new DeviceWriter('x')
    const events = [
      ['第一条', '第二条'],
      ['第二条', '第一条'],
    ].map((paths) => writer.write({ ...decide(paths), ...chengdu }))
    expect(foldJournal(events).decisions).toEqual([events[1]])
  })

  it('takes a withdrawn decision away and does not bring the older one back', () => {
    const writer = new DeviceWriter('x')
    const older = writer.write({ ...decisionDraft('第一条', '第二条', 'aligned'), ...chengdu })
    const newer = writer.write({ ...decisionDraft('第一条', '第二条', 'partial'), ...chengdu })
    const withdrawn = writer.write({ ...withdrawal(newer.id), ...chengdu })
    expect(foldJournal([older, newer]).decisions).toEqual([newer])
    expect(foldJournal([older, newer, withdrawn]).decisions).toEqual([])
  })

  it('lets no office withdraw what another one decided', () => {
    const decision = new DeviceWriter('x').write({ ...decisionDraft('第一条', '第二条', 'aligned'), ...chengdu })
    const writer = new DeviceWriter('y')
    const foreign = writer.write({ ...withdrawal(decision.id), ...chongqing })
    expect(foldJournal([decision, foreign]).decisions).toEqual([decision])
    const colleague = writer.write({ ...withdrawal(decision.id), office: '成都专班', person: '乙' })
    expect(foldJournal([decision, foreign, colleague]).decisions).toEqual([])
  })

  it('keeps a gap of one comparison when the same clause is a gap in another', () => {
    const writer = new DeviceWriter('x')
    const gaps = ['c1', 'c2', 'c1'].map((comparison) => writer.write({ ...gapDraft('第一条', comparison), ...chengdu }))
    expect(foldJournal(gaps).gaps).toEqual([gaps[1], gaps[2]])
  })

  it('applies corrections of an instrument over its import', () => {
    const writer = new DeviceWriter('x')
    const imported = writer.write({ ...importDraft('i1', 'a', '旧名'), ...chengdu })
    const instrument = 'i1' as InstrumentId
    const described = writer.write({
      kind: 'instrument-described',
      body: { instrument, changes: { title: '新名', jurisdiction: 'chongqing' } },
      ...chengdu,
    })
    const state = foldJournal([described, imported]).instruments.get(instrument)
    expect(state).toMatchObject({ title: '新名', jurisdiction: 'chongqing', version: 'a', fileName: 'a.txt' })
    expect(state?.importedAt).toBe('2026-01-05T09:00:00.000Z')
  })
})

describe('instruments that become versions of one', () => {
  const ids = (...names: string[]) => names as InstrumentId[]
  const join = (instrument: string, into: string): EventContent => ({
    kind: 'version-joined',
    body: { instrument: instrument as InstrumentId, into: into as InstrumentId },
  })
  const played = (...contents: EventContent[]) => {
    const writer = new DeviceWriter('x')
    return foldJournal(
      contents.map((content) => {
        writer.nowMs += 1000
        return writer.write({ ...content, ...chengdu })
      }),
    )
  }

  it('are one, called as it was before, with the newest version and all of them', () => {
    const { instruments, joined } = played(
      importDraft('i1', 'a', '办法'),
      importDraft('i2', 'b', '办法（修订）'),
      join('i2', 'i1'),
    )
    expect([...instruments.keys()]).toEqual(['i1'])
    expect(instruments.get(ids('i1')[0]!)).toMatchObject({ id: 'i1', version: 'b', title: '办法（修订）' })
    expect(instruments.get(ids('i1')[0]!)?.versions.map(({ version }) => version)).toEqual(['a', 'b'])
    expect(joined).toEqual(new Map([['i2', 'i1']]))
  })

  it('show the text with the later date, whichever was imported last', () => {
    const { instruments } = played(
      importDraft('i1', 'a', '新', '2024-05-01'),
      importDraft('i2', 'b', '旧', '2020-01-01'),
      join('i2', 'i1'),
    )
    expect(instruments.get(ids('i1')[0]!)).toMatchObject({ version: 'a', title: '新' })
    const imported = played(importDraft('i1', 'a', '新', '2024-05-01'), importDraft('i1', 'b', '旧', '2020-01-01'))
    expect(imported.instruments.get(ids('i1')[0]!)).toMatchObject({ version: 'a', title: '新' })
  })

  it('take up what is said of either afterwards, under any of their names', () => {
    const { instruments } = played(importDraft('i1', 'a'), importDraft('i2', 'b'), join('i2', 'i1'), {
      kind: 'instrument-described',
      body: { instrument: 'i2' as InstrumentId, changes: { title: '改名' } },
    })
    expect(instruments.get(ids('i1')[0]!)?.title).toBe('改名')
  })

  it('joined by two offices in opposite directions are one all the same', () => {
    const { instruments, joined } = played(
      importDraft('i1', 'a'),
      importDraft('i2', 'b'),
      importDraft('i3', 'c'),
      join('i2', 'i1'),
      join('i1', 'i2'),
      join('i1', 'i3'),
    )
    expect([...instruments.keys()]).toEqual(['i3'])
    expect(joined).toEqual(new Map(Object.entries({ i2: 'i3', i1: 'i3' })))
  })
})

describe('corrections of a segmentation', () => {
  const withdraw = (correction: EventId): EventContent => ({
    kind: 'segmentation-correction-withdrawn',
    body: { correction },
  })

  it('are in force, oldest first, until their office takes them back', () => {
    const writer = new DeviceWriter('x')
    const [first, second] = [1, 2].map((start) => writer.write({ ...correctionDraft('a', start), ...chengdu }))
    const foreign = new DeviceWriter('y').write({ ...withdraw(first!.id), ...chongqing })
    expect(foldJournal([second!, first!, foreign]).corrections).toEqual([first, second])
    const own = writer.write({ ...withdraw(first!.id), ...chengdu })
    expect(foldJournal([first!, second!, foreign, own]).corrections).toEqual([second])
  })

  it('that nobody signed are taken back by anybody', () => {
    const writer = new DeviceWriter('x')
    const unsigned = writer.write({ ...correctionDraft('a'), office: '', person: '' })
    const withdrawn = writer.write({ ...withdraw(unsigned.id), ...chengdu })
    expect(foldJournal([unsigned]).corrections).toEqual([unsigned])
    expect(foldJournal([unsigned, withdrawn]).corrections).toEqual([])
  })
})

describe('areas', () => {
  it('are the newest word of each office, and an older one does not come back', () => {
    const writer = new DeviceWriter('x')
    const first = writer.write({ ...areaDraft('第一条', 4), ...chengdu })
    const second = writer.write({ ...areaDraft('第一条', null), ...chengdu, person: '另一人' })
    const other = new DeviceWriter('y')
    const theirs = other.write({ ...areaDraft('第一条', 2), ...chongqing })
    expect(
      foldJournal([second, theirs, first])
        .areas.map(({ id }) => id)
        .toSorted(),
    ).toEqual([second.id, theirs.id].toSorted())
    const take: EventContent = { kind: 'area-withdrawn', body: { area: second.id } }
    const foreign = other.write({ ...take, ...chongqing })
    expect(foldJournal([first, second, foreign]).areas).toEqual([second])
    const own = writer.write({ ...take, ...chengdu })
    expect(foldJournal([first, second, theirs, own]).areas).toEqual([theirs])
  })
})

describe('what is said of figures', () => {
  it('is the newest word of each office on a figure, until that office takes it back', () => {
    const writer = new DeviceWriter('x')
    const first = writer.write({ ...readingDraft('第一条', 5), ...chengdu })
    const second = writer.write({ ...readingDraft('第一条', null), ...chengdu, person: '另一人' })
    const other = new DeviceWriter('y')
    const theirs = other.write({ ...readingDraft('第一条', 9), ...chongqing })
    const take: EventContent = { kind: 'indicator-word-withdrawn', body: { word: second.id } }
    const foreign = other.write({ ...take, ...chongqing })
    const corrected = (...events: JournalEvent[]) => foldJournal(events).indicators.corrected
    expect(corrected(theirs, foreign, second, first)).toEqual([theirs, second])
    const own = writer.write({ ...take, ...chengdu })
    expect(corrected(first, own, second, theirs)).toEqual([theirs])
  })

  it('of two figures is one word, in whichever order they are named', () => {
    const writer = new DeviceWriter('x')
    const apart = writer.write({ ...ofTwoDraft('indicators-not-comparable', '第一条', '第二条'), ...chengdu })
    const joined = writer.write({ ...ofTwoDraft('indicators-joined', '第一条', '第二条'), ...chengdu })
    const again = writer.write({ ...ofTwoDraft('indicators-joined', '第二条', '第一条'), ...chengdu })
    const { indicators } = foldJournal([again, apart, joined])
    expect(indicators).toEqual({ corrected: [], joined: [again], notComparable: [apart] })
  })
})

describe('synonyms', () => {
  it('of all offices are in force, until the office that wrote them takes them back', () => {
    const writer = new DeviceWriter('x')
    const added = writer.write({ ...synonymsDraft('甲词', '乙词'), ...chengdu })
    const off = writer.write({ ...switchOffDraft('归集'), ...chengdu })
    const other = new DeviceWriter('y')
    const theirs = other.write({ ...synonymsDraft('甲词', '丙词'), ...chongqing })
    const take = (synonyms: EventId): EventContent => ({ kind: 'synonyms-withdrawn', body: { synonyms } })
    const foreign = other.write({ ...take(added.id), ...chongqing })
    expect(foldJournal([theirs, off, foreign, added]).synonyms).toEqual({
      added: [added, theirs],
      switchedOff: [off],
    })
    const own = [added.id, off.id].map((id) => writer.write({ ...take(id), ...chengdu }))
    expect(foldJournal([added, off, theirs, foreign, ...own]).synonyms).toEqual({ added: [theirs], switchedOff: [] })
  })
})

describe('saved searches', () => {
  it('keep their places when they are renamed, and go when their own office removes them', () => {
    const writer = new DeviceWriter('x')
    const first = writer.write({ ...searchDraft('要素', '数据要素'), ...chengdu })
    const second = writer.write({ ...searchDraft('算力', '算力'), ...chengdu })
    const renamed = writer.write({ ...searchDraft('数据要素', '数据要素', first.id), ...chengdu })
    const other = new DeviceWriter('y')
    const theirs = other.write({ ...searchDraft('夺走', '数据', second.id), ...chongqing })
    const remove = (search: EventId): EventContent => ({ kind: 'search-removed', body: { search } })
    const foreign = other.write({ ...remove(renamed.id), ...chongqing })
    const all = [foreign, theirs, renamed, second, first]
    expect(foldJournal(all).searches).toEqual([renamed, theirs, second])
    const gone = writer.write({ ...remove(second.id), ...chengdu })
    expect(foldJournal([gone, ...all]).searches).toEqual([renamed, theirs])
  })
})
