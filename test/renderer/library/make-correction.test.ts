import { describe, expect, it } from 'vitest'
import { segmentCorrected } from '#core/clauses/placing.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { Clause } from '#core/model/clause.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import {
  beginAt,
  continueAt,
  headingAt,
  labelLengthAt,
  likelyLevel,
  linesOf,
  outsideAt,
  relabel,
  withCorrection,
} from '#renderer/features/library/document/make-correction.ts'

const text = `数据服务办法

第一条 为了规范数据服务，制定本办法。

第二条 鼓励设立首席数据官，具体包括：
（一）制定目录；
（二）评估质量。
依照第三条规定办理的，从其规定。

第四条 本办法自2024年9月1日起施行。
`
const source = {
  text,
  format: 'txt' as const,
  encoding: 'utf-8' as const,
  blocks: [...text.matchAll(/[^\n]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: 'body' as const,
  })),
  warnings: [],
}
const labels = (...corrections: readonly SegmentationCorrection[]): readonly string[] =>
  [...walkClauses(segmentCorrected(source, corrections).document.clauses)].map(({ path }) => path)
const at = (words: string): number => text.indexOf(words)
const caret = (words: string) => ({ start: at(words), end: at(words) })
const clause = (path: string): Clause => {
  const found = [...walkClauses(segmentCorrected(source, []).document.clauses)].find((each) => each.path === path)
  if (found === undefined) throw new Error(`No clause ${path}`)
  return found
}

describe('a correction of the segmentation', () => {
  it('begins a clause at the caret, with the number that stands there as its label', () => {
    const correction = beginAt(text, caret('第三条规定'), 'article')
    expect(correction).toMatchObject({ action: 'begin', level: 'article', labelLength: 3 })
    expect(labels(correction)).toContain('第三条')
  })

  it('takes what somebody marked as the label, and none where nothing is recognised', () => {
    const start = at('为了规范')
    expect(labelLengthAt(text, { start, end: start + 2 })).toBe(2)
    expect(labelLengthAt(text, { start, end: start })).toBe(0)
    // A whole marked sentence is no label.
    expect(labelLengthAt(text, { start, end: start + 30 })).toBe(0)
  })

  it('begins at the text after white, also on the next line', () => {
    const correction = beginAt(text, { start: at('\n第四条') - 1, end: at('\n第四条') - 1 }, 'article')
    expect(correction.at.quote.startsWith('第四条')).toBe(true)
  })

  it('merges a clause into the text above', () => {
    expect(labels()).toContain('第二条/第一款/（二）')
    expect(labels(continueAt(text, at('（二）')))).not.toContain('第二条/第一款/（二）')
  })

  it('gives a clause that begins already another level', () => {
    const correction = relabel(text, clause('第二条/第一款/（一）'), 'subitem')
    expect(correction).toMatchObject({ level: 'subitem', labelLength: 3, at: { start: at('（一）') } })
  })

  it('takes whole lines out of the clauses', () => {
    const correction = outsideAt(text, { start: at('第三条规定'), end: at('第三条规定') + 3 }, 'not-a-clause')
    expect(correction.at.quote).toBe('依照第三条规定办理的，从其规定。')
    const { ledger } = segmentCorrected(source, [correction]).document
    expect(ledger.elsewhere).toContainEqual({ kind: 'not-a-clause', characters: correction.at.quote.length })
    expect(ledger.unexplained).toBe(0)
  })

  it('names the whole line for a heading', () => {
    expect(headingAt(text, at('设立')).at.quote).toBe('第二条 鼓励设立首席数据官，具体包括：')
  })

  it('ends a marked line where the line ends, also when the marking took the line end along', () => {
    const start = at('（一）')
    const { start: from, end } = linesOf(text, { start, end: at('（二）') })
    expect(text.slice(from, end)).toBe('（一）制定目录；')
  })

  it('suggests the level by the number and by what stands above', () => {
    expect(likelyLevel(text, at('第四条'), [])).toBe('article')
    expect(likelyLevel(text, at('（一）'), [])).toBe('outline2')
    expect(likelyLevel(text, at('（一）'), [clause('第二条')])).toBe('item')
    expect(likelyLevel(text, at('依照'), [])).toBe('paragraph')
  })

  it('replaces what was said of the same place before it is stored', () => {
    const first = continueAt(text, at('（二）'))
    const second = beginAt(text, caret('（二）'), 'item')
    const outside = outsideAt(text, caret('（二）'), 'signature')
    expect(withCorrection([first], second)).toEqual([second])
    expect(withCorrection([first], outside)).toEqual([first, outside])
  })
})
