import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import { within } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ConceptReader } from './concepts.ts'
import { fieldConcepts } from './concepts.ts'
import type { CopiedPairs } from './copied-pairs.ts'
import { findCopiedPairs } from './copied-pairs.ts'
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
import type { WithoutCopied } from './without-copied.ts'
import { readWithoutCopied } from './without-copied.ts'

/** Two sides with everything that is known of them before anything is decided. */
export interface MeasuredSides extends ReadSides, FoundPairs {
  readonly signals: Signals
  /** How much of the evidence that a score takes is there: see `evidenceOf`. */
  readonly evidence: Column
  /** The same without text that both units of a pair took from an upstream one; null where there is none. */
  readonly less: MeasuredLess | null
}

/** What is measured of all pairs when copied text does not count. Never more than with it, but for what pairs say of each other. */
export interface MeasuredLess {
  readonly signals: Signals
  readonly evidence: Column
  readonly copied: CopiedPairs
  readonly without: WithoutCopied
}

/** Reads the units of both sides, and measures the pairs that may come into question. */
export function* measureSides(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
  readConcepts: ConceptReader = fieldConcepts,
  subjects: SubjectReader = readSubjects,
  upstream: readonly AlignmentUnit[] = [],
): Steps<MeasuredSides> {
  const units = left.length + right.length
  const sides = yield* within(readSides(left, right, tokeniser, readConcepts, subjects), 0, 0.5, units)
  const wording = vectorsOf(sides.terms.wording, sides.terms.lexicon.size)
  const found = yield* within(findPairs(wording, left.length), 0.5, 0.8, units)
  const material = { ...sides, wording, pairs: found.pairs, without: null }
  const signals = yield* within(measureSignals(material), 0.8, 0.9, units)
  const measured = { ...sides, ...found, signals, evidence: evidenceOf(sides, found.pairs) }
  if (upstream.length === 0) return { ...measured, less: null }
  const copied = yield* within(findCopiedPairs(sides, found.pairs, upstream), 0.9, 0.95, units)
  if (copied.of.length === 0) return { ...measured, less: null }
  const without = readWithoutCopied(sides, found.pairs, copied, tokeniser, subjects)
  const own = yield* within(measureSignals({ ...material, without }), 0.95, 1, units)
  const evidence = evidenceOf(sides, found.pairs, without)
  return { ...measured, less: { signals: own, evidence, copied, without } }
}
