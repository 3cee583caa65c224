import type { ReadDocument } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { EventId, VersionHash } from '#core/model/ids.ts'
import type { EngineContext } from '../context.ts'
import { requireEvent } from '../require-event.ts'
import { isPlaced, readInstrument } from './read-instrument.ts'

/** Corrects a segmentation and stores it anew. @throws instrument-unknown, place-unknown */
export async function correctSegmentation(
  context: EngineContext,
  { version, correction }: { readonly version: VersionHash; readonly correction: SegmentationCorrection },
): Promise<ReadDocument> {
  const author = await context.journal.authorOrUnsigned()
  await context.segmentations.redo(
    version,
    ({ corrections }) => ({
      corrections: [...corrections.map(({ body }) => body.correction), correction],
      events: [{ kind: 'segmentation-corrected', ...author, body: { version, correction } }],
    }),
    ({ source }) => {
      if (!isPlaced(source.text, correction)) throw new BashuError('place-unknown')
    },
  )
  return readInstrument(context, version)
}

/** @throws event-unknown, event-of-others */
export async function withdrawCorrection(context: EngineContext, correction: EventId): Promise<ReadDocument> {
  const withdrawn = requireEvent((await context.journal.state()).corrections, correction)
  const author = await context.journal.authorOrUnsigned()
  // What nobody signed is nobody's own: a correction made before somebody said who they are.
  if (withdrawn.office !== '' && withdrawn.office !== author.office) {
    throw new BashuError('event-of-others', { office: withdrawn.office })
  }
  const { version } = withdrawn.body
  await context.segmentations.redo(version, ({ corrections }) => ({
    corrections: corrections.filter(({ id }) => id !== correction).map(({ body }) => body.correction),
    events: [{ kind: 'segmentation-correction-withdrawn', ...author, body: { correction } }],
  }))
  return readInstrument(context, version)
}
