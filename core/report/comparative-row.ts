import type { GapSearch, Severity } from '../journal/event.ts'
import type { AreaSource, ClauseArea } from '../model/clause-area.ts'
import type {
  Candidate,
  ClauseRef,
  Contrast,
  CopiedText,
  Direction,
  NamedClause,
  PairRelation,
  ParagraphPair,
  Reason,
  Refusal,
  Relation,
  Side,
} from '../model/correspondence.ts'
import type { Mark } from '../model/difference.ts'
import type { EventId } from '../model/ids.ts'
import type { Area } from '../model/instrument.ts'

/** A clause as a row names it, without its text. */
export interface ClauseBrief {
  readonly ref: ClauseRef
  /** `第十二条`; in an outline with the labels above it, since many clauses are called `（一）`: `二、（一）`. */
  readonly label: string
  readonly heading: string | null
  /** What a list calls the clause: its heading, else the lead phrase of its text without the full stop. */
  readonly title?: string | null
  /** UTF-16 units of its text. */
  readonly length: number
}

export interface ClauseFull extends ClauseBrief {
  readonly area?: ClauseArea | null
  readonly instrumentTitle: string
  readonly text: string
  /** Headings above it, outermost first. */
  readonly sections: readonly string[]
  readonly marks: readonly Mark[]
  /** UTF-16 offsets of the whole clause into the source text of its version. */
  readonly start: number
  readonly end: number
}

/** One office's (one person's) judgement on a row that is in force now. */
export interface DecisionView {
  readonly id: EventId
  readonly office: string
  readonly person: string
  /** `gap` where the pair was rejected, or the gap confirmed. */
  readonly relation: Relation
  readonly direction: Direction
  readonly reason: string
  /** ISO instant, from the event's clock. */
  readonly decidedAt: string
  /** False where the text under the decision has changed since: kept, but not counted as current. */
  readonly current: boolean
}

export interface AnnotationView {
  readonly id: EventId
  readonly office: string
  readonly person: string
  readonly text: string
  readonly replyTo: EventId | null
  readonly writtenAt: string
}

export interface GapView {
  readonly id: EventId
  /** The clause that has no counterpart, where it stands now. */
  readonly clause?: ClauseRef
  readonly office: string
  readonly person: string
  readonly note: string
  readonly severity: Severity
  readonly responsibleUnit: string
  readonly dueOn: string | null
  readonly search: GapSearch
  readonly confirmedAt: string
}

/**
 * `suggested`: nobody has judged it. `confirmed`: somebody has, and the relation is theirs. `rejected`: somebody said
 * that the clauses of this pair do not answer each other; its relation then counts as gap.
 */
export type RowState = 'suggested' | 'confirmed' | 'rejected'

/** A row of the comparison, light enough to hold thousands; the sum over `relation` is the filter bar. */
export interface RowOutline {
  /** Stable while the clauses of the row are the same. */
  readonly key: string
  readonly left: readonly ClauseBrief[]
  readonly right: readonly ClauseBrief[]
  /** Label and heading of the topmost section on each side, null at a side without clauses. */
  readonly leftSection: string | null
  readonly rightSection: string | null
  /** Of the row's first clause that has one; left first. */
  readonly area?: Area | null
  /** How sure the program is; null where it came with the document, a person said it, or there is none. */
  readonly areaConfidence?: number | null
  readonly areaBy?: AreaSource | null
  /** The relation in force: the own office's decision, else the only other office's, else the suggestion. */
  readonly relation: Relation
  /** Null where a person made the pair and the program suggested nothing of the kind. */
  readonly suggested: Relation | null
  readonly direction: Direction
  /** Score of the suggestion; for a gap that of the nearest rejected candidate. Null where there is none. */
  readonly score: number | null
  readonly state: RowState
  readonly decisions: readonly DecisionView[]
  /** Offices judge the row differently. */
  readonly disagreement: boolean
  readonly annotations: number
  /** The kind of each of its contrasts, in the order of their details. */
  readonly contrasts: readonly Contrast['kind'][]
  /** Stops of the difference walk in this row: substantive ones only. */
  readonly differences: number
  /** Of the gap, where one is confirmed. */
  readonly gap: GapView | null
}

export interface CandidateView extends ClauseBrief {
  readonly score: Candidate['score']
  /** True where the candidate stands in a row of its own already. */
  readonly taken: boolean
  /** Of a suggested gap's nearest candidates: why the program did not take it. */
  readonly refused?: {
    readonly why: Refusal
    /** The clause on the gap's own side that the candidate answers better; null where it answers none. */
    readonly answers: NamedClause | null
  }
}

/** Text that both sides of a row took from a clause of a third instrument, which has this title. */
export interface CopiedView extends CopiedText {
  readonly title: string
}

/** All that the screen and a report show of one row. */
export interface ComparativeRow extends RowOutline {
  readonly leftClauses: readonly ClauseFull[]
  readonly rightClauses: readonly ClauseFull[]
  readonly coverage: { readonly left: number; readonly right: number } | null
  readonly reasons: readonly Reason[]
  readonly clauseType: string | null
  readonly byParagraph: readonly ParagraphPair[]
  readonly contrastDetails: readonly Contrast[]
  /** Not counted in the score, in the order of the left side. Absent: nothing was taken from a third instrument. */
  readonly copied?: readonly CopiedView[]
  /** Next-best counterparts of the row's first clause, best first, the present ones left out. */
  readonly candidates: readonly CandidateView[]
  /** Units of the other side that were compared. */
  readonly examined: number
  readonly annotationList: readonly AnnotationView[]
}

/** Counts by relation: they sum to `all`, always. */
export type RelationTotals = Readonly<Record<Relation | 'all', number>>

export interface ComparisonTotals {
  readonly relations: RelationTotals
  /** How many clauses of each side stand in rows, of how many there are: proof that nothing was lost. */
  readonly placed: Readonly<Record<Side, { readonly shown: number; readonly all: number }>>
  readonly decided: number
  readonly undecided: number
  readonly disagreements: number
  readonly differences: number
  readonly cosmetic: number
}

export type { PairRelation }
