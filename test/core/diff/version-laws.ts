import { expect } from 'vitest'
import { applyEdits } from '#core/diff/diff-texts.ts'
import { versionDifference } from '#core/diff/version-difference.ts'
import type { Edit, VersionDifference, VersionPiece, VersionRelation, VersionRow } from '#core/model/difference.ts'
import { joinedTexts } from '#core/model/difference.ts'
import { finish } from '#core/model/progress.ts'
import { tokeniser } from '../tokenisers.ts'

export const differenceOf = (old: readonly VersionPiece[], now: readonly VersionPiece[]): VersionDifference =>
  finish(versionDifference(old, now, tokeniser))

const pathsOf = (pieces: readonly VersionPiece[]): string[] => pieces.map(({ path }) => path)
const found = (pieces: readonly VersionPiece[], paths: readonly string[]): VersionPiece[] =>
  paths.flatMap((path) => pieces.find((piece) => piece.path === path) ?? [])
const textOf = (pieces: readonly VersionPiece[], paths: readonly string[]): string =>
  joinedTexts(found(pieces, paths).map(({ text }) => text))
const headingOf = (pieces: readonly VersionPiece[], paths: readonly string[]): string =>
  joinedTexts(found(pieces, paths).flatMap(({ heading }) => heading ?? []))

/** Every piece stands in one row, and the edits of each row make the new text of the old one. */
export function expectWhole(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  { rows }: VersionDifference,
): void {
  expect(rows.flatMap((row) => row.old).toSorted()).toEqual(pathsOf(old).toSorted())
  expect(rows.flatMap((row) => row.new).toSorted()).toEqual(pathsOf(now).toSorted())
  for (const row of rows.filter(({ relation }) => relation !== 'added' && relation !== 'removed')) {
    expect(applyEdits(textOf(old, row.old), textOf(now, row.new), row.edits)).toBe(textOf(now, row.new))
    expect(applyEdits(headingOf(old, row.old), headingOf(now, row.new), row.headingEdits)).toBe(headingOf(now, row.new))
  }
}

const otherWayRound: Partial<Record<VersionRelation, VersionRelation>> = {
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
}

const mirroredEdit = (edit: Edit): Edit => ({
  ...edit,
  kind: edit.kind === 'inserted' ? 'deleted' : edit.kind === 'deleted' ? 'inserted' : edit.kind,
  old: edit.new,
  new: edit.old,
})

const mirroredRow = (row: VersionRow): VersionRow => ({
  ...row,
  relation: otherWayRound[row.relation] ?? row.relation,
  old: row.new,
  new: row.old,
  labels: { old: row.labels.new, new: row.labels.old },
  edits: row.edits.map(mirroredEdit),
  headingEdits: row.headingEdits.map(mirroredEdit),
  shared: row.shared === null ? null : { old: row.shared.new, new: row.shared.old },
  staleReferences: row.staleReferences.map((reference) => ({ ...reference, old: reference.new, new: reference.old })),
})

/** What a stale reference should be called is another name in either direction. */
const inNoOrder = (rows: readonly VersionRow[]): string[] =>
  rows.map((row) => JSON.stringify(row, (key, value: unknown) => (key === 'label' ? null : value))).toSorted()

/** Exchanging the versions exchanges the sides of every row; only the order of the rows is that of the newer one. */
export function expectMirrored(old: readonly VersionPiece[], now: readonly VersionPiece[]): void {
  const { rows } = differenceOf(old, now)
  expect(inNoOrder(differenceOf(now, old).rows.map(mirroredRow))).toEqual(inNoOrder(rows))
}
