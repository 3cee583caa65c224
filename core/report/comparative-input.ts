import type { JournalState } from '../journal/state.ts'
import type { ClauseArea } from '../model/clause-area.ts'
import type { Alignment, AlignmentUnit, Contrast } from '../model/correspondence.ts'
import type { PairMarks } from '../model/difference.ts'
import type { VersionHash } from '../model/ids.ts'

/** A unit of alignment with what a row shows of it besides. Offsets are UTF-16, into its version's source text. */
export interface ComparedUnit extends AlignmentUnit {
  /** What a list calls it: the heading, else the lead phrase. Absent: the heading. */
  readonly title?: string | null
  readonly start: number
  readonly end: number
  readonly instrumentTitle: string
  /** Null where nobody has told it. */
  readonly area: ClauseArea | null
}

/** Everything that a comparative table is made of; nothing else goes in. */
export interface ComparativeInput {
  readonly left: readonly ComparedUnit[]
  readonly right: readonly ComparedUnit[]
  readonly alignment: Alignment
  /** Of each suggested correspondence, in the alignment's order. One that is missing has no differences to walk. */
  readonly marks: readonly (PairMarks | undefined)[]
  /** Of pairs that people made and the alignment did not suggest, by row key; see `madePairs`. */
  readonly madeMarks?: ReadonlyMap<string, PairMarks>
  /** Of the same pairs; without it their rows have no contrasts. */
  readonly madeContrasts?: ReadonlyMap<string, readonly Contrast[]>
  /** Titles of the instruments that both sides may have copied from. Absent: there are none. */
  readonly upstreamTitles?: ReadonlyMap<VersionHash, string>
  /** Of this comparison only. */
  readonly journal: Pick<JournalState, 'decisions' | 'annotations' | 'gaps'>
  /** Whose judgement goes first where offices differ. */
  readonly viewer: { readonly office: string }
}
