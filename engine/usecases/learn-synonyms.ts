import type { ConfirmedPair } from '#core/alignment/learned-synonyms.ts'
import type { LearnedSynonyms } from '#core/contract/synonyms.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { Progress } from '#core/model/progress.ts'
import { cityOf } from '#core/model/instrument.ts'
import { settledDecisions } from '#core/report/settled-decisions.ts'
import type { EngineContext } from '../context.ts'
import { partOf } from '../steps.ts'
import { synonymsIn } from '../synonyms.ts'
import { judgedIn } from './self-test.ts'

/**
 * Words that the cities use for each other in the pairs that people confirmed, and on which no office differs. Only
 * proposed: nothing is written until somebody adds them.
 */
export async function* learnSynonyms(context: EngineContext): AsyncGenerator<Progress, LearnedSynonyms, void> {
  const state = await context.journal.state()
  const judged = new Set(state.decisions.map(({ body }) => body.comparison))
  const comparisons = (await context.store.comparisons()).filter(({ id }) => judged.has(id))
  const cities = new Map((await context.store.instruments()).map((each) => [each.version, cityOf(each.jurisdiction)]))
  const pairs: ConfirmedPair[] = []
  const of = comparisons.length + 1
  for (const [at, { id }] of comparisons.entries()) {
    const { left, right, alignment } = yield* partOf(context.models.aligned(id), { at, of })
    const journal = judgedIn(id, state)
    const { linked } = settledDecisions({ left, right, alignment, marks: [], journal, viewer: { office: '' } })
    for (const pair of linked) {
      const [one, other] = [left[pair.left], right[pair.right]]
      if (one === undefined || other === undefined) continue
      const isTurned = cities.get(one.ref.version) === 'chongqing' && cities.get(other.ref.version) === 'chengdu'
      pairs.push(isTurned ? pairOf(other, one) : pairOf(one, other))
    }
  }
  const { groups } = synonymsIn(state)
  return { pairs: pairs.length, proposed: await context.compute.learnSynonyms({ pairs, groups }) }
}

const pairOf = (left: AlignmentUnit, right: AlignmentUnit): ConfirmedPair => ({
  left: { id: idOf(left), text: left.text },
  right: { id: idOf(right), text: right.text },
})

const idOf = ({ ref: { version, path } }: AlignmentUnit): string => `${version} ${path}`
