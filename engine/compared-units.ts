import { alignmentUnits } from '#core/clauses/units.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import { unsaid } from '#core/model/clause-area.ts'
import { clauseTitle, labelInPlace, walkClauses } from '#core/model/clause.ts'
import type { ComparedUnit } from '#core/report/comparative-input.ts'

/** The units of a stored document with what a row shows of them besides. */
export function comparedUnits(stored: StoredDocument): ComparedUnit[] {
  const clauses = new Map([...walkClauses(stored.document.clauses)].map((clause) => [clause.path, clause]))
  return alignmentUnits(stored.summary.version, stored.document).map((unit) => {
    const clause = clauses.get(unit.ref.path)
    if (clause === undefined) throw new Error(`A unit without a clause: ${unit.ref.path}`)
    const area = stored.toldAreas[unit.ref.path]
    return {
      ...unit,
      label: labelInPlace(clause),
      title: clauseTitle(clause),
      start: clause.start,
      end: clause.end,
      instrumentTitle: stored.summary.title,
      area: area === undefined ? null : unsaid(area),
    }
  })
}
