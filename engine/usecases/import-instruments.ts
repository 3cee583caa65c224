import { isAboveCities } from '#core/alignment/upstream-instruments.ts'
import type { ImportResult } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { DerivedRecord } from '#core/contract/workers.ts'
import type { Author, InstrumentDescription } from '#core/journal/event.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { SecrecyMark, SegmentedDocument, TextEncoding } from '#core/model/document.ts'
import type { Area, InstrumentSummary, Jurisdiction, SourceKind } from '#core/model/instrument.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import { forgetModels, type EngineContext } from '../context.ts'
import { errorData } from '../errors.ts'
import { uuidV7 } from '../ids.ts'
import { untilLeft } from '../leaving.ts'
import { requireInstrument } from '../require-instrument.ts'
import { openSource, sourceName, wantedBy, type FileSource } from '../sources.ts'

export interface ImportOptions {
  readonly jurisdiction: Jurisdiction
  readonly sourceKind?: SourceKind
  /** Of clauses whose area is known beforehand, by path. */
  readonly areas?: Readonly<Record<string, Area>>
  /** Who signs; without it the user of the workspace. */
  readonly author?: Author
  /** How the bytes are to be read, where a person chose it. */
  readonly encoding?: TextEncoding | null
  /** The instrument that the file is a version of. */
  readonly versionOf?: InstrumentId | null
  readonly corrections?: readonly SegmentationCorrection[]
  /** What is known better than the text says it. */
  readonly description?: Partial<InstrumentDescription>
  /** Why a file with marks of secrecy may be kept here. */
  readonly secrecy?: { readonly basis: string } | null
}

interface ImportInput extends ImportOptions {
  readonly sources: readonly FileSource[]
}

/**
 * Stores one file after another. A file that fails leaves nothing behind and does not stop the others; what was
 * stored before somebody cancels stays stored; a file that is being read then is given up.
 *
 * @throws bad-request where what can be about one file only is said of several
 */
export const importInstruments = (
  context: EngineContext,
  input: ImportInput,
  outer?: AbortSignal,
): AsyncGenerator<Progress & { label: string }, ImportResult[], void> =>
  untilLeft((signal) => importEach(context, input, signal), outer)

async function* importEach(
  context: EngineContext,
  { sources, ...options }: ImportInput,
  signal: AbortSignal,
): AsyncGenerator<Progress & { label: string }, ImportResult[], void> {
  requireOneSource(sources, options)
  const results: ImportResult[] = []
  for (const source of sources) {
    if (signal.aborted) break
    yield { done: results.length, total: sources.length, label: sourceName(source) }
    results.push(await importFile(context, source, options, signal))
  }
  return results
}

function requireOneSource(sources: readonly FileSource[], options: ImportOptions): void {
  const { versionOf, corrections, description } = options
  const isAboutOne =
    (versionOf ?? null) !== null || (corrections ?? []).length > 0 || Object.keys(description ?? {}).length > 0
  if (isAboutOne && sources.length > 1) {
    throw new BashuError('bad-request', { what: 'versionOf, corrections, description: one source only' })
  }
}

/** Imports one file; never throws for a file that cannot be read, the result says why. */
export async function importFile(
  context: EngineContext,
  source: FileSource,
  options: ImportOptions,
  signal?: AbortSignal,
): Promise<ImportResult> {
  const file = sourceName(source)
  try {
    return await storeFile(context, await openSource(context, source), options, signal)
  } catch (error) {
    return { file, outcome: 'failed', instrument: null, secrecy: [], error: refusal(error) }
  }
}

function refusal(error: unknown): NonNullable<ImportResult['error']> {
  const { code, message, details } = errorData(error, 'zh')
  return { code, message, details }
}

async function storeFile(
  context: EngineContext,
  file: File,
  options: ImportOptions,
  signal?: AbortSignal,
): Promise<ImportResult> {
  const { encoding = null, corrections = [] } = options
  const read = await context.documents.read({ file, encoding, corrections }, wantedBy(signal))
  const { secrecy } = read.document
  const { title, issuingBodies } = read.document.instrument
  const { jurisdiction } = options
  const { known } = await context.store.recognise({ version: read.version, title, issuingBodies, jurisdiction })
  if (known !== null) return { file: file.name, outcome: 'known', instrument: known, secrecy, error: null }
  if (secrecy.length > 0 && (options.secrecy ?? null) === null) return held(file, secrecy)
  const older = options.versionOf == null ? null : await requireInstrument(context, options.versionOf)
  const record = await recordOf(context, { file, read, options, older })
  const instrument = await context.store.importInstrument(record)
  context.journal.forget()
  // Rows show the title of an instrument, which is that of its newest version; and what both sides copied from others.
  if (older !== null || isAboveCities(instrument)) forgetModels(context)
  context.notify({ kind: 'changed', what: 'instruments' })
  // Somebody else may have stored the same bytes in between: then nothing was written.
  const isStored = older !== null || instrument.id === record.event.body.instrument
  return { file: file.name, outcome: isStored ? 'stored' : 'known', instrument, secrecy, error: null }
}

function held(file: File, secrecy: readonly SecrecyMark[]): ImportResult {
  const marks = [...new Set(secrecy.map(({ text }) => text))].join('、')
  const error = refusal(new BashuError('secrecy-marked', { file: file.name, marks }))
  return { file: file.name, outcome: 'held', instrument: null, secrecy, error }
}

interface Reading {
  readonly file: File
  readonly read: DerivedRecord
  readonly options: ImportOptions
  /** The instrument that it is a version of. */
  readonly older: InstrumentSummary | null
}

async function recordOf(context: EngineContext, { file, read, options, older }: Reading) {
  const author = options.author ?? (await context.journal.authorOrUnsigned())
  const { encoding, secrecy } = options
  const marks = read.document.secrecy
  return {
    ...read,
    file,
    areas: options.areas ?? {},
    corrections: (options.corrections ?? []).map((correction) => ({
      kind: 'segmentation-corrected' as const,
      ...author,
      body: { version: read.version, correction },
    })),
    event: {
      kind: 'instrument-imported' as const,
      ...author,
      body: {
        instrument: older?.id ?? (uuidV7() as InstrumentId),
        version: read.version,
        fileName: file.name,
        fileBytes: file.size,
        sourceKind: options.sourceKind ?? 'official-file',
        ...describe(read.document, file.name, older),
        jurisdiction: options.jurisdiction,
        ...options.description,
        ...(encoding != null && { encoding }),
        ...(marks.length > 0 && secrecy != null && { secrecy: { marks, basis: secrecy.basis } }),
      },
    },
  }
}

/** What the text says of itself; of what it does not say, what was known of the instrument before. */
function describe(document: SegmentedDocument, fileName: string, older: InstrumentSummary | null) {
  const { issuingBodies, documentNumber, documentDate, effectiveOn, kind } = document.instrument
  return {
    title: titleOf(document, fileName),
    issuingBodies: issuingBodies.length > 0 ? issuingBodies : (older?.issuingBodies ?? []),
    documentNumber,
    documentDate,
    effectiveOn,
    kind: kind ?? older?.kind ?? null,
    parent: older?.parent ?? null,
  }
}

/** The title as printed; a file without one is called by its name. */
export const titleOf = ({ instrument }: SegmentedDocument, fileName: string): string =>
  instrument.title === '' ? fileName.replace(/\.[^.]+$/u, '') : instrument.title
