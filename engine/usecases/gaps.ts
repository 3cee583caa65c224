import type { GapEntry } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { GapSearch, Severity } from '#core/journal/event.ts'
import type { ClauseRef, Side } from '#core/model/correspondence.ts'
import type { ComparisonId, EventId } from '#core/model/ids.ts'
import { clauseName } from '#core/report/clause-name.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { rowOutline } from '#core/report/comparative-table.ts'
import { anchorsFor } from '../anchors.ts'
import type { ComparisonModel } from '../comparison-models.ts'
import type { EngineContext } from '../context.ts'
import { requireOwnEvent } from '../require-event.ts'
import { resultOf } from '../steps.ts'

/** Characters of a clause that a list shows. */
const excerptLength = 120
/** Nearest candidates that a confirmed gap keeps as proof of the search. */
const nearestKept = 5

export interface GapInput {
  readonly comparison: ComparisonId
  readonly clause: ClauseRef
  readonly note: string
  readonly severity: Severity
  readonly responsibleUnit: string
  readonly dueOn: string | null
}

/** Confirms that a clause has no counterpart, and keeps the search that was done. @throws clause-unknown */
export async function confirmGap(context: EngineContext, input: GapInput): Promise<{ event: EventId }> {
  const model = await resultOf(context.models.open(input.comparison))
  const [clause] = anchorsFor(model, [input.clause])
  if (clause === undefined) throw new BashuError('clause-unknown', { path: input.clause.path })
  const side: Side = model.left.some(({ ref }) => ref.version === clause.version) ? 'left' : 'right'
  const { comparison, note, severity, responsibleUnit, dueOn } = input
  const search = searchDone(model, side, input.clause)
  const { id } = await context.journal.record({
    kind: 'gap-confirmed',
    body: { comparison, side, clause, note, severity, responsibleUnit, dueOn, search },
  })
  return { event: id }
}

function searchDone(model: ComparisonModel, side: Side, clause: ClauseRef): GapSearch {
  const others = side === 'left' ? model.right : model.left
  const index = model[side].findIndex(({ ref }) => ref.version === clause.version && ref.path === clause.path)
  const nearest = (model.alignment.candidates[side][index] ?? []).slice(0, nearestKept)
  return {
    method: model.alignment.method,
    examined: others.length,
    nearest: nearest.map(({ unit, score }) => ({ ref: others[unit]!.ref, label: clauseName(others[unit]!), score })),
  }
}

/** @throws event-unknown, event-of-others */
export async function withdrawGap(context: EngineContext, gap: EventId): Promise<{ event: EventId }> {
  await requireOwnEvent(context, (await context.journal.state()).gaps, gap)
  const { id } = await context.journal.record({ kind: 'gap-withdrawn', body: { gap } })
  return { event: id }
}

/** Gaps, conflicts and disagreements of one comparison or of all, in the order of the rows. */
export async function listGaps(context: EngineContext, only: ComparisonId | null): Promise<GapEntry[]> {
  const comparisons = (await context.store.comparisons()).filter(({ id }) => only === null || id === only)
  const entries: GapEntry[] = []
  for (const { id, title } of comparisons) {
    await resultOf(context.models.open(id))
    for (const row of (await context.models.table(id)).rows) {
      const kind = entryKind(row)
      if (kind === null) continue
      const clause = row.leftClauses[0] ?? row.rightClauses[0]
      entries.push({
        comparison: id,
        comparisonTitle: title,
        rowKey: row.key,
        kind,
        presentSide: presentSide(row),
        row: rowOutline(row),
        excerpt: clause?.text.slice(0, excerptLength) ?? '',
        area: row.area ?? null,
        status: row.state === 'suggested' ? 'suggested' : 'confirmed',
        confirmed: row.gap,
      })
    }
  }
  return entries
}

function entryKind(row: ComparativeRow): GapEntry['kind'] | null {
  if (row.disagreement) return 'disagreement'
  return row.relation === 'gap' || row.relation === 'conflict' ? row.relation : null
}

function presentSide({ left, right }: ComparativeRow): Side | null {
  if (left.length > 0 && right.length > 0) return null
  return left.length > 0 ? 'left' : 'right'
}
