import { looseClauses } from '#core/clauses/units.ts'
import type { DerivedRecord, SegmentationState, Resegmentation } from '#core/contract/workers.ts'
import { areaMethod } from '#core/indicators/areas.ts'
import { type AreasByPath, unitAreas } from '#core/indicators/unit-areas.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { EventOfKind } from '#core/journal/state.ts'
import { walkClauses, type Clause } from '#core/model/clause.ts'
import type { SegmentedDocument } from '#core/model/document.ts'
import type { EventId, VersionHash } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { appendEvents } from './append.ts'
import { sql, type ReadableDb, type WritableDb } from './db.ts'
import { forgetAlignmentsOf } from './repositories/alignments.ts'
import {
  putSegmentation,
  putUnit,
  segmentationOf,
  segmentationState,
  segmentationStates,
  type Segmentation,
} from './repositories/clauses.ts'
import { eventsAbout, type Writer } from './repositories/journal.ts'
import { putUnitAreas } from './repositories/search-areas.ts'
import { indexUnits, nextUnit } from './repositories/search-index.ts'

type Derived = Omit<Segmentation, 'areas' | 'areaMethod'> &
  Pick<DerivedRecord, 'units'> & {
    /** By path, of clauses whose area came with the document. */
    readonly areas: AreasByPath<Area>
  }

/** Writes all that is derived from one source file: clauses with their areas, units, and what search knows of them. */
export function putDerived(db: WritableDb, version: VersionHash, derived: Derived): void {
  const areas = unitAreas(derived.units, derived.document.instrument.title, derived.areas)
  putSegmentation(db, version, { ...derived, areas, areaMethod })
  const searched = [
    ...derived.units.map((unit) => ({ unit, kind: 'unit' as const })),
    ...looseClauses(version, derived.document).map((unit) => ({ unit, kind: 'loose' as const })),
  ]
  // In a row: `unitFacts` knows which units are a version's by the first and the last.
  const first = nextUnit(db)
  for (const [position, { unit, kind }] of searched.entries()) {
    putUnit(db, { id: first + position, version, position, kind }, unit)
  }
  indexUnits(
    db,
    first,
    searched.map(({ unit }) => unit),
  )
  putUnitAreas(db, version)
}

/** The corrections of a version that are in force, oldest first. */
export function correctionsOf(db: ReadableDb, version: VersionHash): EventOfKind<'segmentation-corrected'>[] {
  const about = eventsAbout(db, version)
  const withdrawals = about.flatMap(({ id }) => eventsAbout(db, id))
  return [...foldJournal([...about, ...withdrawals]).corrections]
}

/** By which method versions were segmented, with which corrections, and which are in force; of all where `versions` is null. */
export function segmentationsIn(db: ReadableDb, versions: readonly VersionHash[] | null): SegmentationState[] {
  const states = versions === null ? segmentationStates(db) : versions.flatMap((v) => segmentationState(db, v) ?? [])
  return states.map((state) => ({ ...state, inForce: inForce(db, state.version) }))
}

/**
 * Replaces what was derived from a version, in one transaction with the event that asked for it. Alignments that used
 * the version go: they name its clauses by their place.
 *
 * @returns false, with nothing written, where other corrections are in force than those that the work began with: it
 * has to be done again
 */
export function resegment(db: WritableDb, work: Omit<Resegmentation, 'file'>, writer: Writer): boolean {
  return db.transaction(() => {
    const { version } = work
    const before = segmentationOf(db, version)
    if (before === null || !sameIds(inForce(db, version), work.basedOn)) return false
    appendEvents(db, work.events, writer)
    db.run(sql`DELETE FROM segmentations WHERE version = ${version}`)
    const areas = keptAreas(before, work.document)
    putDerived(db, version, { ...work, areas, corrections: inForce(db, version) })
    forgetAlignmentsOf(db, version)
    return true
  })
}

const inForce = (db: ReadableDb, version: VersionHash): EventId[] => correctionsOf(db, version).map(({ id }) => id)

const sameIds = (a: readonly EventId[], b: readonly EventId[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

/** An area that came with the document stays with a clause that is still called the same and begins at the same place. */
function keptAreas({ document, areas }: Segmentation, now: SegmentedDocument): Record<string, Area> {
  const starts = startsOf(document.clauses)
  const kept = [...startsOf(now.clauses)].flatMap(([path, start]): [string, Area][] => {
    const { area = null, confidence = null } = areas[path] ?? {}
    return area !== null && confidence === null && starts.get(path) === start ? [[path, area]] : []
  })
  return Object.fromEntries(kept)
}

const startsOf = (clauses: readonly Clause[]): Map<string, number> =>
  new Map([...walkClauses(clauses)].map(({ path, start }) => [path, start]))
