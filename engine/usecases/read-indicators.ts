import type { IndicatorsShape } from '#core/contract/shapes.ts'
import type { EngineContext } from '../context.ts'
import { openSource, sourceName, type FileSource } from '../sources.ts'

/** What each unit of a file promises; stores nothing. */
export async function readIndicators(context: EngineContext, source: FileSource): Promise<IndicatorsShape> {
  const file = await openSource(context, source)
  const { units, document } = await context.documents.read({ file })
  const { documentDate } = document.instrument
  const promises = await context.compute.promises({ texts: units.map(({ text }) => text), documentDate })
  const clauses = units.map(({ ref, label }, index) => ({ path: ref.path, label, ...promises[index]! }))
  return { file: sourceName(source), clauses }
}
