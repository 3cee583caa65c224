import { assertNever } from '../model/never.ts'
import type { ClauseRef } from '../model/correspondence.ts'
import type { ComparisonId, EventId } from '../model/ids.ts'
import { clockInstant } from './clock.ts'
import type { EventKind, FigureAnchor, JournalEvent } from './event.ts'
import { InstrumentFold } from './fold-instruments.ts'
import { orderedJournal } from './merge.ts'
import type { ComparisonState, EventOfKind, JournalState } from './state.ts'

/**
 * What holds now. The events may come in any order and more than once: the same set gives the same state.
 *
 * A withdrawal counts only where it comes from the office that wrote what it withdraws (whoever the person is: people
 * leave, and correct how their name is written). An older judgement does not come back when the newer is withdrawn.
 * A correction that nobody signed belongs to no office, and anybody takes it back.
 */
export function foldJournal(events: readonly JournalEvent[]): JournalState {
  const draft = emptyDraft()
  const ordered = orderedJournal(events)
  for (const event of ordered) apply(draft, event)
  const inForce = <Kind extends EventKind>(event: EventOfKind<Kind>): boolean =>
    !draft.withdrawn.has(withdrawalKey(event.id, event.office))
  return {
    instruments: draft.library.instruments,
    joined: draft.library.joined(),
    declined: draft.library.declined,
    corrections: draft.corrections.filter((event) => inForce(event) && !isWithdrawnByAnybody(draft, event)),
    comparisons: draft.comparisons,
    decisions: newestOfEach(draft.decisions, decisionKey).filter(inForce),
    annotations: draft.annotations.filter(inForce),
    gaps: newestOfEach(draft.gaps, gapKey).filter(inForce),
    areas: newestOfEach(draft.areas, areaKey).filter(inForce),
    indicators: {
      corrected: newestOfEach(draft.corrected, figureKey).filter(inForce),
      joined: newestOfEach(draft.joinedFigures, figuresKey).filter(inForce),
      notComparable: newestOfEach(draft.notComparable, figuresKey).filter(inForce),
    },
    synonyms: { added: draft.added.filter(inForce), switchedOff: draft.switchedOff.filter(inForce) },
    searches: draft.searches,
  }
}

interface Draft {
  readonly library: InstrumentFold
  readonly comparisons: Map<ComparisonId, ComparisonState>
  readonly decisions: EventOfKind<'correspondence-decided'>[]
  readonly annotations: EventOfKind<'annotation-added'>[]
  readonly gaps: EventOfKind<'gap-confirmed'>[]
  readonly areas: EventOfKind<'area-set'>[]
  readonly corrections: EventOfKind<'segmentation-corrected'>[]
  readonly corrected: EventOfKind<'indicator-corrected'>[]
  readonly joinedFigures: EventOfKind<'indicators-joined'>[]
  readonly notComparable: EventOfKind<'indicators-not-comparable'>[]
  readonly added: EventOfKind<'synonyms-added'>[]
  readonly switchedOff: EventOfKind<'synonyms-switched-off'>[]
  readonly searches: EventOfKind<'search-saved'>[]
  /** Withdrawals by event and office. */
  readonly withdrawn: Set<string>
  /** Corrections that some office, whichever, took back. */
  readonly correctionsTakenBack: Set<string>
}

const emptyDraft = (): Draft => ({
  library: new InstrumentFold(),
  comparisons: new Map(),
  decisions: [],
  annotations: [],
  gaps: [],
  areas: [],
  corrections: [],
  corrected: [],
  joinedFigures: [],
  notComparable: [],
  added: [],
  switchedOff: [],
  searches: [],
  withdrawn: new Set(),
  correctionsTakenBack: new Set(),
})

