import type { JudgedPair } from '../bench/alignment/judged-pairs.ts'
import { contrastsOf, type GoldContrast, goldLinks, identityOf } from './gold-contrasts.ts'
import { comparedPair, crossedPairs, proposedContrasts, regulationPairs, sameSidePairs } from './proposed-contrasts.ts'

export const sampleSources = ['judged', 'proposed', 'crossed', 'same-side', 'regulations'] as const
/**
 * `judged`: of links that people made; `proposed`: of the program's other links of the same pairs; `crossed`: of its links
 * between plans of two judged pairs; `same-side`: of those between their left ones, or their right ones; `regulations`: of its links between real regulations, where BASHU_CORPUS is set.
 */
export type SampleSource = (typeof sampleSources)[number]

/** What can be drawn from each source; what an earlier one has is in no later one. */
export async function foundBySource(
  pairs: readonly JudgedPair[],
): Promise<Readonly<Record<SampleSource, readonly GoldContrast[]>>> {
  const judged = contrastsOf(goldLinks(pairs))
  const own = new Set(judged.map(identityOf))
  const proposed = pairs.map(comparedPair).flatMap(proposedContrasts)
  return {
    judged,
    proposed: proposed.filter((found) => !own.has(identityOf(found))),
    crossed: crossedPairs(pairs).flatMap(proposedContrasts),
    'same-side': sameSidePairs(pairs).flatMap(proposedContrasts),
    regulations: (await regulationPairs(pairs)).flatMap(proposedContrasts),
  }
}
