import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { sourceFormats, textEncodings } from '../model/document.ts'
import { instrumentKinds } from '../model/instrument.ts'
import type { ReportDocument } from '../report/report-document.ts'
import { reportFormats, templates, versionReportScopes } from '../report/report-document.ts'
import { clauseRows, clauseRowsRequest } from './clause-rows.ts'
import { figureReading, indicatorTableShape } from './indicators.ts'
import { comparativeRow, comparisonTotals, gapView, orphanedEvent, rowOutline } from './rows.ts'
import {
  area,
  clauseArea,
  clauseRef,
  comparisonId,
  correction,
  direction,
  eventId,
  instrumentId,
  instrumentSummary,
  jurisdiction,
  isoDate,
  pairRelation,
  progress,
  relation,
  secrecyMark,
  severity,
  side,
  versionHash,
  list,
} from './schemas.ts'
import { searchApi, synonymsApi } from './search-api.ts'
import { selfTestShape } from './self-test.ts'
import { alignShape, clausesShape, diffShape, evaluationShape, indicatorsShape, verifyShape } from './shapes.ts'
import { versionRowFull, versionView } from './versions.ts'

/** The part of the platform's `File` that we use: `core` knows no platform. A real `File` must be sent. */
export interface FileLike {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}
const uploadedFile = z.custom<FileLike>(
  (value) => typeof value === 'object' && value !== null && 'arrayBuffer' in value && 'name' in value,
)

/** A file on its way in: its bytes, or (only where the host allows it) a path on this machine. */
export const fileSource = z.union([z.object({ path: z.string() }), z.object({ file: uploadedFile })])
/** One member of a side: a file, or an instrument of the workspace by id or version (a unique beginning is enough). */
export const sideMember = z.union([fileSource, z.object({ instrument: z.string() })])

export const profile = z.object({
  office: z.string(),
  person: z.string(),
  language: z.enum(['zh', 'en']),
})
export type Profile = z.infer<typeof profile>

/** Choices about the look of the program, by name; only the screen knows what they mean. */
export const preferences = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type StoredPreferences = z.infer<typeof preferences>

const about = z.object({
  version: z.string(),
  preferences,
  workspace: z.object({ file: z.string(), readOnly: z.boolean() }),
  /** Null until somebody has said who they are. */
  profile: profile.nullable(),
  /** What this host can do, as data: the screen hides what it cannot. */
  host: z.object({
    kind: z.enum(['electron', 'browser', 'cli']),
    canRevealInFolder: z.boolean(),
    canOpenPaths: z.boolean(),
  }),
  methods: z.object({ clauses: z.string(), alignment: z.string(), difference: z.string(), search: z.string() }),
})
export type About = z.infer<typeof about>

/** Things that happened and that a screen may want to know. */
const notice = z.discriminatedUnion('kind', [
  /** `pinyin`: more clauses can be found by pinyin than before. */
  z.object({ kind: z.literal('changed'), what: z.enum(['instruments', 'comparisons', 'journal', 'pinyin']) }),
  z.object({ kind: z.literal('worker-restarted'), worker: z.enum(['store', 'compute']) }),
])
export type Notice = z.infer<typeof notice>

