import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, diffReadTexts, diffTexts, readText } from '#core/diff/diff-texts.ts'
import type { Edit } from '#core/model/difference.ts'
import { clauseText, relatedTexts } from '../arbitrary-text.ts'
import { caseFolders } from '../case-folders.ts'
import { growth, mostGrowth } from '../growth.ts'
import { characterTokeniser, tokeniser } from '../tokenisers.ts'
import { paintEdits } from './painted.ts'

const mirrored = ({ kind, old, new: now, ...rest }: Edit): Edit => ({
  ...rest,
  kind: kind === 'inserted' ? 'deleted' : kind === 'deleted' ? 'inserted' : 'replaced',
  old: now,
  new: old,
})

const pairs = fc.oneof(relatedTexts, fc.tuple(clauseText, clauseText))

describe.each([
  ['with the dictionary', tokeniser],
  ['by characters', characterTokeniser],
])('laws, %s', (_, subject) => {
  test('applying the edits to the old text gives the new one', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        expect(applyEdits(old, now, diffTexts(old, now, subject))).toBe(now)
      }),
      { numRuns: 400 },
    )
  })

  test('edits are in order, apart, and never empty', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        let [oldAt, newAt] = [0, 0]
        for (const edit of diffTexts(old, now, subject)) {
          expect(edit.old[0]).toBeGreaterThanOrEqual(oldAt)
          expect(edit.new[0]).toBeGreaterThanOrEqual(newAt)
          expect(edit.kind === 'inserted').toBe(edit.old[0] === edit.old[1])
          expect(edit.kind === 'deleted').toBe(edit.new[0] === edit.new[1])
          ;[oldAt, newAt] = [edit.old[1], edit.new[1]]
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a text against itself has no difference', () => {
    fc.assert(fc.property(clauseText, (text) => diffTexts(text, text, subject).length === 0))
  })

  test('the other way round is the mirror image', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        expect(diffTexts(now, old, subject)).toEqual(diffTexts(old, now, subject).map(mirrored))
      }),
      { numRuns: 400 },
    )
  })

  test('no edit cuts a token of either side', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        const borders = (text: string) =>
          new Set([
            0,
            text.length,
            ...subject
              .tokenise(text)
              .flatMap(({ start, end, kind }) => (kind === 'space' ? inside(start, end) : [start, end])),
          ])
        const [oldBorders, newBorders] = [borders(old), borders(now)]
        for (const edit of diffTexts(old, now, subject)) {
          for (const at of edit.old) expect(oldBorders.has(at)).toBe(true)
          for (const at of edit.new) expect(newBorders.has(at)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** A run of white space may be cut anywhere. */
const inside = (start: number, end: number): number[] => Array.from({ length: end - start + 1 }, (_, at) => start + at)

describe('cases', () => {
  const isText = (name: string) => !name.startsWith('version-') && !name.startsWith('pair-')

  test.each(caseFolders('diff', isText).map((folder) => [folder.name, folder] as const))('%s', (_, folder) => {
    const [old, now] = [folder.read('old.txt').trimEnd(), folder.read('new.txt').trimEnd()]
    const edits = diffTexts(old, now, tokeniser)
    folder.check({
      reads: paintEdits(old, now, edits).split('\n'),
      substantive: edits.filter(({ substantive }) => substantive).length,
      cosmetic: edits.filter(({ substantive }) => !substantive).length,
    })
  })
})

describe('differs in writing only', () => {
  test.each([
    ['full and half width', '占比30%（含）以上', '占比３０％(含)以上'],
    ['letters', '推广AI平台和IPv6', '推广ＡＩ平台和ipv6'],
    ['kinds of quotation marks', '“放管服”改革', '「放管服」改革'],
    ['quotation marks or none', '深化“放管服”改革', '深化放管服改革'],
    ['brackets of a document number', '按照渝府发〔2021〕5号执行', '按照渝府发[2021]5号执行'],
    ['nested titles', '《关于修改〈数据条例〉的决定》', '《关于修改《数据条例》的决定》'],
    ['digits of a time limit', '在三十日内答复', '在30日内答复'],
    ['digits of a sum', '奖励五百万元', '奖励500万元'],
    ['digits of a share', '不低于百分之三十', '不低于30%'],
    ['digits of a reference', '依照第十二条处理', '依照第12条处理'],
    ['digits of a date', '自二〇二五年五月一日起施行', '自2025年5月1日起施行'],
    ['separators of thousands', '补助1,000万元', '补助1000万元'],
    ['的 and 地', '切实地开展评估', '切实的开展评估'],
    ['white space', '推进 5G 网络\u3000建设', '推进5G网络建设'],
    ['line ends', '公布目录；\n受理申请。', '公布目录；受理申请。'],
    ['numbers before items', '（一）公布目录；\n（二）受理申请。', '(1)公布目录；\n(2)受理申请。'],
    ['a number before an item or none', '1.公布目录', '公布目录'],
  ])('%s', (_, old, now) => {
    const edits = diffTexts(old, now, tokeniser)
    expect(edits.length).toBeGreaterThan(0)
    expect(edits.filter(({ substantive }) => substantive)).toEqual([])
  })
})

describe('differs in substance', () => {
  test.each([
    ['another time limit', '在三十日内答复', '在二十日内答复'],
    ['working days', '在三十日内答复', '在三十个工作日内答复'],
    ['another bound', '不低于30%', '不超过30%'],
    ['another unit', '奖励500万元', '奖励500元'],
    ['another article', '依照第十二条处理', '依照第二十条处理'],
    ['another document', '按照渝府发〔2021〕5号执行', '按照渝府办发〔2021〕5号执行'],
    ['another title', '依照《数据条例》', '依照《数据办法》'],
    ['another modal word', '应当公开', '可以公开'],
    ['a negation', '予以公开', '不予以公开'],
    ['what words are quoted', '“放管服”改革', '“放管”改革'],
    ['a pause that joins or parts', '市场监管、财政部门', '市场监管和财政部门'],
  ])('%s', (_, old, now) => {
    expect(diffTexts(old, now, tokeniser).some(({ substantive }) => substantive)).toBe(true)
  })
})

describe('moves', () => {
  const sentences = fc.uniqueArray(
    fc.constantFrom(
      '公共数据应当每季度更新一次；',
      '任何单位不得重复采集已经归集的数据，',
      '数据提供单位对数据的真实性负责。',
      '申请单位应当如实填报用途。',
      '每家企业每年最多申领五十万元，',
      '违反前款规定的，三年内不再受理其申请。',
    ),
  )

  test('take away and put in the same words, each once', () => {
    fc.assert(
      fc.property(sentences, sentences, (old, now) => {
        const edits = diffTexts(old.join(''), now.join(''), tokeniser).filter(({ move }) => move !== undefined)
        for (const [, ends] of Map.groupBy(edits, ({ move }) => move)) {
          const went = ends.find(({ kind }) => kind === 'deleted')
          const came = ends.find(({ kind }) => kind === 'inserted')
          const words = (text: string, span: Edit['old'] | undefined) =>
            text.slice(...(span ?? [0, 0])).replace(/[，。；]$/u, '')
          expect(ends.length).toBe(2)
          expect(words(old.join(''), went?.old).length).toBeGreaterThan(4)
          expect(words(now.join(''), came?.new)).toBe(words(old.join(''), went?.old))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('long and unlike texts', () => {
  const text = (length: number, seed: number): string =>
    Array.from({ length }, (_, at) => String.fromCharCode(0x4e00 + ((at * at * seed + at * 7) % 3000))).join('')
  const both = (length: number) => [text(length, 31), text(length, 17)] as const

  test('still give a difference that holds', () => {
    const [old, now] = both(4000)
    expect(applyEdits(old, now, diffTexts(old, now, characterTokeniser))).toBe(now)
  })

  test('that nobody waits for give one edit for what was not compared, and say so', () => {
    const [old, now] = both(400)
    const [first, second] = [readText(`${old}市场`, characterTokeniser), readText(`${now}市场`, characterTokeniser)]
    const { edits, approximate } = diffReadTexts(first, second, () => true)
    expect(approximate).toBe(true)
    expect(edits.map((edit) => [edit.old[1], edit.new[1]])).toEqual([[old.length, now.length]])
    expect(applyEdits(first.text, second.text, edits)).toBe(second.text)
  })

  test('take time that is bounded by their length', () => {
    expect(growth(both, ([old, now]) => diffTexts(old, now, characterTokeniser), 1500)).toBeLessThan(mostGrowth)
  })
})
