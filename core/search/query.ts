import { foldCharacters } from '../text/fold-characters.ts'
import { isOfRows, type NotAppliedReason, type SearchFilter } from './filters.ts'
import { tokensOf, type QueryToken } from './query-tokens.ts'
import { parseFilter } from './read-filter.ts'

/** A part of a query, as it was typed and as it is understood. */
export type QueryPart = {
  /** As typed; all parts together are the query but for its white space. */
  readonly written: string
} & (
  | {
      readonly kind: 'words'
      /** Without quotation marks. */
      readonly shown: string
      /** Of these one must be found; folded. */
      readonly words: readonly string[]
    }
  | { readonly kind: 'excluded'; readonly shown: string; readonly word: string }
  | { readonly kind: 'filter'; readonly filter: SearchFilter }
  | { readonly kind: 'not-applied'; readonly why: NotAppliedReason }
)

/** A query as it will be applied; what will not be is named, never dropped silently. */
export interface ParsedQuery {
  /** In the order typed. */
  readonly parts: readonly QueryPart[]
  /** All of these must be found. Folded, without quotation marks, each once, never empty. */
  readonly terms: readonly string[]
  /** Of each of these at least one (OR). Folded. */
  readonly alternatives: readonly (readonly string[])[]
  /** None of these may be found. Folded. */
  readonly excluded: readonly string[]
  readonly filters: readonly SearchFilter[]
  /** What is applied, each once; words without quotation marks, what is excluded with its minus. */
  readonly applied: readonly string[]
  /** What is not, as it was typed; `parts` say why. */
  readonly notApplied: readonly string[]
}

/**
 * What looks like an operator and is none of ours: AND, wildcards and distances at a word's end, brackets open at one end,
 * `+必须`, `/pattern/`.
 */
const foreignOperators: readonly RegExp[] = [
  /^(AND|NOT|NEAR(\/\d+)?)$/u,
  /^(&&?|[-－!+~^*]+)$/u,
  /^[+!~*]./u,
  /.([~^]\d*|\*)$/u,
  /^\/.+\/[a-z]*$/iu,
  /^\([^)]*$/u,
  /^[^(]*\)$/u,
]

/**
 * Reads a query. Words set apart by white space must all be found, of words joined by OR or | one; quotation marks keep a
 * phrase; a minus before a word, phrase or filter excludes it. A quotation mark that is never closed reaches to the end.
 * Without `hasRows` there is no comparison whose rows could be asked for: what filters by them is not applied.
 */
export function parseQuery(query: string, { folding = true, hasRows = true }: QueryOptions = {}): ParsedQuery {
  const written = withAlternatives(tokensOf(query), folding ? foldCharacters : asTyped)
  // Only excluding or filtering would mean nearly all there is: that is no search, and the result says so. Without words
  // nobody looks whether there are comparisons, so that is not what is missing.
  if (!written.some(({ kind }) => kind === 'words')) return collected(written.map(withoutWords))
  return collected(hasRows ? written : written.map(withoutRows))
}

const withoutRows = (part: QueryPart): QueryPart =>
  part.kind === 'filter' && isOfRows(part.filter)
    ? { kind: 'not-applied', written: part.written, why: 'no-comparisons' }
    : part

export interface QueryOptions {
  /** Whether words are folded as the index is; else they stay as they were typed. */
  readonly folding?: boolean
  readonly hasRows?: boolean
}

type Writing = (text: string) => string
export const asTyped: Writing = (text) => text

const withoutWords = (part: QueryPart): QueryPart =>
  part.kind === 'not-applied' ? part : { kind: 'not-applied', written: part.written, why: 'no-words' }

/** OR joins the words on both its sides; between anything else it joins nothing. */
function withAlternatives(tokens: readonly QueryToken[], write: Writing): QueryPart[] {
  const parts: QueryPart[] = []
  let joining: QueryToken | null = null
  for (const token of tokens) {
    const last = parts.at(-1)
    if (isOr(token)) {
      if (joining !== null) parts.push(alone(joining))
      joining = token
      continue
    }
    const part = partOf(token, write)
    if (joining !== null && last?.kind === 'words' && part.kind === 'words') {
      parts[parts.length - 1] = joined(last, joining, part)
    } else {
      if (joining !== null) parts.push(alone(joining))
      parts.push(part)
    }
    joining = null
  }
  return joining === null ? parts : [...parts, alone(joining)]
}

const isOr = ({ text, quoted, minus }: QueryToken): boolean => !quoted && !minus && /^(OR|\|\|?)$/u.test(text)

const alone = ({ written }: QueryToken): QueryPart => ({ kind: 'not-applied', written, why: 'or-without-words' })

type Words = Extract<QueryPart, { readonly kind: 'words' }>

const joined = (left: Words, or: QueryToken, right: Words): Words => ({
  kind: 'words',
  written: `${left.written} ${or.written} ${right.written}`,
  shown: `${left.shown} OR ${right.shown}`,
  words: [...new Set([...left.words, ...right.words])],
})

function partOf({ written, text, minus, quoted }: QueryToken, write: Writing): QueryPart {
  if (text.trim() === '') return { kind: 'not-applied', written, why: 'empty' }
  const filter = quoted ? null : parseFilter(text)
  if (typeof filter === 'string') return { kind: 'not-applied', written, why: filter }
  // Words sought anywhere but in headings: nobody asks for that, and it would have to be a second kind of search.
  if (minus && filter?.kind === 'in-title') return { kind: 'not-applied', written, why: 'unknown-operator' }
  if (filter !== null) return { kind: 'filter', written, filter: { ...filter, excludes: minus } }
  if (!quoted && foreignOperators.some((operator) => operator.test(text))) {
    return { kind: 'not-applied', written, why: 'unknown-operator' }
  }
  const word = write(text)
  if (minus) return { kind: 'excluded', written, shown: `-${text}`, word }
  return { kind: 'words', written, shown: text, words: [word] }
}

function collected(parts: readonly QueryPart[]): ParsedQuery {
  const words = parts.flatMap((part) => (part.kind === 'words' ? [part.words] : []))
  const entries = parts.flatMap((part) => (part.kind === 'not-applied' ? [] : [appliedEntry(part)]))
  return {
    parts,
    terms: [...new Set(words.flatMap((each) => (each.length === 1 ? each : [])))],
    alternatives: words.filter(({ length }) => length > 1),
    excluded: [...new Set(parts.flatMap((part) => (part.kind === 'excluded' ? [part.word] : [])))],
    filters: parts.flatMap((part) => (part.kind === 'filter' ? [part.filter] : [])),
    applied: entries
      .filter(({ key }, at) => entries.findIndex((entry) => entry.key === key) === at)
      .map(({ shown }) => shown),
    notApplied: parts.flatMap((part) => (part.kind === 'not-applied' ? [part.written] : [])),
  }
}

/** A part as it is shown, by what makes it the same as another: its folded words. */
function appliedEntry(part: Exclude<QueryPart, { readonly kind: 'not-applied' }>): { key: string; shown: string } {
  switch (part.kind) {
    case 'words':
      return { key: `words ${part.words.join('\n')}`, shown: part.shown }
    case 'excluded':
      return { key: `excluded ${part.word}`, shown: part.shown }
    case 'filter':
      return { key: `filter ${part.written}`, shown: part.written }
  }
}

/** All words of a query that may be found, each once. */
export const soughtWords = ({ terms, alternatives }: Pick<ParsedQuery, 'terms' | 'alternatives'>): readonly string[] =>
  alternatives.length === 0 ? terms : [...new Set([...terms, ...alternatives.flat()])]
