import { keepUnits } from '#core/search/apply-query.ts'
import { visitPlaces } from '#core/search/doc-set.ts'
import type { FoundUnits } from '#core/search/exact-search.ts'
import { isHeadingOnly } from '#core/search/filters.ts'
import type { ParsedQuery } from '#core/search/query.ts'
import type { ReadableDb } from '#data/db.ts'
import { unitTexts } from '#data/repositories/search.ts'

/** Texts read at once: some megabytes. */
const readAtOnce = 4096

/**
 * Those units of a folded search that hold the words of `asTyped` exactly as they were typed. The index is folded, so the
 * texts are read: a word that half of 100,000 clauses hold takes a quarter of a second.
 */
export function keepAsTyped(db: ReadableDb, found: FoundUnits, asTyped: ParsedQuery): FoundUnits {
  const { terms, alternatives, excluded, filters } = asTyped
  const inHeading = isHeadingOnly(filters)
  const kept = new Set<number>()
  const ids = idsOf(found)
  for (let at = 0; at < ids.length; at += readAtOnce) {
    for (const { id, heading, text } of unitTexts(db, ids.slice(at, at + readAtOnce))) {
      const parts = inHeading ? [heading ?? ''] : [heading ?? '', text]
      const holds = (word: string): boolean => parts.some((part) => part.includes(word))
      const isExcluded = excluded.some((word) => (heading ?? '').includes(word) || text.includes(word))
      if (!isExcluded && terms.every(holds) && alternatives.every((words) => words.some(holds))) kept.add(id)
    }
  }
  return keepUnits(found, (unit) => kept.has(unit))
}

function idsOf({ segments }: FoundUnits): number[] {
  const ids: number[] = []
  for (const { segment, set } of segments) {
    visitPlaces(set, (place) => {
      ids.push(segment.first + place)
      return true
    })
  }
  return ids
}
