import { finish, type Steps } from '../model/progress.ts'
import { initialOf } from '../text/syllables.ts'
import { kindSize } from './grams.ts'
import { pageWriter, type ListPage } from './posting-lists.ts'
import { addLists, type VisitKeys } from './segment-lists.ts'
import type { SpokenPhrase, SpokenPlace } from './spoken-query.ts'

/*
 * What a text is indexed by as it is read: each syllable, each two side by side, and the initials of each three and four.
 * Initials alone or in pairs stand in nearly every clause; with lists of three alone, most of the time went into texts that were read for four.
 */

/** More than there are syllables. */
const numberLimit = 512

type KeyAt = (numbers: ArrayLike<number>, at: number) => number

/** The key of each kind for what begins at a place, 0 where nothing is read there. A gram is its kind's stretch plus this. */
const keysOfKinds: readonly KeyAt[] = [
  (numbers, at) => numbers[at] ?? 0,
  (numbers, at) => syllablesKey(numbers[at] ?? 0, numbers[at + 1] ?? 0),
  (numbers, at) => threeKey(initialAt(numbers, at), initialAt(numbers, at + 1), initialAt(numbers, at + 2)),
  (numbers, at) =>
    fourKey(initialAt(numbers, at), initialAt(numbers, at + 1), initialAt(numbers, at + 2), initialAt(numbers, at + 3)),
]

const initialAt = (numbers: ArrayLike<number>, at: number): number => initialOf(numbers[at] ?? 0)

const syllablesKey = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : one * numberLimit + other)

/** Letters as codes, seven bits each. */
const threeKey = (one: number, two: number, three: number): number =>
  one === 0 || two === 0 || three === 0 ? 0 : (one << 14) | (two << 7) | three
const fourKey = (one: number, two: number, three: number, four: number): number =>
  one === 0 || two === 0 || three === 0 || four === 0 ? 0 : (one << 21) | (two << 14) | (three << 7) | four

/** How a text is read: numbers of syllables, UTF-16 unit by unit, 0 for what has none. */
export type SpokenNumbers = ArrayLike<number>

/** All lists of a segment of texts as they are read; null where there is none. */
export const spokenPages = (texts: readonly (SpokenNumbers | null)[]): ListPage[] => finish(spokenPagesInSteps(texts))

/** The same in steps, for who must answer others in between. */
export function* spokenPagesInSteps(texts: readonly (SpokenNumbers | null)[]): Steps<ListPage[]> {
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
    yield* addLists(writer, kind * kindSize, { places: texts.length, keysAtMost }, keysOf)
  }
  return writer.finished()
}

/**
 * The grams that every text has in which the phrase stands, each once, without those that are part of another. None where
 * it has no syllable and no three initials side by side: then the characters beside them must tell (数据ys).
 */
export function spokenGrams(phrase: SpokenPhrase): number[] {
  const numbers = phrase.map(numberOf)
  const letters = phrase.map(letterOf)
  const [number, letter] = [(at: number) => numbers[at] ?? 0, (at: number) => letters[at] ?? 0]
  const pairs = phrase.map((_, at) => syllablesKey(number(at), number(at + 1)))
  const fours = phrase.map((_, at) => fourKey(letter(at), letter(at + 1), letter(at + 2), letter(at + 3)))
  const isWithin = (keys: readonly number[], at: number): boolean => (keys[at] ?? 0) !== 0 || (keys[at - 1] ?? 0) !== 0
  const grams = new Set<number>()
  const add = (kind: number, key: number): void => {
    if (key !== 0) grams.add(kind * kindSize + key)
  }
  for (const at of phrase.keys()) {
    if (!isWithin(pairs, at)) add(0, number(at))
    add(1, pairs[at] ?? 0)
    // Syllables side by side say as much of their initials.
    if (!isWithin(fours, at) && !isRead(numbers, at, 3)) add(2, threeKey(letter(at), letter(at + 1), letter(at + 2)))
    if (!isRead(numbers, at, 4)) add(3, fours[at] ?? 0)
  }
  return [...grams]
}

/** Whether so many places from `at` on are syllables. */
const isRead = (numbers: readonly number[], at: number, count: number): boolean =>
  numbers.slice(at, at + count).filter((number) => number !== 0).length === count

const numberOf = (place: SpokenPlace): number => (place.kind === 'syllable' ? place.number : 0)

const letterOf = (place: SpokenPlace): number => (place.kind === 'initial' ? place.letter : initialOf(numberOf(place)))
