import type { ChangeDepth, Edit, EditCounts, VersionPiece, VersionRelation, VersionRow } from '../model/difference.ts'
import type { VersionMatch } from './version-matches.ts'

/** What the texts and the headings of matched pieces differ in. */
export interface PieceDifference {
  readonly edits: readonly Edit[]
  readonly headingEdits: readonly Edit[]
  /** 0 to 1, of the texts; of the headings where there is no text. */
  readonly similarity: number
}

/** The row of matched pieces; both sides have at least one. */
export function matchedRow(
  match: VersionMatch,
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  moved: boolean,
  difference: PieceDifference,
): VersionRow {
  const counts = countsOf([...difference.edits, ...difference.headingEdits])
  const sides = sidesOf(match, old, now)
  return {
    ...sides,
    relation: relationOf(match, difference, moved),
    renumbered: sides.labels.old.join() !== sides.labels.new.join(),
    moved,
    depth: depthOf(counts),
    counts,
    ...difference,
  }
}

/** The row of a piece that the other version does not have. */
export function loneRow(
  relation: 'added' | 'removed',
  match: VersionMatch,
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
): VersionRow {
  return {
    ...sidesOf(match, old, now),
    relation,
    renumbered: false,
    moved: false,
    similarity: 0,
    depth: 'substantive',
    counts: countsOf([]),
    edits: [],
    headingEdits: [],
  }
}

function sidesOf(
  match: VersionMatch,
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
): Pick<VersionRow, 'part' | 'old' | 'new' | 'labels'> {
  const [before, after] = [piecesAt(old, match.old), piecesAt(now, match.new)]
  return {
    part: (before[0] ?? after[0])?.part ?? 'unit',
    old: before.map(({ path }) => path),
    new: after.map(({ path }) => path),
    labels: { old: before.map(({ label }) => label), new: after.map(({ label }) => label) },
  }
}

export const piecesAt = (pieces: readonly VersionPiece[], indices: readonly number[]): VersionPiece[] =>
  indices.flatMap((index) => pieces[index] ?? [])

/** `moved` alone means that nothing but the place changed; a changed text that moved is `modified` and says so apart. */
function relationOf(match: VersionMatch, { edits, headingEdits }: PieceDifference, moved: boolean): VersionRelation {
  if (match.new.length > 1) return 'split'
  if (match.old.length > 1) return 'merged'
  if (edits.length > 0 || headingEdits.length > 0) return 'modified'
  return moved ? 'moved' : 'identical'
}

function countsOf(edits: readonly Edit[]): EditCounts {
  const having = (wanted: (edit: Edit) => boolean): number => edits.filter(wanted).length
  return {
    substantive: having(({ substantive }) => substantive),
    replacements: having(({ follows }) => follows === 'replacement'),
    references: having(({ follows }) => follows === 'renumbering'),
    cosmetic: having(({ substantive, follows }) => !substantive && follows === undefined),
  }
}

function depthOf({ substantive, replacements, references, cosmetic }: EditCounts): ChangeDepth {
  if (substantive > 0) return 'substantive'
  if (replacements + references > 0) return 'systematic'
  return cosmetic > 0 ? 'cosmetic' : 'none'
}
