import type { Edit, VersionRow } from '../model/difference.ts'
import type { StyledRange } from './report-clauses.ts'
import { paragraphsOf, styledRuns } from './report-clauses.ts'
import type { Cell, Run, RunStyle } from './report-document.ts'
import { versionWords } from './version-texts.ts'

export type VersionSide = 'old' | 'new'

/** A clause as the report prints it. */
export interface PrintedClause {
  readonly label: string
  readonly heading: string | null
  readonly text: string
  /** Names of the headings above it, outermost first. */
  readonly sections: readonly string[]
}

/** A row with the clauses that it speaks of, one for each of its paths. */
export interface PrintedVersionRow {
  readonly row: VersionRow
  readonly oldClauses: readonly PrintedClause[]
  readonly newClauses: readonly PrintedClause[]
}

export const clausesOf = (
  { oldClauses, newClauses }: PrintedVersionRow,
  side: VersionSide,
): readonly PrintedClause[] => (side === 'old' ? oldClauses : newClauses)

/** Differences of writing only stay as they are printed: no mark. */
function styleOf({ substantive, follows, move }: Edit, side: VersionSide): RunStyle | null {
  if (follows !== undefined) return 'follows'
  if (!substantive) return null
  if (move !== undefined) return 'moved'
  return side === 'old' ? 'deleted' : 'inserted'
}

const rangesOf = (edits: readonly Edit[], side: VersionSide): StyledRange[] =>
  edits.flatMap((edit) => {
    const style = styleOf(edit, side)
    const [start, end] = edit[side]
    return style === null ? [] : [{ start, end, style }]
  })

/** Runs of each of several texts; ranges count in all of them joined by a line end. */
function runsOfEach(texts: readonly string[], ranges: readonly StyledRange[]): Run[][] {
  let offset = 0
  return texts.map((text) => {
    const [start, end] = [offset, offset + text.length]
    offset = end + 1
    const within = ranges.filter((range) => range.start < end && range.end > start)
    return styledRuns(
      text,
      within.map((range) => ({ ...range, start: Math.max(0, range.start - start), end: range.end - start })),
    )
  })
}

const whole = (texts: readonly string[], style: RunStyle): Run[][] => texts.map((text) => [{ text, style }])

function textRuns({ relation, shared, edits }: VersionRow, texts: readonly string[], side: VersionSide): Run[][] {
  if (relation === 'added' || relation === 'removed') return whole(texts, relation === 'added' ? 'inserted' : 'deleted')
  // Written anew, a clause would be struck almost whole; what it took over says more.
  if (shared !== null)
    return runsOfEach(
      texts,
      shared[side].map(({ start, end }) => ({ start, end, style: 'kept' })),
    )
  return runsOfEach(texts, rangesOf(edits, side))
}

function headingRuns({ relation, headingEdits }: VersionRow, headings: readonly string[], side: VersionSide): Run[][] {
  if (relation === 'added') return whole(headings, 'inserted')
  if (relation === 'removed') return whole(headings, 'deleted')
  return runsOfEach(headings, rangesOf(headingEdits, side))
}

/** The clauses of one version in a row: number, heading and text, with what went or came marked. */
export function versionCell(printed: PrintedVersionRow, side: VersionSide): Cell {
  const clauses = clausesOf(printed, side)
  if (clauses.length === 0) return [[{ text: versionWords.none, style: 'muted' }]]
  const texts = textRuns(
    printed.row,
    clauses.map(({ text }) => text),
    side,
  )
  // Heading edits count in the headings that there are.
  const headings = headingRuns(
    printed.row,
    clauses.flatMap(({ heading }) => heading ?? []),
    side,
  )
  return clauses.flatMap(({ label, heading, text }, n) => {
    const title = heading === null ? [] : (headings.shift() ?? [])
    const gap: Run[] = title.length === 0 || text === '' ? [] : [{ text: '　', style: 'plain' }]
    return paragraphsOf([{ text: `${label}　`, style: 'label' }, ...title, ...gap, ...(texts[n] ?? [])])
  })
}
