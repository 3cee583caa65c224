import { basename } from 'node:path'
import type { z } from 'zod'
import type { fileSource, sideMember } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import { checkFileSize } from '#core/contract/limits.ts'
import { knownAreas, unitAreas } from '#core/indicators/unit-areas.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import type { SegmentedDocument } from '#core/model/document.ts'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { pagesOf } from '#core/model/pages.ts'
import type { EngineContext } from './context.ts'
import { readSourceFile } from './read-file.ts'

export type FileSource = z.infer<typeof fileSource>
export type SideMember = z.infer<typeof sideMember>

export const sourceName = (source: FileSource): string => ('path' in source ? basename(source.path) : source.file.name)

/** Options of a call that ends as soon as nobody waits for it. */
export const wantedBy = (signal: AbortSignal | undefined): { signal?: AbortSignal } =>
  signal === undefined ? {} : { signal }

/** The bytes of a source. A path is read only where the host may read paths. @throws path-not-allowed, file-too-large … */
export async function openSource(context: EngineContext, source: FileSource): Promise<File> {
  if ('file' in source) {
    checkFileSize(source.file.name, source.file.size)
    // What came over a border is a real File; the contract knows only the part of it that every platform has.
    return source.file as File
  }
  if (!context.host.canOpenPaths) throw new BashuError('path-not-allowed')
  return readSourceFile(source.path)
}

/** One member of a side, read and cut into units. `name` is how results name it: a file's name, an instrument's id. */
export interface Member {
  readonly name: string
  readonly title: string
  readonly units: readonly AlignmentUnit[]
}

/** Reads a file, or takes a stored text as the present method segments it. @throws side-empty, instrument-unknown, errors of the readers */
export async function loadMember(context: EngineContext, member: SideMember): Promise<Member> {
  if ('instrument' in member) return storedMember(context, member.instrument)
  const file = await openSource(context, member)
  const { document, units } = await context.documents.read({ file })
  if (units.length === 0) throw new BashuError('side-empty', { file: file.name })
  return { name: file.name, title: document.instrument.title, units }
}

/** The same, whole, as if it were stored; a file becomes an instrument of no known place. */
export async function loadStoredDocument(context: EngineContext, member: SideMember): Promise<StoredDocument> {
  if ('instrument' in member) {
    const { version } = await findInstrument(context, member.instrument)
    return context.segmentations.document(version)
  }
  const file = await openSource(context, member)
  const { document, source, units, version, method } = await context.documents.read({ file })
  if (units.length === 0) throw new BashuError('side-empty', { file: file.name })
  const summary = fileSummary(file, version, document, units.length)
  const pages = pagesOf(source.blocks)
  const toldAreas = unitAreas(units, document.instrument.title)
  const areas = knownAreas(toldAreas)
  return { summary, document, sourceText: source.text, pages, method, toldAreas, areas, corrections: [] }
}

function fileSummary(file: File, version: VersionHash, document: SegmentedDocument, units: number): InstrumentSummary {
  const title = document.instrument.title === '' ? file.name : document.instrument.title
  return {
    ...document.instrument,
    title,
    id: version as string as InstrumentId,
    version,
    jurisdiction: `other:${title}`,
    kind: null,
    sourceKind: 'official-file',
    fileName: file.name,
    fileBytes: file.size,
    units,
    warnings: document.warnings.length,
    areas: [],
    parent: null,
    suggestedVersionOf: null,
    importedAt: '',
  }
}

async function storedMember(context: EngineContext, reference: string): Promise<Member> {
  const summary = await findInstrument(context, reference)
  await context.segmentations.refresh([summary.version])
  const units = await context.store.units({ versions: [summary.version] })
  return { name: summary.id, title: summary.title, units }
}

/**
 * The newest version of an instrument by its id, or any version by its hash; whole, or a beginning that only one has.
 * @throws instrument-unknown
 */
async function findInstrument({ store }: EngineContext, reference: string): Promise<InstrumentSummary> {
  const byId = (await store.instruments()).filter(({ id }) => id.startsWith(reference))
  const byVersion = (await store.versions()).filter(({ version }) => version.startsWith(reference))
  const found = new Map([...byId, ...byVersion].map((summary) => [summary.version, summary]))
  const [only] = found.values()
  if (only === undefined || found.size > 1) throw new BashuError('instrument-unknown', { instrument: reference })
  return only
}
