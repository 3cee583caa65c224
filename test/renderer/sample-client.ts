import { AsyncIteratorClass } from '@orpc/client'
import type { About, GapEntry, Profile, ReadDocument } from '#core/contract/api.ts'
import type { Figures, SelfTest } from '#core/evaluation/self-test.ts'
import type { Relation, Side } from '#core/model/correspondence.ts'
import type { ComparisonId, EventId, InstrumentId } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import type { ReportDocument } from '#core/report/report-document.ts'
import type { Client } from '#renderer/transport.ts'
import { outlineOf, sameRefs, totalsOf, sampleArea } from './sample-comparison.ts'
import { SampleImports } from './sample-imports.ts'
import { sampleFacets } from './sample-facets.ts'
import { SampleFigureWords } from './sample-figure-words.ts'
import { sampleIndicatorTable, samplePromises } from './sample-indicators.ts'
import { documents, instruments, searchSamples } from './sample-library.ts'
import { sampleClauseRows, sampleIndexes, SampleSearches, sampleSimilar } from './sample-search.ts'
import { SampleSynonyms } from './sample-synonyms.ts'
import { sampleVersionRows, sampleVersionView } from './sample-versions.ts'
import { judged, SampleWorkspace, withJudgements } from './sample-workspace.ts'

export const sampleComparison = '0193bbbb-0000-7000-8000-000000000001' as ComparisonId
const figures: Figures = {
  recall: { value: 0.71, low: 0.64, high: 0.79 },
  precision: { value: 0.73, low: 0.66, high: 0.8 },
  f1: { value: 0.72, low: 0.66, high: 0.78 },
  gapPrecision: { value: 0.65, low: 0.58, high: 0.74 },
}
/** A program that tested itself where few decisions were made. */
export const sampleSelfTest: SelfTest = {
  method: 'align-1',
  measuredOn: '2026-11-25',
  sets: [
    { name: 'action-plans', pairs: 54, gaps: 39, figures },
    {
      name: 'starter-corpus',
      pairs: 69,
      gaps: 46,
      figures: { ...figures, recall: { value: 0.51, low: 0.38, high: 0.65 } },
    },
  ],
  shipped: { pairs: 123, gaps: 85, figures },
  decisions: {
    comparisons: 1,
    pairs: 9,
    gaps: 1,
    figures: { recall: null, precision: null, f1: null, gapPrecision: null },
    confirmed: 7,
    added: 2,
    rejected: 3,
    disputed: 1,
  },
}
export const sampleProfile: Profile = { office: '重庆专班', person: '周岚', language: 'zh' }

/** Progress that ends at once with `result`. */
export function ended<Result>(
  result: Result,
  total = 1,
): AsyncIteratorClass<{ done: number; total: number }, Result, void> {
  let told = false
  return new AsyncIteratorClass<{ done: number; total: number }, Result, void>(
    async () => {
      if (told) return { done: true, value: result }
      told = true
      return { done: false, value: { done: total, total } }
    },
    async () => {},
  )
}

const notInSample = (): Promise<never> => Promise.reject(new Error('Not part of the sample'))

const about = (workspace: SampleWorkspace): About => ({
  version: '0.1.0',
  preferences: workspace.preferences,
  workspace: { file: 'C:\\Users\\lan\\Documents\\Bashu\\workspace.bashu', readOnly: false },
  profile: workspace.profile,
  host: { kind: 'browser', canRevealInFolder: false, canOpenPaths: false },
  methods: { clauses: 'segment-1', alignment: 'align-1', difference: 'diff-1', search: 'search-1' },
})

function gapEntries(workspace: SampleWorkspace): readonly GapEntry[] {
  return workspace.rows.flatMap((row) => {
    const kind = row.disagreement ? 'disagreement' : row.relation
    if (kind !== 'gap' && kind !== 'conflict' && kind !== 'disagreement') return []
    const presentSide: Side | null = row.right.length === 0 ? 'left' : row.left.length === 0 ? 'right' : null
    const [clause] = [...row.leftClauses, ...row.rightClauses]
    return [
      {
        comparison: sampleComparison,
        comparisonTitle: '成渝数据条例对照（样例）',
        rowKey: row.key,
        kind,
        presentSide,
        row: outlineOf(row),
        excerpt: clause?.text.slice(0, 120) ?? '',
        area: 1 as const,
        status: row.gap === null ? ('suggested' as const) : ('confirmed' as const),
        confirmed: row.gap,
      },
    ]
  })
}

