import type { Measured } from '../indicators/measures.ts'
import { measuresOf } from '../indicators/measures.ts'
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
  /** Of both sides in one list: the deadlines, sums and shares of each unit. */
  readonly measures: readonly (readonly Measured[])[]
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
  const measures: (readonly Measured[])[] = []
  for (const unit of units) {
    const heading = unit.heading === null ? [] : tokeniser.tokenise(unit.heading)
    const text = tokeniser.tokenise(unit.text)
    reader.read(unit, { heading, text })
    measures.push(measuresOf(text))
    if (measures.length % unitsPerStep === 0) yield { done: measures.length, total: units.length }
  }
  return { left, right, units, terms: reader.finished(), measures, readConcepts }
}
