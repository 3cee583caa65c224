import type { FigureReading } from '../indicators/figure-words.ts'
import type { ClauseRef, Direction, PairRelation, Side } from '../model/correspondence.ts'
import type { SegmentationCorrection } from '../model/correction.ts'
import type { SecrecyMark, TextEncoding } from '../model/document.ts'
import type { ComparisonId, DeviceId, EventId, InstrumentId, VersionHash } from '../model/ids.ts'
import type { Area, InstrumentKind, Jurisdiction, SourceKind } from '../model/instrument.ts'

/**
 * A clause as an authored event remembers it. Never the id of a derived row: the version's hash, the path, and
 * what stood there (`quote` is the start of the text, `prefix` and `suffix` what stood around it in the source).
 */
export interface ClauseAnchor extends ClauseRef {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/**
 * A figure as an authored event remembers it: the clause by version and path, `quote` as it is printed there, and as much of
 * what stands around it in the text of the clause as tells it from every other place of that text.
 */
export interface FigureAnchor extends ClauseRef {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** Metadata of an instrument that a person may correct. */
export interface InstrumentDescription {
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly issuingBodies: readonly string[]
  readonly documentNumber: string | null
  readonly documentDate: string | null
  readonly effectiveOn: string | null
  readonly kind: InstrumentKind | null
  readonly parent: InstrumentId | null
}

export const severities = ['low', 'medium', 'high'] as const
export type Severity = (typeof severities)[number]

/** The search that was done before somebody confirmed that there is no counterpart. */
export interface GapSearch {
  readonly method: string
  /** How many units of the other side were compared. */
  readonly examined: number
  /** Best first. */
  readonly nearest: readonly { readonly ref: ClauseRef; readonly label: string; readonly score: number }[]
}

/** What each kind of event carries. Kinds are added, never changed: old journals stay readable. */
export interface EventBodies {
  'instrument-imported': InstrumentDescription & {
    readonly instrument: InstrumentId
    readonly version: VersionHash
    readonly fileName: string
    readonly fileBytes: number
    readonly sourceKind: SourceKind
    /** Chosen by a person; absent where the program found it out. Every later reading of the bytes uses it. */
    readonly encoding?: TextEncoding
    /** The marks of secrecy that were found, and why a person says that the file may be kept here. */
    readonly secrecy?: { readonly marks: readonly SecrecyMark[]; readonly basis: string }
  }
  'instrument-described': { readonly instrument: InstrumentId; readonly changes: Partial<InstrumentDescription> }
  /** All versions of `instrument` are versions of `into` from now on. */
  'version-joined': { readonly instrument: InstrumentId; readonly into: InstrumentId }
  /** The two are different instruments, however alike their titles. */
  'version-declined': { readonly instrument: InstrumentId; readonly of: InstrumentId }
  'segmentation-corrected': { readonly version: VersionHash; readonly correction: SegmentationCorrection }
  'segmentation-correction-withdrawn': { readonly correction: EventId }
  'comparison-created': {
    readonly comparison: ComparisonId
    readonly title: string
    readonly left: readonly VersionHash[]
    readonly right: readonly VersionHash[]
  }
  'correspondence-decided': {
    readonly comparison: ComparisonId
    readonly left: readonly ClauseAnchor[]
    readonly right: readonly ClauseAnchor[]
    /** `null` rejects the pair: these clauses do not answer each other. */
    readonly relation: PairRelation | null
    readonly direction: Direction
    readonly reason: string
  }
  'decision-withdrawn': { readonly decision: EventId }
  'annotation-added': {
    readonly comparison: ComparisonId
    readonly left: readonly ClauseAnchor[]
    readonly right: readonly ClauseAnchor[]
    readonly text: string
    readonly replyTo: EventId | null
  }
  'annotation-withdrawn': { readonly annotation: EventId }
  'gap-confirmed': {
    readonly comparison: ComparisonId
    readonly side: Side
    readonly clause: ClauseAnchor
    readonly note: string
    readonly severity: Severity
    readonly responsibleUnit: string
    /** ISO date or null. */
    readonly dueOn: string | null
    readonly search: GapSearch
  }
  'gap-withdrawn': { readonly gap: EventId }
  /** The area of a clause, as an office sees it; null: of none. */
  'area-set': { readonly clause: ClauseAnchor; readonly area: Area | null }
  /** Leaves the area to the program again. */
  'area-withdrawn': { readonly area: EventId }
  /** What a figure says, as an office reads it; null: it is no indicator. */
  'indicator-corrected': {
    readonly figure: FigureAnchor
    readonly reading: FigureReading | null
    readonly reason: string
  }
  /** Two figures are of one indicator, whatever they are called: their rows are one. */
  'indicators-joined': { readonly figures: readonly [FigureAnchor, FigureAnchor]; readonly reason: string }
  /** Two figures are not subtracted from each other. */
  'indicators-not-comparable': { readonly figures: readonly [FigureAnchor, FigureAnchor]; readonly reason: string }
  /** Takes any of the three back. */
  'indicator-word-withdrawn': { readonly word: EventId }
  /** These words stand for each other. */
  'synonyms-added': { readonly words: readonly string[] }
  /** The groups that ship do without these words; all words of a group switch it off. */
  'synonyms-switched-off': { readonly words: readonly string[] }
  /** Takes back an addition or a switching off. */
  'synonyms-withdrawn': { readonly synonyms: EventId }
  /** A search under a name; in the place of another of the same office where it replaces that. */
  'search-saved': { readonly name: string; readonly query: string; readonly replaces: EventId | null }
  'search-removed': { readonly search: EventId }
}
export type EventKind = keyof EventBodies

/** Who does something. The office and person stand in every event; the device is the workspace's own. */
export interface Author {
  readonly office: string
  readonly person: string
}

type EventOf<Kind extends EventKind> = { readonly kind: Kind; readonly body: EventBodies[Kind] }
/** A kind with its body, told apart by `kind`. */
export type EventContent = { [Kind in EventKind]: EventOf<Kind> }[EventKind]

/**
 * One entry of the append-only journal.
 *
 * `clock` is a hybrid logical clock (Kulkarni et al. 2014), `2026-11-23T10:00:00.000Z-0003`: it sorts as a string,
 * never goes back on a device, and a tie between devices is broken by `device`. `hash` covers everything else in the
 * entry, `previousHash` among it, so that each device's events form a chain.
 */
export type JournalEvent = EventContent &
  Author & {
    readonly id: EventId
    readonly clock: string
    readonly device: DeviceId
    readonly previousHash: string | null
    readonly hash: string
  }

/** An event before the writer gives it its id, clock and place in the chain. */
export type EventDraft = EventContent & Author
