import type { SearchIndexFacts } from '#core/contract/search-indexes.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'

/** Builds the index for exact and fuzzy search again; who leaves hears no more of it. The answer is of all indexes. */
export async function* rebuildSearch({
  store,
}: EngineContext): AsyncGenerator<Progress, readonly SearchIndexFacts[], void> {
  yield* await store.rebuildSearch()
  return store.searchIndexes()
}
