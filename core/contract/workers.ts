import { eventIterator, oc, type } from '@orpc/contract'
import type { ClausePromises } from '../indicators/clause-promises.ts'
import type { EventDraft, JournalEvent } from '../journal/event.ts'
import type { Alignment, AlignmentUnit } from '../model/correspondence.ts'
import type { PairMarks, VersionDifference } from '../model/difference.ts'
import type { SegmentedDocument, SourceText } from '../model/document.ts'
import type { ComparisonId, VersionHash } from '../model/ids.ts'
import type { Area, InstrumentSummary } from '../model/instrument.ts'
import type { Progress } from '../model/progress.ts'
import type { ReportDocument, ReportFormat } from '../report/report-document.ts'
import type { FileLike, Profile, StoredPreferences } from './api.ts'
import type { SearchShape, VerifyShape } from './shapes.ts'

/* Borders inside the engine. Both ends are ours and built together, so inputs are typed and not validated again. */

/** Everything that one import stores, in one transaction with its journal event. */
export interface ImportRecord {
  readonly version: VersionHash
  /** The source file, byte for byte. A `File`, since the transport carries no typed arrays. */
  readonly file: FileLike
  readonly source: SourceText
  readonly document: SegmentedDocument
  /** Units of the document, in order: what search finds and alignment aligns. */
  readonly units: readonly AlignmentUnit[]
  /** Area of each clause where it is known, by path. */
  readonly areas: Readonly<Record<string, Area>>
  readonly method: string
  readonly event: EventDraft & { readonly kind: 'instrument-imported' }
}

export interface StoredDocument {
  readonly summary: InstrumentSummary
  readonly document: SegmentedDocument
  readonly sourceText: string
  readonly method: string
  readonly areas: Readonly<Record<string, Area>>
}

export interface StoredComparison {
  readonly id: ComparisonId
  readonly title: string
  readonly left: readonly VersionHash[]
  readonly right: readonly VersionHash[]
  readonly createdAt: string
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
  importInstrument: oc.input(type<ImportRecord>()).output(type<InstrumentSummary>()),
  document: oc.input(type<{ version: VersionHash }>()).output(type<StoredDocument | null>()),
  /** The stored source file, byte for byte; null where there is none. */
  sourceFile: oc.input(type<{ version: VersionHash }>()).output(type<FileLike | null>()),
  units: oc.input(type<{ versions: readonly VersionHash[] }>()).output(type<readonly AlignmentUnit[]>()),
  comparisons: oc.output(type<readonly StoredComparison[]>()),
  alignment: oc.input(type<{ comparison: ComparisonId; method: string }>()).output(type<Alignment | null>()),
  saveAlignment: oc.input(type<{ comparison: ComparisonId; alignment: Alignment }>()).output(type<null>()),
  append: oc.input(type<{ events: readonly EventDraft[] }>()).output(type<readonly JournalEvent[]>()),
  journal: oc.output(type<readonly JournalEvent[]>()),
  search: oc
    .input(type<{ query: string; limit: number; versions: readonly VersionHash[] | null }>())
    .output(type<Omit<SearchShape, 'instruments' | 'notes' | 'openMs'>>()),
  verify: oc.input(type<{ deep: boolean }>()).output(type<VerifyShape>()),
}

/** The compute worker: pure work, cancellable, never sees the database. */
export const computeContract = {
  read: oc.input(type<{ file: FileLike }>()).output(
    type<{
      version: VersionHash
      source: SourceText
      document: SegmentedDocument
      units: readonly AlignmentUnit[]
      method: string
    }>(),
  ),
  align: oc
    .input(type<{ left: readonly AlignmentUnit[]; right: readonly AlignmentUnit[] }>())
    .output(eventIterator(type<Progress>(), type<Alignment>())),
  marks: oc
    .input(type<{ pairs: readonly { left: readonly string[]; right: readonly string[] }[] }>())
    .output(type<readonly PairMarks[]>()),
  promises: oc.input(type<{ texts: readonly string[] }>()).output(type<readonly ClausePromises[]>()),
  write: oc
    .input(type<{ report: ReportDocument; format: ReportFormat; name: string }>())
    .output(type<{ fileName: string; file: FileLike }>()),
  versionDifference: oc
    .input(type<{ old: readonly AlignmentUnit[]; new: readonly AlignmentUnit[] }>())
    .output(eventIterator(type<Progress>(), type<VersionDifference>())),
}
