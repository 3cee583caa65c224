import type { ClausesShape } from '#core/contract/shapes.ts'
import type { EngineContext } from '../context.ts'
import { openSource, sourceName, type FileSource } from '../sources.ts'

/** Reads and segments one file and stores nothing. */
export async function readClauses(context: EngineContext, source: FileSource): Promise<ClausesShape> {
  const file = await openSource(context, source)
  const { document } = await context.documents.read({ file })
  return { file: sourceName(source), ...document }
}
