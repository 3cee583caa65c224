import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorClause } from '#core/annotations/anchor.ts'
import type { FacetName } from '#core/search/facets.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { InstrumentKind, Jurisdiction } from '#core/model/instrument.ts'
import { markUnits, type MarkedVersion } from '#core/search/row-marks.ts'
import { createStoreRouter } from '#engine/store-router.ts'
import { author, countingWriter, importRecord } from '../data/workspace-builder.ts'

/*
 * A workspace of instruments that differ in all that is counted. What a facet promises is tried by asking for it: the query
 * with this value in place of the facet's own filters finds as many as were counted.
 */
const folder = mkdtempSync(join(tmpdir(), 'bashu-facets-'))
const store = createRouterClient(createStoreRouter(countingWriter()))
const versions: VersionHash[] = []
let marked: MarkedVersion[] = []

const places: readonly Jurisdiction[] = [
  'chengdu',
  'chongqing',
  'district:渝北区',
  'other:渝北区',
  'other:北京',
  'other:成都市',
  'joint',
]
const kinds: readonly (InstrumentKind | null)[] = ['local-regulation', null, 'normative-document']
const titles = ['数据条例', '数据“十四五”规划', '数据收集、使用 办法']
const words = ['数据', '算力', '开放', '平台', '数据开放']

async function add(at: number): Promise<void> {
  const articles = words.map(
    (word, place) => [word.slice(0, 2), `${word}${words[(at + place) % 4]}第${at}号。`] as const,
  )
  const { record, bytes } = importRecord({
    id: `i${at}`,
    title: titles[at % 3]!,
    jurisdiction: places[at % places.length]!,
    articles,
  })
  const description = {
    kind: kinds[at % 2 === 0 ? at % 3 : 1] ?? null,
    documentDate: at % 4 === 0 ? null : `20${20 + (at % 3)}-05-01`,
    issuingBodies: [at % 2 === 0 ? '某市经信局' : '某市发展改革委'],
  }
  const areas = Object.fromEntries(
    record.units.map(({ ref }, place) => [ref.path, (((at + place) % 7) + 1) as 1 | 2 | 3]),
  )
  const event = { ...record.event, body: { ...record.event.body, ...description } }
  const file = new File([Uint8Array.from(bytes)], `${at}.txt`)
  await store.importInstrument({ ...record, areas: at % 5 === 0 ? {} : areas, event, file })
  versions.push(record.version)
  const [first, second, third] = record.units
  await store.append({
    events: [{ kind: 'area-set', ...author, body: { clause: anchorClause(first!), area: at % 2 === 0 ? 7 : null } }],
  })
  const row = { left: [first!], right: [], annotations: at % 2, contrasts: [], decisions: [] }
  const rows = [
    { ...row, relation: 'gap', disagreement: false },
    { ...row, left: [second!, third!], relation: 'partial', disagreement: at % 3 === 0, contrasts: ['deadline'] },
    { ...row, left: [third!], relation: 'conflict', disagreement: false },
  ] as const
  marked = [...marked, ...markUnits(rows)]
}

beforeAll(async () => {
  await store.open({ file: join(folder, 'workspace.db') })
  await store.setProfile({ ...author, language: 'zh' })
  for (let at = 0; at < 16; at += 1) await add(at)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

type Scope = { readonly versions: readonly VersionHash[] | null; readonly marked: readonly MarkedVersion[] | null }

const totalOf = async (query: string, scope: Scope): Promise<number> => {
  const { totals, notApplied } = await store.search({ query, limit: 1, ...scope })
  expect(notApplied).toEqual([])
  return totals.exact
}

const filters: Readonly<Record<FacetName, readonly string[]>> = {
  city: ['city:成都', '-city:渝北区', '城市：重庆,川渝', 'city:other:北京'],
  area: ['area:1,2,none', '-领域：3', 'area:7'],
  year: ['year:2021', '年份：..2021,无', '-year:2020'],
  kind: ['kind:local-regulation', '级别：未注明', '-level:规范性文件'],
  instrument: ['文件："数据条例"', 'instrument:"数据“十四五”规划","数据收集、使用 办法"', '-文件："数据条例"'],
  status: ['status:gap', '-状态：部分对应', 'status:conflict,none', '对应关系：意见不一'],
  has: ['has:contrast', '-has:批注', 'has:contrast has:note'],
}
const others = ['机关：经信', 'in:title', '标题：十四五', '-平台']
const filterNames = Object.keys(filters) as FacetName[]

const queries = fc
  .tuple(
    fc.subarray([...words], { minLength: 1, maxLength: 2 }),
    fc
      .subarray(filterNames, { maxLength: 3 })
      .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom(...filters[name])))),
    fc.subarray(others, { maxLength: 1 }),
    fc.boolean(),
  )
  .map(([sought, chosen, rest, inComparison]) => ({ sought: [...sought, ...rest], chosen, inComparison }))

describe('facets', () => {
  it('add up, and each value finds as many as it says', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async ({ sought, chosen, inComparison }) => {
        const scope = { versions: inComparison ? versions.slice(3, 9) : null, marked }
        const query = [...sought, ...chosen].join(' ')
        const { total, facets } = await store.facets({ query, ...scope })
        expect(total).toBe(await totalOf(query, scope))
        for (const { name, total: all, overlaps, values, more } of facets) {
          const without = [...sought, ...chosen.filter((one) => !filters[name].includes(one))].join(' ')
          expect(all).toBe(await totalOf(without, scope))
          const sum = values.reduce((counted, { count }) => counted + count, more.count)
          if (!overlaps) expect(sum).toBe(all)
          const own = chosen.find((one) => filters[name].includes(one))
          if (own !== undefined && !overlaps) {
            expect(values.filter((value) => value.chosen).reduce((counted, { count }) => counted + count, 0)).toBe(
              total,
            )
          }
          for (const { key, count } of values) {
            expect([name, key, await totalOf(`${without} ${name}:"${key}"`, scope)]).toEqual([name, key, count])
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('of several values are what these find together', async () => {
    const scope = { versions: null, marked }
    const { facets } = await store.facets({ query: '数据', ...scope })
    for (const { name, overlaps, values } of facets.filter((each) => !each.overlaps && each.values.length > 1)) {
      const [one, other] = values
      const found = await totalOf(`数据 ${name}:"${one?.key}","${other?.key}"`, scope)
      expect([name, overlaps, found]).toEqual([name, false, (one?.count ?? 0) + (other?.count ?? 0)])
    }
  })

  it('count rows only where a comparison is looked at', async () => {
    const { facets } = await store.facets({ query: '数据', versions: null, marked: null })
    expect(facets.map(({ name }) => name)).toEqual(['city', 'area', 'year', 'kind', 'instrument'])
  })

  it('follow what people say of an area, and a new description', async () => {
    const areaOf = async () => (await store.facets({ query: '数据', versions: null, marked: null })).facets[1]?.values
    const before = await areaOf()
    const units = await store.units({ versions: [versions[2]!] })
    await store.append({
      events: [{ kind: 'area-set', ...author, body: { clause: anchorClause(units[0]!), area: 5 } }],
    })
    expect(await areaOf()).not.toEqual(before)
  })

  it('of nothing to search for are none', async () => {
    expect(await store.facets({ query: 'city:成都', versions: null, marked: null })).toEqual({
      of: 'exact',
      total: 0,
      facets: [],
    })
  })
})
