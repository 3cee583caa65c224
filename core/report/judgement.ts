import { clockInstant } from '../journal/clock.ts'
import type { EventOfKind } from '../journal/state.ts'
import type { Relation, Side } from '../model/correspondence.ts'
import type { DecisionView, GapView } from './comparative-row.ts'
import type { ComparativeInput, ComparedUnit } from './comparative-input.ts'
import type { Placement, UnitIndex } from './unit-index.ts'

/** A decision or a confirmed gap, with the units it stands on now. */
export interface Judgement {
  readonly placement: Placement
  readonly view: DecisionView
  /** Sorts judgements by when they were made; a tie between devices is broken by the device. */
  readonly madeAt: string
  /** Of a confirmed gap. */
  readonly gap: GapView | null
}

type AuthoredEvent = EventOfKind<'correspondence-decided' | 'gap-confirmed' | 'annotation-added'>

const madeAt = ({ clock, device }: AuthoredEvent): string => `${clock} ${device}`

function decisionJudgement(event: EventOfKind<'correspondence-decided'>, placement: Placement): Judgement {
  const { relation, direction, reason } = event.body
  const view: DecisionView = {
    id: event.id,
    office: event.office,
    person: event.person,
    relation: relation ?? 'gap',
    direction: relation === null ? 'none' : direction,
    reason,
    decidedAt: clockInstant(event.clock),
    current: placement.current,
  }
  return { placement, view, madeAt: madeAt(event), gap: null }
}

function gapJudgement(event: EventOfKind<'gap-confirmed'>, placement: Placement, unit: ComparedUnit): Judgement {
  const { id, office, person } = event
  const { side: _side, comparison: _comparison, clause: _clause, ...body } = event.body
  const at = clockInstant(event.clock)
  const gap: GapView = { ...body, id, office, person, confirmedAt: at, clause: unit.ref }
  const view: DecisionView = {
    id,
    office,
    person,
    relation: 'gap',
    direction: 'none',
    reason: body.note,
    decidedAt: at,
    current: placement.current,
  }
  return { placement, view, madeAt: madeAt(event), gap }
}

const sideOf = (placement: Placement): Side => (placement.left.length > 0 ? 'left' : 'right')

/** What people have judged, and the events whose clauses are nowhere to be found. */
export interface Judged {
  readonly judgements: readonly Judgement[]
  readonly lost: readonly AuthoredEvent[]
}

/** Puts every decision and every confirmed gap on the units that it means now. */
export function judge(input: ComparativeInput, index: UnitIndex): Judged {
  const judgements: Judgement[] = []
  const lost: AuthoredEvent[] = []
  for (const event of input.journal.decisions) {
    const placement = index.place(event.body.left, event.body.right)
    // A decision is about a pair; one with an empty side, as a foreign journal may hold, has no row to stand on.
    if (placement === null || placement.left.length === 0 || placement.right.length === 0) lost.push(event)
    else judgements.push(decisionJudgement(event, placement))
  }
  for (const event of input.journal.gaps) {
    const anchors = [event.body.clause]
    const isLeft = event.body.side === 'left'
    const placement = isLeft ? index.place(anchors, []) : index.place([], anchors)
    const unit = placement === null ? undefined : input[sideOf(placement)][placement[sideOf(placement)][0]!]
    if (placement === null || unit === undefined) lost.push(event)
    else judgements.push(gapJudgement(event, placement, unit))
  }
  return { judgements, lost }
}

/** What holds on a row: the relation in force, and whose word it is. */
export interface Verdict {
  readonly inForce: Judgement | null
  readonly disagreement: boolean
}

/** The newest current judgement of each office, by the office's name. */
export function newestOfOffices(judgements: readonly Judgement[]): Map<string, Judgement> {
  const newest = new Map<string, Judgement>()
  for (const judgement of judgements) {
    const before = newest.get(judgement.view.office)
    if (!judgement.view.current || (before !== undefined && before.madeAt > judgement.madeAt)) continue
    newest.set(judgement.view.office, judgement)
  }
  return newest
}

/**
 * The judgement in force: the newest of the own office; else of the only other office. Several other offices that
 * name one relation count as one; where they differ, none is in force and the suggestion stands.
 */
export function weigh(judgements: readonly Judgement[], office: string): Verdict {
  const newest = newestOfOffices(judgements)
  const relations = new Set<Relation>([...newest.values()].map(({ view }) => view.relation))
  const disagreement = relations.size > 1
  const others = [...newest].filter(([name]) => name !== office).map(([, judgement]) => judgement)
  const agreed = new Set(others.map(({ view }) => view.relation)).size === 1
  const latest = others.reduce<Judgement | null>((last, one) => (last && last.madeAt > one.madeAt ? last : one), null)
  return { inForce: newest.get(office) ?? (agreed ? latest : null), disagreement }
}
