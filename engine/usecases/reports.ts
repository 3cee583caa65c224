import type { ComparisonId } from '#core/model/ids.ts'
import type { Relation } from '#core/model/correspondence.ts'
import type { Progress } from '#core/model/progress.ts'
import type { FileLike } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { StoredComparison, StoredDocument } from '#core/contract/workers.ts'
import type { SelfTest } from '#core/evaluation/self-test.ts'
import type { ComparativeTable } from '#core/report/comparative-table.ts'
import { buildReport } from '#core/report/report.ts'
import { chinaDate } from '#core/report/report-context.ts'
import type { PrintedReport, ReportDocument, ReportFormat, Template } from '#core/report/report-document.ts'
import type { ComparisonModel } from '../comparison-models.ts'
import type { EngineContext } from '../context.ts'
import { loadStoredDocument, type SideMember } from '../sources.ts'
import { resultOf } from '../steps.ts'
import { measureItself } from './self-test.ts'

export interface ReportRequest {
  readonly comparison: ComparisonId
  readonly template: Template
  readonly relations: readonly Relation[]
  readonly withDecisions: boolean
  readonly withContrasts: boolean
}

export interface WrittenReport {
  readonly fileName: string
  readonly file: FileLike
}

/** The report as plain data: what the preview shows and the writers write. */
export async function previewReport(context: EngineContext, request: ReportRequest): Promise<ReportDocument> {
  const model = await resultOf(context.models.open(request.comparison))
  return compose(context, model, await context.models.table(request.comparison), request)
}

export async function exportReport(
  context: EngineContext,
  request: ReportRequest & { readonly format: ReportFormat },
): Promise<WrittenReport> {
  return writeNamed(context, await previewReport(context, request), request.format)
}

/**
 * The report of two sides named by files or instruments. Where they are just the members of a stored comparison, its
 * decisions are in it; else it is the bare suggestion and nothing is stored.
 */
export async function* reportOnDocuments(
  context: EngineContext,
  input: {
    readonly left: readonly SideMember[]
    readonly right: readonly SideMember[]
    readonly template: Template
    readonly format: ReportFormat
    readonly withContrasts: boolean
  },
): AsyncGenerator<Progress, WrittenReport, void> {
  const left = await loadAll(context, input.left)
  const right = await loadAll(context, input.right)
  const { template, withContrasts } = input
  const request = { template, relations: [], withDecisions: true, withContrasts }
  const stored = await storedComparison(context, input, left, right)
  if (stored !== null) return exportReport(context, { ...request, comparison: stored.id, format: input.format })
  const titles = [...left, ...right].map(({ summary }) => summary.title)
  const comparison = { id: '' as ComparisonId, title: titles.join('、'), left: [], right: [], createdAt: '' }
  const model = yield* context.models.ephemeral(comparison, { left, right })
  return writeNamed(context, await compose(context, model, context.models.suggestedTable(model), request), input.format)
}

async function loadAll(context: EngineContext, members: readonly SideMember[]): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = []
  for (const member of members) documents.push(await loadStoredDocument(context, member))
  return documents
}

async function storedComparison(
  context: EngineContext,
  input: { readonly left: readonly SideMember[]; readonly right: readonly SideMember[] },
  left: readonly StoredDocument[],
  right: readonly StoredDocument[],
): Promise<StoredComparison | null> {
  // Files alone never open the workspace: a report on them also works beside a running program.
  if (![...input.left, ...input.right].every((member) => 'instrument' in member)) return null
  const same = (versions: readonly string[], documents: readonly StoredDocument[]): boolean =>
    versions.length === documents.length && documents.every(({ summary }) => versions.includes(summary.version))
  const comparisons = await context.store.comparisons()
  return comparisons.find((known) => same(known.left, left) && same(known.right, right)) ?? null
}

async function compose(
  context: EngineContext,
  model: ComparisonModel,
  table: ComparativeTable,
  request: Omit<ReportRequest, 'comparison'>,
): Promise<ReportDocument> {
  const profile = context.isWorkspaceOpen() ? await context.store.profile() : null
  const summaries = new Map(model.documents.map(({ summary }) => [summary.version, summary]))
  const side = (units: ComparisonModel['left']) => {
    const versions = new Set(units.map(({ ref }) => ref.version))
    return [...versions].flatMap((version) => summaries.get(version) ?? [])
  }
  return buildReport(request.template, table.rows, {
    comparisonTitle: model.comparison.title,
    left: side(model.left),
    right: side(model.right),
    totals: table.totals,
    relations: request.relations,
    withDecisions: request.withDecisions,
    withContrasts: request.withContrasts,
    method: model.alignment.method,
    selfTest: await selfTested(context),
    office: profile?.office ?? '',
    person: profile?.person ?? '',
    generatedOn: chinaDate(new Date().toISOString()),
  })
}

/** The newest self-test. A report is not kept back where it fails: its line then says so. */
async function selfTested(context: EngineContext): Promise<SelfTest | null> {
  try {
    // A report on files alone leaves the workspace closed.
    return await resultOf(measureItself(context, { decisions: context.isWorkspaceOpen() }))
  } catch (error) {
    if (error instanceof BashuError) return null
    throw error
  }
}

/** Under the name of its title. */
export function writeNamed(
  context: EngineContext,
  report: PrintedReport,
  format: ReportFormat,
): Promise<WrittenReport> {
  // Characters that Windows refuses in a file name.
  const name = report.title.replace(/[\\/:*?"<>|]/gu, '_')
  return context.documents.write({ report, format, name })
}
