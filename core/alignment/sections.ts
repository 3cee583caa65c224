import type { AlignmentUnit } from '../model/correspondence.ts'
import { bigramsOf } from './terms.ts'

/** How like the headings above two units are, 0 to 1. */
export function sectionLikeness(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
): (left: number, right: number) => number {
  const leftSections = numberedSections(left)
  const rightSections = numberedSections(right)
  const likeness = leftSections.headings.map((a) => rightSections.headings.map((b) => headingLikeness(a, b)))
  return (i, j) => likeness[leftSections.of[i] ?? 0]?.[rightSections.of[j] ?? 0] ?? 0
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

/** Of the words alone: the number a heading has says only where it stands. */
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
