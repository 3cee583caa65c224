import type { ClauseRef } from '#core/model/correspondence.ts'
import type { ComparisonId, EventId } from '#core/model/ids.ts'
import { anchorsFor } from '../anchors.ts'
import type { EngineContext } from '../context.ts'
import { requireEvent, requireOwnEvent } from '../require-event.ts'
import { resultOf } from '../steps.ts'

/** Adds a note to a pair of clause sets; one side may be empty. */
export async function addAnnotation(
  context: EngineContext,
  input: {
    readonly comparison: ComparisonId
    readonly left: readonly ClauseRef[]
    readonly right: readonly ClauseRef[]
    readonly text: string
    readonly replyTo: EventId | null
  },
): Promise<{ event: EventId }> {
  const model = await resultOf(context.models.open(input.comparison))
  const { comparison, text, replyTo } = input
  if (replyTo !== null) requireEvent((await context.journal.state()).annotations, replyTo)
  const { id } = await context.journal.record({
    kind: 'annotation-added',
    body: { comparison, left: anchorsFor(model, input.left), right: anchorsFor(model, input.right), text, replyTo },
  })
  return { event: id }
}

/** @throws event-unknown, event-of-others */
export async function withdrawAnnotation(context: EngineContext, annotation: EventId): Promise<{ event: EventId }> {
  await requireOwnEvent(context, (await context.journal.state()).annotations, annotation)
  const { id } = await context.journal.record({ kind: 'annotation-withdrawn', body: { annotation } })
  return { event: id }
}
