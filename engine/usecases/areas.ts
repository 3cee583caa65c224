import { anchorClause } from '#core/annotations/anchor.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { EventContent } from '#core/journal/event.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { EventId } from '#core/model/ids.ts'
import type { Area, InstrumentSummary } from '#core/model/instrument.ts'
import type { EngineContext } from '../context.ts'
import { requireOwnEvent } from '../require-event.ts'

/**
 * Says of which area a unit is, in the name of the office, whatever the program or others say.
 * @throws profile-missing, instrument-unknown, clause-unknown
 */
export async function setArea(
  context: EngineContext,
  { clause: ref, area }: { readonly clause: ClauseRef; readonly area: Area | null },
): Promise<{ event: EventId }> {
  const { document, sourceText } = await context.segmentations.document(ref.version)
  const unit = alignmentUnits(ref.version, document).find(({ ref: { path } }) => path === ref.path)
  const clause = [...walkClauses(document.clauses)].find(({ path }) => path === ref.path)
  if (unit === undefined || clause === undefined) throw new BashuError('clause-unknown', { path: ref.path })
  const anchor = anchorClause(unit, { sourceText, start: clause.start, end: clause.end })
  return record(context, { kind: 'area-set', body: { clause: anchor, area } })
}

/** Takes the office's word back. @throws profile-missing, event-unknown, event-of-others */
export async function withdrawArea(context: EngineContext, area: EventId): Promise<{ event: EventId }> {
  await requireOwnEvent(context, (await context.journal.state()).areas, area)
  return record(context, { kind: 'area-withdrawn', body: { area } })
}

async function record(context: EngineContext, content: EventContent): Promise<{ event: EventId }> {
  const { id } = await context.journal.record(content)
  // Lists of instruments name the areas of their clauses.
  context.notify({ kind: 'changed', what: 'instruments' })
  return { event: id }
}

/** Every instrument, with the areas that hold where people said some. */
export async function listInstruments(context: EngineContext): Promise<InstrumentSummary[]> {
  const summaries = await context.store.instruments()
  const spokenOf = new Set((await context.journal.state()).areas.map(({ body }) => body.clause.version))
  return Promise.all(
    summaries.map(async (summary) => {
      if (!spokenOf.has(summary.version)) return summary
      const stored = await context.store.document({ version: summary.version })
      return stored === null ? summary : { ...summary, areas: mostFrequentFirst(Object.values(stored.areas)) }
    }),
  )
}

function mostFrequentFirst(areas: readonly Area[]): Area[] {
  const counts = Map.groupBy(areas, (area) => area)
  return [...counts].toSorted(([a, some], [b, others]) => others.length - some.length || a - b).map(([area]) => area)
}
