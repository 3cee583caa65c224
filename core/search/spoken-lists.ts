import { initialOf } from '../text/syllables.ts'
import { kindSize } from './grams.ts'
import { pageWriter, type ListPage } from './posting-lists.ts'
import { addLists, type VisitKeys } from './segment-lists.ts'
import type { SpokenPhrase, SpokenPlace } from './spoken-query.ts'

/*
 * What a text is indexed by as it is read: each syllable, each two side by side, and the initials of each three. Initials
 * alone or in pairs stand in nearly every clause.
 */

/** More than there are syllables. */
const numberLimit = 512

type KeyAt = (numbers: ArrayLike<number>, at: number) => number

/** The key of each kind for what begins at a place, 0 where nothing is read there. A gram is its kind's stretch plus this. */
const keysOfKinds: readonly KeyAt[] = [
  (numbers, at) => numbers[at] ?? 0,
  (numbers, at) => syllablesKey(numbers[at] ?? 0, numbers[at + 1] ?? 0),
  (numbers, at) => initialsKey(initialAt(numbers, at), initialAt(numbers, at + 1), initialAt(numbers, at + 2)),
]

const initialAt = (numbers: ArrayLike<number>, at: number): number => initialOf(numbers[at] ?? 0)

const syllablesKey = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * numberLimit + other)

/** Letters as codes, seven bits each. */
const initialsKey = (one: number, two: number, three: number): number =>
  one === 0 || two === 0 || three === 0 ? 0 : (one << 14) | (two << 7) | three

/** All lists of a segment of texts as they are read: numbers of syllables, unit by unit; null where there is none. */
export function spokenPages(texts: readonly (Uint16Array | null)[]): ListPage[] {
  const writer = pageWriter()
  const keysAtMost = texts.reduce((sum, numbers) => sum + (numbers?.length ?? 0), 0)
  for (const [kind, keyAt] of keysOfKinds.entries()) {
    const keysOf: VisitKeys = (place, visit) => {
      const numbers = texts[place] ?? []
      for (let at = 0; at < numbers.length; at += 1) {
        const key = keyAt(numbers, at)
        if (key !== 0) visit(key)
      }
    }
    addLists(writer, kind * kindSize, { places: texts.length, keysAtMost }, keysOf)
  }
  return writer.finished()
}

/**
 * The grams that every text has in which the phrase stands, each once. None where it has no syllable and no three initials
 * side by side: then the characters beside them must tell (数据ys).
 */
export function spokenGrams(phrase: SpokenPhrase): number[] {
  const numbers = phrase.map(numberOf)
  const letters = phrase.map(letterOf)
  const grams = new Set<number>()
  for (const at of phrase.keys()) {
    const pair = syllablesKey(numbers[at] ?? 0, numbers[at + 1] ?? 0)
    const initials = initialsKey(letters[at] ?? 0, letters[at + 1] ?? 0, letters[at + 2] ?? 0)
    const single = numbers[at] ?? 0
    if (single !== 0) grams.add(single)
    if (pair !== 0) grams.add(kindSize + pair)
    if (initials !== 0) grams.add(2 * kindSize + initials)
  }
  return [...grams]
}

const numberOf = (place: SpokenPlace): number => (place.kind === 'syllable' ? place.number : 0)

const letterOf = (place: SpokenPlace): number => (place.kind === 'initial' ? place.letter : initialOf(numberOf(place)))
