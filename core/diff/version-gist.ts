import type { Edit } from '../model/difference.ts'

/** What went and what came; either may be empty. */
export interface Gist {
  readonly old: string
  readonly new: string
}

/** Characters of each side that a list can show on a line. */
const gistLength = 24

const lengthOf = ({ old, new: now }: Edit): number => old[1] - old[0] + now[1] - now[0]
const clipped = (text: string): string => (text.length > gistLength ? `${text.slice(0, gistLength)}…` : text)

/** Words without the commas around them, which say nothing in a list; punctuation alone stays. */
const bare = (text: string): string =>
  text.replace(/^[\s，、；。：]+(?=[^\s，、；。：])|(?<=[^\s，、；。：])[\s，、；：]+$/gu, '')

/** Of a text that came or went as a whole: its beginning. */
export const wholeGist = (old: string, now: string): Gist => ({ old: clipped(old), new: clipped(now) })

/** The words of the longest substantive edit between two texts: it says most. Null where there is none. */
export function gistOf(edits: readonly Edit[], old: string, now: string): Gist | null {
  const [first, ...others] = edits.filter(({ substantive }) => substantive)
  if (first === undefined) return null
  const longest = others.reduce((best, edit) => (lengthOf(edit) > lengthOf(best) ? edit : best), first)
  return { old: clipped(bare(old.slice(...longest.old))), new: clipped(bare(now.slice(...longest.new))) }
}
