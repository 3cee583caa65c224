import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sealEvent, type Sha256 } from '#core/journal/chain.ts'
import { nextClock } from '#core/journal/clock.ts'
import type { ClauseAnchor, EventContent, FigureAnchor, EventDraft, JournalEvent } from '#core/journal/event.ts'
import type { ComparisonId, DeviceId, EventId, InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

export const anchor = (path: string, version = 'a'): ClauseAnchor => ({
  version: version as VersionHash,
  path,
  quote: '',
  prefix: '',
  suffix: '',
})

/** Writes one device's chain; the wall clock stands still unless `tick` is called. */
export class DeviceWriter {
  readonly #device: DeviceId
  #clock: string | null = null
  #hash: string | null = null
  #count = 0
  nowMs: number

  constructor(device: string, nowMs = Date.UTC(2026, 0, 5, 9)) {
    this.#device = device as DeviceId
    this.nowMs = nowMs
  }

  write(draft: EventDraft): JournalEvent {
    this.#clock = nextClock(this.#clock, this.nowMs)
    this.#count += 1
    const id = `${this.#device}-${String(this.#count).padStart(4, '0')}` as EventId
    const place = { id, clock: this.#clock, device: this.#device, previousHash: this.#hash }
    const event = sealEvent(draft, place, sha256)
    this.#hash = event.hash
    return event
  }
}

export const importDraft = (
  instrument: string,
  version: string,
  title = '甲市办法',
  documentDate: string | null = null,
): EventContent => ({
  kind: 'instrument-imported',
  body: {
    instrument: instrument as InstrumentId,
    version: version as VersionHash,
    fileName: 'a.txt',
    fileBytes: 3,
    sourceKind: 'official-file',
    title,
    jurisdiction: 'chengdu',
    issuingBodies: [],
    documentNumber: null,
    documentDate,
    effectiveOn: null,
    kind: null,
    parent: null,
  },
})

export const decisionDraft = (left: string, right: string, relation: 'aligned' | 'partial' | null): EventContent => ({
  kind: 'correspondence-decided',
  body: {
    comparison: 'c1' as ComparisonId,
    left: [anchor(left)],
    right: [anchor(right, 'b')],
    relation,
    direction: 'none',
    reason: '',
  },
})

export const correctionDraft = (version: string, start = 0): EventContent => ({
  kind: 'segmentation-corrected',
  body: {
    version: version as VersionHash,
    correction: { action: 'continue', at: { start, quote: '第一条', prefix: '', suffix: '' } },
  },
})

export const gapDraft = (path: string, comparison = 'c1'): EventContent => ({
  kind: 'gap-confirmed',
  body: {
    comparison: comparison as ComparisonId,
    side: 'left',
    clause: anchor(path),
    note: '',
    severity: 'low',
    responsibleUnit: '',
    dueOn: null,
    search: { method: 'align-1', examined: 3, nearest: [] },
  },
})

export const areaDraft = (path: string, area: Area | null): EventContent => ({
  kind: 'area-set',
  body: { clause: anchor(path), area },
})

export const figureAnchor = (path: string, quote = '9万座'): FigureAnchor => ({ ...anchor(path), quote })
export const readingDraft = (path: string, value: number | null): EventContent => ({
  kind: 'indicator-corrected',
  body: {
    figure: figureAnchor(path),
    reading: value === null ? null : { name: '5G基站', value, unit: '座', comparator: null, year: 2025 },
    reason: '',
  },
})
export const ofTwoDraft = (
  kind: 'indicators-joined' | 'indicators-not-comparable',
  one: string,
  other: string,
): EventContent => ({ kind, body: { figures: [figureAnchor(one), figureAnchor(other)], reason: '核对过' } })

export const synonymsDraft = (...words: string[]): EventContent => ({ kind: 'synonyms-added', body: { words } })
export const switchOffDraft = (...words: string[]): EventContent => ({ kind: 'synonyms-switched-off', body: { words } })

export const searchDraft = (name: string, query: string, replaces: EventId | null = null): EventContent => ({
  kind: 'search-saved',
  body: { name, query, replaces },
})

const path = fc.constantFrom('第一条', '第二条', '第三条')
const someEvent = fc.constantFrom('x-0001', 'x-0002', 'y-0001', 'y-0003', 'z-0002') as fc.Arbitrary<EventId>

/** Few different values, so that events meet: the same pair, the same instrument, a withdrawal of what exists. */
const content: fc.Arbitrary<EventContent> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('i1', 'i2', 'i3'),
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom(null, '2022', '2024-05-01'),
    )
    .map(([id, version, date]) => importDraft(id, version, '甲市办法', date)),
  fc.tuple(fc.constantFrom('i1', 'i2', 'i3'), fc.constantFrom('i1', 'i2', 'i3')).map(([id, into]): EventContent => {
    return { kind: 'version-joined', body: { instrument: id as InstrumentId, into: into as InstrumentId } }
  }),
  fc.constantFrom('i1', 'i2').map((id): EventContent => {
    return { kind: 'version-declined', body: { instrument: id as InstrumentId, of: 'i3' as InstrumentId } }
  }),
  fc.constantFrom('a', 'b').map((version) => correctionDraft(version)),
  someEvent.map((correction): EventContent => ({ kind: 'segmentation-correction-withdrawn', body: { correction } })),
  fc.constantFrom('改名一', '改名二').map((title): EventContent => {
    return { kind: 'instrument-described', body: { instrument: 'i1' as InstrumentId, changes: { title } } }
  }),
  fc.constantFrom('c1', 'c2').map((id): EventContent => {
    const comparison = id as ComparisonId
    return { kind: 'comparison-created', body: { comparison, title: id, left: [], right: [] } }
  }),
  fc
    .tuple(path, path, fc.constantFrom('aligned' as const, 'partial' as const, null))
    .map((pair) => decisionDraft(...pair)),
  fc.tuple(path, fc.constantFrom('c1', 'c2')).map((gap) => gapDraft(...gap)),
  fc.tuple(path, fc.string()).map(([at, text]): EventContent => {
    const comparison = 'c1' as ComparisonId
    return { kind: 'annotation-added', body: { comparison, left: [anchor(at)], right: [], text, replyTo: null } }
  }),
  someEvent.map((decision): EventContent => ({ kind: 'decision-withdrawn', body: { decision } })),
  someEvent.map((annotation): EventContent => ({ kind: 'annotation-withdrawn', body: { annotation } })),
  someEvent.map((gap): EventContent => ({ kind: 'gap-withdrawn', body: { gap } })),
  fc.tuple(path, fc.constantFrom<Area | null>(1, 4, null)).map((area) => areaDraft(...area)),
  someEvent.map((area): EventContent => ({ kind: 'area-withdrawn', body: { area } })),
  fc.tuple(path, fc.constantFrom(5, 9, null)).map((said) => readingDraft(...said)),
  fc
    .tuple(fc.constantFrom('indicators-joined' as const, 'indicators-not-comparable' as const), path, path)
    .map((said) => ofTwoDraft(...said)),
  someEvent.map((word): EventContent => ({ kind: 'indicator-word-withdrawn', body: { word } })),
  fc.constantFrom('乙词', '丙词').map((word) => synonymsDraft('甲词', word)),
  fc.constantFrom('归集', '汇聚').map((word) => switchOffDraft(word)),
  someEvent.map((synonyms): EventContent => ({ kind: 'synonyms-withdrawn', body: { synonyms } })),
  fc.option(someEvent, { nil: null }).map((replaces) => searchDraft('常用', '数据 要素', replaces)),
  someEvent.map((search): EventContent => ({ kind: 'search-removed', body: { search } })),
)

interface Step {
  readonly device: 'x' | 'y' | 'z'
  readonly office: string
  readonly person: string
  readonly content: EventContent
  readonly tickMs: number
}
const step: fc.Arbitrary<Step> = fc.record({
  device: fc.constantFrom('x' as const, 'y' as const, 'z' as const),
  // An import from the command line may be signed by nobody.
  office: fc.constantFrom('成都专班', '重庆专班', ''),
  person: fc.constantFrom('甲', '乙'),
  content,
  // Backwards too: wall clocks are set back.
  tickMs: fc.integer({ min: -2000, max: 2000 }),
})

function play(steps: readonly Step[]): JournalEvent[] {
  const writers = { x: new DeviceWriter('x'), y: new DeviceWriter('y'), z: new DeviceWriter('z') }
  return steps.map(({ device, office, person, content: what, tickMs }) => {
    writers[device].nowMs += tickMs
    return writers[device].write({ ...what, office, person })
  })
}

/** Journals of three devices, of any length up to 40. */
export const journal: fc.Arbitrary<JournalEvent[]> = fc.array(step, { maxLength: 40 }).map(play)
