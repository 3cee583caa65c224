import type { ReadDocument } from '#core/contract/api.ts'
import type { SearchHit, SearchShape } from '#core/contract/shapes.ts'
import type { Clause } from '#core/model/clause.ts'
import type { Side } from '#core/model/correspondence.ts'
import type { InstrumentId } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { suggestedRows, titles, unitCounts, versions, sampleArea } from './sample-comparison.ts'
import { sampleHead } from '../core/sample-head.ts'

const common = {
  kind: 'local-regulation',
  sourceKind: 'restated-summary',
  warnings: 0,
  areas: [1, 2],
  parent: null,
  suggestedVersionOf: null,
} as const

export const instruments: readonly InstrumentSummary[] = [
  {
    ...common,
    id: '0193cccc-0000-7000-8000-000000000001' as InstrumentId,
    version: versions.left,
    title: titles.left,
    jurisdiction: 'chengdu',
    issuingBodies: ['成都市人民代表大会常务委员会'],
    documentNumber: null,
    documentDate: '2024-06-12',
    effectiveOn: '2024-09-01',
    fileName: '成都数据条例（样例）.docx',
    fileBytes: 48_120,
    units: unitCounts.left,
    importedAt: '2026-11-02T01:00:00.000Z',
  },
  {
    ...common,
    id: '0193cccc-0000-7000-8000-000000000002' as InstrumentId,
    version: versions.right,
    title: titles.right,
    jurisdiction: 'chongqing',
    issuingBodies: ['重庆市人民代表大会常务委员会'],
    documentNumber: null,
    documentDate: '2022-03-30',
    effectiveOn: '2022-07-01',
    fileName: '重庆数据条例（样例）.docx',
    fileBytes: 51_004,
    units: unitCounts.right,
    importedAt: '2026-11-02T01:02:00.000Z',
  },
]

interface WrittenArticle {
  readonly section: string
  readonly label: string
  readonly heading: string | null
  readonly text: string
}

const articlesOf = (side: Side): readonly WrittenArticle[] =>
  suggestedRows.flatMap((row) =>
    (side === 'left' ? row.leftClauses : row.rightClauses).map(({ sections, label, heading, text }) => ({
      section: sections[0] ?? '',
      label,
      heading,
      text,
    })),
  )

/** Source text and tree made together, so that offsets fit. */
function documentOf(side: Side, summary: InstrumentSummary): ReadDocument {
  let text = `${summary.title}\n`
  const chapters: { start: number; end: number; label: string; heading: string; children: Clause[] }[] = []
  for (const article of articlesOf(side)) {
    const [label = '', heading = ''] = article.section.split(' ')
    if (chapters.at(-1)?.label !== label) {
      chapters.push({ start: text.length, end: text.length, label, heading, children: [] })
      text += `${article.section}\n`
    }
    const chapter = chapters.at(-1)
    const start = text.length
    text += `${article.label}　${article.text}\n`
    chapter?.children.push({
      path: `${label}/${article.label}`,
      level: 'article',
      label: article.label,
      ordinal: chapter.children.length + 1,
      heading: article.heading,
      ownText: article.text,
      text: article.text,
      start,
      end: text.length - 1,
      children: [],
    })
    if (chapter !== undefined) chapter.end = text.length - 1
  }
  const clauses = chapters.map(
    ({ label, heading, start, end, children }, index): Clause => ({
      path: label,
      level: 'chapter',
      label,
      ordinal: index + 1,
      heading,
      ownText: '',
      text: children.map((child) => `${child.label}　${child.text}`).join('\n'),
      start,
      end,
      children,
    }),
  )
  const { title, issuingBodies, documentNumber, documentDate, effectiveOn } = summary
  const elsewhere = [{ kind: 'title' as const, characters: title.length + 1 }]
  return {
    summary,
    document: {
      instrument: sampleHead({ title, issuingBodies, documentNumber, documentDate, effectiveOn }),
      secrecy: [],
      ledger: {
        charactersIn: text.length,
        charactersInClauses: text.length - title.length - 1,
        elsewhere,
        unexplained: 0,
      },
      warnings: [],
      clauses,
    },
    areas: Object.fromEntries(chapters.flatMap(({ children }) => children).map(({ path }) => [path, sampleArea])),
    sourceText: text,
    pages: [],
    corrections: [],
    method: 'segment-1',
  }
}

export const documents: readonly ReadDocument[] = instruments.map((summary, index) =>
  documentOf(index === 0 ? 'left' : 'right', summary),
)

/** Plain substring search: enough to fill a screen. */
export function searchSamples(query: string): SearchShape {
  const hits = suggestedRows.flatMap((row) =>
    [...row.leftClauses, ...row.rightClauses].flatMap((clause): SearchHit[] => {
      const at = clause.text.indexOf(query)
      if (query === '' || at < 0) return []
      const summary = instruments.find(({ version }) => version === clause.ref.version)
      return [
        {
          instrument: summary?.id ?? '',
          version: clause.ref.version,
          title: clause.instrumentTitle,
          jurisdiction: summary?.jurisdiction ?? 'joint',
          path: clause.ref.path,
          label: clause.label,
          heading: clause.heading,
          text: clause.text,
          score: 1,
          how: 'exact',
          matches: [[at, at + query.length]],
        },
      ]
    }),
  )
  return {
    query,
    applied: [query],
    notApplied: [],
    parts: [{ kind: 'words', written: query, shown: query, words: [query] }],
    hits,
    instruments: [],
    notes: [],
    sought: ['exact'],
    atLeast: [],
    pinyinIndex: null,
    alsoWritten: [],
    alsoSearched: [],
    totals: { exact: hits.length, fuzzy: 0, pinyin: 0, synonym: 0 },
    total: hits.length,
    tookMs: 1,
    openMs: 0,
  }
}
