import type { ComparisonSummary, ComparisonView } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { StoredComparison } from '#core/contract/workers.ts'
import type { ComparisonId, VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { Progress } from '#core/model/progress.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { rowOutline } from '#core/report/comparative-table.ts'
import type { EngineContext } from '../context.ts'
import { uuidV7 } from '../ids.ts'

export async function listComparisons(context: EngineContext): Promise<ComparisonSummary[]> {
  const versions = await context.store.versions()
  return (await context.store.comparisons()).map((comparison) => summarise(comparison, versions))
}

/** @throws instrument-unknown */
export async function createComparison(
  context: EngineContext,
  input: { readonly title: string; readonly left: readonly VersionHash[]; readonly right: readonly VersionHash[] },
): Promise<ComparisonSummary> {
  const versions = await context.store.versions()
  for (const version of [...input.left, ...input.right]) requireVersion(versions, version)
  const comparison = uuidV7() as ComparisonId
  await context.journal.note({ kind: 'comparison-created', body: { comparison, ...input } })
  context.notify({ kind: 'changed', what: 'comparisons' })
  return summarise(await context.models.comparison(comparison), versions)
}

export async function* openComparison(
  context: EngineContext,
  id: ComparisonId,
): AsyncGenerator<Progress, ComparisonView, void> {
  const model = yield* context.models.open(id)
  const { rows, totals, orphans } = await context.models.table(id)
  return {
    comparison: summarise(model.comparison, await context.store.versions()),
    method: model.alignment.method,
    rows: rows.map(rowOutline),
    totals,
    approximate: model.alignment.approximate,
    ...(model.upstream.length === 0 ? {} : { upstream: model.upstream.map(({ title }) => title) }),
    orphans,
  }
}

/** Rows in full, in the order asked for; a key that no row has (any more) is left out. */
export async function readRows(
  context: EngineContext,
  input: { readonly id: ComparisonId; readonly keys: readonly string[] },
): Promise<ComparativeRow[]> {
  const { rows } = await context.models.table(input.id)
  const wanted = new Set(input.keys)
  const found = new Map(rows.filter(({ key }) => wanted.has(key)).map((row) => [row.key, row]))
  return input.keys.flatMap((key) => found.get(key) ?? [])
}

function summarise(comparison: StoredComparison, stored: readonly InstrumentSummary[]): ComparisonSummary {
  const members = (versions: readonly VersionHash[]) => versions.map((version) => requireVersion(stored, version))
  const { id, title, createdAt } = comparison
  return { id, title, createdAt, left: members(comparison.left), right: members(comparison.right) }
}

/** The first import, where two offices imported the same file. */
function requireVersion(stored: readonly InstrumentSummary[], version: VersionHash): InstrumentSummary {
  const found = stored.findLast((summary) => summary.version === version)
  if (found === undefined) throw new BashuError('instrument-unknown', { instrument: version })
  return found
}
