import { describe, expect, test } from 'vitest'
import { versionPieces } from '#core/clauses/version-pieces.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { caseFolders } from '../case-folders.ts'
import { segmentedText } from '../segmented-units.ts'

describe('pieces of a version', () => {
  test.each(caseFolders('diff', (name) => name.startsWith('version-')).map((folder) => [folder.name, folder] as const))(
    '%s: no word of a clause goes uncompared, and none twice',
    (_, folder) => {
      const document = segmentedText(folder.read('new.txt'))
      const pieces = new Map(versionPieces('new' as VersionHash, document).map((piece) => [piece.path, piece]))
      const units = [...pieces.values()].filter(({ part }) => part === 'unit')
      for (const { path, ownText, heading } of walkClauses(document.clauses)) {
        const piece = pieces.get(path)
        const inUnit = units.some((unit) => path.startsWith(`${unit.path}/`))
        expect([path, piece === undefined]).toEqual([path, inUnit])
        if (piece === undefined) continue
        expect(piece.heading).toBe(heading)
        expect(piece.part === 'unit' || piece.text === ownText).toBe(true)
      }
    },
  )

  test('each knows the piece above it', () => {
    const document = segmentedText('规定\n\n第一章 总则\n\n第一条 甲。\n\n第二章 附则\n\n第二条 乙。\n')
    const pieces = versionPieces('new' as VersionHash, document)
    expect(pieces.map(({ part, path, above }) => [part, path, above])).toEqual([
      ['frame', '第一章', null],
      ['unit', '第一章/第一条', 0],
      ['frame', '第二章', null],
      ['unit', '第二章/第二条', 2],
    ])
  })
})
