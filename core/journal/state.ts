import type { TextEncoding } from '../model/document.ts'
import type { ComparisonId, InstrumentId, VersionHash } from '../model/ids.ts'
import type { SourceKind } from '../model/instrument.ts'
import type { EventKind, InstrumentDescription, JournalEvent } from './event.ts'

/** A journal entry of one kind. */
export type EventOfKind<Kind extends EventKind> = JournalEvent & { readonly kind: Kind }

/** One text of an instrument, as it was imported. */
export interface VersionState {
  readonly version: VersionHash
  readonly fileName: string
  readonly fileBytes: number
  readonly sourceKind: SourceKind
  /** ISO instant of the import. */
  readonly importedAt: string
  /** Null unless a person chose it. */
  readonly encoding: TextEncoding | null
}

/** An instrument with its newest version; the description is that of the newest version, and as people corrected it. */
export interface InstrumentState extends InstrumentDescription, Omit<VersionState, 'encoding'> {
  readonly id: InstrumentId
  /** All of them, the newest too; the oldest import first. */
  readonly versions: readonly VersionState[]
}

export interface ComparisonState {
  readonly id: ComparisonId
  readonly title: string
  readonly left: readonly VersionHash[]
  readonly right: readonly VersionHash[]
  readonly createdAt: string
}

/** Of all offices, not withdrawn, oldest first: one table serves the whole workspace. */
export interface SynonymEvents {
  readonly added: readonly EventOfKind<'synonyms-added'>[]
  readonly switchedOff: readonly EventOfKind<'synonyms-switched-off'>[]
}

/** Of all offices, not withdrawn, oldest first: the newest of an office for each figure, and for each two figures. */
export interface IndicatorEvents {
  readonly corrected: readonly EventOfKind<'indicator-corrected'>[]
  readonly joined: readonly EventOfKind<'indicators-joined'>[]
  readonly notComparable: readonly EventOfKind<'indicators-not-comparable'>[]
}

/**
 * What holds now: a fold over the journal, and nothing else. The same set of events gives the same state in
 * whatever order they arrive.
 */
export interface JournalState {
  readonly instruments: ReadonlyMap<InstrumentId, InstrumentState>
  /** Of each instrument that became a version of another: the instrument that it now belongs to. */
  readonly joined: ReadonlyMap<InstrumentId, InstrumentId>
  /** Pairs that a person said are different instruments. */
  readonly declined: readonly EventOfKind<'version-declined'>[]
  /** Not withdrawn, oldest first. */
  readonly corrections: readonly EventOfKind<'segmentation-corrected'>[]
  readonly comparisons: ReadonlyMap<ComparisonId, ComparisonState>
  /** In force: the newest for each (left clauses, right clauses, office, person), unless withdrawn. Oldest first. */
  readonly decisions: readonly EventOfKind<'correspondence-decided'>[]
  /** Not withdrawn, oldest first. */
  readonly annotations: readonly EventOfKind<'annotation-added'>[]
  /** The newest for each (comparison, clause, office, person), unless withdrawn. Oldest first. */
  readonly gaps: readonly EventOfKind<'gap-confirmed'>[]
  /** The newest for each (clause, office), unless withdrawn. Oldest first. */
  readonly areas: readonly EventOfKind<'area-set'>[]
  readonly synonyms: SynonymEvents
  readonly indicators: IndicatorEvents
  /** Of all offices, not replaced and not removed; oldest first, one that replaces another in its place. */
  readonly searches: readonly EventOfKind<'search-saved'>[]
}
