/**
 * What the order of exact hits is made of, in one unit: 1 is about what a word counts that stands once in a clause of usual
 * length. Exact hits always stand before all others: that is no weight but a group of its own.
 */
export const rankingWeights = {
  /**
   * A word in the heading counts as often as this in the text: a heading names what the clause is about. Guarded by
   * “prefers the heading” in test/data/search.test.ts, as is what follows by the tests beside it.
   */
  heading: 4,
  /** For words that stand beside each other. So much that of two clauses, one twice as long, the longer may come first by it. */
  proximity: 0.6,
  /**
   * What each word adds that stands in the instrument's title: less than a second occurrence in a clause of usual length
   * (.37), so that it decides between equals.
   */
  title: 0.3,
  /** A law; what binds less adds less, down to none. Less than a word in the title. */
  authority: 0.1,
  /** An instrument of the newest year; nothing from ten years before. As much as authority, so that neither always wins. */
  recency: 0.1,
} as const

/** How soon more occurrences stop to count, and how much a long clause is held against it: BM25's usual values. */
export const [saturation, lengthWeight] = [1.2, 0.75]

/** A clause of usual length; half of 144,000 real articles are longer. Fixed, so that no import moves another's score. */
export const usualLength = 104

/** Years for which recency rises, evenly. Fixed like the usual length: there was hardly such policy before. */
export const recentYears = { from: 2016, to: 2026 } as const

/** Share of the weight of authority, by kind: 法律, 行政法规, then 规章 and 地方性法规, which stand side by side, then the rest. */
export const authorityShares = {
  law: 1,
  'administrative-regulation': 0.8,
  'departmental-rule': 0.5,
  'local-regulation': 0.5,
  'normative-document': 0.2,
} as const
