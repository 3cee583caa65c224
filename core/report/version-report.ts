import { stopsOf, versionTotals } from '../diff/version-totals.ts'
import type { Replacement, VersionRow } from '../model/difference.ts'
import { versionRelations } from '../model/difference.ts'
import type { InstrumentSummary } from '../model/instrument.ts'
import type { Cell, VersionReport, VersionReportScope } from './report-document.ts'
import { bookTitle, dateInWords, sentences } from './texts.ts'
import { changeCell } from './version-change.ts'
import type { PrintedVersionRow, VersionSide } from './version-cells.ts'
import { versionCell } from './version-cells.ts'
import { renumberingTable, replacementTable, staleTable } from './version-side-tables.ts'
import { changeSentences, versionRelationWords, versionSentences, versionWords } from './version-texts.ts'

export type ReportedVersion = Pick<
  InstrumentSummary,
  'title' | 'version' | 'documentNumber' | 'documentDate' | 'effectiveOn' | 'units' | 'fileName' | 'sourceKind'
>

export interface VersionReportInput {
  readonly old: ReportedVersion
  readonly new: ReportedVersion
  /** All of them, in the order of the new version: what replacements point to. */
  readonly rows: readonly PrintedVersionRow[]
  readonly replacements: readonly Replacement[]
  readonly approximate: boolean
  /** Method and version of the comparison, such as `difference-3`. */
  readonly method: string
  readonly scope: VersionReportScope
  readonly office: string
  readonly person: string
  /** ISO date. */
  readonly generatedOn: string
}

/** Both texts at equal width, as in the 对照表, and what became of them. */
const columns: VersionReport['columns'] = [
  { heading: versionWords.number, width: 0.05 },
  { heading: versionWords.old, width: 0.365 },
  { heading: versionWords.new, width: 0.365 },
  { heading: versionWords.change, width: 0.22 },
]

/**
 * The 修订对照表 of two versions as plain data. What was replaced throughout stands once above the table, numbers that
 * changed and references that were left behind below it; the notes say what was left out. The same input gives the same
 * report.
 */
export function buildVersionReport(input: VersionReportInput): VersionReport {
  const { rows, scope, old, new: now } = input
  const listed = rows.flatMap((printed, index) => (scope === 'all' || isChange(printed) ? [{ printed, index }] : []))
  return {
    template: 'version-table',
    title: `${now.title.trim()}${versionWords.title}`,
    subtitle: subtitleOf(scope, listed.length),
    lead: [
      versionSentences.version(versionWords.sides.old, old),
      versionSentences.version(versionWords.sides.new, now),
    ],
    above: replacementTable(input.replacements, rows),
    columns,
    rows: listed.map(({ printed, index }, n) => ({
      key: String(index),
      cells: [number(n + 1), versionCell(printed, 'old'), versionCell(printed, 'new'), changeCell(printed)],
    })),
    below: [...renumberingTable(rows), ...staleTable(rows)],
    notes: notesOf(
      input,
      listed.map(({ printed }) => printed.row),
    ),
    ...(input.approximate ? { caution: versionSentences.approximate() } : {}),
    generatedOn: input.generatedOn,
    // Both may bear one title: the file's name tells them apart.
    provenance: [old, now].map(({ title, fileName, version }) => ({
      title: `${bookTitle(title)}（${fileName}）`,
      version,
    })),
  }
}

/** What is told once for the whole instrument, a new number, or another way of writing is no change of a row. */
const isChange = ({ row }: PrintedVersionRow): boolean => stopsOf(row) > 0

const number = (n: number): Cell => [[{ text: String(n), style: 'plain' }]]

function subtitleOf(scope: VersionReportScope, rows: number): string {
  if (scope === 'all') return versionSentences.all(rows)
  return rows === 0 ? versionSentences.nothing() : versionSentences.changed(rows)
}

function notesOf(input: VersionReportInput, listed: readonly VersionRow[]): string[] {
  const rows = input.rows.map(({ row }) => row)
  const { relations, edits } = versionTotals(rows)
  const units = listed.filter(({ part }) => part === 'unit').length
  const compared = (side: VersionSide): readonly [number, number] => [
    new Set(rows.flatMap((row) => (row.part === 'unit' ? row[side] : []))).size,
    input[side].units,
  ]
  return [
    sentences.sum(
      relations.all,
      versionRelations.map((relation) => [versionRelationWords[relation], relations[relation]] as const),
    ),
    versionSentences.listed(listed.length, units, listed.length - units, notListed(rows, new Set(listed))),
    versionSentences.compared(compared('old'), compared('new')),
    versionSentences.edits(edits.substantive, edits.replacements, edits.references, edits.cosmetic),
    versionSentences.legend(),
    ...restated(input),
    versionSentences.method(input.method),
    sentences.generated(input.office, input.person, dateInWords(input.generatedOn)),
  ]
}

/** Why rows of clauses are not listed; each has one reason. */
function notListed(rows: readonly VersionRow[], listed: ReadonlySet<VersionRow>): (readonly [string, number])[] {
  const left = rows.filter((row) => row.part === 'unit' && !listed.has(row))
  const having = (wanted: (row: VersionRow) => boolean): number => left.filter(wanted).length
  const parts = [
    [versionRelationWords.identical, having(({ depth, renumbered }) => depth === 'none' && !renumbered)],
    [changeSentences.onlyRenumbered(), having(({ depth, renumbered }) => depth === 'none' && renumbered)],
    [changeSentences.onlySystematic(), having(({ depth }) => depth === 'systematic')],
    [changeSentences.onlyCosmetic(), having(({ depth }) => depth === 'cosmetic')],
  ] as const
  return parts.filter(([, count]) => count > 0)
}

function restated({ old, new: now }: VersionReportInput): string[] {
  const titles = [old, now].filter(({ sourceKind }) => sourceKind === 'restated-summary').map(({ title }) => title)
  return titles.length === 0 ? [] : [sentences.restated([...new Set(titles)].map(bookTitle).join(''))]
}
