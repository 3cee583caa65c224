import type { AlignmentUnit, WordPair } from '../model/correspondence.ts'
import { isFunctionWord } from '../text/function-words.ts'
import type { ConceptReader } from './concepts.ts'
import { isConcept } from './concepts.ts'
import type { Part } from './likeness-parts.ts'
import { likenessParts, mostFirst } from './likeness-parts.ts'
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
  readonly readConcepts: ConceptReader
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
  of: Wording,
  weights: Weights,
  telling: Telling,
): SharedWording {
  const { terms } = of
  const points = pointsOfTerms(left, right, of, weights)
  const texts = [textAt(of, left), textAt(of, right)] as const
  const sayConcepts = points.keys().some((number) => isConcept(terms.lexicon.termOf(number)))
  const said = sayConcepts ? conceptsSaid(texts, of.readConcepts) : new Map<string, Said>()
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
    points: carried.reduce((sum, each) => sum + each.points, 0),
    terms: namedTerms(texts, words, carried),
    synonyms: namedSynonyms(
      carried.filter(({ number }) => telling.concept(number)),
      said,
    ),
  }
}

const textAt = ({ units }: Wording, place: number): string => {
  const unit = units[place]
  return unit === undefined ? '' : matterOf(unit)
}

/** By its number, what each shared term carries of both signals. */
function pointsOfTerms(
  left: number,
  right: number,
  { terms, rarity }: Wording,
  weights: Weights,
): ReadonlyMap<number, number> {
  // Each term of the wording counts as rare as it is among its own kind: that is how often units have it at all.
  const ofWording = (term: number): number =>
    (rarity.bigrams[term] ?? 0) || (rarity.words[term] ?? 0) || (rarity.characters[term] ?? 0)
  const wording = likenessParts(terms.wording, left, right, ofWording)
  const characters = likenessParts(terms.characters, left, right, (term) => rarity.characters[term] ?? 0)
  return joined(
    // Twice, less how crowded both are: see the signal.
    [wording.parts, 2 * weights.wording * wording.likeness],
    [characters.parts, weights.characters * characters.likeness],
  )
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
function conceptsSaid(texts: readonly [string, string], readConcepts: ConceptReader): ReadonlyMap<string, Said> {
  const [own, others] = texts.map((text) => Map.groupBy(readConcepts(text), ({ concept }) => concept))
  const said = new Map<string, Said>()
  for (const [concept, found] of own ?? []) {
    const [left, right] = [found, others?.get(concept) ?? []].map((all) => [...new Set(all.map(({ word }) => word))])
    if (left === undefined || right === undefined || right.length === 0) continue
    // Of several the first in code order, whichever side comes first: exact mirroring needs it.
    const word = left.toSorted().find((each) => right.includes(each))
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

function namedSynonyms(carried: readonly Carried[], said: ReadonlyMap<string, Said>): Part<WordPair>[] {
  return carried
    .flatMap(({ term, points }) => {
      const how = said.get(term)
      if (how === undefined || 'word' in how) return []
      return how.pairs.map((of) => ({ of, part: points / how.pairs.length }))
    })
    .toSorted(mostFirst)
}

function sharedWords({ starts, terms }: TermTable, left: number, right: number): number[] {
  const own = (unit: number): Int32Array => terms.subarray(starts[unit] ?? 0, starts[unit + 1] ?? 0)
  const others = new Set(own(right))
  return [...own(left)].filter((word) => others.has(word))
}

/** What a shared word carries: the bigrams, characters and concepts in it, each with the share of its places that is here. */
interface Inside {
  readonly term: string
  readonly shares: ReadonlyMap<Carried, number>
}

/** Shared words of matter with the points of what is in them, most first. */
function namedTerms(texts: readonly string[], words: readonly string[], carried: readonly Carried[]): Part<string>[] {
  const byText = Map.groupBy(carried, ({ text }) => text)
  const insideOf = (term: string): Inside => {
    const within = partsOf(term).flatMap((part) => byText.get(part) ?? [])
    const shareOf = ({ text }: Carried): number => Math.min(...texts.map((own) => shareInside(own, term, text)))
    return { term, shares: new Map(within.map((each) => [each, shareOf(each)])) }
  }
  const pointsOf = ({ shares }: Inside, wholes?: ReadonlyMap<Carried, number>): number =>
    shares
      .entries()
      .reduce((sum, [each, share]) => sum + (each.points * share) / Math.max(1, wholes?.get(each) ?? 1), 0)
  const shown = withoutParts(words)
    .map(insideOf)
    .map((inside) => ({ of: inside.term, part: pointsOf(inside), inside }))
    .toSorted(mostFirst)
    .slice(0, shownTerms)
    .map(({ inside }) => inside)
  // What stands in several of them is theirs together, once.
  const wholes = new Map<Carried, number>()
  for (const { shares } of shown) {
    for (const [each, share] of shares) wholes.set(each, (wholes.get(each) ?? 0) + share)
  }
  return shown.map((inside) => ({ of: inside.term, part: pointsOf(inside, wholes) })).toSorted(mostFirst)
}

/** Every different part of a word, and the word. */
function partsOf(word: string): string[] {
  const parts = new Set<string>()
  for (let from = 0; from < word.length; from += 1) {
    for (let to = from + 1; to <= word.length; to += 1) parts.add(word.slice(from, to))
  }
  return [...parts]
}

/** Share of the places of `key` in a text that stand in `term`, which holds it. */
function shareInside(text: string, term: string, key: string): number {
  const places = placesOf(key, text)
  return places === 0 ? 0 : Math.min(1, (placesOf(term, text) * placesOf(key, term)) / places)
}

/** How many times a word stands in a text, none over another. Asked so often that no list of the parts is made. */
function placesOf(word: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count += 1
  return count
}

/** 数据 beside 公共数据 says nothing more. */
const withoutParts = (terms: readonly string[]): string[] =>
  terms.filter((term) => !terms.some((other) => other !== term && other.includes(term)))
