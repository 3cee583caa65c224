import type { Relation, Side } from '../model/correspondence.ts'

export const templates = ['comparative-table', 'gap-list'] as const
export type Template = (typeof templates)[number]
export const reportFormats = ['docx', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** A stretch of a cell in one style; underline and bold survive black-and-white printing. */
export interface Run {
  readonly text: string
  readonly style: 'plain' | 'label' | 'different' | 'only' | 'muted'
}

/** A cell: paragraphs of runs. */
export type Cell = readonly (readonly Run[])[]

export interface ReportRow {
  /** Key of the comparison's row, so that a cell can be traced. */
  readonly key: string
  /** Which half, where a pair that does not correspond is listed as two one-sided rows of the same key. */
  readonly part?: Side
  readonly relation: Relation
  readonly cells: readonly Cell[]
}

/** A report as plain data: preview and every writer show just this. */
export interface ReportDocument {
  readonly template: Template
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly {
    readonly heading: string /** Share of the table's width, all sum to 1. */
    readonly width: number
  }[]
  readonly rows: readonly ReportRow[]
  /** Sentences below the table: sums, what is not listed, restated texts, method. */
  readonly notes: readonly string[]
  /** What the self-test of the method found: stands on every report, in every format. */
  readonly selfTest: string
  /** ISO date on which it was made; a file that is written from it carries this date and no other. */
  readonly generatedOn?: string
  /** Each instrument with its version hash. */
  readonly provenance: readonly { readonly title: string; readonly version: string }[]
}
