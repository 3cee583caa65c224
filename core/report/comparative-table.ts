import type { ClauseAnchor } from '../journal/event.ts'
import type { PromisingClause } from '../indicators/read-clause.ts'
import type { Relation, Side } from '../model/correspondence.ts'
import { relations } from '../model/correspondence.ts'
import type { EventId } from '../model/ids.ts'
import type { ComparativeInput } from './comparative-input.ts'
import type { ComparativeRow, ComparisonTotals, RelationTotals, RowOutline } from './comparative-row.ts'
import type { JudgedRow } from './fill-row.ts'
import { fillRow, pairMarksOf, settle } from './fill-row.ts'
import type { Judged, Judgement } from './judgement.ts'
import { judge, weigh } from './judgement.ts'
import type { PlacedNotes } from './row-notes.ts'
import { judgementsOn, placeNotes } from './row-notes.ts'
import { orderRows } from './row-order.ts'
import type { RowSeed } from './row-seed.ts'
import { isPair, madeSeeds, plantRows } from './row-seed.ts'
import { UnitIndex } from './unit-index.ts'

/** An authored event whose clauses are not where it left them, and nowhere else for certain. */
export interface OrphanedEvent {
  readonly event: EventId
  readonly kind: 'correspondence-decided' | 'annotation-added' | 'gap-confirmed'
  readonly office: string
  readonly person: string
  /** What it was about: quotes and paths. */
  readonly anchors: readonly ClauseAnchor[]
  /** The row that shows it as not current; null where no row does. */
  readonly rowKey: string | null
}

export interface ComparativeTable {
  readonly rows: readonly ComparativeRow[]
  readonly totals: ComparisonTotals
  readonly orphans: readonly OrphanedEvent[]
}

const distinct = (rows: readonly RowSeed[], side: Side): Set<number> => new Set(rows.flatMap((row) => row[side]))

function relationTotals(rows: readonly { readonly relation: Relation }[]): RelationTotals {
  const counts = relations.map((relation) => [relation, rows.filter((row) => row.relation === relation).length])
  return { ...(Object.fromEntries(counts) as Record<Relation, number>), all: rows.length }
}

function countTotals(
  input: ComparativeInput,
  judged: readonly JudgedRow[],
  rows: readonly ComparativeRow[],
): ComparisonTotals {
  const seeds = judged.map(({ seed }) => seed)
  const placed = (side: Side) => ({ shown: distinct(seeds, side).size, all: input[side].length })
  const decided = rows.filter(({ state }) => state !== 'suggested').length
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    relations: relationTotals(rows),
    placed: { left: placed('left'), right: placed('right') },
    decided,
    undecided: rows.length - decided,
    disagreements: rows.filter(({ disagreement }) => disagreement).length,
    differences: sum(rows.map(({ differences }) => differences)),
    cosmetic: sum(judged.map((row) => pairMarksOf(input, row)?.cosmetic ?? 0)),
  }
}

type AuthoredEvent = Judged['lost'][number]

function anchorsOf(event: AuthoredEvent): readonly ClauseAnchor[] {
  return event.kind === 'gap-confirmed' ? [event.body.clause] : [...event.body.left, ...event.body.right]
}

/** Everything authored whose anchor does not fit: unplaced, or kept on its row by the path alone. */
function listOrphans(
  input: ComparativeInput,
  judged: Judged,
  rows: readonly JudgedRow[],
  notes: PlacedNotes,
): OrphanedEvent[] {
  const stale = new Set(judged.judgements.filter(({ view }) => !view.current).map(({ view }) => view.id))
  const events = [...input.journal.decisions, ...input.journal.gaps].filter(({ id }) => stale.has(id))
  const rowOf = (id: EventId) => rows.find(({ judgements }) => judgements.some(({ view }) => view.id === id))
  return [...events, ...judged.lost, ...notes.lost].map((event) => ({
    event: event.id,
    kind: event.kind,
    office: event.office,
    person: event.person,
    anchors: anchorsOf(event),
    rowKey: rowOf(event.id)?.seed.key ?? null,
  }))
}

function settleAll(input: ComparativeInput, judgements: readonly Judgement[]): JudgedRow[] {
  return orderRows(plantRows(input, judgements)).map((seed) => {
    const here = judgementsOn(seed, judgements)
    return settle(input, seed, here, weigh(here, input.viewer.office))
  })
}

/**
 * The comparative table: one row for each suggested pair, for each pair that people made, and for each clause that
 * stands in none, so that every unit of both sides is in at least one row. A rejected pair keeps its row and counts
 * as gap; a decision whose text has changed stays readable and does not count.
 */
export function buildComparativeRows(input: ComparativeInput): ComparativeTable {
  const index = new UnitIndex(input)
  const judged = judge(input, index)
  const settled = settleAll(input, judged.judgements)
  const seeds = settled.map(({ seed }) => seed)
  const notes = placeNotes(input, seeds, index)
  const inPairs = settled.filter(({ seed, relation }) => isPair(seed) && relation !== 'gap').map(({ seed }) => seed)
  const taken = { left: distinct(inPairs, 'left'), right: distinct(inPairs, 'right') }
  const rows = settled.map((row) => fillRow(input, row, notes.byRow.get(row.seed.key) ?? [], taken))
  return { rows, totals: countTotals(input, settled, rows), orphans: listOrphans(input, judged, settled, notes) }
}

/** A pair that people made, with the clauses of both sides in document order. */
export interface MadePair {
  /** Of its row. */
  readonly key: string
  readonly left: readonly PromisingClause[]
  readonly right: readonly PromisingClause[]
}

/** The pairs that people made and the alignment did not suggest: what the caller finds their marks and contrasts from. */
export function madePairs(input: ComparativeInput): MadePair[] {
  const { judgements } = judge(input, new UnitIndex(input))
  const clausesOf = (side: Side, units: readonly number[]): PromisingClause[] =>
    units.map((n) => ({ path: input[side][n]!.ref.path, text: input[side][n]!.text }))
  return madeSeeds(input, judgements).map(({ key, left, right }) => ({
    key,
    left: clausesOf('left', left),
    right: clausesOf('right', right),
  }))
}

/** The light part of a row, for lists of thousands. */
export function rowOutline(row: ComparativeRow): RowOutline {
  const {
    leftClauses: _left,
    rightClauses: _right,
    coverage: _coverage,
    reasons: _reasons,
    clauseType: _clauseType,
    byParagraph: _byParagraph,
    contrastDetails: _contrasts,
    copied: _copied,
    candidates: _candidates,
    examined: _examined,
    annotationList: _annotations,
    ...outline
  } = row
  return outline
}
