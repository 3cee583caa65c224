import type { ComparisonView } from '#core/contract/api.ts'
import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import type { InstrumentId, VersionHash } from '#core/model/ids.ts'
import { parseQuery } from '#core/search/query.ts'
import type { InstrumentSummary, Jurisdiction } from '#core/model/instrument.ts'
import { buildReport } from '#core/report/report.ts'
import { runToEnd } from '#renderer/queries.ts'
import type { Client } from '#renderer/transport.ts'
import { longDocument } from './long-document.ts'
import { ended, makeSampleClient, sampleSelfTest, sampleComparison } from './sample-client.ts'
import { SampleImports } from './sample-imports.ts'
import { sampleFacets } from './sample-facets.ts'
import { documents, instruments, searchSamples } from './sample-library.ts'

type Short = readonly [
  title: string,
  jurisdiction: Jurisdiction,
  date: string | null,
  units: number,
  areas: InstrumentSummary['areas'],
]

/** Invented instruments of every place, so that every group and filter has something. */
const shorts: readonly Short[] = [
  ['成都公共数据管理规定（样例）', 'chengdu', '2018-07-01', 46, [1, 7]],
  ['成都数字经济发展规划（2021—2025年）（样例）', 'chengdu', '2022-04', 118, [1, 2, 3, 4, 5]],
  ['成都人工智能产业若干政策（样例）', 'chengdu', '2025', 14, [4]],
  ['四川数据条例（样例）', 'sichuan', '2023-01-01', 70, [1]],
  ['四川算力基础设施行动方案（样例）', 'sichuan', '2024-05-20', 33, [4, 6]],
  ['重庆试验区工作方案（样例）', 'chongqing', '2020-06-11', 87, [1, 2, 3, 4, 5, 6, 7]],
  ['重庆软件和信息服务业高质量发展行动计划（2022—2025年）（样例）', 'chongqing', '2022-09', 41, [2]],
  ['重庆制造业数字化转型行动计划（样例）', 'chongqing', '2023-11-02', 52, [3, 2]],
  ['双城经济圈建设规划纲要（样例）', 'joint', '2021-10', 12, [5]],
  ['数字经济发展总体规划（样例）', 'national', '2021-12-12', 64, [2, 3]],
  ['渝北数据工作细则（样例）', 'district:渝北区', '2023-03-01', 22, [1]],
  ['数据流通条例（样例）', 'other:上海市', null, 80, [1]],
]

const hash = (n: number): VersionHash => n.toString(16).padStart(2, '0').repeat(32) as VersionHash

const more: readonly InstrumentSummary[] = shorts.map(([title, jurisdiction, date, units, areas], index) => ({
  id: `0193dddd-0000-7000-8000-${String(index).padStart(12, '0')}` as InstrumentId,
  version: hash(index + 16),
  title,
  jurisdiction,
  issuingBodies: [],
  documentNumber: index % 3 === 0 ? `样发〔20${20 + (index % 5)}〕${index + 3}号` : null,
  documentDate: date,
  effectiveOn: date?.length === 10 ? date : null,
  kind: jurisdiction === 'sichuan' ? 'local-regulation' : 'normative-document',
  sourceKind: index % 2 === 0 ? 'restated-summary' : 'official-file',
  fileName: `${title}.docx`,
  fileBytes: 18_000 + index * 4_321,
  units,
  warnings: index === 5 ? 2 : 0,
  areas,
  parent: null,
  suggestedVersionOf: null,
  importedAt: '2026-11-03T01:00:00.000Z',
}))

