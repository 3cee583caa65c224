import type { ClauseRef, Direction, PairRelation } from '#core/model/correspondence.ts'
import type { ComparisonId, EventId } from '#core/model/ids.ts'
import { rowKey } from '#core/report/row-key.ts'
import { anchorsFor } from '../anchors.ts'
import type { EngineContext } from '../context.ts'
import { resultOf } from '../steps.ts'
import { requireOwnEvent } from '../require-event.ts'

/** Records one person's judgement on a pair; an earlier one of the same person is superseded and stays readable. */
export async function recordDecision(
  context: EngineContext,
  input: {
    readonly comparison: ComparisonId
    readonly left: readonly ClauseRef[]
    readonly right: readonly ClauseRef[]
    readonly relation: PairRelation | null
    readonly direction: Direction
    readonly reason: string
  },
): Promise<{ event: EventId; rowKey: string }> {
  const model = await resultOf(context.models.open(input.comparison))
  const left = anchorsFor(model, input.left)
  const right = anchorsFor(model, input.right)
  const { comparison, relation, direction, reason } = input
  const { id } = await context.journal.record({
    kind: 'correspondence-decided',
    body: { comparison, left, right, relation, direction, reason },
  })
  return { event: id, rowKey: rowKey(left, right) }
}

/** @throws event-unknown, event-of-others */
export async function withdrawDecision(context: EngineContext, decision: EventId): Promise<{ event: EventId }> {
  await requireOwnEvent(context, (await context.journal.state()).decisions, decision)
  const { id } = await context.journal.record({ kind: 'decision-withdrawn', body: { decision } })
  return { event: id }
}
