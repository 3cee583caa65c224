import type { ClauseRef } from '../model/correspondence.ts'
import type { EventId } from '../model/ids.ts'
import type { Comparator } from './printed-figures.ts'
import type { Year } from './years.ts'

/** A number or both ends of a range. */
export type Amount = number | readonly [number, number]

/** What a figure says: read by the program, or as an office reads it. */
export interface FigureReading {
  readonly name: string
  /** In the base of its unit (500万元 is 5000000 元). */
  readonly value: Amount
  /** 元, %, 座 …; null for a bare number. */
  readonly unit: string | null
  readonly comparator: Comparator | null
  readonly year: Year | null
}

/** Who said something of a figure, and why; the reason may be empty. */
export interface Said {
  readonly event: EventId
  readonly office: string
  readonly person: string
  readonly reason: string
}

/** Another reading of a figure; null: it is no indicator. */
export interface SaidReading extends Said {
  readonly reading: FigureReading | null
}

/** Something said of two figures, by their ids in the table. */
export interface SaidOfTwo extends Said {
  readonly figures: readonly [string, string]
}

export const figureWordKinds = ['corrected', 'set-aside', 'joined', 'not-comparable'] as const
export type FigureWordKind = (typeof figureWordKinds)[number]

/** A figure that somebody spoke of: where it stood, and where it stands now. */
export interface WordFigure {
  /** Null where its place is not certain any more. */
  readonly id: string | null
  readonly ref: ClauseRef
  readonly instrumentTitle: string
  /** Null where `id` is. */
  readonly label: string | null
  /** As printed, and what stood around it. */
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** One word of an office about figures of this table, whether or not it holds. */
export interface FigureWord extends Said {
  readonly kind: FigureWordKind
  /** ISO instant. */
  readonly at: string
  readonly figures: readonly WordFigure[]
  /** Of `corrected`: what the figure says to the office; else null. */
  readonly reading: FigureReading | null
  /** `overruled`: another office's word about the figure holds here. `orphaned`: what it spoke of stands nowhere for certain. */
  readonly state: 'holds' | 'overruled' | 'orphaned'
}

/** All that people said of the figures of a table; ids are those of its values. */
export interface FigureWords {
  readonly readings: ReadonlyMap<string, SaidReading>
  /** Are one indicator, whatever they are called. */
  readonly joined: readonly SaidOfTwo[]
  /** Are not subtracted, whatever they look like. */
  readonly incomparable: readonly SaidOfTwo[]
  /** Every word with its state, oldest first. */
  readonly words: readonly FigureWord[]
}

export const nothingSaid: FigureWords = { readings: new Map(), joined: [], incomparable: [], words: [] }

/** What is said of these two, in whichever order they are named. */
export const saidOf = (words: readonly SaidOfTwo[], one: string, other: string): SaidOfTwo | undefined =>
  words.find(({ figures: [a, b] }) => (a === one && b === other) || (a === other && b === one))
