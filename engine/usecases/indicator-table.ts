import { alignmentUnits } from '#core/clauses/units.ts'
import type { TableSides } from '#core/contract/api.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import { indicatorTable } from '#core/indicators/indicator-table.ts'
import type { IndicatorTable, PromisingInstrument } from '#core/indicators/table-model.ts'
import { sideOfPlace } from '#core/indicators/table-sides.ts'
import { labelInPlace, walkClauses } from '#core/model/clause.ts'
import type { Side } from '#core/model/correspondence.ts'
import type { Progress } from '#core/model/progress.ts'
import { buildIndicatorReport } from '#core/report/indicator-report.ts'
import { chinaDate } from '#core/report/report-context.ts'
import type { ReportFormat } from '#core/report/report-document.ts'
import type { EngineContext } from '../context.ts'
import { loadStoredDocument, type SideMember } from '../sources.ts'
import { resultOf } from '../steps.ts'
import { writeNamed, type WrittenReport } from './reports.ts'

/** What both sides promise. @throws comparison-unknown, instrument-unknown, side-empty, errors of the readers */
export async function* openIndicatorTable(
  context: EngineContext,
  sides: TableSides,
): AsyncGenerator<Progress, IndicatorTable, void> {
  const { left, right } = await membersOf(context, sides)
  const total = left.length + right.length
  const read: PromisingInstrument[] = []
  for (const member of [...left, ...right]) {
    yield { done: read.length, total }
    read.push(await promisesOfDocument(context, await loadStoredDocument(context, member)))
  }
  return indicatorTable(read.slice(0, left.length), read.slice(left.length))
}

export async function exportIndicatorTable(
  context: EngineContext,
  input: { readonly sides: TableSides; readonly format: ReportFormat },
): Promise<WrittenReport> {
  const table = await resultOf(openIndicatorTable(context, input.sides))
  const report = buildIndicatorReport(table, chinaDate(new Date().toISOString()))
  return writeNamed(context, report, input.format)
}

type Members = Readonly<Record<Side, readonly SideMember[]>>

async function membersOf(context: EngineContext, sides: TableSides): Promise<Members> {
  const byVersion = (version: string): SideMember => ({ instrument: version })
  switch (sides.by) {
    case 'members':
      return sides
    case 'comparison': {
      const { left, right } = await context.models.comparison(sides.comparison)
      return { left: left.map(byVersion), right: right.map(byVersion) }
    }
    case 'place': {
      const stored = await context.store.instruments()
      const of = (side: Side) =>
        stored.filter(({ jurisdiction }) => sideOfPlace(jurisdiction) === side).map(({ version }) => byVersion(version))
      return { left: of('left'), right: of('right') }
    }
  }
}

async function promisesOfDocument(context: EngineContext, stored: StoredDocument): Promise<PromisingInstrument> {
  const { version, title, jurisdiction, issuingBodies, documentDate, sourceKind } = stored.summary
  const labels = new Map([...walkClauses(stored.document.clauses)].map((clause) => [clause.path, labelInPlace(clause)]))
  const units = alignmentUnits(version, stored.document)
  const promises = await context.compute.promises({ texts: units.map(({ text }) => text) })
  return {
    ...{ version, title, jurisdiction, issuingBodies, documentDate, sourceKind },
    units: units.map(({ ref, label, text }, at) => ({
      ref,
      label: labels.get(ref.path) ?? label,
      text,
      area: stored.areas[ref.path] ?? null,
      promises: promises[at]!,
    })),
  }
}
