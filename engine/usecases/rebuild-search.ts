import type { SearchIndexFacts } from '#core/contract/search-indexes.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'

/**
 * Builds the index for exact and fuzzy search again, and then, in the background, the one for pinyin; who leaves hears no more of
 * it. The answer is of all indexes.
 */
export async function* rebuildSearch({
  store,
  spoken,
}: EngineContext): AsyncGenerator<Progress, readonly SearchIndexFacts[], void> {
  try {
    yield* await store.rebuildSearch()
  } finally {
    void spoken.run()
  }
  return store.searchIndexes()
}
