import { describe, expect, test } from 'vitest'
import type { Upstream } from '#core/alignment/align.ts'
import { align, alignmentMethod, methodWith, noUpstream } from '#core/alignment/align.ts'
import type { Alignment, AlignmentUnit, SuggestedCorrespondence } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import { shippedSynonyms } from '#core/text/synonym-table.ts'
import { caseFolders } from '../case-folders.ts'
import { segmentedUnits } from '../segmented-units.ts'
import { tokeniser } from '../tokenisers.ts'

/* Two cities' instruments and the national one that both took sentences from: see test/cases/upstream. */
const [folder] = caseFolders('upstream', (name) => name === 'three-instruments')
const unitsIn = (file: string): AlignmentUnit[] => segmentedUnits(file, folder?.read(`${file}.txt`) ?? '')
const [left, right] = [unitsIn('left'), unitsIn('right')]
const upstream: Upstream = { units: unitsIn('national'), name: 'national' }

const alignmentOf = (a: readonly AlignmentUnit[], b: readonly AlignmentUnit[], by: Upstream): Alignment =>
  finish(align(a, b, tokeniser, shippedSynonyms, by))
const [alone, beside] = [alignmentOf(left, right, noUpstream), alignmentOf(left, right, upstream)]

const article = (units: readonly AlignmentUnit[], label: string): number =>
  units.findIndex((unit) => unit.label === label)

/** What the articles of one number on both sides score. */
function scoreOf({ candidates }: Alignment, label: string): number {
  const found = candidates.left[article(left, label)]?.find(({ unit }) => unit === article(right, label))
  if (found === undefined) throw new Error(`${label} was not compared`)
  return found.score
}

const scoreIn = ({ candidates }: Alignment, of: number, to: number): number =>
  candidates.left[of]?.find(({ unit }) => unit === to)?.score ?? 0

const linkOf = ({ correspondences }: Alignment, label: string): SuggestedCorrespondence | undefined =>
  correspondences.find(
    (found) => found.left.includes(article(left, label)) && found.right.includes(article(right, label)),
  )

describe('text that both took from a third instrument', () => {
  test('is named with the clause it stands in', () => {
    folder?.check(
      beside.correspondences.flatMap(({ copied = [] }) =>
        copied.map((each) => ({
          left: `${each.left.label} ${textAt(left, each.left)}`,
          right: `${each.right.label} ${textAt(right, each.right)}`,
          upstream: `${each.upstream.label} ${textAt(upstream.units, each.upstream)}`,
          characters: each.characters,
        })),
      ),
    )
  })

  test('makes no link where it is all that two clauses share', () => {
    expect(linkOf(alone, '第一条')?.score).toBeGreaterThan(0.9)
    expect(linkOf(beside, '第一条')).toBeUndefined()
    expect(scoreOf(beside, '第一条')).toBeLessThan(0.05)
  })

  test('leaves a pair that says the same besides where it was', () => {
    expect(linkOf(beside, '第二条')?.copied).toHaveLength(1)
    expect(scoreOf(beside, '第二条')).toBeGreaterThan(0.95)
    expect(linkOf(beside, '第二条')?.relation).toBe(linkOf(alone, '第二条')?.relation)
  })

  test('is no reason', () => {
    const terms = (found: SuggestedCorrespondence | undefined): string[] =>
      found?.reasons.flatMap((reason) => (reason.kind === 'shared-terms' ? reason.terms : [])) ?? []
    expect(terms(linkOf(alone, '第二条'))).toContain('公共数据')
    expect(terms(linkOf(beside, '第二条'))).toContain('专员')
    expect(terms(linkOf(beside, '第二条'))).not.toContain('公共数据')
  })

  test('keeps a clause that the other side has word for word in its row, with what it scores without it', () => {
    expect(linkOf(beside, '第三条')?.relation).toBe('aligned')
    expect(scoreOf(alone, '第三条')).toBeGreaterThan(0.9)
    expect(linkOf(beside, '第三条')?.score).toBe(scoreOf(beside, '第三条'))
    expect(scoreOf(beside, '第三条')).toBeLessThan(0.05)
  })

  test('does nothing to a pair without it', () => {
    expect(linkOf(beside, '第四条')).not.toHaveProperty('copied')
    expect(scoreOf(beside, '第四条')).toBeCloseTo(scoreOf(alone, '第四条'), 2)
  })

  test('that one side alone has counts as ever', () => {
    const [only] = left.filter(({ label }) => label === '第六条')
    const others = alignmentOf([only!], right, noUpstream)
    expect(alignmentOf([only!], right, upstream).candidates).toEqual(others.candidates)
  })
})

