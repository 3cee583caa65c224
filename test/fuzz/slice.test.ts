import { expect, test } from 'vitest'
import { fuzz } from './fuzz.ts'

/* A short, repeatable slice of `npm run fuzz`; the whole is run by hand, in the tens of thousands. */

const seed = 20251
const count = 400

test(`of ${count} spoilt files each is read or refused with a code`, async () => {
  const bad: string[] = []
  const kinds = new Map<string, number>()
  await fuzz({
    seed,
    indices: Array.from({ length: count }).keys(),
    threads: 2,
    onVerdict: (index, verdict) => {
      kinds.set(verdict.kind, (kinds.get(verdict.kind) ?? 0) + 1)
      if (verdict.kind === 'bad') bad.push(`npm run fuzz -- --seed ${seed} --only ${index}: ${verdict.what}`)
    },
  })
  expect(bad).toEqual([])
  // A slice in which nothing is read any more, or nothing refused, would prove nothing.
  expect(kinds.get('read')).toBeGreaterThan(count / 10)
  expect(kinds.get('refused')).toBeGreaterThan(count / 10)
})
