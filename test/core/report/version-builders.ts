import { versionPieces } from '#core/clauses/version-pieces.ts'
import { clauseTrail, sectionName } from '#core/model/clause.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { VersionReport } from '#core/report/report-document.ts'
import type { ReportedVersion, VersionReportInput } from '#core/report/version-report.ts'
import { buildVersionReport } from '#core/report/version-report.ts'
import { caseFolders } from '../case-folders.ts'
import { differenceOf } from '../diff/version-laws.ts'
import { segmentedText } from '../segmented-units.ts'

export const versionCases = caseFolders('diff', (name) => name.startsWith('version-'))

/** A text of a case as the report's builder is given it. */
function version(name: string, text: string, effectiveOn: string) {
  const document = segmentedText(text)
  const pieces = versionPieces(name as VersionHash, document)
  const reported: ReportedVersion = {
    title: '枫州市登记办法',
    version: name as VersionHash,
    documentNumber: null,
    documentDate: null,
    effectiveOn,
    units: pieces.filter(({ part }) => part === 'unit').length,
    fileName: `${name}.docx`,
    sourceKind: 'official-file',
  }
  const printed = (path: string) => ({
    ...pieces.find((piece) => piece.path === path)!,
    sections: clauseTrail(document.clauses, path).slice(0, -1).map(sectionName),
  })
  return { pieces, reported, printed }
}

/** Two texts, compared, with what the report says besides. */
export function versionInput(
  oldText: string,
  newText: string,
  more: Partial<VersionReportInput> = {},
): VersionReportInput {
  const [old, now] = [version('old', oldText, '2022-01-01'), version('new', newText, '2025-03-01')]
  const { rows, replacements, approximate } = differenceOf(old.pieces, now.pieces)
  return {
    old: old.reported,
    new: now.reported,
    rows: rows.map((row) => ({ row, oldClauses: row.old.map(old.printed), newClauses: row.new.map(now.printed) })),
    replacements,
    approximate,
    method: 'difference-test',
    scope: 'changed',
    office: '重庆专班',
    person: '周岚',
    generatedOn: '2026-11-23',
    ...more,
  }
}

/** The report of the versions of a case. */
export function caseReport(name: string, more: Partial<VersionReportInput> = {}): VersionReport {
  const folder = versionCases.find((each) => each.name === name)
  if (folder === undefined) throw new Error(`No case ${name}`)
  return buildVersionReport(versionInput(folder.read('old.txt'), folder.read('new.txt'), more))
}
