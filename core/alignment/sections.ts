import { bigramsOf } from './bigrams.ts'

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
