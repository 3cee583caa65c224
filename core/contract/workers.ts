import { eventIterator, oc, type } from '@orpc/contract'
import type { ConfirmedPair, LearnedSynonym } from '../alignment/learned-synonyms.ts'
import type { Upstream } from '../alignment/align.ts'
import type { SimilarUnit } from '../alignment/similar.ts'
import type { Figures, JudgedTallies } from '../evaluation/self-test.ts'
import type { AreasByPath } from '../indicators/unit-areas.ts'
import type { ClausePromises } from '../indicators/clause-promises.ts'
import type { PromisingUnit } from '../indicators/table-model.ts'
import type { Trials } from '../evaluation/trials.ts'
import type { EventDraft, JournalEvent } from '../journal/event.ts'
import type { EventOfKind } from '../journal/state.ts'
import type { SegmentationCorrection } from '../model/correction.ts'
import type { PromisingClause } from '../indicators/read-clause.ts'
import type { Alignment, AlignmentUnit, Contrast } from '../model/correspondence.ts'
import type { PairMarks, VersionDifference, VersionPiece } from '../model/difference.ts'
import type { SegmentedDocument, SourceText, TextEncoding } from '../model/document.ts'
import type { ComparisonId, EventId, VersionHash } from '../model/ids.ts'
import type { Area, InstrumentSummary } from '../model/instrument.ts'
import type { PageStart } from '../model/pages.ts'
import type { Progress } from '../model/progress.ts'
import type { Likeness } from '../model/title.ts'
import type { PrintedReport, ReportFormat } from '../report/report-document.ts'
import type { SpokenWork } from '../search/spoken-segment.ts'
import type { QuerySynonyms } from '../search/synonym-forms.ts'
import type { SynonymTable } from '../text/synonym-table.ts'
import type { MarkedVersion } from '../search/row-marks.ts'
import type { SearchFacets } from './facets.ts'
import type { FileLike, Profile, StoredPreferences } from './api.ts'
import type { SearchIndexFacts } from './search-indexes.ts'
import type { SearchShape, VerifyShape } from './shapes.ts'

/* Borders inside the engine. Both ends are ours and built together, so inputs are typed and not validated again. */

/** What reading and segmenting a source file gives. */
export interface DerivedRecord {
  readonly version: VersionHash
  readonly source: SourceText
  readonly document: SegmentedDocument
  /** Units of the document, in order: what search finds and alignment aligns. */
  readonly units: readonly AlignmentUnit[]
  readonly method: string
}

/** Everything that one import stores, in one transaction with its journal events. */
export interface ImportRecord extends DerivedRecord {
  /** The source file, byte for byte. A `File`, since the transport carries no typed arrays. */
  readonly file: FileLike
  /** Of clauses whose area came with the document, by path. */
  readonly areas: AreasByPath<Area>
  readonly event: EventDraft & { readonly kind: 'instrument-imported' }
  /** Those that the segmentation was made with. */
  readonly corrections: readonly (EventDraft & { readonly kind: 'segmentation-corrected' })[]
}

/** A version read and segmented anew, and the event that asked for it, where there is one. */
export interface Resegmentation extends DerivedRecord {
  /** The corrections that were in force when the work began, oldest first. */
  readonly basedOn: readonly EventId[]
  readonly events: readonly EventDraft[]
}

/** How a version was segmented, and with which corrections it should be; oldest first. */
export interface SegmentationState {
  readonly version: VersionHash
  readonly method: string
  readonly madeWith: readonly EventId[]
  readonly inForce: readonly EventId[]
}

/** The segmentation of a version that somebody works with. */
export interface SegmentedVersion {
  readonly version: VersionHash
  readonly method: string
  readonly corrections: readonly EventId[]
}

/** What is needed to read a stored version again. */
export interface StoredSource {
  readonly file: FileLike
  /** Null unless a person chose it. */
  readonly encoding: TextEncoding | null
  /** In force, oldest first. */
  readonly corrections: readonly EventOfKind<'segmentation-corrected'>[]
}

export interface StoredDocument {
  readonly summary: InstrumentSummary
  readonly document: SegmentedDocument
  readonly sourceText: string
  readonly pages: readonly PageStart[]
  readonly method: string
  /** Of its units, by path, as they were told or came with the document; those of people are left out. */
  readonly toldAreas: AreasByPath
  /** The areas that hold, by path; a clause of none is absent. */
  readonly areas: AreasByPath<Area>
  /** The corrections that it was made with, oldest first. */
  readonly corrections: readonly EventId[]
}

