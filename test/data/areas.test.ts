import { describe, expect, it } from 'vitest'
import { areaMethod } from '#core/indicators/areas.ts'
import type { EventId } from '#core/model/ids.ts'
import type { Area } from '#core/model/instrument.ts'
import { appendEvents } from '#data/append.ts'
import { areasOf, refreshAreas } from '#data/areas.ts'
import { importDocument } from '#data/import-document.ts'
import { sql } from '#data/db.ts'
import { segmentationOf } from '#data/repositories/clauses.ts'
import { instrumentSummaries } from '#data/repositories/instruments.ts'
import { putUnitAreas } from '#data/repositories/search-areas.ts'
import { setProfile } from '#data/repositories/settings.ts'
import { verifyWorkspace } from '#data/verify.ts'
import { countingWriter, importRecord, temporaryWorkspace } from './workspace-builder.ts'

/* The first clause of the builder's documents has an area from the beginning; the others are told by their words. */
const articles = ['推动制造业数字化转型。', '到2027年建成5G基站三万座，算力规模翻一番。', '本办法自公布之日起施行。']
const [given, computing, none] = ['第一章/第1条', '第一章/第2条', '第一章/第3条']

function stored() {
  const { db } = temporaryWorkspace()
  const writer = countingWriter()
  const { record, bytes } = importRecord({ articles })
  importDocument(db, record, bytes, writer)
  return { db, writer, version: record.version }
}

describe('areas of stored clauses', () => {
  it('are told from their words, with how sure that is and why, unless they came with the document', () => {
    const { db, version } = stored()
    const { areas } = segmentationOf(db, version)!
    expect(areas[given]).toEqual({ area: 3, confidence: null, words: [] })
    expect(areas[computing]).toMatchObject({ area: 4, words: ['5G基站', '算力'] })
    expect(areas[computing]?.confidence).toBeGreaterThan(0.8)
    expect(areas[none]).toMatchObject({ area: null })
    expect(areas[none]?.confidence).toBeGreaterThan(0.5)
    expect(instrumentSummaries(db)[0]?.areas).toEqual([3, 4])
  })

  it('are told again where another method told them, and what came with the document stays', () => {
    const { db, version } = stored()
    const before = segmentationOf(db, version)
    db.exec(`UPDATE segmentations SET area_method = 'areas-0'`)
    db.exec(`UPDATE clauses SET area = 7, area_confidence = 0.1, area_words = '[]' WHERE area_confidence IS NOT NULL`)
    putUnitAreas(db, version)
    expect(verifyWorkspace(db, { deep: true }).checks.find(({ ok }) => !ok)?.problems).toEqual([
      `areas of another method: ${version}`,
    ])
    refreshAreas(db)
    expect(segmentationOf(db, version)).toEqual(before)
    expect(verifyWorkspace(db, { deep: true }).ok).toBe(true)
  })

  it('of a workspace that knew none are told when it is opened', () => {
    const { db, version } = stored()
    const before = segmentationOf(db, version)
    db.exec(`UPDATE segmentations SET area_method = NULL`)
    db.exec(
      `UPDATE clauses SET area = NULL, area_confidence = NULL, area_words = '[]' WHERE area_confidence IS NOT NULL`,
    )
    refreshAreas(db)
    expect(segmentationOf(db, version)).toEqual(before)
    const methods = db.all<{ method: string }>(sql`SELECT area_method AS method FROM segmentations`)
    expect(methods).toEqual([{ method: areaMethod }])
  })

  it('are what the own office says, whatever others say later', () => {
    const { db, writer, version } = stored()
    const say = (office: string, area: Area | null): EventId => {
      const clause = { version, path: computing, quote: articles[1]!, prefix: '', suffix: '' }
      return appendEvents(db, [{ kind: 'area-set', office, person: '甲', body: { clause, area } }], writer)[0]!.id
    }
    const now = () => areasOf(db, version, segmentationOf(db, version)!)[computing]
    setProfile(db, { office: '成都专班', person: '甲', language: 'zh' })
    const theirs = say('重庆专班', 2)
    expect(now()).toMatchObject({ area: 2, by: 'person', said: { event: theirs, office: '重庆专班' } })
    const own = say('成都专班', null)
    say('重庆专班', 6)
    expect(now()).toMatchObject({ area: null, confidence: null, said: { event: own, office: '成都专班' } })
    appendEvents(db, [{ kind: 'area-withdrawn', office: '成都专班', person: '乙', body: { area: own } }], writer)
    expect(now()).toMatchObject({ area: 6 })
    expect(segmentationOf(db, version)!.areas[computing]).toMatchObject({ area: 4 })
  })
})
