import type { ChangeDepth, Edit, EditCounts, VersionPiece, VersionRelation, VersionRow } from '../model/difference.ts'
import type { TextDifference } from './diff-texts.ts'
import type { PlannedMatch, VersionMatch } from './version-match.ts'
import { pick } from './version-read.ts'

/** The row of matched pieces; both sides have at least one. */
export function matchedRow(
  match: PlannedMatch,
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  texts: TextDifference,
  headings: TextDifference,
  { shared, staleReferences }: Pick<VersionRow, 'shared' | 'staleReferences'>,
): VersionRow {
  const edits = [...texts.edits, ...headings.edits]
  const counts = countsOf(edits)
  const sides = sidesOf(match, old, now)
  const hasText = [...pick(old, match.old), ...pick(now, match.new)].some(({ text }) => text !== '')
  return {
    ...sides,
    relation: relationOf(match, edits.length > 0),
    renumbered: isRenumbered(pick(old, match.old), pick(now, match.new)),
    moved: match.moved,
    similarity: (hasText ? texts : headings).similarity,
    depth: depthOf(counts),
    counts,
    edits: texts.edits,
    headingEdits: headings.edits,
    shared,
    staleReferences,
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
    shared: null,
    staleReferences: [],
  }
}

function sidesOf(
  match: VersionMatch,
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
): Pick<VersionRow, 'part' | 'old' | 'new' | 'labels'> {
  const [before, after] = [pick(old, match.old), pick(now, match.new)]
  return {
    part: (before[0] ?? after[0])?.part ?? 'unit',
    old: before.map(({ path }) => path),
    new: after.map(({ path }) => path),
    labels: { old: before.map(({ label }) => label), new: after.map(({ label }) => label) },
  }
}

/** 第二段 that has become 第三段 bears no number that anybody printed. */
function isRenumbered(old: readonly VersionPiece[], now: readonly VersionPiece[]): boolean {
  const printed = (pieces: readonly VersionPiece[]): string =>
    pieces.map(({ label, labelMade }) => (labelMade === true ? '' : label)).join('、')
  return printed(old) !== printed(now)
}

/** `moved` alone means that nothing but the place changed; a changed text that moved is `modified` and says so apart. */
function relationOf({ old, new: now, moved }: PlannedMatch, changed: boolean): VersionRelation {
  if (now.length > 1) return 'split'
  if (old.length > 1) return 'merged'
  if (changed) return 'modified'
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
