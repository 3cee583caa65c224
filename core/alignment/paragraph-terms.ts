import { paragraphsOf } from './paragraphs.ts'
import type { TermTable } from './term-table.ts'

/** What the paragraphs of units say, those of the left units first. */
export interface ParagraphTerms extends TermTable {
  /** Paragraphs of unit u are rows `firstOf[u]` to `firstOf[u + 1]`, exclusive. A unit has one at least. */
  readonly firstOf: Int32Array
}

/** Shorter ones are labels and remains: （一）略. */
const shortest = 8

/** The paragraphs of a text that are compared: the whole where none is long enough. UTF-16, ends exclusive. */
export function paragraphsIn(text: string): { readonly start: number; readonly end: number }[] {
  const long = paragraphsOf(text).filter(({ start, end }) => end - start >= shortest)
  return long.length === 0 ? [{ start: 0, end: text.length }] : long
}
