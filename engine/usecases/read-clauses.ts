import type { ClausesShape } from '#core/contract/shapes.ts'
import { unitAreas } from '#core/indicators/unit-areas.ts'
import type { EngineContext } from '../context.ts'
import { openSource, sourceName, type FileSource } from '../sources.ts'

/** Reads and segments one file and stores nothing. */
export async function readClauses(context: EngineContext, source: FileSource): Promise<ClausesShape> {
  const file = await openSource(context, source)
  const { document, units } = await context.documents.read({ file })
  const areas = Object.entries(unitAreas(units, document.instrument.title)).map(([path, told]) => ({ path, ...told }))
  return { file: sourceName(source), ...document, areas }
}
