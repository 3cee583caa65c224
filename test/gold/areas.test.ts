import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { areaOf, type AreaReading } from '#core/indicators/areas.ts'
import { areas, type Area } from '#core/model/instrument.ts'
import { factsFolder, readFacts } from '../data/corpus-facts.ts'
import type { Half } from './judged-promises.ts'

interface Judged {
  readonly areas: readonly (Area | null)[]
  readonly reading: AreaReading
}

const judgedClauses = async (half: Half): Promise<Judged[]> => {
  const file = await readFile(join(import.meta.dirname, 'areas', `${half}.json`), 'utf8')
  const clauses = JSON.parse(file) as { readonly text: string; readonly areas: readonly (Area | null)[] }[]
  return clauses.map(({ text, areas: said }) => {
    return { areas: said, reading: areaOf({ text, heading: null, sections: [], title: '' }) }
  })
}

const isRight = ({ areas: said, reading }: Judged): boolean => said.includes(reading.area)
const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  items.filter(holds).length / items.length

/** F1 of one area: what is right for another reason is neither. */
function f1(judged: readonly Judged[], area: Area | null): number {
  const right = judged.filter((one) => one.reading.area === area && isRight(one)).length
  const wrong = judged.filter((one) => one.reading.area === area && !isRight(one)).length
  const missed = judged.filter((one) => one.areas[0] === area && !isRight(one)).length
  return (2 * right) / (2 * right + wrong + missed)
}

const macroF1 = (judged: readonly Judged[]): number =>
  areas.reduce((sum, area) => sum + f1(judged, area), 0) / areas.length

/** How far confidence and truth lie apart on the average, over five equal stretches of confidence. */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Map.groupBy(judged, ({ reading }) => Math.min(4, Math.floor(reading.confidence * 5)))
  const gaps = [...bins.values()].map((bin) => {
    const told = bin.reduce((sum, { reading }) => sum + reading.confidence, 0) / bin.length
    return (Math.abs(told - share(bin, isRight)) * bin.length) / judged.length
  })
  return gaps.reduce((sum, gap) => sum + gap, 0)
}

/*
 * Floors below what was seen. Words and weights were found on `develop` and on half of the facts; the other
 * half of both was only measured.
 */
const floors = {
  develop: { accuracy: 0.85, macroF1: 0.82, none: 0.78, calibration: 0.22 },
  'held-out': { accuracy: 0.88, macroF1: 0.88, none: 0.78, calibration: 0.22 },
} as const

describe.each(['develop', 'held-out'] as const)('areas of clauses that nobody titled: %s', async (half) => {
  const judged = await judgedClauses(half)
  const floor = floors[half]

  test('the area is what a person said', () => {
    expect(share(judged, isRight)).toBeGreaterThanOrEqual(floor.accuracy)
    expect(macroF1(judged)).toBeGreaterThanOrEqual(floor.macroF1)
  })

  test('a clause of none has none', () => {
    expect(f1(judged, null)).toBeGreaterThanOrEqual(floor.none)
  })

  test('confidence is how often it is right', () => {
    expect(calibrationError(judged)).toBeLessThanOrEqual(floor.calibration)
    const sure = judged.filter(({ reading }) => reading.confidence >= 0.8)
    expect(sure.length).toBeGreaterThan(judged.length / 3)
    expect(share(sure, isRight)).toBeGreaterThanOrEqual(0.95)
  })
})

const outside = factsFolder('areas of the facts, told from their words and their documents’ titles')

describe.skipIf(outside === null)('areas of facts', () => {
  const facts = outside === null ? [] : [...readFacts(outside).values()]
  const judged = facts.map(({ factZh, document, area }) => {
    const reading = areaOf({ text: factZh, heading: null, sections: [], title: document.title })
    return { areas: [area as Area], reading }
  })

  // One area for each fact, although a fact may speak of two, and for what says only that a law has 60 articles.
  test('most are told, and confidence is how often', () => {
    expect(share(judged, isRight)).toBeGreaterThanOrEqual(0.75)
    expect(macroF1(judged)).toBeGreaterThanOrEqual(0.7)
    expect(calibrationError(judged)).toBeLessThanOrEqual(0.12)
  })
})
