import type { AlignmentUnit } from '../model/correspondence.ts'
import { bigramsOf } from './terms.ts'

/**
 * Weights of place in the text and of like headings, against a similarity of 0 to 1 of the words themselves. Light on
 * purpose: 0.05 each helps where wording is thin, 0.1 and more ranks a neighbour above the right answer (hand-judged
 * pairs: mean reciprocal rank .985 at .05, .970 at .1).
 */
const positionWeight = 0.05
const headingWeight = 0.05

/** How much place and headings speak for unit `left` and unit `right` belonging together, before any wording. */
export function createPrior(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
): (left: number, right: number) => number {
  const leftPlaces = places(left)
  const rightPlaces = places(right)
  const leftSections = numberedSections(left)
  const rightSections = numberedSections(right)
  const likeness = leftSections.headings.map((a) => rightSections.headings.map((b) => headingLikeness(a, b)))
  return (i, j) => {
    const distance = Math.abs((leftPlaces[i] ?? 0) - (rightPlaces[j] ?? 0))
    const alike = likeness[leftSections.of[i] ?? 0]?.[rightSections.of[j] ?? 0] ?? 0
    return positionWeight * (1 - distance) + headingWeight * alike
  }
}

/** Where each unit stands in its own instrument, 0 to 1: a side may hold several instruments. */
function places(units: readonly AlignmentUnit[]): number[] {
  const counts = new Map<string, number>()
  const indices = units.map(({ ref }) => {
    const index = counts.get(ref.version) ?? 0
    counts.set(ref.version, index + 1)
    return index
  })
  return units.map(({ ref }, at) => (indices[at] ?? 0) / Math.max(1, (counts.get(ref.version) ?? 1) - 1))
}

function numberedSections(units: readonly AlignmentUnit[]): { headings: ReadonlySet<string>[]; of: number[] } {
  const numbers = new Map<string, number>()
  const of = units.map(({ sections }) => {
    const key = sections.join('\n')
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  const headings = [...numbers.keys()].map((key) => new Set(key.split('\n').flatMap(headingBigrams)))
  return { headings, of }
}

/** Of the words alone: the number a heading has says where it stands, which the place has said already. */
export const headingBigrams = (heading: string): string[] =>
  bigramsOf(
    heading.replace(/^第[〇零一二三四五六七八九十百0-9]+[编章节]|^[一二三四五六七八九十]+、|^[（(].{1,3}[）)]/u, ''),
  )

/** Cosine of the sets of bigrams, 0 where either has no heading. */
export function headingLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const shared = a
    .values()
    .filter((bigram) => b.has(bigram))
    .toArray().length
  return shared / Math.sqrt(a.size * b.size)
}
