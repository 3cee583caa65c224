/** Pairs of neighbouring Han characters, never across another character: 。 and 《 part words. */
export function bigramsOf(text: string): string[] {
  const pairs: string[] = []
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const characters = [...run]
    for (let at = 0; at + 1 < characters.length; at += 1) pairs.push(`${characters[at]}${characters[at + 1]}`)
  }
  return pairs
}
