import type { Clause } from './clause.ts'
import type { InstrumentKind, Jurisdiction } from './instrument.ts'

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
  'metadata',
  'navigation',
  'deleted',
  'comment',
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

/**
 * What every reader gives: one decoded text, and blocks that cover it (gaps are line ends). Nothing of the source is left
 * out silently: what is not body text (`deleted` by a tracked change, `navigation` of a web page) is a block of its kind.
 */
export interface SourceText {
  readonly text: string
  readonly format: SourceFormat
  /** How bytes became text, null where the format settles it. */
  readonly encoding: TextEncoding | null
  readonly blocks: readonly Block[]
  readonly warnings: readonly Warning[]
}

export const sourceFormats = ['txt', 'md', 'docx', 'doc', 'pdf', 'html', 'ofd'] as const
export type SourceFormat = (typeof sourceFormats)[number]

/** Encodings that a person may choose where the program guessed wrong. */
export const textEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const
export type TextEncoding = (typeof textEncodings)[number]

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
  'navigation',
  'deleted',
  'comment',
  'copying-damage',
  'not-a-clause',
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
  /** Where to look, as a UTF-16 offset into the source text; for what stands in no clause. */
  readonly start?: number
  readonly details?: Readonly<Record<string, string | number>>
}

export const warningCodes = [
  'number-gap',
  'number-repeat',
  'damaged-number',
  'glued-clause',
  'long-article',
  'no-effective-date-clause',
  'cut-off',
  'abridged',
  'empty-body',
  'no-numbering',
  'several-instruments',
  'suspicious-characters',
  'mixed-scripts',
  'copying-damage',
  'secrecy-mark',
  'unexplained-text',
  'correction-orphaned',
  'encoding-guessed',
  'undecodable-characters',
  'unmapped-characters',
  'automatic-numbers-unseen',
  'pages-without-text',
  'deletions-dropped',
  'hidden-text',
] as const
export type WarningCode = (typeof warningCodes)[number]

export const headFields = [
  'title',
  'issuingBodies',
  'documentNumber',
  'documentDate',
  'adoptedOn',
  'publishedOn',
  'effectiveOn',
  'repeals',
  'kind',
  'jurisdiction',
  'parent',
] as const
export type HeadField = (typeof headFields)[number]

/** Where a value of the head was read: the words as printed, UTF-16 into the source text, end exclusive. */
export interface HeadReading {
  readonly field: HeadField
  readonly text: string
  readonly start: number
  readonly end: number
  /** `printed`: the text says so. `inferred`: it follows from the words by a rule that may err, and a person should look. */
  readonly how: 'printed' | 'inferred'
}

/**
 * What can be read of an instrument from its own text. Dates are ISO (`2022-11-25`), null where not seen. Nothing is
 * guessed: every value has a reading that says where it stands.
 */
export interface InstrumentHead {
  readonly title: string
  readonly issuingBodies: readonly string[]
  readonly documentNumber: string | null
  readonly documentDate: string | null
  readonly adoptedOn: string | null
  readonly publishedOn: string | null
  readonly effectiveOn: string | null
  /** Titles of the instruments that it repeals, as printed. */
  readonly repeals: readonly string[]
  /** Level of authority. */
  readonly kind: InstrumentKind | null
  readonly jurisdiction: Jurisdiction | null
  /** Title of the superior instrument that it says it implements. */
  readonly parent: string | null
  readonly readings: readonly HeadReading[]
}

/** A mark of secrecy that stands by itself at the head of a document or its pages (机密★10年). UTF-16, end exclusive. */
export interface SecrecyMark {
  readonly grade: '绝密' | '机密' | '秘密' | '工作秘密' | '内部'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The result of segmentation: the tree, where every character went, and what to look at. */
export interface SegmentedDocument {
  readonly instrument: InstrumentHead
  readonly secrecy: readonly SecrecyMark[]
  readonly ledger: Ledger
  readonly warnings: readonly Warning[]
  readonly clauses: readonly Clause[]
}
