import type { Clause } from './clause.ts'

/** What a reader says a stretch of its text is; everything not marked is body text. */
export const blockKinds = [
  'body',
  'heading',
  'table-row',
  'page-header',
  'page-footer',
  'page-number',
  'footnote',
  'hidden',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** A block of the source: a paragraph of a Word file, a row of a table, a line of a text file. UTF-16 offsets. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
  /** 1 to 9 where the source marks a heading level. */
  readonly outlineLevel?: number
  /** 1-based page, where the source has pages. */
  readonly page?: number
}

/** What every reader gives: one decoded text, and blocks that cover it (gaps are line ends). */
export interface SourceText {
  readonly text: string
  readonly format: SourceFormat
  /** How bytes became text (`utf-8`, `gb18030`, `utf-16le`), null where the format settles it. */
  readonly encoding: string | null
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
}

export const sourceFormats = ['txt', 'md', 'docx'] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** Kinds of text that are in no clause: closed, there is no “other”. */
export const elsewhereKinds = [
  'title',
  'metadata',
  'table-of-contents',
  'page-header',
  'page-footer',
  'page-number',
  'footnote',
  'hidden',
  'signature',
  'markup',
  'whitespace',
] as const
export type ElsewhereKind = (typeof elsewhereKinds)[number]

/**
 * Where every UTF-16 unit of the decoded text went: `charactersIn` is the sum of the rest, and `unexplained` is 0
 * or the segmentation is wrong.
 */
export interface Ledger {
  readonly charactersIn: number
  readonly charactersInClauses: number
  readonly elsewhere: readonly { readonly kind: ElsewhereKind; readonly characters: number }[]
  readonly unexplained: number
}

/** Something a person should look at. `code` is stable; `message` is for Chinese readers and made from `details`. */
export interface Warning {
  readonly code: WarningCode
  readonly message: string
  readonly path?: string
  readonly details?: Readonly<Record<string, string | number>>
}

export const warningCodes = [
  'number-gap',
  'number-repeat',
  'long-article',
  'no-effective-date-clause',
  'empty-body',
  'no-numbering',
  'encoding-guessed',
  'undecodable-characters',
  'deletions-dropped',
  'hidden-text',
] as const
export type WarningCode = (typeof warningCodes)[number]

/** What can be read of an instrument from its own text. Dates are ISO (`2022-11-25`), null where not seen. */
export interface InstrumentHead {
  readonly title: string
  readonly issuingBodies: readonly string[]
  readonly documentNumber: string | null
  readonly documentDate: string | null
  readonly effectiveOn: string | null
}

/** The result of segmentation: the tree, where every character went, and what to look at. */
export interface SegmentedDocument {
  readonly instrument: InstrumentHead
  readonly ledger: Ledger
  readonly warnings: readonly Warning[]
  readonly clauses: readonly Clause[]
}
