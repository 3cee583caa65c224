import { beforeAll, describe, expect, test } from 'vitest'
import { evaluationShape, type EvaluationShape } from '#core/contract/shapes.ts'
import { widthOf } from '#hosts/cli/cells.ts'
import { evaluationTexts } from '#hosts/cli/evaluation-texts.ts'
import { ownGoldFile } from '../../bench/alignment/judged-pairs.ts'
import { run } from './run.ts'

/* `evaluate alignment` on plans of our own: what it prints for people says what it prints for programs. */

const plans = ownGoldFile('action-plans/action-plans.gold.json')
const others = ownGoldFile('measures-and-reform/measures-and-reform.gold.json')

async function printed(...args: string[]): Promise<string> {
  const { code, out, error } = await run(['evaluate', 'alignment', ...args])
  expect({ code, error }).toEqual({ code: 0, error: '' })
  return out
}

let shape: EvaluationShape
let table: string
beforeAll(async () => {
  shape = evaluationShape.parse(JSON.parse(await printed('--gold', plans, others, '--json')))
  table = await printed('--gold', plans, others)
})

const blockOf = (title: string): string[] =>
  table
    .split('\n\n')
    .map((block) => block.trimEnd().split('\n'))
    .find(([first]) => first === title)
    ?.slice(1) ?? []

const say = evaluationTexts.zh

describe('the table', () => {
  test('answers each question in a block of its own, in columns, with how to read it at the end', () => {
    const { links, order, gaps, relations, floors, passes, reliability } = say
    for (const title of [links, order, gaps, relations, floors, passes, reliability]) {
      const widths = blockOf(title).map(widthOf)
      expect(Math.max(...widths)).toBeLessThanOrEqual(120)
      expect(widths.length).toBeGreaterThan(3)
    }
    for (const note of say.notes(shape)) expect(table).toContain(note)
  })

  test('gives each pair and the mean with its interval, the floor and what people reach', () => {
    const rows = blockOf(say.links)
    expect(rows.slice(1).map((row) => row.split(/\s{2,}/u)[0])).toEqual(['action-plans', 'measures-and-reform', '平均'])
    for (const [at, metrics] of [...shape.pairs, shape.mean].entries()) {
      const floor = metrics.floors.find(({ name }) => name === shape.bestFloor)!
      const [low, high] = metrics.intervals.links.f1
      expect(rows[at + 1]).toContain(`${metrics.links.f1.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}]`)
      expect(rows[at + 1]).toContain(floor.links.f1.toFixed(3))
      expect(rows[at + 1]).toContain(metrics.agreement!.links.toFixed(3))
    }
  })

  test('shows every pass left out under a name a person knows', () => {
    const rows = blockOf(say.passes)
    expect(rows).toHaveLength(2 + shape.mean.without.length)
    for (const { pass } of shape.mean.without) expect(rows.join('\n')).toContain(say.passNames[pass]!)
  })

  test('speaks English where that is asked for', async () => {
    const english = await printed('--gold', plans, '--lang', 'en')
    expect(english).toContain(evaluationTexts.en.links)
    expect(english).toContain('its own best, which flatters it')
    expect(english).not.toMatch(/[\u4e00-\u9fff]/u)
  })
})

describe('the figures', () => {
  test('lie within their intervals', () => {
    for (const { links, gaps, mrr, hitAt, recallAt, relations, intervals } of [...shape.pairs, shape.mean]) {
      const inside = (value: number, [low, high]: readonly [number, number]): void => {
        expect(value).toBeGreaterThanOrEqual(low)
        expect(value).toBeLessThanOrEqual(high)
        expect(high).toBeGreaterThan(low)
      }
      for (const rate of ['precision', 'recall', 'f1'] as const) inside(links[rate], intervals.links[rate])
      for (const rate of ['precision', 'recall'] as const) inside(gaps[rate], intervals.gaps[rate])
      inside(mrr, intervals.mrr)
      inside(hitAt['1']!, intervals.hitAt['1']!)
      inside(recallAt['5']!, intervals.recallAt['5']!)
      inside(relations.accuracy, intervals.relations.accuracy)
    }
  })

  test('of the floors are measured with the threshold of the other pair', () => {
    expect(shape.floorThreshold).toBe('other-pairs')
    for (const { links, optimisticF1 } of shape.mean.floors) expect(links.f1).toBeLessThanOrEqual(optimisticF1)
  })

  test('count every candidate pair once in the reliability', () => {
    const pairs = shape.reliability.reduce((sum, bin) => sum + bin.pairs, 0)
    // Ten candidates or more of each of 64 and 65 left clauses, less the few that one reading linked and the other did not.
    expect(pairs).toBeGreaterThan((64 + 65) * 10 - 20)
    expect(pairs).toBeLessThanOrEqual(64 * 67 + 65 * 49)
  })
})
