import type { Steps } from '../model/progress.ts'
import type { ListPage } from './posting-lists.ts'
import { spokenPagesInSteps } from './spoken-lists.ts'
import { packReadings, type UsualReading } from './spoken-readings.ts'
import { blockSize } from './text-blocks.ts'

/** Texts to be read aloud, and listed where they are a segment from its beginning. */
export interface SpokenWork {
  /** The unit of the first text: the first of a block. */
  readonly first: number
  /** What is searched of each unit, side by side. */
  readonly texts: readonly string[]
  /** Places of units that are no more: no list holds them. */
  readonly gone: readonly number[]
  readonly isListed: boolean
  /** The generation of the index that asked for it. */
  readonly basis: number
}

export interface SpokenResult {
  /** A block each, as `packReadings` makes them. */
  readonly readings: readonly Uint8Array[]
  /** All of the segment; null where it is not listed. */
  readonly pages: readonly ListPage[] | null
}

/** Reads the texts by `read`, which gives a syllable's number for each UTF-16 unit. */
export function* speakTexts(
  { texts, gone, isListed }: SpokenWork,
  read: (text: string) => Uint16Array,
  usual: UsualReading,
): Steps<SpokenResult> {
  const numbers: Uint16Array[] = []
  for (const text of texts) {
    numbers.push(read(text))
    yield { done: numbers.length, total: texts.length }
  }
  const readings: Uint8Array[] = []
  for (let at = 0; at < texts.length; at += blockSize) {
    readings.push(packReadings(texts.slice(at, at + blockSize), numbers.slice(at, at + blockSize), usual))
  }
  if (!isListed) return { readings, pages: null }
  const left = new Set(gone)
  return { readings, pages: yield* spokenPagesInSteps(numbers.map((each, place) => (left.has(place) ? null : each))) }
}
