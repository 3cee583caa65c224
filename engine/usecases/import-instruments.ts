import type { ImportResult } from '#core/contract/api.ts'
import type { Author, InstrumentDescription } from '#core/journal/event.ts'
import type { Area, Jurisdiction, SourceKind } from '#core/model/instrument.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { errorData } from '../errors.ts'
import { uuidV7 } from '../ids.ts'
import { openSource, sourceName, type FileSource } from '../sources.ts'

export interface ImportOptions {
  readonly jurisdiction: Jurisdiction
  readonly sourceKind?: SourceKind
  readonly areas?: Readonly<Record<string, Area>>
  /** Who signs; without it the user of the workspace. */
  readonly author?: Author
  /** What is known better than the text says it. */
  readonly description?: Partial<InstrumentDescription>
}

/**
 * Stores one file after another. A file that fails leaves nothing behind and does not stop the others; what was
 * stored before somebody cancels stays stored.
 */
export async function* importInstruments(
  context: EngineContext,
  input: { readonly sources: readonly FileSource[]; readonly jurisdiction: Jurisdiction },
): AsyncGenerator<Progress & { label: string }, ImportResult[], void> {
  const results: ImportResult[] = []
  for (const source of input.sources) {
    yield { done: results.length, total: input.sources.length, label: sourceName(source) }
    results.push(await importFile(context, source, { jurisdiction: input.jurisdiction }))
  }
  return results
}

/** Imports one file; never throws for a file that cannot be read, the result says why. */
export async function importFile(
  context: EngineContext,
  source: FileSource,
  options: ImportOptions,
): Promise<ImportResult> {
  const name = sourceName(source)
  try {
    return await storeFile(context, await openSource(context, source), options)
  } catch (error) {
    const { code, message, details } = errorData(error, 'zh')
    return { file: name, outcome: 'failed', instrument: null, secrecy: [], error: { code, message, details } }
  }
}

async function storeFile(context: EngineContext, file: File, options: ImportOptions): Promise<ImportResult> {
  const read = await context.documents.read({ file })
  const known = (await context.store.instruments()).find(({ version }) => version === read.version)
  if (known !== undefined) return { file: file.name, outcome: 'known', instrument: known, secrecy: [], error: null }
  const head = read.document.instrument
  const instrument = uuidV7() as InstrumentId
  const stored = await context.store.importInstrument({
    ...read,
    file,
    areas: options.areas ?? {},
    event: {
      kind: 'instrument-imported',
      ...(options.author ?? (await context.journal.authorOrUnsigned())),
      body: {
        instrument,
        version: read.version,
        fileName: file.name,
        fileBytes: file.size,
        sourceKind: options.sourceKind ?? 'official-file',
        jurisdiction: options.jurisdiction,
        title: head.title === '' ? file.name.replace(/\.[^.]+$/u, '') : head.title,
        issuingBodies: head.issuingBodies,
        documentNumber: head.documentNumber,
        documentDate: head.documentDate,
        effectiveOn: head.effectiveOn,
        kind: null,
        parent: null,
        ...options.description,
      },
    },
  })
  context.journal.forget()
  context.notify({ kind: 'changed', what: 'instruments' })
  // Somebody else may have stored the same bytes in between: then nothing was written.
  return {
    file: file.name,
    outcome: stored.id === instrument ? 'stored' : 'known',
    instrument: stored,
    secrecy: read.document.secrecy,
    error: null,
  }
}
