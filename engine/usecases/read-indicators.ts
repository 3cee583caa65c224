import type { IndicatorsShape } from '#core/contract/shapes.ts'
import { unitAreas } from '#core/indicators/unit-areas.ts'
import type { EngineContext } from '../context.ts'
import { openSource, sourceName, type FileSource } from '../sources.ts'

/** What each unit of a file promises; stores nothing. */
export async function readIndicators(context: EngineContext, source: FileSource): Promise<IndicatorsShape> {
  const file = await openSource(context, source)
  const { document, units } = await context.documents.read({ file })
  const areas = unitAreas(units, document.instrument.title)
  const { documentDate } = document.instrument
  const promises = await context.compute.promises({ texts: units.map(({ text }) => text), documentDate })
  const clauses = units.map(({ ref, label }, index) => {
    const { area = null, confidence: areaConfidence = null } = areas[ref.path] ?? {}
    return { path: ref.path, label, area, areaConfidence, ...promises[index]! }
  })
  return { file: sourceName(source), clauses }
}
