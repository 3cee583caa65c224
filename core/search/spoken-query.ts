import { initialOf, readSyllables } from '../text/syllables.ts'

/**
 * What must stand at one place of a text: a UTF-16 unit as it is, a syllable by its number, any that begins so, or a unit that
 * may be read so elsewhere.
 */
export type SpokenPlace =
  | { readonly kind: 'unit'; readonly unit: number }
  | { readonly kind: 'syllable'; readonly number: number }
  | { readonly kind: 'initial'; readonly letter: number }
  | { readonly kind: 'readable'; readonly isRead: (unit: number) => boolean }

/** Places side by side. */
export type SpokenPhrase = readonly SpokenPlace[]

/** One or two initials stand in nearly every clause; guarded by the tests of what a word may mean. */
const placesWithInitialsAtLeast = 3

/** A word of several runs of letters, each with several readings, means no more than this. */
const phrasesAtMost = 24

/**
 * What a folded word may mean to somebody who types pinyin, the likeliest first: its letters as syllables, as initials,
 * or beside those as they are (ai数据yaosu). None where that could only be the word as it stands.
 */
export function spokenPhrases(word: string): SpokenPhrase[] {
  let phrases: SpokenPhrase[] = [[]]
  // An apostrophe between letters is a border of syllables.
  for (const run of word.replaceAll('ü', 'v').match(/[a-z]+(?:'(?=[a-z]))?|[^a-z]+/gu) ?? []) {
    const ways = waysToRead(/^[a-z]/u.test(run) ? run.replace("'", '') : run)
    phrases = phrases.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, phrasesAtMost)
  }
  return phrases.filter(isWorthSeeking)
}

function waysToRead(run: string): SpokenPhrase[] {
  const asItIs = unitsOf(run).map((unit) => ({ kind: 'unit' as const, unit }))
  if (!/^[a-z]/u.test(run)) return [asItIs]
  const syllables = readSyllables(run).map((numbers) =>
    numbers.map((number) => ({ kind: 'syllable' as const, number })),
  )
  const initials = unitsOf(run).map((letter) => ({ kind: 'initial' as const, letter }))
  // No syllable begins with i, u or v.
  return /[iuv]/u.test(run) ? [...syllables, asItIs] : [...syllables, initials, asItIs]
}

const unitsOf = (text: string): number[] => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

const isWorthSeeking = (phrase: SpokenPhrase): boolean =>
  phrase.some(({ kind }) => kind !== 'unit') &&
  (phrase.length >= placesWithInitialsAtLeast || phrase.every(({ kind }) => kind !== 'initial'))

/** In a shorter phrase a character that is read otherwise makes it another word: 重庆 is no zhongqing. */
const readOtherwiseFrom = 4

/**
 * The phrase with one syllable that the words around it would read otherwise: for each, whatever may be read so. None for
 * short phrases. `mayRead` says whether a unit has a reading, whatever the words around it are.
 */
export function readOtherwise(
  phrase: SpokenPhrase,
  mayRead: (unit: number, number: number) => boolean,
): SpokenPhrase[] {
  if (phrase.length < readOtherwiseFrom || phrase.some(({ kind }) => kind === 'initial')) return []
  return phrase.flatMap((place, at) =>
    place.kind === 'syllable'
      ? [phrase.with(at, { kind: 'readable', isRead: (unit) => mayRead(unit, place.number) })]
      : [],
  )
}

/**
 * Where a phrase first stands in a folded text, from `from` on; -1 where it does not. `numbers` are the syllables of the
 * text, unit by unit, 0 for what has none. A hit is as long as the phrase.
 */
export function spokenPlace(text: string, numbers: ArrayLike<number>, phrase: SpokenPhrase, from = 0): number {
  for (let at = from; at + phrase.length <= text.length; at += 1) {
    let step = 0
    for (const place of phrase) {
      if (!standsAt(text, numbers, place, at + step)) break
      step += 1
    }
    if (step === phrase.length) return at
  }
  return -1
}

function standsAt(text: string, numbers: ArrayLike<number>, place: SpokenPlace, at: number): boolean {
  switch (place.kind) {
    case 'unit':
      return text.charCodeAt(at) === place.unit
    case 'syllable':
      return numbers[at] === place.number
    case 'initial':
      return initialOf(numbers[at] ?? 0) === place.letter
    case 'readable':
      return place.isRead(text.charCodeAt(at))
  }
}
