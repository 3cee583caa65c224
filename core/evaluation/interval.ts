import type { Steps } from '../model/progress.ts'
import { finish } from '../model/progress.ts'
import type { Tally } from './metrics.ts'
import { f1Of, meanOf, precisionOf, recallOf, sumOf } from './metrics.ts'

/** A figure, and the bounds of the middle 95 % of what it might have been on other clauses of the same kind. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** How intervals are made, for whoever prints them. */
export const intervalMethod = { kind: 'percentile-bootstrap', level: 0.95, samples: 2000, seed: 20_240_601 } as const

const tail = (1 - intervalMethod.level) / 2

/** Each with the clauses that say something about it. */
const rates = {
  precision: { of: precisionOf, says: ({ predicted }: Tally) => predicted > 0 },
  recall: { of: recallOf, says: ({ expected }: Tally) => expected > 0 },
  f1: { of: f1Of, says: ({ predicted, expected }: Tally) => predicted + expected > 0 },
} as const
export type Rate = keyof typeof rates

/**
 * Precision, recall or F1 of the tallies of each set, averaged over the sets; for a figure of all clauses together give one
 * set. A set is what one pair of documents gave, a tally for each left clause.
 */
export const estimateRate = (sets: readonly (readonly Tally[])[], rate: Rate): Estimate =>
  finish(rateInSteps(sets, rate))

/** The same in steps, one for each drawing: of thousands of clauses all drawings take seconds. */
export function* rateInSteps(sets: readonly (readonly Tally[])[], rate: Rate): Steps<Estimate> {
  const { of, says } = rates[rate]
  // A set in which no clause says anything has its figure all the same, and always the same one.
  const drawn = sets.map((set) => (set.some(says) ? set.filter(says) : [sumOf(set)]))
  const found = yield* drawInSteps(drawn, (tallies) => of(sumOf(tallies)))
  return bounded(found, sets.flat().filter(says).length)
}

/** A figure of 0 to 1 that is no such rate, such as a mean of ranks; averaged over the sets. */
export const estimateShare = <Unit>(
  sets: readonly (readonly Unit[])[],
  figure: (units: readonly Unit[]) => number,
): Estimate => bounded(estimateDifference(sets, figure), sets.flat().length)

/**
 * Where every drawing gives the same 0 or 1, drawing has nothing to say, and the bound is that of so many trials without an
 * exception (Clopper and Pearson 1934): three of three may well be two of three next time. No trials leave all open.
 */
function bounded(found: Estimate, trials: number): Estimate {
  if (trials === 0) return { ...found, low: 0, high: 1 }
  const worst = tail ** (1 / trials)
  if (found.low === 1) return { ...found, low: worst }
  if (found.high === 0) return { ...found, high: 1 - worst }
  return found
}

/**
 * A figure without bounds of its own, such as how much better one method is than another on the same clauses. The clauses of
 * each set are drawn anew, as many as there are, with replacement (percentile bootstrap, Efron 1979): clauses and not pairs,
 * since the pairs of one clause are right or wrong together. The documents are not drawn, so nothing is said about other ones.
 * The same bounds every time.
 */
export const estimateDifference = <Unit>(
  sets: readonly (readonly Unit[])[],
  figure: (units: readonly Unit[]) => number,
): Estimate => finish(drawInSteps(sets, figure))

function* drawInSteps<Unit>(
  sets: readonly (readonly Unit[])[],
  figure: (units: readonly Unit[]) => number,
): Steps<Estimate> {
  const { samples, seed } = intervalMethod
  const random = generator(seed)
  const means: number[] = []
  for (let done = 0; done < samples; done += 1) {
    means.push(meanOf(sets.map((units) => figure(drawn(units, random)))))
    yield { done, total: samples }
  }
  means.sort((a, b) => a - b)
  return {
    value: meanOf(sets.map(figure)),
    low: means[Math.floor(samples * tail)] ?? 0,
    high: means[Math.ceil(samples * (1 - tail)) - 1] ?? 0,
  }
}

function drawn<Unit>(units: readonly Unit[], random: () => number): Unit[] {
  const result: Unit[] = []
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[Math.floor(random() * units.length)]
    if (unit !== undefined) result.push(unit)
  }
  return result
}

/** Lehmer's generator (Park and Miller 1988). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
