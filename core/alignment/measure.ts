import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import { within } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ConceptReader } from './concepts.ts'
import { fieldConcepts } from './concepts.ts'
import { evidenceOf } from './evidence.ts'
import type { Column } from './pairs.ts'
import type { ReadSides } from './read-sides.ts'
import { readSides } from './read-sides.ts'
import type { Signals } from './signals.ts'
import { measureSignals } from './signals.ts'
import type { FoundPairs } from './similarity.ts'
import { findPairs } from './similarity.ts'
import type { SubjectReader } from './subjects.ts'
import { readSubjects } from './subjects.ts'
import { vectorsOf } from './vectors.ts'

/** Two sides with everything that is known of them before anything is decided. */
export interface MeasuredSides extends ReadSides, FoundPairs {
  readonly signals: Signals
  /** How much of the evidence that a score takes is there: see `evidenceOf`. */
  readonly evidence: Column
}

/** Reads the units of both sides, and measures the pairs that may come into question. */
export function* measureSides(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
  readConcepts: ConceptReader = fieldConcepts,
  subjects: SubjectReader = readSubjects,
): Steps<MeasuredSides> {
  const units = left.length + right.length
  const sides = yield* within(readSides(left, right, tokeniser, readConcepts, subjects), 0, 0.5, units)
  const wording = vectorsOf(sides.terms.wording, sides.terms.lexicon.size)
  const found = yield* within(findPairs(wording, left.length), 0.5, 0.8, units)
  const signals = yield* within(measureSignals({ ...sides, wording, pairs: found.pairs }), 0.8, 1, units)
  return { ...sides, ...found, signals, evidence: evidenceOf(sides, found.pairs) }
}
