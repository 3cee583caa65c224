import type { DiffShape } from '#core/contract/shapes.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { loadMember, type SideMember } from '../sources.ts'

/** Compares two versions of one instrument, clause by clause, and stores nothing. */
export async function* diffDocuments(
  context: EngineContext,
  input: { readonly old: SideMember; readonly new: SideMember },
): AsyncGenerator<Progress, DiffShape, void> {
  const older = await loadMember(context, input.old)
  const newer = await loadMember(context, input.new)
  return yield* await context.compute.versionDifference({ old: older.units, new: newer.units })
}
