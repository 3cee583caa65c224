import type { AlignmentUnit } from '../model/correspondence.ts'
import type { WordCutter } from '../text/tokeniser.ts'
import { meanOf } from './metrics.ts'

/*
 * What any good method has to beat: likeness of wording by the textbook, without a thing learned or known of the field. Written
 * apart from `alignment` on purpose and left as it is, so that a change there cannot move what it is measured against.
 */

/**
 * `bigrams`: cosine of pairs of neighbouring characters. `words`: of words as a dictionary cuts them. `both`: the mean of the
 * two. `adjusted`: the mean with a light prior of chapter and place, less how crowded both clauses are; the best of the four
 * on regulations.
 */
export const floorNames = ['bigrams', 'words', 'both', 'adjusted'] as const
export type FloorName = (typeof floorNames)[number]

/** A row for each left unit, in it a score for each right one. Scores of one method compare, those of two do not. */
export type ScoreTable = readonly (readonly number[])[]

/** What the chapter and the place count at most. Three times as much ranks worse on two pairs of regulations. */
const chapterShare = 0.05
const placeShare = 0.05

/** Neighbours that say how crowded a unit is: of cross-domain similarity local scaling (CSLS, Conneau et al. 2018). */
const crowd = 5

/** Scores of every pair by each of the floors. */
export function floorScores(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  cut: WordCutter,
): Record<FloorName, ScoreTable> {
  const bigrams = cosines(left, right, bigramsOf)
  const words = cosines(left, right, (text) => wordsOf(text, cut))
  const both = paired(bigrams, (bigram, i, j) => (bigram + (words[i]?.[j] ?? 0)) / 2)
  const prior = paired(both, (score, i, j) => score + priorOf(left, right, i, j))
  return { bigrams, words, both, adjusted: uncrowded(prior) }
}

const paired = (table: ScoreTable, score: (value: number, i: number, j: number) => number): number[][] =>
  table.map((row, i) => row.map((value, j) => score(value, i, j)))

type Counts = ReadonlyMap<string, number>

/** Cosines of log term frequency times inverse document frequency, the documents being the clauses of both sides. */
function cosines(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  termsOf: (text: string) => readonly string[],
): number[][] {
  const counts = [...left, ...right].map(({ heading, text }) => counted(termsOf(`${heading ?? ''}\n${text}`)))
  const frequency = counted(counts.flatMap((terms) => [...terms.keys()]))
  const vectors = counts.map((terms) =>
    unitLength(terms, (term) => Math.log(counts.length / (frequency.get(term) ?? 1))),
  )
  const others = vectors.slice(left.length)
  return vectors.slice(0, left.length).map((vector) => others.map((other) => product(vector, other)))
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function unitLength(counts: Counts, rarityOf: (term: string) => number): Counts {
  const weights = [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * rarityOf(term)] as const)
  const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weights.map(([term, weight]) => [term, weight / norm]))
}

function product(a: Counts, b: Counts): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

/** Pairs of characters that punctuation does not part. */
const bigramsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]{2,}/gu) ?? []).flatMap((run) => {
    const characters = [...run]
    return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  })

const wordsOf = (text: string, cut: WordCutter): string[] => cut(text).filter((word) => /[\p{L}\p{N}]/u.test(word))

function priorOf(left: readonly AlignmentUnit[], right: readonly AlignmentUnit[], i: number, j: number): number {
  const place = 1 - Math.abs((i + 0.5) / left.length - (j + 0.5) / right.length)
  return chapterShare * chapterLikeness(left[i], right[j]) + placeShare * place
}

/** Of the nearest headings: the share of their bigrams that both have (Dice). */
function chapterLikeness(a: AlignmentUnit | undefined, b: AlignmentUnit | undefined): number {
  const [one, other] = [new Set(bigramsOf(a?.sections.at(-1) ?? '')), new Set(bigramsOf(b?.sections.at(-1) ?? ''))]
  const shared = [...one].filter((bigram) => other.has(bigram)).length
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

/** Twice the score, less the mean of the five nearest of either: a clause of general wording is near to all. */
function uncrowded(table: ScoreTable): number[][] {
  const nearness = (scores: readonly number[]): number => meanOf(scores.toSorted((a, b) => b - a).slice(0, crowd))
  const rows = table.map(nearness)
  const columns = (table[0] ?? []).map((_, j) => nearness(table.map((row) => row[j] ?? 0)))
  return paired(table, (score, i, j) => 2 * score - (rows[i] ?? 0) - (columns[j] ?? 0))
}
