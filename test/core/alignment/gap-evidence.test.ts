import { describe, expect, test } from 'vitest'
import { gapEvidence, seenFrom } from '#core/alignment/gap-evidence.ts'
import { bestBy } from '#core/alignment/pairs.ts'
import { refusalOf, selectLinks } from '#core/alignment/select.ts'

/* Unit 0 of the left answers 0 of the right; the left's 1 comes near it and is left over. By left and right unit. */
function searched(scores: readonly (readonly [left: number, right: number, score: number])[], evidenceOfGap = 1) {
  const [left, right] = [Int32Array.from(scores, ([of]) => of), Int32Array.from(scores, ([, to]) => to)]
  const column = Float64Array.from(scores, ([, , score]) => score)
  const starts = Int32Array.from([0, 1, 2], (unit) => left.filter((of) => of < unit).length)
  const pairs = { left, right, starts, leftCount: 2, rightCount: 2 }
  const best = bestBy(column, pairs, 12)
  const evidenceOf = (of: number): number => (of === 1 ? evidenceOfGap : 1)
  const links = selectLinks(pairs, column, best, Float64Array.from(left, evidenceOf))
  const refused = (of: number, to: number, score: number) =>
    refusalOf({ left: of, right: to, score }, best, evidenceOf(of))
  return gapEvidence([1], best.left.finished(), refused, seenFrom('left', links))[0]?.nearest
}

describe('the search behind a gap', () => {
  test('tells what was too unlikely, and which clause the candidate answers instead', () => {
    expect(
      searched([
        [0, 0, 0.9],
        [1, 0, 0.2],
        [1, 1, 0.1],
      ]),
    ).toEqual([
      { unit: 0, score: 0.2, why: 'below-threshold', answers: 0 },
      { unit: 1, score: 0.1, why: 'below-threshold', answers: null },
    ])
  })

  test('tells what both sides answer better elsewhere', () => {
    expect(
      searched([
        [0, 0, 0.9],
        [0, 1, 0.1],
        [1, 0, 0.3],
        [1, 1, 0.8],
      ])?.[1],
    ).toEqual({
      unit: 0,
      score: 0.3,
      why: 'better-elsewhere',
      answers: 0,
    })
  })

  test('tells where too little is shared', () => {
    expect(
      searched(
        [
          [0, 0, 0.9],
          [1, 1, 0.2],
        ],
        0.3,
      ),
    ).toEqual([{ unit: 1, score: 0.2, why: 'little-shared', answers: null }])
  })
})
