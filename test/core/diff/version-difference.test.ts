import { describe, expect, test } from 'vitest'
import { applyEdits } from '#core/diff/diff-texts.ts'
import { versionDifference } from '#core/diff/version-difference.ts'
import type { VersionDifference, VersionPiece } from '#core/model/difference.ts'
import { finish } from '#core/model/progress.ts'
import { caseFolders } from '../case-folders.ts'
import { segmentedPieces } from '../segmented-units.ts'
import { tokeniser } from '../tokenisers.ts'
import { paintEdits } from './painted.ts'

const differenceOf = (old: readonly VersionPiece[], now: readonly VersionPiece[]): VersionDifference =>
  finish(versionDifference(old, now, tokeniser))

const textOf = (units: readonly VersionPiece[], paths: readonly string[]): string =>
  paths.map((path) => units.find((piece) => piece.path === path)?.text ?? '').join('\n')

/** Every unit stands in one row, and the edits of each row make the new text of the old one. */
function expectWhole(old: readonly VersionPiece[], now: readonly VersionPiece[], { rows }: VersionDifference): void {
  expect(rows.flatMap((row) => row.old).toSorted()).toEqual(old.map(({ path }) => path).toSorted())
  expect(rows.flatMap((row) => row.new).toSorted()).toEqual(now.map(({ path }) => path).toSorted())
  for (const row of rows.filter(({ relation }) => relation !== 'added' && relation !== 'removed')) {
    expect(applyEdits(textOf(old, row.old), textOf(now, row.new), row.edits)).toBe(textOf(now, row.new))
  }
}

const isVersion = (name: string) => name.startsWith('version-')

describe('cases', () => {
  test.each(caseFolders('diff', isVersion).map((folder) => [folder.name, folder] as const))('%s', (_, folder) => {
    const [old, now] = [segmentedPieces('old', folder.read('old.txt')), segmentedPieces('new', folder.read('new.txt'))]
    const difference = differenceOf(old, now)
    expectWhole(old, now, difference)
    folder.check(
      difference.rows.map(({ relation, old: from, new: to, moved, edits }) => ({
        relation,
        old: from,
        new: to,
        moved,
        reads: edits.length === 0 ? null : paintEdits(textOf(old, from), textOf(now, to), edits).split('\n'),
      })),
    )
  })
})

describe('laws', () => {
  const texts = caseFolders('diff', isVersion).flatMap((folder) => [folder.read('old.txt'), folder.read('new.txt')])

  test('a version against itself is identical throughout', () => {
    for (const text of texts) {
      const units = segmentedPieces('same', text)
      const { rows, approximate } = differenceOf(units, units)
      expect(rows.map(({ relation, edits }) => [relation, edits.length])).toEqual(units.map(() => ['identical', 0]))
      expect(approximate).toBe(false)
    }
  })

  test('between any two texts every unit has its row', () => {
    for (const a of texts) {
      for (const b of texts) {
        const [old, now] = [segmentedPieces('old', a), segmentedPieces('new', b)]
        expectWhole(old, now, differenceOf(old, now))
      }
    }
  })

  test('an empty version has nothing but additions or removals', () => {
    const units = segmentedPieces('one', texts[0] ?? '')
    expect(differenceOf([], units).rows.map(({ relation }) => relation)).toEqual(units.map(() => 'added'))
    expect(differenceOf(units, []).rows.map(({ relation }) => relation)).toEqual(units.map(() => 'removed'))
  })
})