const textAt = (units: readonly AlignmentUnit[], place: { label: string; start: number; end: number }): string =>
  units[article(units, place.label)]?.text.slice(place.start, place.end) ?? ''

describe('laws of upstream', () => {
  test('no pair scores higher with it', () => {
    for (const [unit, candidates] of beside.candidates.left.entries()) {
      for (const { unit: other, score } of candidates) {
        const before = alone.candidates.left[unit]?.find((candidate) => candidate.unit === other)
        expect(score).toBeLessThanOrEqual(before?.score ?? 0)
      }
    }
  })

  test('a sentence of it put into both clauses of a pair makes no pair of them; counted, it does', () => {
    const sentence = upstream.units.at(-1)?.text ?? ''
    const withSentence = (units: readonly AlignmentUnit[], at: number): AlignmentUnit[] =>
      units.map((unit, index) => (index === at ? { ...unit, text: `${unit.text}${sentence}` } : unit))
    const unlike = [...left.keys()].flatMap((of) =>
      [...right.keys()].filter((to) => scoreIn(beside, of, to) < 0.05).map((to) => [of, to] as const),
    )
    expect(unlike.length).toBeGreaterThan(20)
    const put = unlike.map(([of, to]) => {
      const [a, b] = [withSentence(left, of), withSentence(right, to)]
      return {
        counted: scoreIn(alignmentOf(a, b, noUpstream), of, to),
        not: scoreIn(alignmentOf(a, b, upstream), of, to),
      }
    })
    expect(put.filter(({ counted }) => counted > 0.5).length).toBeGreaterThan(unlike.length / 2)
    // A clause that has grown is a little less near to all others, whatever has grown it.
    expect(Math.max(...put.map(({ not }) => not))).toBeLessThan(0.25)
  })

  test('exchanging the sides exchanges the result', () => {
    const back = alignmentOf(right, left, upstream)
    expect(back.candidates).toEqual({ left: beside.candidates.right, right: beside.candidates.left })
    expect(back.gaps).toEqual({ left: beside.gaps.right, right: beside.gaps.left })
    const sorted = (found: Alignment, from: 'left' | 'right', to: 'left' | 'right') =>
      found.correspondences
        .flatMap(({ score, copied = [] }) => copied.map((each) => [score, each[from], each[to], each.upstream]))
        .map((each) => JSON.stringify(each))
        .toSorted()
    expect(sorted(back, 'right', 'left')).toEqual(sorted(beside, 'left', 'right'))
  })

  test('with none, or one that nobody copied from, the result is the same to the last digit', () => {
    const strange: Upstream = {
      units: segmentedUnits('strange', '第一条 修缮古桥梁。\n第二条 举办龙舟竞渡。'),
      name: 'x',
    }
    expect(finish(align(left, right, tokeniser))).toEqual(alone)
    expect({ ...alignmentOf(left, right, strange), method: alignmentMethod }).toEqual(alone)
  })

  test('its name is part of the method', () => {
    expect(beside.method).toBe(`${alignmentMethod}~national`)
    expect(methodWith({ name: 'ab12' }, upstream)).toBe(`${alignmentMethod}+ab12~national`)
    expect(methodWith(shippedSynonyms, noUpstream)).toBe(alignmentMethod)
  })
})
