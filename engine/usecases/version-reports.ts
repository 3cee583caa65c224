import { versionPieces } from '#core/clauses/version-pieces.ts'
import { differenceMethod } from '#core/diff/diff-texts.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { Progress } from '#core/model/progress.ts'
import { chinaDate } from '#core/report/report-context.ts'
import type { ReportFormat, VersionReport, VersionReportScope } from '#core/report/report-document.ts'
import { buildVersionReport } from '#core/report/version-report.ts'
import type { EngineContext } from '../context.ts'
import { loadStoredDocument, type SideMember } from '../sources.ts'
import { resultOf } from '../steps.ts'
import type { VersionModel } from '../version-models.ts'
import { shownRows, versionSummary } from './compare-versions.ts'
import { writeNamed, type WrittenReport } from './reports.ts'

interface Wanted {
  readonly scope: VersionReportScope
  readonly format: ReportFormat
}

/** The 修订对照表 of two stored versions. @throws instrument-unknown */
export async function exportVersionReport(
  context: EngineContext,
  input: Wanted & { readonly old: VersionHash; readonly new: VersionHash },
): Promise<WrittenReport> {
  const model = await resultOf(context.versions.open(input.old, input.new))
  return writeNamed(context, await compose(context, model, input.scope), input.format)
}

/** The same of files or stored texts; nothing is stored. @throws side-empty, instrument-unknown, errors of the readers */
export async function* reportOnVersions(
  context: EngineContext,
  input: Wanted & { readonly old: SideMember; readonly new: SideMember },
): AsyncGenerator<Progress, WrittenReport, void> {
  const [old, now] = [await loadStoredDocument(context, input.old), await loadStoredDocument(context, input.new)]
  const pieces = ({ summary, document }: StoredDocument) => versionPieces(summary.version, document)
  const difference = yield* await context.compute.versionDifference({ old: pieces(old), new: pieces(now) })
  return writeNamed(context, await compose(context, { old, new: now, difference }, input.scope), input.format)
}

async function compose(context: EngineContext, model: VersionModel, scope: VersionReportScope): Promise<VersionReport> {
  // A report on files leaves the workspace closed, and then nobody is named in it.
  const profile = context.isWorkspaceOpen() ? await context.store.profile() : null
  const { rows, replacements, approximate } = model.difference
  return buildVersionReport({
    old: versionSummary(model.old),
    new: versionSummary(model.new),
    rows: shownRows(model, rows.keys()),
    replacements,
    approximate,
    method: differenceMethod,
    scope,
    office: profile?.office ?? '',
    person: profile?.person ?? '',
    generatedOn: chinaDate(new Date().toISOString()),
  })
}