/** What stored promises depend on besides the segmentation. */
export interface PromisesKey {
  readonly version: VersionHash
  readonly method: string
  readonly documentDate: string | null
}
export type UnitInTable = Omit<PromisingUnit, 'promises'>

/** The units of a version, and what they promise where that was read before. */
export interface StoredPromises {
  readonly segmentation: SegmentedVersion
  readonly units: readonly UnitInTable[]
  /** One of each unit; null where they were read by another method, or never. */
  readonly promises: readonly ClausePromises[] | null
}

export interface StoredComparison {
  readonly id: ComparisonId
  readonly title: string
  readonly left: readonly VersionHash[]
  readonly right: readonly VersionHash[]
  readonly createdAt: string
}

/** Byte strings in one file, side by side: the transport carries no typed arrays. */
export interface PackedBytes {
  readonly file: FileLike
  readonly lengths: readonly number[]
}

/** What came of reading texts aloud (`SpokenResult`): a block of readings each, and pages of lists by their first grams. */
export interface SpokenTexts {
  readonly readings: PackedBytes
  readonly pages: (PackedBytes & { readonly firsts: readonly number[] }) | null
  readonly tookMs: number
}

/** The store worker: the only one that holds the database. */
export const storeContract = {
  open: oc
    .input(type<{ file: string; readOnly?: boolean }>())
    .output(type<{ schemaVersion: number; migratedFrom: number | null; backup: string | null; isNew: boolean }>()),
  close: oc.output(type<null>()),
  profile: oc.output(type<Profile | null>()),
  setProfile: oc.input(type<Profile>()).output(type<Profile>()),
  preferences: oc.output(type<StoredPreferences>()),
  setPreferences: oc.input(type<StoredPreferences>()).output(type<StoredPreferences>()),
  /** Whether the starter corpus is still to be stored; false for a workspace that was made without one. */
  starterCorpus: oc.output(type<'wanted' | 'done' | 'unknown'>()),
  setStarterCorpus: oc.input(type<{ state: 'wanted' | 'done' }>()).output(type<null>()),
  instruments: oc.output(type<readonly InstrumentSummary[]>()),
  /** Every version of every instrument, older ones too. */
  versions: oc.output(type<readonly InstrumentSummary[]>()),
  /** Whether a file is stored already, and which instrument a new one may be a version of. */
  recognise: oc
    .input(type<Likeness & { version: VersionHash }>())
    .output(type<{ known: InstrumentSummary | null; versionOf: InstrumentSummary | null }>()),
  importInstrument: oc.input(type<ImportRecord>()).output(type<InstrumentSummary>()),
  document: oc.input(type<{ version: VersionHash }>()).output(type<StoredDocument | null>()),
  /** The stored source file, byte for byte, and how it is to be read; null where there is none. */
  sourceFile: oc.input(type<{ version: VersionHash }>()).output(type<StoredSource | null>()),
  /** Of all versions where none are named. */
  segmentations: oc
    .input(type<{ versions: readonly VersionHash[] | null }>())
    .output(type<readonly SegmentationState[]>()),
  resegment: oc.input(type<Resegmentation>()).output(type<{ done: boolean }>()),
  units: oc.input(type<{ versions: readonly VersionHash[] }>()).output(type<readonly AlignmentUnit[]>()),
  comparisons: oc.output(type<readonly StoredComparison[]>()),
  alignment: oc.input(type<{ comparison: ComparisonId; method: string }>()).output(type<Alignment | null>()),
  /** Not saved, and said so, where a member was segmented anew since the alignment began. */
  saveAlignment: oc
    .input(type<{ comparison: ComparisonId; alignment: Alignment; of: readonly SegmentedVersion[] }>())
    .output(type<{ saved: boolean }>()),
  /** In the order asked for; a version that is not stored is left out. */
  promises: oc.input(type<{ of: readonly PromisesKey[] }>()).output(type<readonly StoredPromises[]>()),
  /** Not saved, and said so, where the version was segmented anew since its promises were read. */
  savePromises: oc
    .input(type<{ key: PromisesKey; promises: readonly ClausePromises[]; of: SegmentedVersion }>())
    .output(type<{ saved: boolean }>()),
  append: oc.input(type<{ events: readonly EventDraft[] }>()).output(type<readonly JournalEvent[]>()),
  journal: oc.output(type<readonly JournalEvent[]>()),
  search: oc
    .input(
      type<
        SearchScope & {
          query: string
          limit: number
          folding?: boolean
          synonyms?: readonly QuerySynonyms[]
        }
      >(),
    )
    .output(type<Omit<SearchShape, 'instruments' | 'notes' | 'openMs'>>()),
  searchIndexes: oc.output(type<readonly SearchIndexFacts[]>()),
  rebuildSearch: oc.output(eventIterator(type<Progress>(), type<null>())),
  /** The versions whose clauses share most of the rarest pairs of characters with a text, best first; only of those named. */
  versionsLike: oc.input(type<{ text: string; of: readonly VersionHash[] }>()).output(type<readonly VersionHash[]>()),
  /** Texts that cannot be found by pinyin yet; null where all can. */
  spokenWork: oc.output(type<SpokenWork | null>()),
  /** Of a segment as it is stored, and what is to come out again; null where no lists of it are stored. */
  spokenSegment: oc.input(type<{ segment: number }>()).output(type<{ work: SpokenWork; stored: SpokenTexts } | null>()),
  /** Not saved, and said so, where the index is another one since the work began. */
  saveSpoken: oc
    .input(type<SpokenTexts & { first: number; basis: number; count: number }>())
    .output(type<{ saved: boolean }>()),
  facets: oc.input(type<SearchScope & { query: string; folding?: boolean }>()).output(type<SearchFacets>()),
  verify: oc.input(type<{ deep: boolean }>()).output(type<VerifyShape>()),
}

