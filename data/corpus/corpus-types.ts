import type { Area, InstrumentKind, Jurisdiction } from '#core/model/instrument.ts'

/** `seen`: a text that carries it was read. `partial`: second-hand, garbled, or its article number was not legible. */
export const confidences = ['seen', 'partial'] as const
export type Confidence = (typeof confidences)[number]

/** One restated clause. Everything it says is carried by its facts; it holds no sentence of the official text. */
export interface CorpusClause {
  /** Lead phrase; null where the clause is the whole of its section, whose heading then leads it. */
  readonly heading: string | null
  readonly text: string
  /** Ids of the reviewed facts it restates, all of this document and of the section's area. */
  readonly facts: readonly string[]
  /** Where in the document the facts stand; several places are joined by `；`. */
  readonly locator: string
  readonly confidence: Confidence
}

export interface CorpusSection {
  readonly heading: string
  readonly area: Area
  readonly clauses: readonly CorpusClause[]
}

/** One instrument of the starter corpus, as its reviewed file holds it. */
export interface CorpusInstrument {
  /** Name of its file without `.json`. */
  readonly slug: string
  readonly title: string
  /** What was inferred about the title, for the reader; no part of it. */
  readonly titleNote: string | null
  readonly titleEn: string
  /** Empty where no issuing body was seen. */
  readonly issuingBodies: readonly string[]
  readonly documentNumber: string | null
  /** ISO date; null where only a month or a year was seen, or nothing: see `dateAsSeen`. */
  readonly documentDate: string | null
  /** `2022-11-25`, `2022-11` or `2022`. */
  readonly dateAsSeen: string | null
  readonly effectiveOn: string | null
  readonly jurisdiction: Jurisdiction
  /** Null for what none of the kinds is: a city government's rule (地方政府规章), an agreement, a memorandum. */
  readonly kind: InstrumentKind | null
  /** The source's own words for what it is: `municipal plan`, `provincial regulation`. */
  readonly level: string
  readonly sourceKind: 'restated-summary'
  readonly remark: string | null
  readonly sections: readonly CorpusSection[]
}

/** A comparison that a new workspace can open at once. Members are slugs. */
export interface CorpusComparison {
  readonly title: string
  readonly left: readonly string[]
  readonly right: readonly string[]
}

export interface StarterCorpus {
  /** ISO date on which the facts were gathered; nothing in the corpus is newer. */
  readonly gatheredOn: string
  /** In the order of the manifest: Sichuan and Chengdu, then Chongqing, then what both or the nation issued. */
  readonly instruments: readonly CorpusInstrument[]
  readonly comparisons: readonly CorpusComparison[]
}
