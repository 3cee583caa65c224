import { anchorClause } from '#core/annotations/anchor.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { ClauseAnchor } from '#core/journal/event.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { ComparisonModel } from './comparison-models.ts'

/** The clauses as an event remembers them, in document order. @throws clause-unknown */
export function anchorsFor(model: ComparisonModel, refs: readonly ClauseRef[]): ClauseAnchor[] {
  const units = [...model.left, ...model.right]
  return refs
    .map((ref) => units.findIndex((unit) => unit.ref.version === ref.version && unit.ref.path === ref.path))
    .map((index, at) => {
      if (index < 0) throw new BashuError('clause-unknown', { path: refs[at]?.path ?? '' })
      return index
    })
    .sort((a, b) => a - b)
    .map((index) => {
      const unit = units[index]!
      const document = model.documents.find(({ summary }) => summary.version === unit.ref.version)
      const place = { sourceText: document?.sourceText ?? '', start: unit.start, end: unit.end }
      return anchorClause(unit, place)
    })
}
