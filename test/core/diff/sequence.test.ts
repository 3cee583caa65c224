import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '#core/diff/change.ts'
import { findMiddle } from '#core/diff/middle.ts'
import { diffSequences } from '#core/diff/sequence.ts'
import { chanceOf } from '../../fuzz/random.ts'
import { growth, mostGrowth } from '../growth.ts'

/** Few different numbers, so that much is alike, and in many ways. */
const sequences = fc.integer({ min: 2, max: 9 }).chain((kinds) => {
  const sequence = fc.array(fc.nat({ max: kinds - 1 }), { maxLength: 60 }).map((values) => Int32Array.from(values))
  return fc.tuple(sequence, sequence)
})

/** Long ones with much in common in another order: anchors are found, cross and overlap. */
function shuffledBy(seed: number, percent: number): readonly [old: Int32Array, now: Int32Array] {
  const chance = chanceOf(seed, 0)
  const old = Int32Array.from({ length: 600 }, () => chance.below(40))
  const now = [...old]
  for (let moves = 0; moves < 6; moves += 1) now.splice(chance.below(600), 0, ...now.splice(chance.below(500), 60))
  return [old, Int32Array.from(now, (value) => (chance.happens(percent) ? 99 : value))]
}

const shuffled = fc.tuple(fc.nat(), fc.nat({ max: 9 })).map(([seed, percent]) => shuffledBy(seed, percent))

const keptLength = (old: Int32Array, changes: readonly Change[]): number =>
  changes.reduce((kept, { oldStart, oldEnd }) => kept - (oldEnd - oldStart), old.length)

/** By the table of the textbook. */
function longestCommon(a: Int32Array, b: Int32Array): number {
  let row = new Int32Array(b.length + 1)
  for (const value of a) {
    const next = new Int32Array(b.length + 1)
    for (const [at, other] of b.entries()) {
      next[at + 1] = value === other ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!)
    }
    row = next
  }
  return row[b.length]!
}

function expectToHold(old: Int32Array, now: Int32Array, changes: readonly Change[]): void {
  let [oldAt, newAt] = [0, 0]
  const end = { oldStart: old.length, oldEnd: old.length, newStart: now.length, newEnd: now.length }
  for (const change of [...changes, end]) {
    expect([...old.slice(oldAt, change.oldStart)]).toEqual([...now.slice(newAt, change.newStart)])
    ;[oldAt, newAt] = [change.oldEnd, change.newEnd]
  }
}

test('what lies between the changes is the same on both sides', () => {
  fc.assert(
    fc.property(fc.oneof(sequences, shuffled), ([old, now]) => {
      expectToHold(old, now, diffSequences(old, now).changes)
    }),
    { numRuns: 300 },
  )
})

test('short sequences keep as much as can be kept', () => {
  fc.assert(
    fc.property(sequences, ([old, now]) => {
      const { changes, approximate } = diffSequences(old, now)
      expect(keptLength(old, changes)).toBe(longestCommon(old, now))
      expect(approximate).toBe(false)
    }),
    { numRuns: 500 },
  )
})

// Of these and no others: somewhere among all that chance can make, anchors mislead by any share.
test('long ones keep most of it', () => {
  const shares = Array.from({ length: 50 }, (_, seed) => {
    const [old, now] = shuffledBy(seed, seed % 10)
    return keptLength(old, diffSequences(old, now).changes) / longestCommon(old, now)
  })
  expect(Math.min(...shares)).toBeGreaterThan(0.8)
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.97)
})

describe('at the limit of edits', () => {
  const trimmed = sequences.filter(([old, now]) => old[0] !== now[0] && old.at(-1) !== now.at(-1) && old.length > 0)

  test('a search is cut within the range, wherever it stands then', () => {
    fc.assert(
      fc.property(trimmed, fc.integer({ min: 1, max: 4 }), ([old, now], limit) => {
        fc.pre(now.length > 0)
        const range = { oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: now.length }
        const middle = findMiddle(old, now, range, limit)
        expect(middle.old + middle.new).toBeGreaterThan(0)
        expect(middle.old + middle.new).toBeLessThan(old.length + now.length)
        expect(middle.old).toBeLessThanOrEqual(old.length)
        expect(middle.new).toBeLessThanOrEqual(now.length)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['hardly anything in common', 100_000],
    ['everything in common, in another order', 30],
  ])('sequences with %s take time by their length and are called approximate', (_, kinds) => {
    const make = (length: number) => {
      const chance = chanceOf(1, length)
      const sequence = () => Int32Array.from({ length }, () => chance.below(kinds))
      return [sequence(), sequence()] as const
    }
    const [old, now] = make(20_000)
    const { changes, approximate } = diffSequences(old, now)
    expectToHold(old, now, changes)
    expect(approximate).toBe(true)
    expect(growth(make, ([a, b]) => diffSequences(a, b), 20_000)).toBeLessThan(mostGrowth)
  })
})

describe('when time is up', () => {
  const chance = chanceOf(7, 0)
  const old = Int32Array.from({ length: 4000 }, () => chance.below(500))
  const now = old.map((value) => (chance.happens(30) ? 1000 : value))

  /** Time for so many steps. */
  const after = (steps: number) => () => (steps -= 1) < 0

  test.each([0, 1, 2, 5, 20, 100])('after %i steps the answer still holds and says that it is approximate', (steps) => {
    const { changes, approximate } = diffSequences(old, now, after(steps))
    expectToHold(old, now, changes)
    expect(approximate).toBe(true)
  })

  test('more time keeps more, and enough of it everything', () => {
    const kept = [1, 20, 100, 1_000_000].map((steps) => keptLength(old, diffSequences(old, now, after(steps)).changes))
    expect(kept).toEqual(kept.toSorted((a, b) => a - b))
    expect(kept[0]).toBeGreaterThan(0)
    expect(diffSequences(old, now, after(1_000_000)).approximate).toBe(false)
  })
})
