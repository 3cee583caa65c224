import { expect, test } from 'vitest'
import { evidenceOf } from '#core/evaluation/evaluate-alignment.ts'
import { gainOf } from '#core/evaluation/gain.ts'
import { sampleAlignment, sampleGold } from './sample-gold.ts'

const clauses = Array.from({ length: 40 }, (_, at) => `第${at + 1}条`)
const gold = sampleGold(clauses.map((clause) => [clause, clause, [2]]))
const linking = (found: readonly string[], wrong: readonly string[] = []) =>
  evidenceOf({
    gold,
    aligned: sampleAlignment(
      ...found.map((clause) => [clause, clause] as const),
      ...wrong.map((clause) => [clause, '附则'] as const),
    ),
  })

test('says how much better one method is, and how surely', () => {
  const { links, mrr } = gainOf([linking(clauses)], [linking(clauses.slice(10), clauses.slice(0, 10))])
  expect(links.value).toBeCloseTo(1 - 30 / 40, 12)
  expect(mrr.value).toBeCloseTo(10 / 40, 12)
  expect(links.low).toBeGreaterThan(0.1)
  expect(links.high).toBeLessThan(0.4)
})

test('is nothing of a method over itself, and turns its sign with the sides', () => {
  const [one, other] = [linking(clauses), linking(clauses.slice(5))]
  expect(gainOf([one], [one]).links).toEqual({ value: 0, low: 0, high: 0 })
  expect(gainOf([other], [one]).links.value).toBe(-gainOf([one], [other]).links.value)
})
