import { implement } from '@orpc/server'
import { BashuError } from '#core/contract/errors.ts'
import {
  storeContract,
  type PromisesKey,
  type SegmentedVersion,
  type StoredDocument,
  type StoredPromises,
  type StoredSource,
} from '#core/contract/workers.ts'
import { knownAreas } from '#core/indicators/unit-areas.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { SoundAlike } from '#core/search/edit-distance.ts'
import { pagesOf } from '#core/model/pages.ts'
import { areasOf } from '#data/areas.ts'
import { appendEvents } from '#data/append.ts'
import type { ReadableDb } from '#data/db.ts'
import { explainStorageError } from '#data/errors.ts'
import { importDocument } from '#data/import-document.ts'
import { openForReading, openWorkspace, type Workspace } from '#data/open.ts'
import { alignmentOf, putAlignment } from '#data/repositories/alignments.ts'
import { segmentationOf, segmentationState, unitsOf } from '#data/repositories/clauses.ts'
import { hasComparison, storedComparisons } from '#data/repositories/comparisons.ts'
import {
  allVersionSummaries,
  chosenEncoding,
  instrumentSummary,
  instrumentSummaries,
  versionSummary,
} from '#data/repositories/instruments.ts'
import { allEvents, type Writer } from '#data/repositories/journal.ts'
import {
  preferencesOf,
  profileOf,
  setPreferences,
  setProfile,
  setStarterCorpus,
  starterCorpusOf,
} from '#data/repositories/settings.ts'
import { promisesOf, putPromises, tableUnits } from '#data/repositories/promises.ts'
import { indexFacts, rebuildInSteps, spokenFacts } from '#data/repositories/search-upkeep.ts'
import { sourceBytes } from '#data/repositories/source-files.ts'
import { likelyInstrument } from '#data/repositories/versions.ts'
import { correctionsOf, resegment, segmentationsIn } from '#data/segmentation.ts'
import { putSpoken, spokenSegment, spokenWork } from '#data/repositories/spoken-index.ts'
import { verifyWorkspace } from '#data/verify.ts'
import { packSpoken, unpackSpoken } from './packed-bytes.ts'
import { searchClauses } from './search-clauses.ts'
import { inTurns } from './steps.ts'
import { versionsLike } from './versions-like.ts'
import { facetsOf } from './search-facets.ts'

export interface StoreDeps extends Writer {
  /** A clock for durations, in milliseconds with fractions; `now` where there is none. */
  readonly elapsed?: () => number
  /** Whether two characters are written for one syllable; without it typing errors by sound are errors like others. */
  readonly soundAlike?: SoundAlike
}

/**
 * The store: the one that holds the database, and the only writer. Handlers are synchronous but for reading an uploaded
 * file, so each is one step to all others, and what it answers is on disk.
 */
