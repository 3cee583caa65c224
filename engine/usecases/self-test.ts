import { basename, dirname, join } from 'node:path'
import { methodWith, noUpstream } from '#core/alignment/align.ts'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { isRelevant } from '#core/evaluation/gold.ts'
import { measuredDecisions, holdDecisions, type HeldDecisions } from '#core/evaluation/measured-decisions.ts'
import { together } from '#core/evaluation/self-test.ts'
import type { JudgedTallies, MeasuredDecisions, MeasuredSet, SelfTest } from '#core/evaluation/self-test.ts'
import { gapTallies, linkTallies } from '#core/evaluation/tallies.ts'
import type { JournalState } from '#core/journal/state.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import { chinaDate } from '#core/report/report-context.ts'
import { selfTestLine } from '#core/report/self-test-line.ts'
import { settledDecisions } from '#core/report/settled-decisions.ts'
import type { SynonymTable } from '#core/text/synonym-table.ts'
import { shippedSynonyms } from '#core/text/synonym-table.ts'
import type { EngineContext } from '../context.ts'
import { listFiles } from '../read-file.ts'
import type { ShippedTest } from '../self-test-results.ts'
import { partOf } from '../steps.ts'
import { synonymsIn } from '../synonyms.ts'
import { alignDocuments } from './align-documents.ts'
import { goldText, loadGold } from './evaluate-alignment.ts'

type Work<Result> = AsyncGenerator<Progress, Result, void>

const goldSuffix = '.gold.json'

/**
 * Aligns the judged pairs that ship, here and now, and holds what people decided in this workspace against what is suggested
 * for the same clauses. Nothing authored is written. `decisions: false` leaves them out and the workspace closed.
 * @throws gold-unreadable
 */
export async function* measureItself(
  context: EngineContext,
  { decisions }: { readonly decisions: boolean },
): Work<SelfTest> {
  const results = context.selfTests
  const state = decisions ? await context.journal.state() : null
  const synonyms = state === null ? shippedSynonyms : synonymsIn(state)
  const testShipped = results.shipped.get(methodWith(synonyms, noUpstream), () => testOnShipped(context, synonyms))
  if (state === null) return { ...(yield* testShipped), decisions: null }
  const testDecisions = results.decisions.get(state, () => testOnDecisions(context, state))
  const shipped = yield* partOf(testShipped, { at: 0, of: 2 })
  return { ...shipped, decisions: yield* partOf(testDecisions, { at: 1, of: 2 }) }
}

/** The self-test that somebody asks for: all is measured anew, whatever is known. */
export async function* selfTest(context: EngineContext): Work<SelfTestShape> {
  context.selfTests.forget()
  const found = yield* measureItself(context, { decisions: true })
  return { ...found, line: selfTestLine(found) }
}

/** Each set is a part of the work, and the drawing for all of them together is one more. */
async function* testOnShipped(context: EngineContext, synonyms: SynonymTable): Work<ShippedTest> {
  const { gold: folder } = context
  const files = folder === null ? [] : (await listFiles(folder)).filter((file) => file.endsWith(goldSuffix))
  const of = files.length + 1
  const found: TestedSet[] = []
  for (const [at, file] of files.entries()) found.push(yield* partOf(testOnGold(context, file, synonyms), { at, of }))
  const all = together(found.map(({ tallies }) => tallies))
  const sets = found.map(({ tallies: _tallies, ...set }) => set)
  const sum = (pick: (set: MeasuredSet) => number) => sets.reduce((total, set) => total + pick(set), 0)
  const figures = yield* partOf(await context.compute.figures(all), { at: files.length, of })
  const shipped = { pairs: sum(({ pairs }) => pairs), gaps: sum(({ gaps }) => gaps), figures }
  return { method: methodWith(synonyms, noUpstream), measuredOn: chinaDate(new Date().toISOString()), sets, shipped }
}

interface TestedSet extends MeasuredSet {
  readonly name: string
  readonly tallies: JudgedTallies
}

async function* testOnGold(context: EngineContext, file: string, synonyms: SynonymTable): Work<TestedSet> {
  const gold = await loadGold(file)
  const folder = join(dirname(file), gold.texts ?? '')
  const side = (names: readonly string[]) => Promise.all(names.map((name) => goldText(folder, name)))
  const sides = { left: await side(gold.left), right: await side(gold.right) }
  const aligned = yield* partOf(alignDocuments(context, sides, synonyms), { at: 0, of: 2 })
  const tallies = { links: linkTallies(gold, aligned), gaps: gapTallies(gold, aligned) }
  return {
    name: basename(file, goldSuffix),
    pairs: gold.correspondences.filter(isRelevant).length,
    gaps: gold.leftGaps.length + gold.rightGaps.length,
    figures: yield* partOf(await context.compute.figures(tallies), { at: 1, of: 2 }),
    tallies,
  }
}

async function* testOnDecisions(context: EngineContext, state: JournalState): Work<MeasuredDecisions> {
  const judged = new Set([...state.decisions, ...state.gaps].map(({ body }) => body.comparison))
  const comparisons = (await context.store.comparisons()).filter(({ id }) => judged.has(id))
  const of = comparisons.length + 1
  const held: HeldDecisions[] = []
  for (const [at, { id }] of comparisons.entries()) {
    const { left, right, alignment } = yield* partOf(context.models.aligned(id), { at, of })
    const input = { left, right, alignment, marks: [], journal: judgedIn(id, state), viewer: { office: '' } }
    held.push(holdDecisions(settledDecisions(input), alignment))
  }
  const tallies = together(held.map((one) => one.tallies))
  return measuredDecisions(held, yield* partOf(await context.compute.figures(tallies), { at: comparisons.length, of }))
}

/** Each decision counts in the comparison that it was made in, and in no other. */
export function judgedIn(
  id: ComparisonId,
  { decisions, gaps }: JournalState,
): Pick<JournalState, 'decisions' | 'annotations' | 'gaps'> {
  const here = ({ body }: { readonly body: { readonly comparison: ComparisonId } }): boolean => body.comparison === id
  return { decisions: decisions.filter(here), annotations: [], gaps: gaps.filter(here) }
}
