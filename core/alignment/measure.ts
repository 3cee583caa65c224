import type { Measured } from '../indicators/measures.ts'
import { measuresOf } from '../indicators/measures.ts'
import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ConceptReader } from './concepts.ts'
import { fieldConcepts } from './concepts.ts'
import type { MeasuredPair } from './signals.ts'
import { measurePairs } from './signals.ts'
import { findNeighbours } from './similarity.ts'
import type { UnitTerms } from './terms.ts'
import { unitTerms } from './terms.ts'
import type { Rarity } from './vectors.ts'
import { raritiesOf, vectorsOf } from './vectors.ts'

const unitsPerStep = 64

/** A unit with what was read out of it, by its index on its side. */
export interface ReadUnit {
  readonly unit: AlignmentUnit
  readonly terms: UnitTerms
  readonly measures: readonly Measured[]
}

/** Two sides with everything that is known of them before anything is decided. */
export interface MeasuredSides {
  readonly left: readonly ReadUnit[]
  readonly right: readonly ReadUnit[]
  readonly rarity: Rarity
  readonly pairs: readonly MeasuredPair[]
}

function readUnit(unit: AlignmentUnit, tokeniser: Tokeniser, readConcepts: ConceptReader): ReadUnit {
  const heading = unit.heading === null ? [] : tokeniser.tokenise(unit.heading)
  const tokens = tokeniser.tokenise(unit.text)
  return { unit, terms: unitTerms(unit, { heading, text: tokens }, readConcepts), measures: measuresOf(tokens) }
}

/** Reads the units of both sides, and measures the pairs that may come into question. */
export function* measureSides(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
  readConcepts: ConceptReader = fieldConcepts,
): Steps<MeasuredSides> {
  // Reading the terms and comparing the left units are the two long parts.
  const total = 2 * left.length + right.length
  const read: ReadUnit[] = []
  for (const unit of [...left, ...right]) {
    read.push(readUnit(unit, tokeniser, readConcepts))
    if (read.length % unitsPerStep === 0) yield { done: read.length, total }
  }
  const terms = read.map((entry) => entry.terms)
  const [leftTerms, rightTerms] = [terms.slice(0, left.length), terms.slice(left.length)]
  const wording = ({ wording: counts }: UnitTerms) => counts
  const search = findNeighbours(vectorsOf(leftTerms.map(wording), rightTerms.map(wording)))
  let step = search.next()
  while (step.done !== true) {
    yield { done: read.length + step.value.done, total }
    step = search.next()
  }
  return {
    left: read.slice(0, left.length),
    right: read.slice(left.length),
    rarity: raritiesOf(terms),
    pairs: measurePairs({ units: left, terms: leftTerms }, { units: right, terms: rightTerms }, step.value),
  }
}