export function createStoreRouter(deps: StoreDeps) {
  let workspace: Workspace | null = null
  const opened = (): Workspace => {
    if (workspace === null) throw new Error('The workspace is not open')
    return workspace
  }
  const close = (): void => {
    workspace?.close()
    workspace = null
  }
  const os = implement(storeContract).use(async ({ next }) => {
    try {
      return await next()
    } catch (error) {
      throw explainStorageError(error, workspace?.file ?? '')
    }
  })

  return os.router({
    open: os.open.handler(({ input }) => {
      close()
      workspace = input.readOnly === true ? openForReading(input.file) : openWorkspace(input.file)
      const { schemaVersion, migratedFrom, backup, isNew } = workspace
      return { schemaVersion, migratedFrom, backup, isNew }
    }),
    close: os.close.handler(() => {
      close()
      return null
    }),
    profile: os.profile.handler(() => profileOf(opened().db)),
    setProfile: os.setProfile.handler(({ input }) => {
      setProfile(opened().db, input)
      return input
    }),
    preferences: os.preferences.handler(() => preferencesOf(opened().db)),
    setPreferences: os.setPreferences.handler(({ input }) => setPreferences(opened().db, input)),
    starterCorpus: os.starterCorpus.handler(() => starterCorpusOf(opened().db)),
    setStarterCorpus: os.setStarterCorpus.handler(({ input }) => {
      setStarterCorpus(opened().db, input.state)
      return null
    }),
    instruments: os.instruments.handler(() => instrumentSummaries(opened().db)),
    versions: os.versions.handler(() => allVersionSummaries(opened().db)),
    recognise: os.recognise.handler(({ input }) => {
      const { db } = opened()
      const likely = likelyInstrument(db, input)
      return {
        known: versionSummary(db, input.version),
        versionOf: likely === null ? null : instrumentSummary(db, likely),
      }
    }),
    importInstrument: os.importInstrument.handler(async ({ input: { file, ...record } }) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return importDocument(opened().db, record, bytes, deps)
    }),
    document: os.document.handler(({ input }) => documentOf(opened().db, input.version)),
    sourceFile: os.sourceFile.handler(({ input }) => sourceOf(opened().db, input.version)),
    segmentations: os.segmentations.handler(({ input }) => segmentationsIn(opened().db, input.versions)),
    resegment: os.resegment.handler(({ input }) => ({ done: resegment(opened().db, input, deps) })),
    units: os.units.handler(({ input }) => input.versions.flatMap((version) => unitsOf(opened().db, version))),
    comparisons: os.comparisons.handler(() => storedComparisons(opened().db)),
    alignment: os.alignment.handler(({ input }) => alignmentOf(opened().db, input.comparison, input.method)),
    saveAlignment: os.saveAlignment.handler(({ input: { comparison, alignment, of } }) => {
      const { db } = opened()
      if (!hasComparison(db, comparison)) throw new BashuError('comparison-unknown', { comparison })
      const saved = of.every((used) => isPresent(db, used))
      if (saved) putAlignment(db, comparison, alignment)
      return { saved }
    }),
    promises: os.promises.handler(({ input }) => input.of.flatMap((key) => storedPromises(opened().db, key) ?? [])),
    savePromises: os.savePromises.handler(({ input: { key, promises, of } }) => {
      const { db } = opened()
      const saved = isPresent(db, of)
      if (saved) putPromises(db, key, promises)
      return { saved }
    }),
    append: os.append.handler(({ input }) => appendEvents(opened().db, input.events, deps)),
    journal: os.journal.handler(() => allEvents(opened().db)),
    search: os.search.handler(({ input }) => {
      if (input.query.trim() === '') throw new BashuError('query-empty')
      return searchClauses(opened().db, input, {
        now: deps.elapsed ?? deps.now,
        soundAlike: deps.soundAlike ?? neverAlike,
      })
    }),
    searchIndexes: os.searchIndexes.handler(() => {
      const [text, pinyin] = [indexFacts(opened().db), spokenFacts(opened().db)]
      return [
        ...(text === null ? [] : [{ name: 'text' as const, ...text }]),
        ...(pinyin === null ? [] : [{ name: 'pinyin' as const, ...pinyin }]),
      ]
    }),
    rebuildSearch: os.rebuildSearch.handler(() => inTurns(rebuildInSteps(opened().db))),
    versionsLike: os.versionsLike.handler(({ input }) => versionsLike(opened().db, input)),
    spokenWork: os.spokenWork.handler(() => spokenWork(opened().db)),
    spokenSegment: os.spokenSegment.handler(({ input }) => {
      const found = spokenSegment(opened().db, input.segment)
      return found && { work: found.work, stored: packSpoken(found.stored, 0) }
    }),
    saveSpoken: os.saveSpoken.handler(async ({ input }) => {
      const result = await unpackSpoken(input)
      return { saved: putSpoken(opened().db, input, result) }
    }),
    facets: os.facets.handler(({ input }) => facetsOf(opened().db, input)),
    verify: os.verify.handler(({ input }) => verifyWorkspace(opened().db, input)),
  })
}

const neverAlike: SoundAlike = () => false

/** The name it was imported by: readers look at the extension. */
const nameOf = (db: ReadableDb, version: VersionHash): string => versionSummary(db, version)?.fileName ?? version

function sourceOf(db: ReadableDb, version: VersionHash): StoredSource | null {
  const bytes = sourceBytes(db, version)
  if (bytes === null) return null
  return {
    file: new File([new Uint8Array(bytes)], nameOf(db, version)),
    encoding: chosenEncoding(db, version),
    corrections: correctionsOf(db, version),
  }
}

/** Whether a version still is segmented as it was when the work with it began. */
function isPresent(db: ReadableDb, used: SegmentedVersion): boolean {
  const state = segmentationState(db, used.version)
  return state?.method === used.method && state.madeWith.join() === used.corrections.join()
}

function storedPromises(db: ReadableDb, key: PromisesKey): StoredPromises | null {
  const state = segmentationState(db, key.version)
  if (state === null) return null
  const segmentation = { version: key.version, method: state.method, corrections: state.madeWith }
  const units = tableUnits(db, key.version)
  const told = units.map(({ ref, area }) => [ref.path, { area, confidence: null, words: [] }] as const)
  const inForce = knownAreas(areasOf(db, key.version, { areas: Object.fromEntries(told) }))
  const withAreas = units.map((unit) => ({ ...unit, area: inForce[unit.ref.path] ?? null }))
  return { segmentation, units: withAreas, promises: promisesOf(db, key) }
}

function documentOf(db: ReadableDb, version: VersionHash): StoredDocument | null {
  const summary = versionSummary(db, version)
  const segmentation = segmentationOf(db, version)
  if (summary === null || segmentation === null) return null
  const { document, source, method, areas: toldAreas, corrections } = segmentation
  const areas = knownAreas(areasOf(db, version, segmentation))
  const pages = pagesOf(source.blocks)
  return { summary, document, sourceText: source.text, pages, method, toldAreas, areas, corrections }
}