function reportOf(workspace: SampleWorkspace, relations: readonly Relation[]): ReportDocument {
  const shown = workspace.rows.filter(({ relation }) => relations.length === 0 || relations.includes(relation))
  const cell = (clauses: ComparativeRow['leftClauses']) =>
    clauses.map(({ label, text }) => [
      { text: `${label}　`, style: 'label' as const },
      { text, style: 'plain' as const },
    ])
  return {
    template: 'comparative-table',
    title: '成渝数据条例条款对照表',
    subtitle: '成都专班、重庆专班',
    columns: [
      { heading: '成都', width: 0.42 },
      { heading: '对应关系', width: 0.16 },
      { heading: '重庆', width: 0.42 },
    ],
    rows: shown.map((row) => ({
      key: row.key,
      relation: row.relation,
      cells: [cell(row.leftClauses), [[{ text: row.relation, style: 'plain' }]], cell(row.rightClauses)],
    })),
    notes: [`共 ${workspace.rows.length} 行，列出 ${shown.length} 行。`, '条款为转述摘要。'],
    selfTest: '自检（align-1，2026-11-25）：本方法在随附的 171 个已判条款对上，召回率 0.71（0.64–0.79）。',
    provenance: instruments.map(({ title, version }) => ({ title, version })),
  }
}

/** What the confirmed pairs of the sample propose. */
const sampleProposal = {
  left: '智改数转',
  right: '数智赋能',
  rows: 4,
  inPlace: 3,
  strength: 17.2,
  examples: [{ left: '推进制造业智改数转，', right: '推进制造业数智赋能，' }],
}

