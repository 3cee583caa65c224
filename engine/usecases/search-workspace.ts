import type { SearchShape } from '#core/contract/shapes.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { ComparisonId } from '#core/model/ids.ts'
import { searchNames } from '#core/search/names.ts'
import type { EngineContext } from '../context.ts'

/** Enough for a person to look through; names are short and more is noise. */
const nameLimit = 20

/** Finds clauses exactly, and instruments, issuing bodies and notes by their short texts. @throws query-empty */
export async function searchWorkspace(
  context: EngineContext,
  input: { readonly query: string; readonly limit: number; readonly comparison: ComparisonId | null },
): Promise<SearchShape> {
  if (input.query.trim() === '') throw new BashuError('query-empty')
  const versions = input.comparison === null ? null : await context.models.versions(input.comparison)
  const clauses = await context.store.search({ query: input.query, limit: input.limit, versions })
  const instruments = await context.store.instruments()
  const { annotations } = await context.journal.state()
  return {
    ...clauses,
    instruments: searchNames(
      input.query,
      instruments.map(({ id, title }) => ({ kind: 'instrument' as const, id, text: title })),
      nameLimit,
    ),
    notes: searchNames(
      input.query,
      annotations.map(({ id, body }) => ({ kind: 'note' as const, id, text: body.text })),
      nameLimit,
    ),
    openMs: context.openMs(),
  }
}
