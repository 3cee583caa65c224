import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WeighedPair } from '#core/diff/heaviest-rising.ts'
import { heaviestRising } from '#core/diff/heaviest-rising.ts'

const pairs = fc.array(
  fc.record({ old: fc.nat({ max: 6 }), new: fc.nat({ max: 6 }), weight: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 8 },
)

const isRising = (chosen: readonly WeighedPair[]): boolean =>
  chosen
    .toSorted((a, b) => a.old - b.old || a.new - b.new)
    .every((pair, at, all) => at === 0 || (pair.old > all[at - 1]!.old && pair.new > all[at - 1]!.new))

const weightOf = (chosen: readonly WeighedPair[]): number => chosen.reduce((sum, { weight }) => sum + weight, 0)

/** The heaviest of all 2^n choices that rise. */
function heaviest(all: readonly WeighedPair[]): number {
  let best = 0
  for (let choice = 0; choice < 2 ** all.length; choice += 1) {
    const chosen = all.filter((_, at) => (choice >> at) % 2 === 1)
    if (isRising(chosen)) best = Math.max(best, weightOf(chosen))
  }
  return best
}

test('rises on both sides and outweighs every other choice', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const chosen = [...heaviestRising(all)].map((at) => all[at]!)
      expect(isRising(chosen)).toBe(true)
      expect(weightOf(chosen)).toBe(heaviest(all))
    }),
  )
})
