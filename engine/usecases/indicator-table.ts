import { figureWords } from '#core/annotations/figure-words.ts'
import type { TableSides } from '#core/contract/api.ts'
import { type FigureWords, nothingSaid } from '#core/indicators/figure-words.ts'
import { indicatorTable } from '#core/indicators/indicator-table.ts'
import type { IndicatorTable, PromisingInstrument } from '#core/indicators/table-model.ts'
import { sideOfPlace } from '#core/indicators/table-sides.ts'
import type { Side } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { Progress } from '#core/model/progress.ts'
import { buildIndicatorReport } from '#core/report/indicator-report.ts'
import { chinaDate } from '#core/report/report-context.ts'
import type { ReportFormat } from '#core/report/report-document.ts'
import { comparedUnits } from '../compared-units.ts'
import type { EngineContext } from '../context.ts'
import { promisesOfStored, promisingInstrument } from '../promises.ts'
import { loadStoredDocument, type SideMember } from '../sources.ts'
import { resultOf } from '../steps.ts'
import { writeNamed, type WrittenReport } from './reports.ts'

/** What both sides promise, with what people said of it. @throws comparison-unknown, instrument-unknown, side-empty, errors of the readers */
export async function* openIndicatorTable(
  context: EngineContext,
  sides: TableSides,
): AsyncGenerator<Progress, IndicatorTable, void> {
  if (sides.by === 'members') {
    const left = yield* promisesOfMembers(context, sides.left)
    const right = yield* promisesOfMembers(context, sides.right)
    // Files alone never open the workspace, and nobody there spoke of them.
    const isStored = [...sides.left, ...sides.right].some((member) => 'instrument' in member)
    return indicatorTable(left, right, isStored ? await saidOf(context, [...left, ...right]) : nothingSaid)
  }
  const { left, right } = await storedSides(context, sides)
  const read = yield* promisesOfStored(context, [...left, ...right])
  const onLeft = new Set(left.map(({ version }) => version))
  return indicatorTable(
    read.filter(({ version }) => onLeft.has(version)),
    read.filter(({ version }) => !onLeft.has(version)),
    await saidOf(context, read),
  )
}

async function saidOf(context: EngineContext, instruments: readonly PromisingInstrument[]): Promise<FigureWords> {
  return figureWords(instruments, await context.journal.state(), (await context.store.profile())?.office ?? '')
}

/** The same as a file. */
export async function exportIndicatorTable(
  context: EngineContext,
  input: { readonly sides: TableSides; readonly format: ReportFormat },
): Promise<WrittenReport> {
  const table = await resultOf(openIndicatorTable(context, input.sides))
  const report = buildIndicatorReport(table, chinaDate(new Date().toISOString()))
  return writeNamed(context, report, input.format)
}

async function storedSides(
  context: EngineContext,
  sides: Exclude<TableSides, { readonly by: 'members' }>,
): Promise<Readonly<Record<Side, readonly InstrumentSummary[]>>> {
  if (sides.by === 'place') {
    const stored = await context.store.instruments()
    const of = (side: Side) => stored.filter(({ jurisdiction }) => sideOfPlace(jurisdiction) === side)
    return { left: of('left'), right: of('right') }
  }
  const { left, right } = await context.models.comparison(sides.comparison)
  const versions = await context.store.versions()
  const of = (wanted: readonly VersionHash[]) => versions.filter(({ version }) => wanted.includes(version))
  return { left: of(left), right: of(right) }
}

/** Files and stored texts, as they come; nothing is stored. */
async function* promisesOfMembers(
  context: EngineContext,
  members: readonly SideMember[],
): AsyncGenerator<Progress, PromisingInstrument[], void> {
  const found: PromisingInstrument[] = []
  for (const [done, member] of members.entries()) {
    yield { done, total: members.length }
    const stored = await loadStoredDocument(context, member)
    const units = comparedUnits(stored).map(({ ref, label, text }) => ({
      ref,
      label,
      text,
      area: stored.areas[ref.path] ?? null,
    }))
    const { documentDate } = stored.summary
    const promises = await context.compute.promises({ texts: units.map(({ text }) => text), documentDate })
    found.push(promisingInstrument(stored.summary, units, promises))
  }
  return found
}