/** Which units a search may find at all, beside its words. */
export interface SearchScope {
  /** Only in these versions; null: everywhere. */
  readonly versions: readonly VersionHash[] | null
  /** What the rows of comparisons tell of units; null, as where it is absent: no comparison is looked at. */
  readonly marked?: readonly MarkedVersion[] | null
}

/** The compute worker: pure work, cancellable, never sees the database. */
export const computeContract = {
  read: oc
    .input(type<{ file: FileLike; encoding?: TextEncoding | null; corrections?: readonly SegmentationCorrection[] }>())
    .output(type<DerivedRecord>()),
  align: oc
    .input(
      /** By the words that ship where no others are given. */
      type<{
        left: readonly AlignmentUnit[]
        right: readonly AlignmentUnit[]
        synonyms?: SynonymTable
        upstream?: Upstream
      }>(),
    )
    .output(eventIterator(type<Progress>(), type<Alignment>())),
  /**
   * The right units most like a left one. Two sides are measured once, for all that is asked of them one after the other:
   * `key` names them, and the units need only be right where it is another one.
   */
  similar: oc
    .input(
      type<{
        key: string
        left: readonly AlignmentUnit[]
        right: readonly AlignmentUnit[]
        unit: number
        limit: number
        synonyms: SynonymTable
      }>(),
    )
    .output(eventIterator(type<Progress>(), type<readonly SimilarUnit[]>())),
  /** What `evaluate alignment` measures an alignment beside. */
  trials: oc.input(type<{ left: readonly AlignmentUnit[]; right: readonly AlignmentUnit[] }>()).output(type<Trials>()),
  marks: oc
    .input(type<{ pairs: readonly { left: readonly string[]; right: readonly string[] }[] }>())
    .output(type<readonly PairMarks[]>()),
  /** Of pairs that the alignment did not suggest; it finds those of its own pairs itself. */
  contrasts: oc
    .input(type<{ pairs: readonly { left: readonly PromisingClause[]; right: readonly PromisingClause[] }[] }>())
    .output(type<readonly (readonly Contrast[])[]>()),
  /** Pairs whose words stand in one of `groups` already are left out. */
  learnSynonyms: oc
    .input(type<{ pairs: readonly ConfirmedPair[]; groups: readonly (readonly string[])[] }>())
    .output(type<readonly LearnedSynonym[]>()),
  /** Draws the judged clauses anew some thousand times. */
  figures: oc.input(type<JudgedTallies>()).output(eventIterator(type<Progress>(), type<Figures>())),
  /** `documentDate` tells results of years that were over from targets. */
  promises: oc
    .input(type<{ texts: readonly string[]; documentDate: string | null }>())
    .output(type<readonly ClausePromises[]>()),
  /** Reads texts aloud and lists them, for those who type pinyin. */
  speak: oc.input(type<SpokenWork>()).output(type<SpokenTexts>()),
  write: oc
    .input(type<{ report: PrintedReport; format: ReportFormat; name: string }>())
    .output(type<{ fileName: string; file: FileLike }>()),
  versionDifference: oc
    .input(type<{ old: readonly VersionPiece[]; new: readonly VersionPiece[] }>())
    .output(eventIterator(type<Progress>(), type<VersionDifference>())),
}
