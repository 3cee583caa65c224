import { pairUp } from './best-pairing.ts'
import type { Span } from './promise-text.ts'
import { type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import { likeness, shared, weightOf, type Words, wordsBetween } from './said-words.ts'

/** A sentence of a clause. */
export interface Statement extends Span {
  readonly clause: ReadClause
  readonly text: string
  readonly words: Words
}

export interface StatementPair {
  readonly left: Statement
  readonly right: Statement
}

/** What a sentence has of a scope that its counterpart sets otherwise; null where the other says nothing of it. */
export interface ScopeDifference {
  readonly left: Span | null
  readonly right: Span | null
}

/** Finds what two sentences of one matter cover otherwise; spans are those of the clauses. */
export type ScopeReader = (pair: StatementPair) => readonly ScopeDifference[]

/** Share of their words from which two sentences rule the same thing, and differ in what one has more. */
const sameStatement = 0.6
/** Four words of the matter: shorter sentences are alike by chance. */
const leastWeight = 12

/** Sentences that say much the same, each with its nearest. */
export function likeStatements(left: readonly ReadClause[], right: readonly ReadClause[]): StatementPair[] {
  const likenessOf = (a: Statement, b: Statement): number => {
    const alike = likeness(a.words, b.words)
    return alike >= sameStatement && weightOf(shared(a.words, b.words)) >= leastWeight ? alike : 0
  }
  const pairs = pairUp(left.flatMap(statementsOf), right.flatMap(statementsOf), likenessOf, () => false)
  return pairs.map(({ a, b }) => ({ left: a, right: b }))
}

function statementsOf(clause: ReadClause): Statement[] {
  const found: Statement[] = []
  for (let at = 0; at < clause.text.length; ) {
    const { start, end } = stretchAround(clause.text, { start: at, end: at }, sentenceEnds)
    if (end > start) {
      const text = clause.text.slice(start, end)
      found.push({ clause, start, end, text, words: wordsBetween(clause.words, { start, end }) })
    }
    at = Math.max(end, at) + 1
  }
  return found
}
