import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '#core/diff/diff-texts.ts'
import { versionDifference } from '#core/diff/version-difference.ts'
import type { Edit, VersionDifference, VersionPiece, VersionRelation, VersionRow } from '#core/model/difference.ts'
import { joinedTexts } from '#core/model/difference.ts'
import { finish } from '#core/model/progress.ts'
import { diffShapeOf } from '#engine/usecases/diff-documents.ts'
import { tagMarks } from '#hosts/cli/difference-marks.ts'
import { differenceText } from '#hosts/cli/difference-text.ts'
import { caseFolders } from '../case-folders.ts'
import { segmentedPieces } from '../segmented-units.ts'
import { tokeniser } from '../tokenisers.ts'
import { relatedVersions } from './arbitrary-versions.ts'

const differenceOf = (old: readonly VersionPiece[], now: readonly VersionPiece[]): VersionDifference =>
  finish(versionDifference(old, now, tokeniser))

const pathsOf = (pieces: readonly VersionPiece[]): string[] => pieces.map(({ path }) => path)
const found = (pieces: readonly VersionPiece[], paths: readonly string[]): VersionPiece[] =>
  paths.flatMap((path) => pieces.find((piece) => piece.path === path) ?? [])
const textOf = (pieces: readonly VersionPiece[], paths: readonly string[]): string =>
  joinedTexts(found(pieces, paths).map(({ text }) => text))
const headingOf = (pieces: readonly VersionPiece[], paths: readonly string[]): string =>
  joinedTexts(found(pieces, paths).flatMap(({ heading }) => heading ?? []))

/** Every piece stands in one row, and the edits of each row make the new text of the old one. */
function expectWhole(old: readonly VersionPiece[], now: readonly VersionPiece[], { rows }: VersionDifference): void {
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
function expectMirrored(old: readonly VersionPiece[], now: readonly VersionPiece[]): void {
  const { rows } = differenceOf(old, now)
  expect(inNoOrder(differenceOf(now, old).rows.map(mirroredRow))).toEqual(inNoOrder(rows))
}

const cases = caseFolders('diff', (name) => name.startsWith('version-'))

describe('cases', () => {
  test.each(cases.map((folder) => [folder.name, folder] as const))('%s', (_, folder) => {
    const [old, now] = [segmentedPieces('old', folder.read('old.txt')), segmentedPieces('new', folder.read('new.txt'))]
    const difference = differenceOf(old, now)
    expectWhole(old, now, difference)
    expectMirrored(old, now)
    folder.checkText(differenceText(diffShapeOf(old, now, difference), tagMarks))
  })
})

describe('laws', () => {
  const texts = cases.flatMap((folder) => [folder.read('old.txt'), folder.read('new.txt')])

  test('a version against itself is identical throughout', () => {
    for (const text of texts) {
      const pieces = segmentedPieces('same', text)
      const { rows, replacements, approximate } = differenceOf(pieces, pieces)
      expect(rows.map(({ relation, depth }) => [relation, depth])).toEqual(pieces.map(() => ['identical', 'none']))
      expect([replacements, approximate]).toEqual([[], false])
    }
  })

  test('between versions of any kind every piece has its row, and exchanging them mirrors the rows', () => {
    fc.assert(
      fc.property(relatedVersions, ([old, now]) => {
        expectWhole(old, now, differenceOf(old, now))
        expectMirrored(old, now)
      }),
      { numRuns: 150 },
    )
  })

  test('whenever time is up, every piece has its row and the edits hold', () => {
    for (let after = 0; after < 40; after += 3) {
      for (const folder of cases.slice(0, 12)) {
        let asked = 0
        const [old, now] = [folder.read('old.txt'), folder.read('new.txt')].map((text) => segmentedPieces('v', text))
        const difference = finish(versionDifference(old!, now!, tokeniser, () => (asked += 1) > after))
        expectWhole(old!, now!, difference)
        if (after === 0)
          expect(difference.approximate).toBe(
            difference.rows.some((row) => row.edits.length + row.headingEdits.length > 0),
          )
      }
    }
  })

  test('an empty version has nothing but additions or removals', () => {
    const pieces = segmentedPieces('one', texts[0] ?? '')
    expect(differenceOf([], pieces).rows.map(({ relation }) => relation)).toEqual(pieces.map(() => 'added'))
    expect(differenceOf(pieces, []).rows.map(({ relation }) => relation)).toEqual(pieces.map(() => 'removed'))
  })
})
