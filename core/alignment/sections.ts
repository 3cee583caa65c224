/** Without the number, which says only where the heading stands. */
export const headingWords = (heading: string): string =>
  heading.replace(/^第[〇零一二三四五六七八九十百0-9]+[编章节]|^[一二三四五六七八九十]+、|^[（(].{1,3}[）)]/u, '')

/** Never across a character that is not Han: 。 and 《 part words. */
export function headingBigrams(heading: string): string[] {
  const pairs: string[] = []
  for (const [run] of headingWords(heading).matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = [...run]
    for (let at = 0; at + 1 < characters.length; at += 1) pairs.push(`${characters[at]}${characters[at + 1]}`)
  }
  return pairs
}

/** Cosine of the sets of bigrams, 0 where either has no heading. */
export function headingLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const shared = a
    .values()
    .filter((bigram) => b.has(bigram))
    .toArray().length
  return shared / Math.sqrt(a.size * b.size)
}
