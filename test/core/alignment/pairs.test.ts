import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BestLists } from '#core/alignment/best-lists.ts'
import { cosinesOf } from '#core/alignment/cosines.ts'
import { bestBy, indexOfPair, pairsOf } from '#core/alignment/pairs.ts'
import { findPairs } from '#core/alignment/similarity.ts'
import { TermTableBuilder } from '#core/alignment/term-table.ts'
import { vectorsOf } from '#core/alignment/vectors.ts'
import { finish } from '#core/model/progress.ts'

const terms = 30
/** The terms of some units, some of them more than once. */
const unitTerms = fc.array(fc.array(fc.nat(terms - 1), { maxLength: 12 }), { minLength: 1, maxLength: 20 })

function vectorsFrom(units: readonly (readonly number[])[]) {
  const table = new TermTableBuilder()
  for (const unit of units) {
    for (const term of unit) table.add(term)
    table.endUnit()
  }
  return vectorsOf(table.finished(), terms)
}

/** Cosine the plain way: counts in maps, and no rounding. */
function cosine(units: readonly (readonly number[])[], a: readonly number[], b: readonly number[]): number {
  const weigh = (unit: readonly number[]) =>
    new Map(
      unit.map((term) => {
        const count = unit.filter((other) => other === term).length
        const holders = units.filter((other) => other.includes(term)).length
        return [term, (1 + Math.log(count)) * Math.log((units.length + 1) / holders)] as const
      }),
    )
  const norm = (weights: ReadonlyMap<number, number>) => Math.hypot(...weights.values()) || 1
  const [left, right] = [weigh(a), weigh(b)]
  let sum = 0
  for (const [term, weight] of left) sum += weight * (right.get(term) ?? 0)
  return sum / (norm(left) * norm(right))
}

describe('pairs', () => {
  test('of few units are all pairs, each with the cosine that maps give', () => {
    fc.assert(
      fc.property(unitTerms, unitTerms, (left, right) => {
        const vectors = vectorsFrom([...left, ...right])
        const { pairs, approximate } = finish(findPairs(vectors, left.length))
        const cosines = cosinesOf(vectors, pairs)
        expect([pairs.left.length, approximate]).toEqual([left.length * right.length, false])
        for (const [i, a] of left.entries()) {
          for (const [j, b] of right.entries()) {
            const at = indexOfPair(pairs, i, j)
            expect(at === null ? -1 : cosines[at]).toBeCloseTo(cosine([...left, ...right], a, b), 6)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('are those of which either unit is among the best of the other, in order and once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 60 }), (chosen) => {
        const best = { left: new BestLists(10, 3), right: new BestLists(10, 3) }
        for (const [i, j] of chosen.toSorted((a, b) => a[1] - b[1])) best.left.offer(i, j, (i * 7 + j * 3) % 5)
        for (const [i, j] of chosen.toSorted((a, b) => a[0] - b[0])) best.right.offer(j, i, (i * 5 + j * 2) % 7)
        const wanted = new Set([
          ...best.left.finished().flatMap((list, i) => list.map(({ unit }) => i * 10 + unit)),
          ...best.right.finished().flatMap((list, j) => list.map(({ unit }) => unit * 10 + j)),
        ])
        const pairs = pairsOf(best, 10, 10)
        const found = Array.from(pairs.left, (i, at) => i * 10 + (pairs.right[at] ?? 0))
        expect(found).toEqual([...wanted].toSorted((a, b) => a - b))
        for (let key = 0; key < 100; key += 1) {
          const at = indexOfPair(pairs, Math.floor(key / 10), key % 10)
          expect(at).toBe(wanted.has(key) ? found.indexOf(key) : null)
        }
      }),
    )
  })
})

test('the best by a column are what sorting gives, of equals the lower unit first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(4), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      (scores, limit) => {
        const one = new BestLists(1, limit)
        for (const [unit, score] of scores.entries()) one.offer(0, unit, score)
        const sorted = scores
          .map((score, unit) => ({ unit, score }))
          .toSorted((a, b) => b.score - a.score || a.unit - b.unit)
        expect(one.finished()).toEqual([sorted.slice(0, limit)])
        expect(one.bestScoreOf(0)).toBe(sorted[0]?.score)
        const all = { left: new BestLists(1, scores.length), right: new BestLists(scores.length, 1) }
        for (const unit of scores.keys()) all.left.offer(0, unit, 0)
        const pairs = pairsOf(all, 1, scores.length)
        expect(bestBy(Float64Array.from(scores), pairs, limit).left.finished()).toEqual(one.finished())
      },
    ),
  )
})