function apply(draft: Draft, event: JournalEvent): void {
  switch (event.kind) {
    case 'instrument-imported':
      draft.library.add(event)
      return
    case 'instrument-described':
      draft.library.describe(event)
      return
    case 'version-joined':
      draft.library.join(event)
      return
    case 'version-declined':
      draft.library.declined.push(event)
      return
    case 'segmentation-corrected':
      draft.corrections.push(event)
      return
    case 'comparison-created':
      createComparison(draft, event)
      return
    case 'correspondence-decided':
      draft.decisions.push(event)
      return
    case 'annotation-added':
      draft.annotations.push(event)
      return
    case 'gap-confirmed':
      draft.gaps.push(event)
      return
    case 'area-set':
      draft.areas.push(event)
      return
    case 'indicator-corrected':
      draft.corrected.push(event)
      return
    case 'indicators-joined':
      draft.joinedFigures.push(event)
      return
    case 'indicators-not-comparable':
      draft.notComparable.push(event)
      return
    case 'synonyms-added':
      draft.added.push(event)
      return
    case 'synonyms-switched-off':
      draft.switchedOff.push(event)
      return
    case 'decision-withdrawn':
      draft.withdrawn.add(withdrawalKey(event.body.decision, event.office))
      return
    case 'annotation-withdrawn':
      draft.withdrawn.add(withdrawalKey(event.body.annotation, event.office))
      return
    case 'gap-withdrawn':
      draft.withdrawn.add(withdrawalKey(event.body.gap, event.office))
      return
    case 'area-withdrawn':
      draft.withdrawn.add(withdrawalKey(event.body.area, event.office))
      return
    case 'indicator-word-withdrawn':
      draft.withdrawn.add(withdrawalKey(event.body.word, event.office))
      return
    case 'synonyms-withdrawn':
      draft.withdrawn.add(withdrawalKey(event.body.synonyms, event.office))
      return
    case 'search-saved':
      saveSearch(draft.searches, event)
      return
    case 'search-removed':
      removeSearch(draft.searches, event.body.search, event.office)
      return
    case 'segmentation-correction-withdrawn':
      draft.withdrawn.add(withdrawalKey(event.body.correction, event.office))
      draft.correctionsTakenBack.add(event.body.correction)
      return
    default:
      assertNever(event)
  }
}

/** In the place of what it replaces, where that is of the same office and still there; else last. */
function saveSearch(searches: Draft['searches'], event: EventOfKind<'search-saved'>): void {
  const at = searches.findIndex(({ id, office }) => id === event.body.replaces && office === event.office)
  if (at >= 0) searches[at] = event
  else searches.push(event)
}

function removeSearch(searches: Draft['searches'], search: EventId, office: string): void {
  const at = searches.findIndex((saved) => saved.id === search && saved.office === office)
  if (at >= 0) searches.splice(at, 1)
}

function createComparison(draft: Draft, event: EventOfKind<'comparison-created'>): void {
  const { comparison: id, title, left, right } = event.body
  draft.comparisons.set(id, { id, title, left, right, createdAt: clockInstant(event.clock) })
}

/** Events in order in, the last of each key out, in order. */
function newestOfEach<Event extends JournalEvent>(events: readonly Event[], keyOf: (event: Event) => string): Event[] {
  const newest = new Map(events.map((event) => [keyOf(event), event]))
  return events.filter((event) => newest.get(keyOf(event)) === event)
}

const isWithdrawnByAnybody = (draft: Draft, { id, office }: JournalEvent): boolean =>
  office === '' && draft.correctionsTakenBack.has(id)

/** Names a pair of clause sets, in whatever order the clauses of a side are given. */
export const pairKey = (left: readonly ClauseRef[], right: readonly ClauseRef[]): string =>
  JSON.stringify([left.map(refKey).sort(), right.map(refKey).sort()])

const refKey = ({ version, path }: ClauseRef): string => `${version}#${path}`

const decisionKey = ({ body, office, person }: EventOfKind<'correspondence-decided'>): string =>
  JSON.stringify([pairKey(body.left, body.right), office, person])

// A gap is one against the other side of its comparison: the same clause may have a counterpart in another.
const gapKey = ({ body, office, person }: EventOfKind<'gap-confirmed'>): string =>
  JSON.stringify([body.comparison, refKey(body.clause), office, person])

// One area for an office, whoever of it spoke last: a clause is filed in one place.
const areaKey = ({ body, office }: EventOfKind<'area-set'>): string => JSON.stringify([refKey(body.clause), office])

// A figure says one thing to an office, whoever of it spoke last; the same of two figures, named in any order.
const figureKey = ({ body, office }: EventOfKind<'indicator-corrected'>): string =>
  JSON.stringify([anchorKey(body.figure), office])

const figuresKey = ({
  body,
  office,
}: EventOfKind<'indicators-joined'> | EventOfKind<'indicators-not-comparable'>): string =>
  JSON.stringify([body.figures.map(anchorKey).toSorted(), office])

const anchorKey = ({ version, path, quote, prefix, suffix }: FigureAnchor): string =>
  JSON.stringify([version, path, quote, prefix, suffix])

const withdrawalKey = (id: string, office: string): string => JSON.stringify([id, office])
