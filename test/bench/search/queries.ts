import { foldText } from '#core/text/fold.ts'
import { soundAlike } from '#engine/sounds.ts'
import { chanceOf, type Chance } from '../../fuzz/random.ts'

export const errorKinds = ['wrong', 'by sound', 'missing', 'too many', 'swapped'] as const
export type ErrorKind = (typeof errorKinds)[number]

export interface Query {
  readonly text: string
  /** The phrase as it stands in the clause. */
  readonly meant: string
  /** The index of the clause that it was taken from. */
  readonly source: number
}

const seed = 11
/** A phrase that stands in more clauses than these is nobody's: any of them may be meant. */
const clausesAtMost = 5

/** Every text in one string; a phrase is counted by walking through it. */
export interface Haystack {
  readonly texts: readonly string[]
  readonly all: string
}

export function haystackOf(clauses: readonly string[]): Haystack {
  const texts = clauses.map(foldText)
  return { texts, all: texts.join('\n') }
}

/** Phrases of `length` Han characters that stand somewhere. */
export function phrases(haystack: Haystack, length: number, count: number): Query[] {
  return drawn(
    haystack,
    count,
    seed + length,
    () => length,
    () => true,
  )
}

/** Phrases of so many Han characters that stand in few clauses. */
export function rarePhrases(haystack: Haystack, from: number, to: number, count: number, stream: number): Query[] {
  const isRare = (phrase: string): boolean => occurrences(haystack.all, phrase, clausesAtMost + 1) <= clausesAtMost
  return drawn(haystack, count, seed + stream, ({ below }) => from + below(to - from + 1), isRare)
}

/** Phrases of 4 to 8 Han characters that are distinctive, each with one error of a kind. */
export function errorQueries(haystack: Haystack, kind: ErrorKind, count: number): Query[] {
  const { texts, all } = haystack
  const isRare = (phrase: string): boolean => occurrences(all, phrase, clausesAtMost + 1) <= clausesAtMost
  const chance = chanceOf(seed, errorKinds.indexOf(kind))
  const queries = drawn(haystack, count * 2, seed + 100 + errorKinds.indexOf(kind), ({ below }) => 4 + below(5), isRare)
  const spoilt = queries.flatMap((query) => {
    const text = spoil(query.text, kind, chance, texts)
    return text === null || text === query.text || all.includes(text) ? [] : [{ ...query, text }]
  })
  return spoilt.slice(0, count)
}

/** Only the first ten thousand clauses are drawn from, whatever the size: the same questions in a larger heap. */
function drawn(
  { texts }: Haystack,
  count: number,
  stream: number,
  lengthOf: (chance: Chance) => number,
  isWanted: (phrase: string) => boolean,
): Query[] {
  const queries: Query[] = []
  for (let at = 0; queries.length < count && at < count * 200; at += 1) {
    const chance = chanceOf(stream, at)
    const source = chance.below(Math.min(10_000, texts.length))
    const text = texts[source] ?? ''
    const length = lengthOf(chance)
    const start = chance.below(Math.max(1, text.length - length))
    const phrase = text.slice(start, start + length)
    if (phrase.length === length && /^\p{Script=Han}+$/u.test(phrase) && isWanted(phrase)) {
      queries.push({ text: phrase, meant: phrase, source })
    }
  }
  return queries
}

export function occurrences(all: string, phrase: string, most: number): number {
  let count = 0
  for (let at = all.indexOf(phrase); at !== -1 && count < most; at = all.indexOf(phrase, at + 1)) count += 1
  return count
}

function spoil(phrase: string, kind: ErrorKind, { below, oneOf }: Chance, texts: readonly string[]): string | null {
  const at = below(phrase.length)
  const inner = 1 + below(phrase.length - 2)
  const put = (from: number, to: number, text: string): string => phrase.slice(0, from) + text + phrase.slice(to)
  const other = (): string => {
    for (;;) {
      const units = [...oneOf(texts)].filter((unit) => /\p{Script=Han}/u.test(unit))
      if (units.length > 0) return oneOf(units)
    }
  }
  switch (kind) {
    case 'wrong':
      return put(at, at + 1, other())
    case 'by sound': {
      const alike = alikeTo(phrase.charCodeAt(at), texts)
      return alike.length === 0 ? null : put(at, at + 1, oneOf(alike))
    }
    case 'missing':
      return phrase.length === 4 ? null : put(inner, inner + 1, '')
    case 'too many':
      return put(inner, inner, other())
    case 'swapped':
      return put(inner - 1, inner + 1, `${phrase[inner]}${phrase[inner - 1]}`)
  }
}

let common: readonly number[] | null = null

/** Characters of the texts that share a reading with one. */
function alikeTo(unit: number, texts: readonly string[]): string[] {
  common ??= [...new Set(texts.slice(0, 5000).join(''))]
    .filter((character) => character.length === 1)
    .map((character) => character.charCodeAt(0))
  return common.filter((code) => code !== unit && soundAlike(unit, code)).map((code) => String.fromCharCode(code))
}
