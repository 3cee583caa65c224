import type { AlignmentUnit, WordPair } from '../model/correspondence.ts'
import { isFunctionWord } from '../text/function-words.ts'
import { conceptWords } from './concepts.ts'
import type { Part } from './likeness-parts.ts'
import { likenessParts } from './likeness-parts.ts'
import type { Weights } from './score.ts'
import type { TermTable } from './term-table.ts'
import type { Terms } from './terms.ts'
import { matterOf } from './terms.ts'
import type { Rarity } from './vectors.ts'

/** What a person can take in at a glance. */
export const shownTerms = 6

export interface SharedWording {
  /** In points of the sum whose logistic is the score; what no named word carries is in here too. */
  readonly points: number
  /** Words that stand on both sides, by the points they carry. */
  readonly terms: readonly Part<string>[]
  /** Words that stand for each other, one on each side. */
  readonly synonyms: readonly Part<WordPair>[]
}

/** Units of both sides in one list, with what they say. */
export interface Wording {
  readonly units: readonly AlignmentUnit[]
  readonly terms: Terms
  readonly rarity: Rarity
}

/** Which of the shared words and concepts, by their numbers, tell of a pair; the others carry points, and no name. */
export interface Telling {
  readonly word: (word: number) => boolean
  readonly concept: (concept: number) => boolean
}

/** A term that both units have, with the points it carries. */
interface Carried {
  readonly number: number
  readonly term: string
  /** As it stands in both texts: of a concept that both say in one word, that word. */
  readonly text: string
  readonly points: number
}

/** The wording and the characters of two units taken apart: what of their points each word carries. Units by their place. */
export function sharedWording(
  left: number,
  right: number,
  { units, terms, rarity }: Wording,
  weights: Weights,
  telling: Telling,
): SharedWording {
  // Each term of the wording counts as rare as it is among its own kind: that is how often units have it at all.
  const ofWording = (term: number): number =>
    (rarity.bigrams[term] ?? 0) || (rarity.words[term] ?? 0) || (rarity.characters[term] ?? 0)
  const wording = likenessParts(terms.wording, left, right, ofWording)
  const characters = likenessParts(terms.characters, left, right, (term) => rarity.characters[term] ?? 0)
  // Twice, less how crowded both are: see the signal.
  const wordingPoints = 2 * weights.wording * wording.likeness
  const characterPoints = weights.characters * characters.likeness
  const points = joined([wording.parts, wordingPoints], [characters.parts, characterPoints])
  const [of, to] = [left, right].map((place) => {
    const unit = units[place]
    return unit === undefined ? '' : matterOf(unit)
  })
  const texts = [of ?? '', to ?? ''] as const
  const said = conceptsSaid(texts)
  const carried = [...points].map(([number, own]): Carried => {
    const term = terms.lexicon.termOf(number)
    const how = said.get(term)
    return { number, term, text: how !== undefined && 'word' in how ? how.word : term, points: own }
  })
  const words = sharedWords(terms.words, left, right)
    .filter(telling.word)
    .map((number) => terms.lexicon.termOf(number))
    .filter((word) => !isFunctionWord(word))
  return {
    points: wordingPoints + characterPoints,
    terms: namedTerms(texts, words, carried),
    synonyms: carried
      .flatMap(({ number, term, points: own }) => {
        const how = said.get(term)
        if (how === undefined || 'word' in how || !telling.concept(number)) return []
        return how.pairs.map((of) => ({ of, part: own / how.pairs.length }))
      })
      .toSorted((a, b) => b.part - a.part),
  }
}

function joined(
  ...of: readonly (readonly [parts: ReadonlyMap<number, number>, points: number])[]
): Map<number, number> {
  const carried = new Map<number, number>()
  for (const [parts, points] of of) {
    for (const [term, part] of parts) carried.set(term, (carried.get(term) ?? 0) + part * points)
  }
  return carried
}

/** How a concept is said on both sides: in one word, or in others. */
type Said = { readonly word: string } | { readonly pairs: readonly WordPair[] }

/** The words for the concepts that both texts speak of, by concept. */
function conceptsSaid(texts: readonly [string, string]): ReadonlyMap<string, Said> {
  const [own, others] = texts.map((text) => Map.groupBy(conceptWords(text), ({ concept }) => concept))
  const said = new Map<string, Said>()
  for (const [concept, found] of own ?? []) {
    const [left, right] = [found, others?.get(concept) ?? []].map((all) => [...new Set(all.map(({ word }) => word))])
    if (left === undefined || right === undefined || right.length === 0) continue
    const word = left.find((each) => right.includes(each))
    said.set(concept, word === undefined ? { pairs: inPairs(left, right) } : { word })
  }
  return said
}

/** Every word of both sides once; the side that has fewer repeats its last. */
const inPairs = (left: readonly string[], right: readonly string[]): WordPair[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, at) => ({
    left: left[at] ?? left.at(-1) ?? '',
    right: right[at] ?? right.at(-1) ?? '',
  }))

function sharedWords({ starts, terms }: TermTable, left: number, right: number): number[] {
  const own = (unit: number): Int32Array => terms.subarray(starts[unit] ?? 0, starts[unit + 1] ?? 0)
  const others = new Set(own(right))
  return [...own(left)].filter((word) => others.has(word))
}

/** Shared words of matter with the points of the bigrams, characters and concepts in them, most first. */
function namedTerms(texts: readonly string[], words: readonly string[], carried: readonly Carried[]): Part<string>[] {
  const inside = (term: string, { text }: Carried): number =>
    term.includes(text) ? Math.min(...texts.map((own) => shareInside(own, term, text))) : 0
  const alone = (term: string): number => carried.reduce((sum, each) => sum + each.points * inside(term, each), 0)
  const shown = withoutParts(words)
    .map((of) => ({ of, part: alone(of) }))
    .toSorted((a, b) => b.part - a.part || (a.of < b.of ? -1 : 1))
    .slice(0, shownTerms)
    .map(({ of }) => of)
  const points = new Map(shown.map((term) => [term, 0]))
  for (const each of carried) {
    const parts = shown.map((term) => inside(term, each))
    // What stands in several of them is theirs together, once.
    const whole = Math.max(
      1,
      parts.reduce((sum, part) => sum + part, 0),
    )
    for (const [at, term] of shown.entries()) {
      points.set(term, (points.get(term) ?? 0) + (each.points * (parts[at] ?? 0)) / whole)
    }
  }
  return [...points].map(([of, part]) => ({ of, part })).toSorted((a, b) => b.part - a.part)
}

/** Share of the places of `key` in a text that stand in `term`, which holds it. */
function shareInside(text: string, term: string, key: string): number {
  const places = text.split(key).length - 1
  return places === 0 ? 0 : Math.min(1, ((text.split(term).length - 1) * (term.split(key).length - 1)) / places)
}

/** 数据 beside 公共数据 says nothing more. */
const withoutParts = (terms: readonly string[]): string[] =>
  terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)))
