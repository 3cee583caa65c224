import { areasInForce } from '#core/annotations/said-areas.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import { placeCorrections } from '#core/clauses/placing.ts'
import type { CorrectionEntry, ReadDocument } from '#core/contract/api.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import { clockInstant } from '#core/journal/clock.ts'
import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { EngineContext } from '../context.ts'

/** A stored version as it stands now, segmented by the present method. @throws instrument-unknown */
export async function readInstrument(context: EngineContext, version: VersionHash): Promise<ReadDocument> {
  const stored = await context.segmentations.document(version)
  const { summary, document, sourceText, pages, method } = stored
  const corrections = await correctionEntries(context, version, sourceText)
  return { summary, document, areas: await areasNow(context, stored), sourceText, pages, corrections, method }
}

/** The areas of its units that hold for the office of this workspace. */
async function areasNow(
  context: EngineContext,
  { summary: { version }, document, toldAreas }: StoredDocument,
): Promise<ReadDocument['areas']> {
  const office = (await context.store.profile())?.office ?? ''
  const inForce = areasInForce(alignmentUnits(version, document), await context.journal.state(), office)
  return Object.fromEntries(Object.entries(toldAreas).map(([path, told]) => [path, inForce({ version, path }, told)]))
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
