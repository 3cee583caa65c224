import { basename, dirname, join } from 'node:path'
import { alignmentMethod } from '#core/alignment/align.ts'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { decidedPairs, decidedTallies, type DecidedPair } from '#core/evaluation/decided-tallies.ts'
import { isRelevant } from '#core/evaluation/gold.ts'
import { figuresOfDecisions } from '#core/evaluation/self-test.ts'
import type { JudgedTallies, MeasuredDecisions, MeasuredSet, SelfTest } from '#core/evaluation/self-test.ts'
import { gapTallies, linkTallies } from '#core/evaluation/tallies.ts'
import type { JournalState } from '#core/journal/state.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import { chinaDate } from '#core/report/report-context.ts'
import { selfTestLine } from '#core/report/self-test-line.ts'
import { settledDecisions } from '#core/report/settled-decisions.ts'
import type { EngineContext } from '../context.ts'
import { listFiles } from '../read-file.ts'
import type { ShippedTest } from '../self-test-results.ts'
import { partOf } from '../steps.ts'
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
  const shipped = yield* results.shipped.get(alignmentMethod, () => testOnShipped(context))
  if (state === null) return { ...shipped, decisions: null }
  return { ...shipped, decisions: yield* results.decisions.get(state, () => testOnDecisions(context, state)) }
}

/** The self-test that somebody asks for: all is measured anew, whatever is known. */
export async function* selfTest(context: EngineContext): Work<SelfTestShape> {
  context.selfTests.forget()
  const found = yield* measureItself(context, { decisions: true })
  return { ...found, line: selfTestLine(found) }
}

async function* testOnShipped(context: EngineContext): Work<ShippedTest> {
  const { gold: folder } = context
  const files = folder === null ? [] : (await listFiles(folder)).filter((file) => file.endsWith(goldSuffix))
  const found: (MeasuredSet & { readonly name: string; readonly tallies: JudgedTallies })[] = []
  for (const [at, file] of files.entries()) {
    found.push(yield* partOf(testOnGold(context, file), { at, of: files.length }))
  }
  const sets = found.map(({ tallies: _tallies, ...set }) => set)
  const all = together(found.map(({ tallies }) => tallies))
  const sum = (pick: (set: MeasuredSet) => number) => sets.reduce((total, set) => total + pick(set), 0)
  const shipped = {
    pairs: sum(({ pairs }) => pairs),
    gaps: sum(({ gaps }) => gaps),
    figures: await context.compute.figures(all),
  }
  return { method: alignmentMethod, measuredOn: chinaDate(new Date().toISOString()), sets, shipped }
}

async function* testOnGold(context: EngineContext, file: string) {
  const gold = await loadGold(file)
  const folder = join(dirname(file), gold.texts ?? '')
  const side = (names: readonly string[]) => Promise.all(names.map((name) => goldText(folder, name)))
  const aligned = yield* alignDocuments(context, { left: await side(gold.left), right: await side(gold.right) })
  const tallies = { links: linkTallies(gold, aligned), gaps: gapTallies(gold, aligned) }
  return {
    name: basename(file, goldSuffix),
    pairs: gold.correspondences.filter(isRelevant).length,
    gaps: gold.leftGaps.length + gold.rightGaps.length,
    figures: await context.compute.figures(tallies),
    tallies,
  }
}

const together = (all: readonly JudgedTallies[]): JudgedTallies => ({
  links: all.flatMap(({ links }) => links),
  gaps: all.flatMap(({ gaps }) => gaps),
})

async function* testOnDecisions(context: EngineContext, state: JournalState): Work<MeasuredDecisions> {
  const judged = new Set([...state.decisions, ...state.gaps].map(({ body }) => body.comparison))
  const comparisons = (await context.store.comparisons()).filter(({ id }) => judged.has(id))
  const found: DecisionsOnComparison[] = []
  for (const [at, { id }] of comparisons.entries()) {
    found.push(yield* partOf(decisionsOn(context, state, id), { at, of: comparisons.length }))
  }
  const pairs = found.flatMap((one) => one.pairs)
  const count = (holds: (pair: DecidedPair) => boolean): number => pairs.filter(holds).length
  const added = count(({ isLinked, isSuggested }) => isLinked && !isSuggested)
  const figures = await context.compute.figures(together(found.map(({ tallies }) => tallies)))
  return {
    comparisons: comparisons.length,
    pairs: count(({ isLinked }) => isLinked),
    gaps: found.reduce((total, { gaps }) => total + gaps, 0),
    figures: figuresOfDecisions(figures, added),
    confirmed: count(({ isLinked, isSuggested }) => isLinked && isSuggested),
    added,
    rejected: count(({ isLinked, isSuggested }) => !isLinked && isSuggested),
    disputed: found.reduce((total, { disputed }) => total + disputed, 0),
  }
}

interface DecisionsOnComparison {
  readonly pairs: readonly DecidedPair[]
  readonly gaps: number
  readonly disputed: number
  readonly tallies: JudgedTallies
}

/** Each decision counts in the comparison that it was made in, and in no other. */
async function* decisionsOn(
  context: EngineContext,
  state: JournalState,
  id: ComparisonId,
): Work<DecisionsOnComparison> {
  const { left, right, alignment } = yield* context.models.aligned(id)
  const here = ({ body }: { readonly body: { readonly comparison: ComparisonId } }): boolean => body.comparison === id
  const journal = { decisions: state.decisions.filter(here), annotations: [], gaps: state.gaps.filter(here) }
  const settled = settledDecisions({ left, right, alignment, marks: [], journal, viewer: { office: '' } })
  return {
    pairs: decidedPairs(settled, alignment),
    gaps: settled.gaps.left.length + settled.gaps.right.length,
    disputed: settled.disputed,
    tallies: decidedTallies(settled, alignment),
  }
}
