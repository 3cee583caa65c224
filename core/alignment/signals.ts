import type { Steps } from '../model/progress.ts'
import { cosinesOf, likenessOf } from './cosines.ts'
import { crowdingOf } from './hubness.ts'
import type { Column, Pairs } from './pairs.ts'
import { bestParagraphs } from './paragraph-likeness.ts'
import type { ReadSides } from './read-sides.ts'
import type { Vectors } from './vectors.ts'
import { rarityOf, setVectorsOf, vectorsOf } from './vectors.ts'

/** What speaks for a pair. */
export const signalNames = ['wording', 'paragraphs', 'characters', 'subjects', 'bodies', 'sections'] as const
export type SignalName = (typeof signalNames)[number]
export type Signals = Readonly<Record<SignalName, Column>>

/** What signals are measured of: the units with what they say, their wording as vectors, and the pairs in question. */
export interface Material extends ReadSides {
  readonly wording: Vectors
  readonly pairs: Pairs
}

/**
 * Share of the hubness correction that characters and subjects get. 0.3 to 0.5 pays alike; all of it throws away that
 * short clauses share little.
 */
const crowdedShare = 0.5

function halfCorrected(vectors: Vectors, pairs: Pairs): Column {
  const likeness = likenessOf(vectors, pairs)
  const crowding = crowdingOf(likeness, pairs)
  return likeness.map((value, at) => value - (crowdedShare / 2) * (crowding[at] ?? 0))
}

/**
 * Each measured alone, and symmetric. To add one: its name above, a pass here that gives a number for each pair, and its
 * weights in model.ts, fitted by `npm run bench -- alignment`, which also shows what is lost without it.
 */
const passes: Readonly<Record<SignalName, (material: Material) => Column>> = {
  /** Likeness of the wording, less how crowded both are: about −0.5 to 1.2. */
  wording({ wording, pairs }) {
    const likeness = likenessOf(wording, pairs)
    const crowding = crowdingOf(likeness, pairs)
    return likeness.map((value, at) => 2 * value - (crowding[at] ?? 0))
  },
  /** The same of the paragraphs of both that are most alike. */
  paragraphs({ terms: { paragraphs, wording, lexicon }, pairs }) {
    const vectors = vectorsOf(paragraphs, lexicon.size, rarityOf(wording, lexicon.size))
    return bestParagraphs(vectors, paragraphs.firstOf, pairs)
  },
  /** Likeness of the single characters, less some of the crowding: short clauses seldom share two in a row. */
  characters: ({ terms, pairs }) => halfCorrected(vectorsOf(terms.characters, terms.lexicon.size), pairs),
  /** Likeness of the subjects of the field, less some of the crowding. */
  subjects: ({ terms, pairs }) => halfCorrected(vectorsOf(terms.subjects, terms.lexicon.size), pairs),
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
