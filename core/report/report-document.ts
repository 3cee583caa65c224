import type { Relation, Side } from '../model/correspondence.ts'

export const templates = ['comparative-table', 'gap-list', 'area-matrix'] as const
export type Template = (typeof templates)[number]
export const reportFormats = ['docx', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/**
 * How a stretch of a cell is set; strokes and underlines survive black-and-white printing. Between two versions `deleted`
 * and `inserted` are changes of substance, `moved` changed its place, `follows` is told once for the whole instrument, and
 * `kept` is what a clause that was written anew took over.
 */
export type RunStyle =
  | 'plain'
  | 'label'
  | 'different'
  | 'only'
  | 'muted'
  | 'deleted'
  | 'inserted'
  | 'moved'
  | 'follows'
  | 'kept'

/** A stretch of a cell in one style. */
export interface Run {
  readonly text: string
  readonly style: RunStyle
}

/** A cell: paragraphs of runs. */
export type Cell = readonly (readonly Run[])[]

export interface ReportRow {
  /** Key of the comparison's row, so that a cell can be traced. */
  readonly key: string
  /** Which half, where a pair that does not correspond is listed as two one-sided rows of the same key. */
  readonly part?: Side
  /** Null where it is no row of the comparison but counts some. */
  readonly relation: Relation | null
  readonly cells: readonly Cell[]
}

export interface ReportColumn {
  readonly heading: string
  /** Share of the table's width, all sum to 1. */
  readonly width: number
}

/** A short table above or below the main one. */
export interface SideTable {
  readonly title: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** So many rows stand beside each other on a page: a list of numbers would take pages of its own. */
  readonly across: number
  /** The first column holds a number. */
  readonly isNumbered?: boolean
}

/** What every writer writes, whatever the report is about. */
export interface PrintedReport {
  readonly title: string
  readonly subtitle: string
  /** Sentences between the subtitle and the first table. */
  readonly lead?: readonly string[]
  readonly above?: readonly SideTable[]
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly {
    /** Key of the row of the result, so that a cell can be traced. */
    readonly key: string
    readonly cells: readonly Cell[]
  }[]
  readonly below?: readonly SideTable[]
  /** Sentences below the tables: sums, what is not listed, restated texts, method. */
  readonly notes: readonly string[]
  /** What the self-test of the method found: stands on every report of an alignment, in every format. */
  readonly selfTest?: string
  /** Why the report is to be read with care: stands in every format. */
  readonly caution?: string
  /** ISO date on which it was made; a file that is written from it carries this date and no other. */
  readonly generatedOn?: string
  /** Each instrument with its version hash. */
  readonly provenance: readonly { readonly title: string; readonly version: string }[]
}

/** A report of a comparison as plain data: preview and every writer show just this. */
export interface ReportDocument extends PrintedReport {
  readonly template: Template
  readonly rows: readonly ReportRow[]
  readonly selfTest: string
}

/** The report of two versions of an instrument. */
export interface VersionReport extends PrintedReport {
  readonly template: 'version-table'
}

export const versionReportScopes = ['changed', 'all'] as const
/** Which rows it lists: those with a change of substance or of place, or every one. */
export type VersionReportScope = (typeof versionReportScopes)[number]
