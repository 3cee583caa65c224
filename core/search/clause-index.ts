import { foldCharacters } from '../text/fold-characters.ts'
import type { DocSet } from './doc-set.ts'
import { partBreak } from './grams.ts'

/** Units of one segment, as they are stored. Places count from 0 within it. */
export interface IndexSegment {
  /** The number of its first unit. */
  readonly first: number
  /** All units that are there. Not to be changed. */
  readonly present: DocSet
  /** Those that came after the lists were made: no list holds them, and their texts are read instead. Not to be changed. */
  readonly fresh: DocSet
  /** The units whose list of `gram` says so; null where none. Not to be changed. */
  readonly docs: (gram: number) => DocSet | null
}

/** What search asks: lists by segment, and texts by unit. */
export interface ClauseIndex {
  readonly segments: () => readonly IndexSegment[]
  /** What `searchedText` made of the unit with this number. */
  readonly text: (unit: number) => string
  /** Says that the texts of these units of a segment will be asked for: together they are read in half the time. */
  readonly prepareTexts: (segment: IndexSegment, units: DocSet) => void
}

const breaks = partBreak.repeat(3)

/** What is searched of a unit: its heading and its text, folded, with a break between that nothing matches. */
export function searchedText(heading: string | null, text: string): string {
  const folded = foldCharacters(text).replaceAll(partBreak, ' ')
  return heading === null || heading === ''
    ? folded
    : foldCharacters(heading).replaceAll(partBreak, ' ') + breaks + folded
}

/** Where the unit's own text begins in what is searched of it. */
export function textStart(searched: string): number {
  const at = searched.indexOf(breaks)
  return at === -1 ? 0 : at + breaks.length
}
