import type { VersionHash } from '#core/model/ids.ts'
import { searchedText } from '#core/search/clause-index.ts'
import { unitsLike } from '#core/search/like-units.ts'
import type { ReadableDb } from '#data/db.ts'
import { clauseIndex, versionsOfUnits } from '#data/repositories/search.ts'

/** Clauses looked at; the instruments of more would not be read anyway. */
const unitsAsked = 2000

/** The versions of the clauses most like a text, best first. */
export function versionsLike(
  db: ReadableDb,
  { text, of }: { readonly text: string; readonly of: readonly VersionHash[] },
): VersionHash[] {
  const wanted = new Set(of)
  const units = unitsLike(clauseIndex(db), searchedText(null, text), unitsAsked)
  const versions = versionsOfUnits(db, units)
  const inOrder = new Set(units.flatMap((unit) => versions.get(unit) ?? []))
  return [...inOrder].filter((version) => wanted.has(version))
}
