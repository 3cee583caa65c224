import type { Steps } from '../model/progress.ts'
import { cosinesOf, likenessOf } from './cosines.ts'
import { crowdingOf } from './hubness.ts'
import type { Column, Pairs } from './pairs.ts'
import { bestParagraphs } from './paragraph-likeness.ts'
import type { ReadSides } from './read-sides.ts'
import type { View } from './terms.ts'
import type { Vectors } from './vectors.ts'
import { rarityOf, setVectorsOf, vectorsOf } from './vectors.ts'
import type { WithoutCopied } from './without-copied.ts'
import { lessCopied } from './without-copied.ts'

/** What speaks for a pair. */
export const signalNames = ['wording', 'paragraphs', 'characters', 'subjects', 'bodies', 'sections'] as const
export type SignalName = (typeof signalNames)[number]
export type Signals = Readonly<Record<SignalName, Column>>

/** What signals are measured of: the units with what they say, their wording as vectors, and the pairs in question. */
export interface Material extends ReadSides {
  readonly wording: Vectors
  readonly pairs: Pairs
  /** Where pairs have text in common that both took from a third instrument: the same without it. */
  readonly without: WithoutCopied | null
}

/** Likeness of each pair in one view, in which text that was copied does not count. */
function likenessIn(view: View, { terms, wording, pairs, without }: Material): Column {
  const { size } = terms.lexicon
  const likeness = likenessOf(view === 'wording' ? wording : vectorsOf(terms[view], size), pairs)
  if (without === null) return likeness
  const own = vectorsOf(without.terms[view], size, rarityOf(terms[view], size))
  return lessCopied(likeness, without, likenessOf(own, without.pairs))
}

/**
 * Share of the hubness correction that characters and subjects get. 0.3 to 0.5 pays alike; all of it throws away that
 * short clauses share little.
 */
const crowdedShare = 0.5

function halfCorrected(likeness: Column, pairs: Pairs): Column {
  const crowding = crowdingOf(likeness, pairs)
  return likeness.map((value, at) => value - (crowdedShare / 2) * (crowding[at] ?? 0))
}

/**
 * Each measured alone, and symmetric. To add one: its name above, a pass here that gives a number for each pair, and its
 * weights in model.ts, fitted by `npm run bench -- alignment`, which also shows what is lost without it.
 */
const passes: Readonly<Record<SignalName, (material: Material) => Column>> = {
  /** Likeness of the wording, less how crowded both are: about −0.5 to 1.2. */
  wording(material) {
    const likeness = likenessIn('wording', material)
    const crowding = crowdingOf(likeness, material.pairs)
    return likeness.map((value, at) => 2 * value - (crowding[at] ?? 0))
  },
  /** The same of the paragraphs of both that are most alike. */
  paragraphs({ terms: { paragraphs, wording, lexicon }, pairs, without }) {
    const rarity = rarityOf(wording, lexicon.size)
    const measured = { vectors: vectorsOf(paragraphs, lexicon.size, rarity), firstOf: paragraphs.firstOf, pairs }
    if (without === null) return bestParagraphs(measured, null)
    const own = without.terms.paragraphs
    const less = { vectors: vectorsOf(own, lexicon.size, rarity), firstOf: own.firstOf, pairs: without.pairs }
    return bestParagraphs(measured, { ...less, of: without.of })
  },
  /** Likeness of the single characters, less some of the crowding: short clauses seldom share two in a row. */
  characters: (material) => halfCorrected(likenessIn('characters', material), material.pairs),
  /** Likeness of the subjects of the field, less some of the crowding. */
  subjects: (material) => halfCorrected(likenessIn('subjects', material), material.pairs),
  /** Likeness of the names of the bodies responsible, 0 to 1. */
  bodies: ({ terms, pairs }) => likenessOf(vectorsOf(terms.bodies, terms.lexicon.size), pairs),
  /** Likeness of the headings above, 0 to 1. */
  sections: ({ terms, pairs }) => cosinesOf(setVectorsOf(terms.sections, terms.lexicon.size), pairs),
}

/** Every signal of every pair; one step for each signal. */
export function* measureSignals(material: Material): Steps<Signals> {
  const signals: Partial<Record<SignalName, Column>> = {}
  for (const [at, name] of signalNames.entries()) {
    signals[name] = passes[name](material)
    yield { done: at + 1, total: signalNames.length }
  }
  return signals as Signals
}
