import { describe, expect, test } from 'vitest'
import { judgedPairs } from '../bench/alignment/judged-pairs.ts'
import { foundBySource, sampleSources } from './contrast-sources.ts'
import { judgementOf, quoted, type SampledContrast, sampledContrasts } from './judged-contrasts.ts'

/*
 * Contrasts that a seed drew, against the judgements of a reader who did not write the method, and mended it by the first two
 * draws. Where BASHU_CORPUS is not set, judgedPairs says what is left out, and our own texts alone are measured.
 */

/**
 * How many were drawn, and how many of them the reader held for true. The method was mended by the first two; the others are
 * all that it found then and nobody had judged.
 */
const asDrawn = {
  'all-20261125': { drawn: 50, areTrue: 46 },
  'crossed-20261125': { drawn: 35, areTrue: 25 },
  'new-20261126': { drawn: 50, areTrue: 46 },
  'rest-20261127': { drawn: 13, areTrue: 8 },
} as const
/** Seen: 46 of 46 and 23 of 23, by which the method was mended, and 46 of 50, which were drawn after that. */
const leastTrue = 0.9
/** Seen: 54 of 63, and 54 of 62 since sums over other spans of years are no contrast. The aim of 0.9 is missed here. */
const leastTrueOfNew = 0.85
const isUnseen = (sample: string): boolean => sample.startsWith('new-') || sample.startsWith('rest-')
/** Seen: 106 of 112. */
const leastStricter = 0.9
/** Two lists of units, of links that nobody made: they are not told apart from those that differ with their tasks. */
const mostLost = 2

const pairs = await judgedPairs()
const bySource = await foundBySource(pairs)
const found = sampleSources.flatMap((source) => bySource[source])
const names = new Set(pairs.map(({ name }) => name))
const isHere = ({ source, gold }: SampledContrast): boolean =>
  source === 'regulations'
    ? process.env['BASHU_CORPUS'] !== undefined
    : gold.split(' × ').every((side) => names.has(side.replace(/ (?:left|right)$/u, '')))

const entries = sampledContrasts()
const here = entries.filter(isHere)
const decided = found.flatMap((entry) => {
  const judgement = judgementOf(here, entry)
  return judgement === undefined ? [] : [{ entry, judgement }]
})
const share = (part: number, whole: number): string => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`

describe('sampled contrasts', () => {
  test('were as many, and as many of them true, as the README says', () => {
    const counts = Object.keys(asDrawn).map((sample) => {
      const own = entries.filter(({ samples }) => samples.includes(sample))
      return [sample, { drawn: own.length, areTrue: own.filter(({ isTrue }) => isTrue).length }] as const
    })
    expect(Object.fromEntries(counts)).toEqual(asDrawn)
  })

  test('that are still found quote what stands in the texts', () => {
    for (const { entry, judgement } of decided) {
      const link = { ...entry.link, isStrong: false }
      expect(quoted(link, judgement)).toEqual(judgement.values)
    }
  })

  test('that are true are still found, in their kind', () => {
    const kept = new Set(decided.map(({ judgement }) => judgement))
    const lost = here.filter((entry) => entry.isTrue && !kept.has(entry))
    expect(lost.map(({ kind, values }) => `${kind} ${values.join(' ~ ')}`)).toHaveLength(mostLost)
  })

  test('name the stricter side as the reader does, or none', () => {
    const right = decided.filter(({ judgement }) => judgement.isTrue)
    const same = right.filter(({ entry, judgement }) => entry.contrast.stricter === judgement.stricter)
    console.info(`sampled contrasts: stricter as judged in ${share(same.length, right.length)}`)
    expect(same.length / right.length).toBeGreaterThanOrEqual(leastStricter)
  })

  test.each(['all-20261125', 'crossed-20261125', 'new-20261126'])(
    'of %s are true where they are still found',
    (sample) => {
      const own = decided.filter(({ judgement }) => judgement.samples.includes(sample))
      const right = own.filter(({ judgement }) => judgement.isTrue)
      console.info(`sampled contrasts of ${sample}: true ${share(right.length, own.length)}`)
      expect(own.length).toBeGreaterThan(20)
      expect(right.length / own.length).toBeGreaterThanOrEqual(leastTrue)
    },
  )

  test('that the method was not mended by are true for the most part, below the aim', () => {
    const own = decided.filter(({ judgement: { samples } }) => samples.some((one) => isUnseen(one)))
    const right = own.filter(({ judgement }) => judgement.isTrue)
    console.info(`sampled contrasts that were new: true ${share(right.length, own.length)}`)
    expect(right.length / own.length).toBeGreaterThanOrEqual(leastTrueOfNew)
  })
})
