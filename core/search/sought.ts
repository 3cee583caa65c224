import { numbersAreWhole } from '../text/number-writings.ts'

/**
 * What is sought in folded texts: a word wherever it stands, or another writing of a number, which must be a whole number
 * there. Who asks for 三十日 gets 30日, and not 130日.
 */
export type Sought = string | { readonly number: string }

export const writingOf = (sought: Sought): string => (typeof sought === 'string' ? sought : sought.number)

/** Where it first stands at or after `from`; -1 where it does not. */
export function placeOf(text: string, sought: Sought, from = 0): number {
  if (typeof sought === 'string') return text.indexOf(sought, from)
  const { number } = sought
  let at = text.indexOf(number, from)
  while (at !== -1 && !numbersAreWhole(text, at, at + number.length)) at = text.indexOf(number, at + 1)
  return at
}

export const standsIn = (text: string, sought: Sought): boolean => placeOf(text, sought) !== -1

/** Where it stands: every place, in order; they do not overlap. */
export function placesOf(text: string, sought: Sought): [start: number, end: number][] {
  const found: [number, number][] = []
  const { length } = writingOf(sought)
  if (length === 0) return found
  for (let at = placeOf(text, sought); at !== -1; at = placeOf(text, sought, at + length)) found.push([at, at + length])
  return found
}

/** A word of a query: as it is, or all that may stand for it, which counts as one word. */
export type SoughtWord = string | readonly Sought[]

/** Where a word stands in whatever writing, in order; where two overlap, the first and longer one. */
export function placesOfWord(text: string, word: SoughtWord): [start: number, end: number][] {
  if (typeof word === 'string') return placesOf(text, word)
  const all = word.flatMap((each) => placesOf(text, each)).sort((a, b) => a[0] - b[0] || b[1] - a[1])
  let end = 0
  return all.filter((place) => {
    const isApart = place[0] >= end
    if (isApart) end = place[1]
    return isApart
  })
}
