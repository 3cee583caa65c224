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

  it('takes what came or went as a whole as one piece', () => {
    expect(unifiedText('', now, [])).toEqual([{ text: now, kind: 'inserted', stop: 0 }])
    expect(unifiedText(old, '', [])).toEqual([{ text: old, kind: 'deleted', stop: 0 }])
  })
})
