import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { versionDifference } from '#core/diff/version-difference.ts'
import { finish } from '#core/model/progress.ts'
import { diffShapeOf } from '#engine/usecases/diff-documents.ts'
import { differenceText } from '#hosts/cli/difference-text.ts'
import { caseFolders } from '../case-folders.ts'
import { segmentedPieces } from '../segmented-units.ts'
import { tokeniser } from '../tokenisers.ts'
import { relatedVersions } from './arbitrary-versions.ts'
import { tagMarks } from './tag-marks.ts'
import { differenceOf, expectMirrored, expectWhole } from './version-laws.ts'

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