/** All words must be found, filters let everything pass; hits of the joint place are added. */
function searchRich(query: string, limit: number): SearchShape {
  const { terms: applied, notApplied, parts } = parseQuery(query)
  const found = applied.length === 0 ? [] : applied.map((word) => searchSamples(word).hits)
  const [first = []] = found
  const hits = first
    .map((hit): SearchHit => {
      const matches = applied.flatMap((word): [number, number][] => {
        const at = hit.text.indexOf(word)
        return at < 0 ? [] : [[at, at + word.length]]
      })
      return { ...hit, matches }
    })
    .filter((hit) => hit.matches.length === applied.length)
  const joint = more.find(({ jurisdiction }) => jurisdiction === 'joint')
  const [sample] = hits
  const all: SearchHit[] =
    joint === undefined || sample === undefined
      ? hits
      : [
          ...hits,
          { ...sample, version: joint.version, instrument: joint.id, title: joint.title, jurisdiction: 'joint' },
        ]
  const names = more
    .filter(({ title }) => applied.length > 0 && applied.every((word) => title.includes(word)))
    .map(({ id, title }) => ({
      kind: 'instrument' as const,
      id,
      text: title,
      matches: applied.map((word): [number, number] => [title.indexOf(word), title.indexOf(word) + word.length]),
    }))
  return {
    query,
    applied,
    notApplied,
    parts,
    hits: all.slice(0, limit),
    instruments: names,
    notes: [],
    sought: ['exact'],
    atLeast: [],
    pinyinIndex: null,
    alsoWritten: [],
    alsoSearched: [],
    totals: { exact: all.length, fuzzy: 0, pinyin: 0, synonym: 0 },
    total: all.length,
    tookMs: 2.4,
    openMs: 0,
  }
}

/** The sample client with a fuller library, refusable imports, several words in a search, and real reports. */
export function makeRichClient(sample: Client = makeSampleClient()): Client {
  let list: readonly InstrumentSummary[] = [...instruments, ...more]
  const imports = new SampleImports(() => list)
  const replace = (changed: InstrumentSummary): InstrumentSummary => {
    list = list.map((each) => (each.id === changed.id ? changed : each))
    return changed
  }
  const find = (instrument: InstrumentId): InstrumentSummary => {
    const found = list.find(({ id }) => id === instrument)
    if (found === undefined) throw new Error(`No sample instrument ${instrument}`)
    return found
  }
  const view = async (): Promise<ComparisonView> => runToEnd(await sample.comparisons.open({ id: sampleComparison }))
  return {
    ...sample,
    instruments: {
      ...sample.instruments,
      list: async () => list,
      import: async (request) => {
        const results = await imports.import(request)
        list = [
          ...list,
          ...results.flatMap(({ outcome, instrument }) =>
            outcome === 'stored' && instrument !== null ? [instrument] : [],
          ),
        ]
        return ended(results)
      },
      read: async ({ version }) => {
        const imported = imports.read(version)
        if (imported !== null) {
          return { ...imported, summary: list.find((each) => each.version === version) ?? imported.summary }
        }
        const known = documents.find(({ summary }) => summary.version === version)
        const summary = list.find((each) => each.version === version)
        if (summary === undefined)
          throw Object.assign(new Error(), { code: 'instrument-unknown', details: { instrument: version.slice(0, 8) } })
        return known === undefined || version === documents[1]?.summary.version
          ? longDocument(summary)
          : { ...known, summary }
      },
      correct: async ({ version, correction }) => imports.correct(version, correction),
      withdrawCorrection: async ({ correction }) => imports.withdraw(correction),
      versions: async ({ instrument }) => [find(instrument)],
      joinVersion: async ({ instrument }) => replace({ ...find(instrument), suggestedVersionOf: null }),
      declineVersion: async ({ instrument }) => replace({ ...find(instrument), suggestedVersionOf: null }),
      describe: async ({ instrument, changes }) => replace({ ...find(instrument), ...changes }),
    },
    documents: { ...sample.documents, preview: (request) => imports.preview(request) },
    search: {
      ...sample.search,
      query: async ({ query, limit = 50 }) => searchRich(query, limit),
      facets: async ({ query }) => sampleFacets(searchRich(query, 1000)),
    },
    reports: {
      ...sample.reports,
      preview: async ({ template, relations = [], withDecisions = true, withContrasts = false }) => {
        const { rows, totals, comparison, method } = await view()
        const full = await sample.comparisons.rows({ id: sampleComparison, keys: rows.map(({ key }) => key) })
        return buildReport(template, full, {
          comparisonTitle: comparison.title,
          left: comparison.left,
          right: comparison.right,
          totals,
          relations,
          withDecisions,
          withContrasts,
          method,
          selfTest: sampleSelfTest,
          office: '重庆专班',
          person: '周岚',
          generatedOn: '2026-11-23',
        })
      },
    },
  }
}