const errorData = z.object({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
const importResult = z.object({
  file: z.string(),
  /**
   * `stored`: new. `known`: the same bytes are here already, nothing was written. `held`: it bears marks of secrecy and
   * waits for a person, nothing was written. `failed`: see `error`.
   */
  outcome: z.enum(['stored', 'known', 'held', 'failed']),
  instrument: instrumentSummary.nullable(),
  /** Marks of secrecy that were found, also in what was stored after a person's decision. */
  secrecy: list(secrecyMark),
  error: errorData.nullable(),
})
export type ImportResult = z.infer<typeof importResult>

/** Where each page begins, UTF-16 into the source text; empty where the source has no pages. */
const pages = list(z.object({ page: z.number().int().positive(), start: z.number().int().nonnegative() }))

const correctionEntry = z.object({
  event: eventId,
  correction,
  office: z.string(),
  person: z.string(),
  /** ISO instant. */
  at: z.string(),
  /** False where its place is no longer in the text: it is listed and does nothing. */
  placed: z.boolean(),
})
export type CorrectionEntry = z.infer<typeof correctionEntry>

const readDocument = z.object({
  summary: instrumentSummary,
  document: clausesShape.omit({ file: true, areas: true }),
  /** The areas that hold, of each unit, by path. */
  areas: z.record(z.string(), clauseArea),
  sourceText: z.string(),
  pages,
  /** In force, oldest first. */
  corrections: list(correctionEntry),
  method: z.string(),
})
export type ReadDocument = z.infer<typeof readDocument>

/** A file as it would be stored, before anything is stored. */
const documentPreview = z.object({
  file: z.string(),
  fileBytes: z.number().int(),
  version: versionHash,
  format: z.enum(sourceFormats),
  /** How bytes became text; null where the format settles it. A person may choose another and look again. */
  encoding: z.enum(textEncodings).nullable(),
  document: clausesShape.omit({ file: true, areas: true }),
  sourceText: z.string(),
  pages,
  /** The same bytes are stored already. */
  known: instrumentSummary.nullable(),
  /** A stored instrument of the same title and issuer, of which this may be another version. */
  versionOf: instrumentSummary.nullable(),
  method: z.string(),
})
export type DocumentPreview = z.infer<typeof documentPreview>
const previewRequest = z.object({
  source: fileSource,
  encoding: z.enum(textEncodings).nullable().default(null),
  /** Made in the preview, not yet events. */
  corrections: list(correction).default([]),
})

const instrumentChanges = z.object({
  title: z.string().min(1).exactOptional(),
  jurisdiction: jurisdiction.exactOptional(),
  issuingBodies: list(z.string()).exactOptional(),
  documentNumber: z.string().nullable().exactOptional(),
  documentDate: isoDate.nullable().exactOptional(),
  effectiveOn: isoDate.nullable().exactOptional(),
  kind: z.enum(instrumentKinds).nullable().exactOptional(),
  parent: instrumentId.nullable().exactOptional(),
})

const comparisonSummary = z.object({
  id: comparisonId,
  title: z.string(),
  left: list(instrumentSummary),
  right: list(instrumentSummary),
  createdAt: z.string(),
})
export type ComparisonSummary = z.infer<typeof comparisonSummary>

const comparisonView = z.object({
  comparison: comparisonSummary,
  method: z.string(),
  rows: list(rowOutline),
  totals: comparisonTotals,
  /** Clauses were so many that terms were left out of the search, and correspondences may be missing. */
  approximate: z.boolean(),
  /** Titles of the instruments that both sides may have copied from. Absent: there are none in the workspace. */
  upstream: list(z.string()).exactOptional(),
  /** What people wrote about clauses that are not where they were: shown as a list, never moved to a look-alike. */
  orphans: list(orphanedEvent),
})
export type ComparisonView = z.infer<typeof comparisonView>

const gapEntry = z.object({
  comparison: comparisonId,
  comparisonTitle: z.string(),
  rowKey: z.string(),
  /** `gap` and `conflict` rows, and rows on which offices disagree. */
  kind: z.enum(['gap', 'conflict', 'disagreement']),
  /** The side that has text; its counterpart is missing. Null where both have. */
  presentSide: side.nullable(),
  row: rowOutline,
  /** First 120 characters of the clause that has text. */
  excerpt: z.string(),
  area: area.nullable(),
  status: z.enum(['suggested', 'confirmed']),
  confirmed: gapView.nullable(),
})
export type GapEntry = z.infer<typeof gapEntry>

export const reportDocument = z.custom<ReportDocument>((value) => typeof value === 'object' && value !== null)
const reportRequest = z.object({
  comparison: comparisonId,
  template: z.enum(templates),
  /** Empty: all relations. */
  relations: list(relation).default([]),
  withDecisions: z.boolean().default(true),
  /** Lists the contrasts in a table of their own too. */
  withContrasts: z.boolean().default(false),
})

/**
 * Which instruments stand on the two sides of the table of indicators: those of the workspace by their place (Chengdu,
 * Sichuan and their districts against Chongqing and its), the members of a comparison, or any that are named.
 */
const tableSides = z.discriminatedUnion('by', [
  z.object({ by: z.literal('place') }),
  z.object({ by: z.literal('comparison'), comparison: comparisonId }),
  z.object({
    by: z.literal('members'),
    left: z.array(sideMember).min(1).readonly(),
    right: z.array(sideMember).min(1).readonly(),
  }),
])
export type TableSides = z.infer<typeof tableSides>

const versionReport = { scope: z.enum(versionReportScopes).default('changed'), format: z.enum(reportFormats) }

/** A figure of the table of indicators: its clause, and where it begins in the text of the clause (UTF-16). */
const figureRef = clauseRef.extend({ start: z.number().int().nonnegative() })
export type FigureRef = z.infer<typeof figureRef>
const twoFigures = z.tuple([figureRef, figureRef]).readonly()

/**
 * Everything a host, a screen or a script can ask of the engine. Long work is an iterator of progress whose return
 * value is the result; leaving the iterator cancels it.
 */
export const api = {
  system: {
    about: oc.output(about),
    /** Adds to what is kept; an address that changes at every start cannot keep it in the browser. */
    setPreferences: oc.input(preferences).output(preferences),
    setProfile: oc.input(profile).output(profile),
    verify: oc.input(z.object({ deep: z.boolean().default(false) })).output(verifyShape),
    /** Aligns what people judged, here and now, and says how much of it the program finds. */
    selfTest: oc.output(eventIterator(progress, selfTestShape)),
    notices: oc.output(eventIterator(notice)),
  },
  instruments: {
    list: oc.output(list(instrumentSummary)),
    import: oc
      .input(
        z.object({
          sources: z.array(fileSource).min(1).readonly(),
          jurisdiction,
          /** The rest is about one source: it is meant for an import of one file after its preview. */
          encoding: z.enum(textEncodings).nullable().default(null),
          versionOf: instrumentId.nullable().default(null),
          corrections: list(correction).default([]),
          description: instrumentChanges.default({}),
          /** Who bears a mark of secrecy is held back until somebody says why it may be kept here. */
          secrecy: z
            .object({ basis: z.string().min(1) })
            .nullable()
            .default(null),
        }),
      )
      .output(eventIterator(progress, list(importResult))),
    /** Every version of an instrument, each as a summary of its own; the newest import first. */
    versions: oc.input(z.object({ instrument: instrumentId })).output(list(instrumentSummary)),
    read: oc.input(z.object({ version: versionHash })).output(readDocument),
    /** Corrects the segmentation; the answer is the document segmented anew with it. */
    correct: oc.input(z.object({ version: versionHash, correction })).output(readDocument),
    withdrawCorrection: oc.input(z.object({ correction: eventId })).output(readDocument),
    /** Confirms that an instrument is a version of the suggested other: both become one instrument. */
    joinVersion: oc.input(z.object({ instrument: instrumentId })).output(instrumentSummary),
    /** Says that it is not; it is not suggested again. */
    declineVersion: oc.input(z.object({ instrument: instrumentId })).output(instrumentSummary),
    describe: oc.input(z.object({ instrument: instrumentId, changes: instrumentChanges })).output(instrumentSummary),
  },
  /** Work on files without storing anything. */
  documents: {
    preview: oc.input(previewRequest).output(documentPreview),
    clauses: oc.input(z.object({ source: fileSource })).output(clausesShape),
    /** Deadlines, sums, shares, binding words and responsible units of each clause. */
    indicators: oc.input(z.object({ source: fileSource })).output(indicatorsShape),
    align: oc
      .input(
        z.object({
          left: z.array(sideMember).min(1).readonly(),
          right: z.array(sideMember).min(1).readonly(),
          /** What both sides may have copied from. */
          upstream: z.array(sideMember).readonly().exactOptional(),
        }),
      )
      .output(eventIterator(progress, alignShape)),
    /** The report of an alignment that is not stored; decisions count where the members are a stored comparison's. */
    report: oc
      .input(
        z.object({
          left: z.array(sideMember).min(1).readonly(),
          right: z.array(sideMember).min(1).readonly(),
          template: z.enum(templates),
          format: z.enum(reportFormats),
          withContrasts: z.boolean().default(false),
        }),
      )
      .output(eventIterator(progress, z.object({ fileName: z.string(), file: uploadedFile }))),
    diff: oc.input(z.object({ old: sideMember, new: sideMember })).output(eventIterator(progress, diffShape)),
    /** The 修订对照表 of two versions that need not be stored. */
    versionReport: oc
      .input(z.object({ old: sideMember, new: sideMember, ...versionReport }))
      .output(eventIterator(progress, z.object({ fileName: z.string(), file: uploadedFile }))),
    evaluate: oc
      .input(z.object({ gold: z.array(z.string()).min(1).readonly(), texts: z.string().optional() }))
      .output(eventIterator(progress, evaluationShape)),
  },
  comparisons: {
    list: oc.output(list(comparisonSummary)),
    create: oc
      .input(
        z.object({
          title: z.string().min(1),
          left: z.array(versionHash).min(1).readonly(),
          right: z.array(versionHash).min(1).readonly(),
        }),
      )
      .output(comparisonSummary),
    /** Aligns first where no result of the present method is stored. */
    open: oc.input(z.object({ id: comparisonId })).output(eventIterator(progress, comparisonView)),
    rows: oc
      .input(z.object({ id: comparisonId, keys: z.array(z.string()).max(200).readonly() }))
      .output(list(comparativeRow)),
    /** The rows that hold some clauses, in comparisons that are ready; only small ones are aligned for it. */
    rowsOf: oc.input(clauseRowsRequest).output(clauseRows),
  },
  /** Two versions of one instrument, in either order of their dates. */
  versions: {
    open: oc.input(z.object({ old: versionHash, new: versionHash })).output(eventIterator(progress, versionView)),
    /** Rows in full, by their index, in the order asked for. */
    rows: oc
      .input(z.object({ old: versionHash, new: versionHash, indices: z.array(z.number().int()).max(200).readonly() }))
      .output(list(versionRowFull)),
    /** The 修订对照表 as a file. */
    export: oc
      .input(z.object({ old: versionHash, new: versionHash, ...versionReport }))
      .output(z.object({ fileName: z.string(), file: uploadedFile })),
  },
  decisions: {
    /** `relation: null` rejects the pair. The paths need not be a suggested pair. */
    record: oc
      .input(
        z.object({
          comparison: comparisonId,
          left: z.array(clauseRef).min(1).readonly(),
          right: z.array(clauseRef).min(1).readonly(),
          relation: pairRelation.nullable(),
          direction: direction.default('none'),
          reason: z.string().default(''),
        }),
      )
      .output(z.object({ event: eventId, rowKey: z.string() })),
    withdraw: oc.input(z.object({ decision: eventId })).output(z.object({ event: eventId })),
  },
  annotations: {
    add: oc
      .input(
        z.object({
          comparison: comparisonId,
          left: list(clauseRef),
          right: list(clauseRef),
          text: z.string().min(1),
          replyTo: eventId.nullable().default(null),
        }),
      )
      .output(z.object({ event: eventId })),
    withdraw: oc.input(z.object({ annotation: eventId })).output(z.object({ event: eventId })),
  },
  gaps: {
    list: oc.input(z.object({ comparison: comparisonId.nullable().default(null) })).output(list(gapEntry)),
    confirm: oc
      .input(
        z.object({
          comparison: comparisonId,
          clause: clauseRef,
          note: z.string().default(''),
          severity: severity.default('medium'),
          responsibleUnit: z.string().default(''),
          dueOn: isoDate.nullable().default(null),
        }),
      )
      .output(z.object({ event: eventId })),
    withdraw: oc.input(z.object({ gap: eventId })).output(z.object({ event: eventId })),
  },
  /** The area of a clause, as an office sees it. */
  areas: {
    /** `area: null`: of none of the seven. What the office said before stays readable in the journal. */
    set: oc.input(z.object({ clause: clauseRef, area: area.nullable() })).output(z.object({ event: eventId })),
    /** Leaves it to the program again. */
    withdraw: oc.input(z.object({ area: eventId })).output(z.object({ event: eventId })),
  },
  synonyms: synonymsApi,
  indicators: {
    /** What both sides promise in figures, by when, and who is responsible. Texts that were never asked for are read first. */
    table: oc.input(z.object({ sides: tableSides })).output(eventIterator(progress, indicatorTableShape)),
    /** The table as a file, as the screen shows it. */
    export: oc
      .input(z.object({ sides: tableSides, format: z.enum(reportFormats) }))
      .output(z.object({ fileName: z.string(), file: uploadedFile })),
    /** Says what a figure is, in the name of the office, whatever the program reads; `reading: null`: no indicator. */
    correct: oc
      .input(z.object({ figure: figureRef, reading: figureReading.nullable(), reason: z.string().default('') }))
      .output(z.object({ event: eventId })),
    /** Says that two figures are of one indicator: their rows become one. */
    join: oc
      .input(z.object({ figures: twoFigures, reason: z.string().default('') }))
      .output(z.object({ event: eventId })),
    /** Says that two figures are not to be subtracted, and why. */
    setApart: oc
      .input(z.object({ figures: twoFigures, reason: z.string().trim().min(1) }))
      .output(z.object({ event: eventId })),
    /** Takes any of the three back: the program reads for itself again. */
    withdraw: oc.input(z.object({ word: eventId })).output(z.object({ event: eventId })),
  },
  search: searchApi,
  reports: {
    preview: oc.input(reportRequest).output(reportDocument),
    export: oc
      .input(reportRequest.extend({ format: z.enum(reportFormats) }))
      .output(z.object({ fileName: z.string(), file: uploadedFile })),
  },
}
