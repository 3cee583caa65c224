import { describe, expect, test } from 'vitest'
import { type Half, judgedClauses, measuredPromises } from './judged-promises.ts'

/*
 * Floors of precision and of recall, below what was seen: first on the half that the reader was written on, then on the
 * half that was only measured; in brackets the worse of both there. Both halves are of one hand: real texts are harder.
 */
const floors = [
  ['value', 0.97, 0.95], // 1 and 0.983
  ['measurement unit', 0.97, 0.95], // 1 and 0.983
  ['year', 0.97, 0.95], // 1 and 1
  ['comparator', 0.95, 0.95], // 0.984 and 1
  ['kind', 0.95, 0.88], // 1 and 0.914
  ['manner', 0.95, 0.88], // 1 and 0.929
  ['per', 0.95, 0.85], // 1 and 0.889
  ['name', 0.85, 0.7], // 0.895 and 0.750
  ['deadline', 0.97, 0.95], // 1 and 0.976
  ['deadline origin', 0.97, 0.95], // 1 and 1
  ['responsible unit', 0.95, 0.95], // 1 and 1
  ['role', 0.95, 0.95], // 1 and 1
  ['modality', 0.97, 0.97], // 1 and 1
  ['who is bound', 0.95, 0.8], // 1 and 0.838
  ['compound', 0.97, 0.8], // 1 and 0.857
] as const

const halves = ['develop', 'held-out'] as const
const measured = new Map<Half, Awaited<ReturnType<typeof measuredPromises>>>()
for (const half of halves) measured.set(half, await measuredPromises(half))

describe('what clauses promise, against what a person read', () => {
  test('the set is as large as its README says', async () => {
    const counts = await Promise.all(halves.map(async (half) => (await judgedClauses(half)).length))
    expect(counts).toEqual([123, 123])
  })

  test('every kind that was judged has a floor', () => {
    const kinds = halves.flatMap((half) => measured.get(half)?.tallies.map(({ kind }) => kind) ?? [])
    expect([...new Set(kinds)].toSorted()).toEqual(floors.map(([kind]) => kind).toSorted())
  })

  describe.each(floors)('%s', (kind, onDeveloped, onHeldOut) => {
    test.each([
      ['develop', onDeveloped],
      ['held-out', onHeldOut],
    ] as const)('%s', (half, floor) => {
      const { precision, recall } = measured.get(half)!.tallies.find((tally) => tally.kind === kind)!
      expect(precision).toBeGreaterThanOrEqual(floor)
      expect(recall).toBeGreaterThanOrEqual(floor)
    })
  })
})
