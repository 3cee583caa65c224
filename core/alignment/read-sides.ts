import { type ReadClause, readClause } from '../indicators/read-clause.ts'
import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ConceptReader } from './concepts.ts'
import type { SubjectReader } from './subjects.ts'
import { readSubjects } from './subjects.ts'
import type { Terms } from './terms.ts'
import { TermReader } from './terms.ts'

const unitsPerStep = 64

/** Two sides with what was read out of their units. Where both sides are in one list, the left units come first. */
export interface ReadSides {
  readonly left: readonly AlignmentUnit[]
  readonly right: readonly AlignmentUnit[]
  readonly units: readonly AlignmentUnit[]
  /** Of both sides in one list. */
  readonly terms: Terms
  /** A unit of the one list with what it promises; read when it is asked for, and once. */
  readonly clause: (place: number) => ReadClause
  readonly readConcepts: ConceptReader
}

/** Between steps: how many units are done. */
export function* readSides(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
  readConcepts: ConceptReader,
  subjects: SubjectReader = readSubjects,
): Steps<ReadSides> {
  const units = [...left, ...right]
  const reader = new TermReader(readConcepts, subjects)
  for (const [at, unit] of units.entries()) {
    const heading = unit.heading === null ? [] : tokeniser.tokenise(unit.heading)
    const text = tokeniser.tokenise(unit.text)
    reader.read(unit, { heading, text })
    if ((at + 1) % unitsPerStep === 0) yield { done: at + 1, total: units.length }
  }
  return { left, right, units, terms: reader.finished(), clause: clauseReader(units, tokeniser), readConcepts }
}

/** Most units of large sides answer none: what those promise is never read. */
function clauseReader(units: readonly AlignmentUnit[], tokeniser: Tokeniser): ReadSides['clause'] {
  const read: ReadClause[] = []
  return (place) => {
    const unit = units[place]
    if (unit === undefined) throw new RangeError('There is no such unit')
    return (read[place] ??= readClause(unit.ref.path, unit.text, tokeniser))
  }
}
