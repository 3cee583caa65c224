import { placeCorrections } from '#core/clauses/placing.ts'
import type { CorrectionEntry, ReadDocument } from '#core/contract/api.ts'
import { clockInstant } from '#core/journal/clock.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { EngineContext } from '../context.ts'

/** A stored version as it stands now, segmented by the present method. @throws instrument-unknown */
export async function readInstrument(context: EngineContext, version: VersionHash): Promise<ReadDocument> {
  const { summary, document, sourceText, pages, method } = await context.segmentations.document(version)
  const corrections = await correctionEntries(context, version, sourceText)
  return { summary, document, sourceText, pages, corrections, method }
}

/** The corrections of a version that are in force, oldest first, each with whether its place is in the text. */
async function correctionEntries(
  context: EngineContext,
  version: VersionHash,
  sourceText: string,
): Promise<CorrectionEntry[]> {
  const { corrections } = await context.journal.state()
  return corrections
    .filter(({ body }) => body.version === version)
    .map(({ id, office, person, clock, body: { correction } }) => {
      return {
        event: id,
        correction,
        office,
        person,
        at: clockInstant(clock),
        placed: isPlaced(sourceText, correction),
      }
    })
}

/** Whether the place of a correction is in the text. */
export const isPlaced = (sourceText: string, correction: SegmentationCorrection): boolean =>
  placeCorrections(sourceText, [correction]).orphaned.length === 0
