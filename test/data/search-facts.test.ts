import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptySet, addTo, rangeSet, segmentSize, sizeOf, sizeOfBoth, sizeWithin } from '#core/search/doc-set.ts'
import { unitsOfArea } from '#core/search/unit-facts.ts'
import { setsOfRanges } from '#core/search/unit-sets.ts'
import type { Area } from '#core/model/instrument.ts'
import type { VersionHash } from '#core/model/ids.ts'
import { sql, type ReadableDb } from '#data/db.ts'
import { resegment } from '#data/segmentation.ts'
import { refreshUnitAreas } from '#data/repositories/search-areas.ts'
import { unitFacts } from '#data/repositories/search-facts.ts'
import { countingWriter, importRecord, store, temporaryWorkspace } from './workspace-builder.ts'

const unitsOf = (db: ReadableDb, version: VersionHash): number[] =>
  db.all<{ id: number }>(sql`SELECT id FROM units WHERE version = ${version}`).map(({ id }) => id)

/** Reads what is known of the units out of the tables that it comes from. */
function areasByTable(db: ReadableDb): Map<Area | null, number> {
  const rows = db.all<{ area: Area | null; count: number }>(sql`
    SELECT area, count(*) AS count FROM units
    LEFT JOIN clauses ON clauses.version = units.version AND clauses.path = units.path GROUP BY area`)
  return new Map(rows.map(({ area, count }) => [area, count]))
}

function expectAreas(db: ReadableDb): void {
  const facts = unitFacts(db)
  const present = setsOfRanges(facts.versions)({ first: 0 })
  for (const [area, count] of areasByTable(db))
    expect([area, sizeOfBoth(present, unitsOfArea(area, facts)({ first: 0 }))]).toEqual([area, count])
}

describe('what is known of units', () => {
  it('is what their clauses say, after an import and when it is made again', () => {
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    store(workspace, { articles: ['建设算力中心。', '数据开放。'] }, writer)
    store(workspace, { id: 'i2', articles: ['培养数字人才。'] }, writer)
    expect([...areasByTable(workspace.db).keys()]).toContain(3)
    expectAreas(workspace.db)
    workspace.db.exec('DELETE FROM search_areas')
    refreshUnitAreas(workspace.db)
    store(workspace, { id: 'i3', articles: ['算力。'] }, writer)
    expectAreas(workspace.db)
  })

  it('names the units of each version, also of one that was segmented anew', () => {
    const workspace = temporaryWorkspace()
    const writer = countingWriter()
    const { record } = importRecord({ articles: ['算力。', '数据。'] })
    store(workspace, { articles: ['算力。', '数据。'] }, writer)
    store(workspace, { id: 'i2', articles: ['平台。'] }, writer)
    expect(resegment(workspace.db, { ...record, basedOn: [], events: [] }, writer)).toBe(true)
    const { versions } = unitFacts(workspace.db)
    expect(versions).toHaveLength(2)
    for (const { version, first, end } of versions) {
      const ids = unitsOf(workspace.db, version)
      expect([first, end, end - first]).toEqual([Math.min(...ids), Math.max(...ids) + 1, ids.length])
    }
    expectAreas(workspace.db)
  })
})

describe('a set of places', () => {
  const place = fc.nat(segmentSize - 1)

  it('counts those between two', () => {
    fc.assert(
      fc.property(fc.array(place), place, place, (places, one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const set = emptySet()
        for (const each of places) addTo(set, each)
        const within = new Set(places.filter((each) => each >= from && each < to)).size
        expect(sizeWithin(set, from, to)).toBe(within)
        expect(sizeOfBoth(set, rangeSet(from, to))).toBe(within)
        expect(sizeWithin(set, -5, segmentSize + 5)).toBe(sizeOf(set))
      }),
    )
  })
})
