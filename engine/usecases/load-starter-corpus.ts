import type { CorpusInstrument } from '#data/corpus/corpus-types.ts'
import { loadStarterCorpus as readCorpus } from '#data/corpus/load.ts'
import { renderCorpusInstrument } from '#data/corpus/render.ts'
import type { Author } from '#core/journal/event.ts'
import type { ComparisonId, VersionHash } from '#core/model/ids.ts'
import type { EngineContext } from '../context.ts'
import { uuidV7 } from '../ids.ts'
import { importFile } from './import-instruments.ts'

/** Who signs what the program itself brings along. */
const corpusAuthor: Author = { office: '巴蜀', person: '起步语料' }

/**
 * Fills a workspace that has nothing in it: the restated instruments, marked as such, and the comparisons that are ready
 * to open. Interrupted half-way it goes on at the next start; what somebody has taken out later is not put in again.
 */
export async function ensureStarterCorpus(context: EngineContext, folder: string): Promise<void> {
  const state = await context.store.starterCorpus()
  if (state === 'done') return
  const isEmpty = (await context.store.instruments()).length === 0
  if (state === 'unknown' && isEmpty) await context.store.setStarterCorpus({ state: 'wanted' })
  if (state === 'wanted' || isEmpty) await loadStarterCorpus(context, folder)
  await context.store.setStarterCorpus({ state: 'done' })
}

async function loadStarterCorpus(context: EngineContext, folder: string): Promise<void> {
  const { instruments, comparisons } = readCorpus(folder)
  const versions = new Map<string, VersionHash>()
  for (const instrument of instruments) versions.set(instrument.slug, await importRestated(context, instrument))
  const members = (slugs: readonly string[]) => slugs.flatMap((slug) => versions.get(slug) ?? [])
  const made = new Set((await context.store.comparisons()).map(({ title }) => title))
  await context.store.append({
    // Lists show the newest first: the first of the manifest is made last.
    events: comparisons
      .filter(({ title }) => !made.has(title))
      .toReversed()
      .map(({ title, left, right }) => ({
        kind: 'comparison-created' as const,
        ...corpusAuthor,
        body: { comparison: uuidV7() as ComparisonId, title, left: members(left), right: members(right) },
      })),
  })
  context.journal.forget()
}

async function importRestated(context: EngineContext, instrument: CorpusInstrument): Promise<VersionHash> {
  const { fileName, text, clauses } = renderCorpusInstrument(instrument)
  const { title, jurisdiction, issuingBodies, documentNumber, documentDate, effectiveOn, kind } = instrument
  const result = await importFile(
    context,
    { file: new File([text], fileName) },
    {
      jurisdiction,
      sourceKind: 'restated-summary',
      areas: Object.fromEntries(clauses.map(({ path, area }) => [path, area])),
      author: corpusAuthor,
      description: { title, issuingBodies, documentNumber, documentDate, effectiveOn, kind },
    },
  )
  if (result.instrument === null) throw new Error(`The starter corpus could not be stored: ${result.error?.code ?? ''}`)
  return result.instrument.version
}
