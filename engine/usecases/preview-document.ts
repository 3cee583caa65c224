import type { DocumentPreview } from '#core/contract/api.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { TextEncoding } from '#core/model/document.ts'
import { pagesOf } from '#core/model/pages.ts'
import type { EngineContext } from '../context.ts'
import { openSource, wantedBy, type FileSource } from '../sources.ts'
import { titleOf } from './import-instruments.ts'

/** A file as it would be stored; nothing is. @throws errors of the readers */
export async function previewDocument(
  context: EngineContext,
  input: {
    readonly source: FileSource
    readonly encoding: TextEncoding | null
    readonly corrections: readonly SegmentationCorrection[]
  },
  signal?: AbortSignal,
): Promise<DocumentPreview> {
  const file = await openSource(context, input.source)
  const { encoding, corrections } = input
  const read = await context.documents.read({ file, encoding, corrections }, wantedBy(signal))
  const { version, source, document, method } = read
  const { issuingBodies, jurisdiction } = document.instrument
  const recognised = await context.store.recognise({
    version,
    title: titleOf(document, file.name),
    issuingBodies,
    // Only a caller's word on it counts against an issuer; here nobody has been asked yet.
    jurisdiction: issuingBodies.length > 0 ? null : jurisdiction,
  })
  const { known } = recognised
  return {
    file: file.name,
    fileBytes: file.size,
    version,
    format: source.format,
    encoding: source.encoding,
    document,
    sourceText: source.text,
    pages: pagesOf(source.blocks),
    known,
    versionOf: known === null ? recognised.versionOf : null,
    method,
  }
}
