import type { SearchShape } from '#core/contract/shapes.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { EventOfKind } from '#core/journal/state.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { rowKey } from '#core/report/row-key.ts'
import { passesFilter, type SearchFilter } from '#core/search/filters.ts'
import { searchNames } from '#core/search/names.ts'
import { parseQuery } from '#core/search/query.ts'
import { spokenWordings } from '#core/search/spoken-words.ts'
import type { EngineContext } from '../context.ts'

/** Enough for a person to look through; names are short and more is noise. */
const nameLimit = 20

/** Finds clauses exactly, and instruments, issuing bodies and notes by their short texts. @throws query-empty */
export async function searchWorkspace(
  context: EngineContext,
  input: { readonly query: string; readonly limit: number; readonly comparison: ComparisonId | null },
): Promise<SearchShape> {
  if (input.query.trim() === '') throw new BashuError('query-empty')
  const parsed = parseQuery(input.query)
  // A command is gone before the background is done.
  if (context.host.kind === 'cli' && spokenWordings(parsed).length > 0) await context.spoken.run()
  const versions = input.comparison === null ? null : await context.models.versions(input.comparison)
  const clauses = await context.store.search({ query: input.query, limit: input.limit, versions })
  const instruments = await context.store.instruments()
  const { annotations } = await context.journal.state()
  const { filters } = parsed
  const names = instruments.filter((each) => passesAll(filters, each)).flatMap(namesOf)
  const isTitleOnly = filters.some(({ kind }) => kind === 'in-title')
  return {
    ...clauses,
    instruments: searchNames(
      input.query,
      isTitleOnly ? names.filter(({ kind }) => kind === 'instrument') : names,
      nameLimit,
    ),
    // A note has no city, area, year or title: it passes no filter.
    notes: filters.length > 0 ? [] : searchNames(input.query, annotations.map(noteEntry), nameLimit),
    openMs: context.openMs(),
  }
}

/** An instrument is of each area that one of its clauses is of. */
const passesAll = (filters: readonly SearchFilter[], instrument: InstrumentSummary): boolean =>
  filters.every((filter) =>
    filter.kind === 'area'
      ? instrument.areas.some((area) => filter.areas.includes(area)) !== filter.excludes
      : passesFilter(filter, instrument),
  )

/** An instrument is called by its title, by who issued it, and by its number. */
function namesOf({ id, title, issuingBodies, documentNumber }: InstrumentSummary) {
  return [
    { kind: 'instrument' as const, id, text: title },
    ...issuingBodies.map((text) => ({ kind: 'issuing-body' as const, id, text })),
    ...(documentNumber === null ? [] : [{ kind: 'document-number' as const, id, text: documentNumber }]),
  ]
}

/** A note with its way back to where it was written. */
const noteEntry = ({ id, body }: EventOfKind<'annotation-added'>) => ({
  kind: 'note' as const,
  id,
  text: body.text,
  comparison: body.comparison,
  rowKey: rowKey(body.left, body.right),
})