/** The whole contract over invented data in memory: screens can be seen and tested without an engine. */
export function makeSampleClient({ profile = sampleProfile }: { readonly profile?: Profile | null } = {}): Client {
  const workspace = new SampleWorkspace(profile)
  withJudgements(workspace)
  const [left, right] = instruments
  const comparison = {
    id: sampleComparison,
    title: '成渝数据条例对照（样例）',
    left: left === undefined ? [] : [left],
    right: right === undefined ? [] : [right],
    createdAt: '2026-11-02T01:00:00.000Z',
  }
  const imports = new SampleImports(() => instruments)
  const synonyms = new SampleSynonyms()
  const said = new SampleFigureWords(samplePromises())
  const searches = new SampleSearches()
  const answered = async ({ instrument }: { readonly instrument: InstrumentId }): Promise<InstrumentSummary> => {
    const found = instruments.find(({ id }) => id === instrument)
    if (found === undefined) throw new Error(`No sample instrument ${instrument}`)
    return { ...found, suggestedVersionOf: null }
  }
  const event = (): { event: EventId } => ({ event: workspace.nextEvent() })
  return {
    system: {
      about: async () => about(workspace),
      setPreferences: async (changes) => {
        workspace.preferences = { ...workspace.preferences, ...changes }
        return workspace.preferences
      },
      setProfile: async (next) => {
        workspace.profile = next
        return next
      },
      verify: async () => ({
        ok: true,
        checks: [
          { name: 'sqlite-integrity', ok: true, checked: 1, problems: [] },
          { name: 'journal-chain', ok: true, checked: 41, problems: [] },
          { name: 'stored-hashes', ok: true, checked: 2, problems: [] },
        ],
      }),
      selfTest: async () => ended({ ...sampleSelfTest, line: '自检（align-1，2026-11-25）：……' }),
      notices: async () =>
        new AsyncIteratorClass(
          () => new Promise<never>(() => {}),
          async () => {},
        ),
    },
    instruments: {
      list: async () => instruments,
      import: async (request) => ended(await imports.import(request)),
      read: async ({ version }): Promise<ReadDocument> => {
        const found = documents.find(({ summary }) => summary.version === version) ?? imports.read(version)
        if (found === null) throw new Error(`No sample document ${version}`)
        return found
      },
      correct: async ({ version, correction }) => imports.correct(version, correction),
      withdrawCorrection: async ({ correction }) => imports.withdraw(correction),
      versions: async ({ instrument }) => instruments.filter(({ id }) => id === instrument),
      joinVersion: answered,
      declineVersion: answered,
      describe: async ({ instrument }) => {
        const found = instruments.find(({ id }) => id === instrument)
        if (found === undefined) throw new Error(`No sample instrument ${instrument}`)
        return found
      },
    },
    // The other work on files without storing them is the command line's.
    documents: {
      preview: (request) => imports.preview(request),
      clauses: notInSample,
      indicators: notInSample,
      align: notInSample,
      report: notInSample,
      diff: notInSample,
      versionReport: notInSample,
      evaluate: notInSample,
    },
    versions: {
      open: async () => ended(await sampleVersionView()),
      rows: async ({ indices }) => sampleVersionRows(indices),
      export: async ({ format }) => ({
        fileName: `修订对照表.${format}`,
        file: new File(['样例'], `修订对照表.${format}`),
      }),
    },
    comparisons: {
      list: async () => [comparison],
      create: async ({ title }) => ({ ...comparison, title }),
      open: async () =>
        ended(
          {
            comparison,
            method: 'align-1',
            rows: workspace.rows.map(outlineOf),
            totals: totalsOf(workspace.rows),
            approximate: false,
            orphans: [],
          },
          workspace.rows.length,
        ),
      rows: async ({ keys }) =>
        keys.flatMap((key) => {
          const row = workspace.rows.find((each) => each.key === key)
          return row === undefined ? [] : [row]
        }),
      rowsOf: async ({ clauses }) => sampleClauseRows(clauses, sampleComparison),
    },
    decisions: {
      record: async ({ left: leftRefs, right: rightRefs, relation, direction = 'none', reason = '' }) => {
        const { event: id } = event()
        const rowKey = workspace.decide(leftRefs, rightRefs, {
          id,
          ...workspace.author(),
          relation: relation ?? 'gap',
          direction,
          reason,
          decidedAt: '2026-11-23T04:00:00.000Z',
          current: true,
        })
        return { event: id, rowKey }
      },
      withdraw: async ({ decision }) => {
        workspace.change(
          (row) => row.decisions.some(({ id }) => id === decision),
          (row) =>
            judged(
              row,
              row.decisions.filter(({ id }) => id !== decision),
            ),
        )
        return event()
      },
    },
    areas: {
      set: async ({ clause, area }) => {
        const { event: id } = event()
        const said = { event: id, ...workspace.author() }
        workspace.changeClause(clause, { area: { area, confidence: null, words: [], by: 'person', said } })
        return { event: id }
      },
      withdraw: async ({ area }) => {
        for (const { ref, area: shown } of workspace.clauses()) {
          if (shown?.said?.event === area) workspace.changeClause(ref, { area: sampleArea })
        }
        return event()
      },
    },
    annotations: {
      add: async ({ left: leftRefs, right: rightRefs, text, replyTo = null }) => {
        const { event: id } = event()
        workspace.change(
          (row) => sameRefs(row.left, leftRefs) && sameRefs(row.right, rightRefs),
          (row) => ({
            ...row,
            annotations: row.annotations + 1,
            annotationList: [
              ...row.annotationList,
              { id, ...workspace.author(), text, replyTo, writtenAt: '2026-11-23T04:00:00.000Z' },
            ],
          }),
        )
        return { event: id }
      },
      withdraw: async () => event(),
    },
    gaps: {
      list: async () => gapEntries(workspace),
      confirm: async ({ clause, note = '', severity = 'medium', responsibleUnit = '', dueOn = null }) => {
        const { event: id } = event()
        workspace.change(
          (row) => sameRefs([...row.left, ...row.right], [clause]),
          (row) => ({
            ...row,
            state: 'confirmed',
            gap: {
              id,
              ...workspace.author(),
              note,
              severity,
              responsibleUnit,
              dueOn,
              search: {
                method: 'align-1',
                examined: row.examined,
                nearest: row.candidates.map(({ ref, label, score }) => ({ ref, label, score })),
              },
              confirmedAt: '2026-11-23T04:00:00.000Z',
            },
          }),
        )
        return { event: id }
      },
      withdraw: async () => event(),
    },
    synonyms: {
      list: async () => synonyms.list(),
      add: async ({ words, join = false }) => {
        const added = event()
        synonyms.add(added.event, workspace.author(), words, join)
        return added
      },
      switchOff: async ({ words }) => {
        const off = event()
        synonyms.switchOff(off.event, workspace.author(), words)
        return off
      },
      withdraw: async ({ synonyms: of }) => {
        synonyms.withdraw(of)
        return event()
      },
      learn: async () => ended({ pairs: 24, proposed: [sampleProposal] }),
    },
    indicators: {
      table: async () => ended(sampleIndicatorTable(said.of(workspace.author().office))),
      correct: async (input) => said.correct(input, workspace.author()),
      join: async (input) => said.ofTwo('indicators-joined', input, workspace.author()),
      setApart: async (input) => said.ofTwo('indicators-not-comparable', input, workspace.author()),
      withdraw: async ({ word }) => said.withdraw(word, workspace.author()),
      export: async ({ format }) => ({
        fileName: `指标对照表.${format}`,
        file: new File(['样例'], `指标对照表.${format}`),
      }),
    },
    search: {
      query: async ({ query }) => searchSamples(query),
      similar: async ({ clause, scope = 'other-city' }) => ended(sampleSimilar(clause, scope)),
      saved: async () => searches.list(),
      save: async ({ name, query, replaces = null }) => searches.save(name, query, replaces),
      removeSaved: async ({ search }) => searches.remove(search),
      indexes: async () => sampleIndexes,
      rebuild: async () => ended(sampleIndexes),
      facets: async ({ query }) => sampleFacets(searchSamples(query)),
    },
    reports: {
      preview: async ({ relations = [] }) => reportOf(workspace, relations),
      export: async ({ format }) => ({ fileName: `对照表.${format}`, file: new File(['样例'], `对照表.${format}`) }),
    },
  }
}
