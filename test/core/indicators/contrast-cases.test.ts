import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findContrasts } from '#core/indicators/contrasts.ts'
import { readClause } from '#core/indicators/read-clause.ts'
import type { Contrast } from '#core/model/correspondence.ts'
import { caseFolders } from '../case-folders.ts'
import { tokeniser } from '../tokenisers.ts'

const folders = caseFolders('contrasts')
const texts = folders.flatMap((folder) => [folder.read('left.txt').trim(), folder.read('right.txt').trim()])

const clause = (path: string, text: string) => readClause(path, text, tokeniser)
const contrastsOf = (left: string, right: string) => findContrasts([clause('甲', left)], [clause('乙', right)])

const line = ({ kind, left, right, stricter }: Contrast): string =>
  `${kind} ${left} / ${right} ${stricter ?? ''}`.trim()

describe('cases', () => {
  test.each(folders.map((folder) => [folder.name, folder] as const))('%s', (_, folder) => {
    const found = contrastsOf(folder.read('left.txt').trim(), folder.read('right.txt').trim())
    folder.checkText(found.length === 0 ? 'none' : found.map(line).toSorted().join('\n'))
  })
})

describe('laws', () => {
  const clauses = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 5 })
  const read = (side: string, of: readonly string[]) => of.map((text, at) => clause(`${side}${at}`, text))
  const without = ({ about: _, ...contrast }: Contrast) => JSON.stringify(contrast)
  const exchanged = (contrast: Contrast): Contrast => ({
    ...contrast,
    left: contrast.right,
    right: contrast.left,
    leftPath: contrast.rightPath,
    rightPath: contrast.leftPath,
    leftSpan: contrast.rightSpan,
    rightSpan: contrast.leftSpan,
    stricter: contrast.stricter === null ? null : contrast.stricter === 'left' ? 'right' : 'left',
  })

  test('exchanging the sides exchanges the result', () => {
    fc.assert(
      fc.property(clauses, clauses, (of, to) => {
        const [left, right] = [read('左', of), read('右', to)]
        const back = findContrasts(right, left).map(exchanged)
        expect(findContrasts(left, right).map(without).toSorted()).toEqual(back.map(without).toSorted())
      }),
    )
  })

  test('every value stands where it is said to stand, and is used once in its kind', () => {
    fc.assert(
      fc.property(clauses, clauses, (of, to) => {
        const [left, right] = [read('左', of), read('右', to)]
        const found = findContrasts(left, right)
        const at = (side: typeof left, path: string, span: Contrast['leftSpan']) =>
          span === null ? '' : side.find((one) => one.path === path)?.text.slice(...span)
        for (const contrast of found) {
          expect(at(left, contrast.leftPath, contrast.leftSpan)).toBe(contrast.left)
          expect(at(right, contrast.rightPath, contrast.rightSpan)).toBe(contrast.right)
        }
        const values = found.flatMap(({ kind, leftPath, leftSpan }) =>
          leftSpan === null ? [] : [`${kind} ${leftPath} ${leftSpan}`],
        )
        expect(new Set(values).size).toBe(values.length)
      }),
    )
  })

  test('a clause says nothing otherwise than itself', () => {
    for (const text of texts) expect(contrastsOf(text, text)).toEqual([])
  })

  test('are in the order of the left clauses', () => {
    const [share, days] = ['到2025年，研发工具普及率达到90%。', '数据主管部门应当在三十日内作出答复。']
    const left = [clause('一', days), clause('二', share)]
    const right = [clause('一', share.replace('90', '80')), clause('二', days.replace('三十', '十'))]
    expect(findContrasts(left, right).map(({ kind, leftPath }) => [kind, leftPath])).toEqual([
      ['deadline', '一'],
      ['quantity', '二'],
    ])
  })
})
