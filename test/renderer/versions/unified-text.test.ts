import { describe, expect, it } from 'vitest'
import { diffTexts } from '#core/diff/diff-texts.ts'
import { unifiedText } from '#renderer/features/compare/versions/unified-text.ts'
import { numberedEdits } from '#renderer/features/compare/versions/version-marks.ts'
import { tokeniser } from '../../core/tokenisers.ts'

describe('two texts as one', () => {
  const old = '申请人应当在十五日内提交登记材料，免收费用。'
  const now = '申请人应当在十个工作日内提交登记材料。'
  const pieces = unifiedText(old, now, numberedEdits({ headingEdits: [], edits: diffTexts(old, now, tokeniser) }).text)
  const read = (without: string): string =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('')

  it('holds the new text, and with what went the old one', () => {
    expect(read('deleted')).toBe(now)
    expect(read('inserted')).toBe(old)
  })

  it('numbers the places of the walk in order', () => {
    const stops = pieces.flatMap(({ stop }) => stop ?? [])
    expect(stops).toEqual(stops.toSorted((a, b) => a - b))
    expect(new Set(stops).size).toBe(2)
  })

  it('says of both places of a sentence that it moved', () => {
    const [first, second] = ['公共数据应当每季度更新一次。', '申请单位应当如实填报用途，并接受抽查。']
    const [before, after] = [`${first}${second}`, `${second}${first}`]
    const { text: edits } = numberedEdits({ headingEdits: [], edits: diffTexts(before, after, tokeniser) })
    expect(unifiedText(before, after, edits)).toEqual([
      { text: first, kind: 'deleted', stop: 0, moved: true },
      { text: second, kind: 'kept', stop: null, moved: false },
      { text: first, kind: 'inserted', stop: 1, moved: true },
    ])
  })

  it('takes what came or went as a whole as one piece', () => {
    expect(unifiedText('', now, [])).toEqual([{ text: now, kind: 'inserted', stop: 0, moved: false }])
    expect(unifiedText(old, '', [])).toEqual([{ text: old, kind: 'deleted', stop: 0, moved: false }])
  })
})
