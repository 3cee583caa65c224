import type { AlignmentUnit, WordPair } from '../model/correspondence.ts'
import type { BestLists } from './best-lists.ts'
import { bigramsOf } from './bigrams.ts'
import { splitBodies } from './bodies.ts'
import type { Part } from './likeness-parts.ts'
import { likeNames } from './likeness-parts.ts'
import type { MeasuredSides } from './measure.ts'
import type { BestOfSides } from './pairs.ts'
import { indexOfPair } from './pairs.ts'
import { paragraphPair } from './paragraphs.ts'
import type { Context, Model, Weights } from './score.ts'
import { headingWords } from './sections.ts'
import type { SharedWording, Telling, Wording } from './shared-wording.ts'
import { sharedWording } from './shared-wording.ts'
import type { Supporter } from './supporters.ts'
import { supportersOf } from './supporters.ts'
import type { TermTable } from './term-table.ts'
import { bodyWords } from './terms.ts'
import type { Rarity } from './vectors.ts'

/**
 * What speaks for a pair, in points of the sum whose logistic is the score: the very signals that were scored, taken apart
 * into things with names. What speaks against it (how crowded both are) is left out: it names nothing. Subjects and
 * chapters count in all that speaks, and have no names either: a word that tells one subject may tell others.
 */
export interface PairEvidence extends SharedWording {
  readonly bodies: readonly Part<WordPair>[]
  readonly sections: readonly Part<WordPair>[]
  readonly neighbours: readonly Part<Supporter>[]
}

/** Explains a pair by its units' places on their own sides; of one that was never measured it knows nothing. */
export type Explain = (left: number, right: number) => PairEvidence

const nothing: PairEvidence = { terms: [], synonyms: [], bodies: [], sections: [], neighbours: [], points: 0 }

/** `best` are the best answers of each unit by the scores of the model. */
export function explainer(
  sides: MeasuredSides,
  rarity: Rarity,
  by: Model,
  best: BestOfSides,
  context: Context,
): Explain {
  const { signals, pairs } = sides
  const wordsOf = wordsBy(sides, rarity)
  return (left, right) => {
    const at = indexOfPair(pairs, left, right)
    const [a, b] = [sides.left[left], sides.right[right]]
    if (at === null || a === undefined || b === undefined) return nothing
    const telling = tellingOf(sides, rarity, best, left, right)
    const words = wordsOf(at, left, right)
    const wording = sharedWording(words.left, words.right, words.of, ofWords(by.inContext), telling)
    const support = supportersOf(sides, by, { left, right })
    const points = (of: 'bodies' | 'sections' | 'subjects'): number => by.inContext[of] * (signals[of][at] ?? 0)
    const unnamed = Math.max(0, points('subjects')) + Math.max(0, by.inContext.chapters * (context.chapters[at] ?? 0))
    const bodies = scaled(
      likeNames(bodiesOf(a), bodiesOf(b), (name) => bigramsOf(bodyWords(name))),
      points('bodies'),
    )
    const sections = scaled(
      likeNames(a.sections, b.sections, (heading) => bigramsOf(headingWords(heading))),
      points('sections'),
    )
    return {
      ...wording,
      bodies,
      sections,
      neighbours: support.named,
      points: wording.points + sumOf(bodies) + sumOf(sections) + support.points + unnamed,
    }
  }
}

/** Where the wording of a pair stands: among all units, or among what is left of those that copied. */
function wordsBy(
  { left: own, units, terms, readConcepts, less }: MeasuredSides,
  rarity: Rarity,
): (
  at: number,
  left: number,
  right: number,
) => { readonly left: number; readonly right: number; readonly of: Wording } {
  const whole = { units, terms, rarity, readConcepts }
  if (less === null) return (_, left, right) => ({ left, right: own.length + right, of: whole })
  const { of, units: rest, terms: counted } = less.without
  const nthOf = new Map([...of].map((at, nth) => [at, nth]))
  return (at, left, right) => {
    const nth = nthOf.get(at)
    if (nth === undefined) return { left, right: own.length + right, of: whole }
    return { left: nth, right: of.length + nth, of: { units: rest, terms: counted, rarity, readConcepts } }
  }
}

/** The words of the most alike paragraphs are words of the whole: what both signals say is theirs. */
const ofWords = (weights: Weights): Weights => ({ ...weights, wording: weights.wording + weights.paragraphs })

const scaled = <Of>(parts: readonly Part<Of>[], points: number): Part<Of>[] =>
  parts.map(({ of, part }) => ({ of, part: part * points }))

const sumOf = (parts: readonly Part<unknown>[]): number => parts.reduce((sum, { part }) => sum + part, 0)

const bodiesOf = ({ text }: AlignmentUnit): string[] =>
  splitBodies(text)
    .bodies.split(/[、，,；;：:。\s]+/u)
    .filter((name) => name !== '')

/**
 * How rare a word has to be in the documents at hand to say anything of a pair, where 1 is a word of a single unit: where
 * every clause says 数据, a pair stands out as much without it. Of 131 units 26 may have the word.
 * Guarded by test/core/alignment/evidence.test.ts.
 */
const leastRarity = 0.33

/** As many as the correction for crowding looks at. */
const crowd = 5
/**
 * A concept may be rare in the documents and all around a pair (区域合作, 区域协同 … in a chapter on both): what most of the
 * five units nearest to either speak of as well is taken off again as crowding.
 * Guarded by test/core/alignment/evidence.test.ts.
 */
const mostOfCrowd = 4

/** What tells of this pair of units. */
function tellingOf(sides: MeasuredSides, rarity: Rarity, best: BestOfSides, of: number, to: number): Telling {
  const { left, units, terms } = sides
  const least = leastRarity * Math.log(units.length + 1)
  const answering = answeringTexts(sides, rarity, of, to)
  const crowds = [nearest(best.left, of).map((unit) => left.length + unit), nearest(best.right, to)]
  return {
    word: (word) =>
      (rarity.words[word] ?? 0) >= least && answering.every((text) => text.includes(terms.lexicon.termOf(word))),
    concept: (concept) =>
      crowds.every((around) => around.filter((unit) => says(terms.characters, unit, concept)).length < mostOfCrowd),
  }
}

/** Of both units the paragraph that answers, or the whole: a word of another paragraph carries nothing of the likeness of these. */
function answeringTexts({ left, right, terms }: MeasuredSides, rarity: Rarity, of: number, to: number): string[] {
  const [a, b] = [left[of], right[to]]
  if (a === undefined || b === undefined) return []
  const pair = paragraphPair(a, b, (bigram) => rarity.bigrams[terms.lexicon.numberOf(bigram)] ?? 0)
  if (pair === null) return []
  return [
    (a.heading ?? '') + a.text.slice(pair.left.start, pair.left.end),
    (b.heading ?? '') + b.text.slice(pair.right.start, pair.right.end),
  ]
}

const nearest = (lists: BestLists, unit: number): number[] => {
  const start = unit * lists.limit
  return [...lists.units.subarray(start, start + Math.min(crowd, lists.sizeOf(unit)))]
}

const says = ({ starts, terms }: TermTable, unit: number, term: number): boolean =>
  terms.subarray(starts[unit] ?? 0, starts[unit + 1] ?? 0).includes(term)
