import Fuse from 'fuse.js'
import { foldCharacters } from '../text/fold-characters.ts'
import { findMatches, mergeOverlaps, type MatchRange } from './matches.ts'
import { numberForms, soughtIn, wordsWith } from './other-words.ts'
import { asTyped, parseQuery, soughtWords, type ParsedQuery } from './query.ts'
import { standsIn } from './sought.ts'

/** Something short that is found by its name: a title, an issuing body, a note. */
export interface NameEntry {
  readonly id: string
  readonly text: string
}

/** An entry with what was found of it. */
export type NameMatch<Entry extends NameEntry> = Entry & { readonly matches: MatchRange[] }

/**
 * How unlike a name may be, 0 (equal) to 1. At .35 one wrong character in a word of four is found (数字经纪 for 数字经济)
 * and two are not; guarded by the test of that name.
 */
const fuzzyThreshold = 0.35

/**
 * Names that hold every word of the query, or one of each set of alternatives, then such as nearly do (typing errors). Best
 * first: the share of the name that matched, then the order given. For what a person looks through at once: its time grows
 * with every entry. Filters are the caller's.
 */
export function searchNames<Entry extends NameEntry>(
  query: string,
  entries: readonly Entry[],
  { limit = entries.length, folding = true }: { readonly limit?: number; readonly folding?: boolean } = {},
): NameMatch<Entry>[] {
  const parsed = parseQuery(query, { folding })
  const { terms, alternatives, excluded } = parsed
  if (soughtWords(parsed).length === 0) return []
  const write = folding ? foldCharacters : asTyped
  const allowed = entries.filter(({ text }) => findMatches(text, excluded, write).length === 0)
  const exact = exactNames(parsed, allowed, write)
  const found = new Set(exact.map(({ id }) => id))
  if (exact.length >= limit || alternatives.length > 0) return exact.slice(0, limit)
  const others = allowed.filter(({ id }) => !found.has(id))
  return [...exact, ...fuzzyNames(terms.map(foldCharacters), others)].slice(0, limit)
}

function exactNames<Entry extends NameEntry>(
  parsed: ParsedQuery,
  entries: readonly Entry[],
  write: (text: string) => string,
): NameMatch<Entry>[] {
  const wanted = wordsWith(parsed, write === asTyped ? () => [] : numberForms)
  const slots = [...wanted.terms.map((term) => [term]), ...wanted.alternatives]
  const holding = entries.filter(({ text }) => {
    const written = write(text)
    return slots.every((words) => words.some((word) => standsIn(written, word)))
  })
  const words = soughtIn(wanted).flat()
  const matched = holding.map((entry) => ({ ...entry, matches: findMatches(entry.text, words, write) }))
  return matched.sort((a, b) => matchedShare(b) - matchedShare(a))
}

const matchedShare = ({ text, matches }: NameMatch<NameEntry>): number =>
  matches.reduce((sum, [start, end]) => sum + end - start, 0) / text.length

function fuzzyNames<Entry extends NameEntry>(terms: readonly string[], entries: readonly Entry[]): NameMatch<Entry>[] {
  // One or two characters are near to nearly everything.
  if (terms.some((term) => term.length < 3)) return []
  const folded = entries.map((entry) => ({ entry, folded: foldCharacters(entry.text) }))
  const fuse = new Fuse(folded, {
    keys: ['folded'],
    threshold: fuzzyThreshold,
    ignoreLocation: true,
    includeMatches: true,
    includeScore: true,
    // A single stray character that happens to fit explains nothing to the reader.
    minMatchCharLength: 2,
  })
  const perTerm = terms.map((term) => new Map(fuse.search(term).map((result) => [result.item.entry, result])))
  const inAll = folded.filter(({ entry }) => perTerm.every((results) => results.has(entry)))
  const scored = inAll.map(({ entry }) => {
    const results = perTerm.map((found) => found.get(entry))
    const indices = results.flatMap((result) => result?.matches?.flatMap((match) => match.indices) ?? [])
    const score = results.reduce((sum, result) => sum + (result?.score ?? 1), 0)
    return { match: { ...entry, matches: mergeOverlaps(indices.map(([start, last]) => [start, last + 1])) }, score }
  })
  return scored.sort((a, b) => a.score - b.score).map(({ match }) => match)
}
