import { isFunctionWord } from '../text/function-words.ts'
import type { Token, Tokeniser } from '../text/tokeniser.ts'

/** A clause of either city in a pair that people confirmed. */
export interface ConfirmedClause {
  /** The same for the same clause, another for each other one. */
  readonly id: string
  readonly text: string
}

export interface ConfirmedPair {
  readonly left: ConfirmedClause
  readonly right: ConfirmedClause
}

/** What one side calls by the one word the other calls by the other, as far as confirmed pairs tell. */
export interface LearnedSynonym {
  readonly left: string
  readonly right: string
  /** Independent groups of confirmed clauses where only the left has the one word and only the right the other. */
  readonly rows: number
  /** In how many of these both stand between the same characters. */
  readonly inPlace: number
  /** Dunning's G² of the two words over all groups. */
  readonly strength: number
  /** Where they stand, in some of the groups: the word with a few characters around it. */
  readonly examples: readonly { readonly left: string; readonly right: string }[]
}

/**
 * Groups of clauses that must agree. Two may agree by chance in what they speak of beside the word; the third is what tells
 * a habit from a coincidence, and a person looks at each proposal anyway. Guarded by the tests on changed and on judged pairs.
 */
const leastRows = 3

/** In so many of them the words must stand between the same characters: else they are two words of one matter (机房, 电能). */
const leastInPlace = 2

/** A habit of one side: it has the word in at least three times as many clauses as the other. */
const habit = 3

/** False proposals that chance alone may make of all word pairs tested together (Bonferroni). */
const chanceAllowed = 0.05

const mostExamples = 2

/**
 * Words that the sides use for each other, the surest first. Each group of clauses that answer each other counts once, so
 * that a clause with five counterparts is one witness. Association is Dunning's log-likelihood ratio (Accurate methods for
 * the statistics of surprise and coincidence, Computational Linguistics 19, 1993), held to all pairs tested, as Moore asks
 * for rare words (On log-likelihood-ratios and the significance of rare events, EMNLP 2004); each word is linked once, the
 * strongest first (competitive linking: Melamed, Models of translational equivalence among words, Computational Linguistics
 * 26, 2000); and that two words fill one place between the same words tells names for one thing from words of one matter
 * (Barzilay and McKeown, Extracting paraphrases from a parallel corpus, ACL 2001).
 */
export function learnSynonyms(
  pairs: readonly ConfirmedPair[],
  tokeniser: Tokeniser,
  isKnown: (left: string, right: string) => boolean,
): LearnedSynonym[] {
  const rows = groupsOf(pairs).map((row) => readRow(row, tokeniser))
  const seen = countPairs(rows)
  const sides = { left: countWords(rows, 'left'), right: countWords(rows, 'right') }
  const supported = [...seen.values()].filter(({ rows: support }) => support >= leastRows)
  const found = supported.flatMap(({ left, right, ...counted }) => {
    const [ofLeft, ofRight] = [sides.left.get(left) ?? 0, sides.right.get(right) ?? 0]
    const strength = logLikelihood(counted.rows, ofLeft, ofRight, rows.length)
    const isSure = chanceOf(strength) * supported.length <= chanceAllowed
    return isSure && counted.inPlace >= leastInPlace ? [{ left, right, ...counted, strength }] : []
  })
  const habits = found.filter(({ left, right }) => isHabit(rows, left, 'left') && isHabit(rows, right, 'right'))
  return linkedOnce(habits.filter(({ left, right }) => !isKnown(left, right)))
}

interface Row {
  readonly left: string
  readonly right: string
}

/** Clauses that answer each other, directly or through others, with all texts of either side. */
function groupsOf(pairs: readonly ConfirmedPair[]): Row[] {
  const groupOf = new Map<string, Set<ConfirmedPair>>()
  for (const pair of pairs) {
    const keys = [`left ${pair.left.id}`, `right ${pair.right.id}`]
    const group = new Set([pair, ...keys.flatMap((key) => [...(groupOf.get(key) ?? [])])])
    for (const { left, right } of group) {
      groupOf.set(`left ${left.id}`, group)
      groupOf.set(`right ${right.id}`, group)
    }
  }
  const textsOf = (clauses: readonly ConfirmedClause[]): string =>
    [...new Map(clauses.map(({ id, text }) => [id, text])).values()].join('\n')
  return [...new Set(groupOf.values())].map((group) => ({
    left: textsOf([...group].map(({ left }) => left)),
    right: textsOf([...group].map(({ right }) => right)),
  }))
}

/** The words that only one side of a row has, each with where it stands. */
interface ReadRow extends Row {
  readonly own: {
    readonly left: ReadonlyMap<string, readonly number[]>
    readonly right: ReadonlyMap<string, readonly number[]>
  }
}

function readRow({ left, right }: Row, tokeniser: Tokeniser): ReadRow {
  const own = (text: string, other: string) =>
    new Map([...wordsIn(text, tokeniser)].filter(([word]) => !other.includes(word)))
  return { left, right, own: { left: own(left, right), right: own(right, left) } }
}

/** Bodies are called otherwise in each city and are told apart elsewhere (`text/body-functions`). */
const isBody = (word: string): boolean => /(?:[局委办厅院处]|中心|部门|政府|公司|集团)$/u.test(word)

const isWord = (word: string): boolean => /^\p{Script=Han}{2,6}$/u.test(word) && !isFunctionWord(word) && !isBody(word)

const isOfWords = ({ kind }: Token): boolean => kind === 'word' || kind === 'term'

/** Words of the dictionary, and two side by side: 计算能力 is two to it. */
function wordsIn(text: string, tokeniser: Tokeniser): Map<string, number[]> {
  const places = new Map<string, number[]>()
  const add = (word: string, at: number): void => {
    if (isWord(word)) places.set(word, [...(places.get(word) ?? []), at])
  }
  const tokens = tokeniser.tokenise(text)
  for (const [at, token] of tokens.entries()) {
    if (!isOfWords(token)) continue
    add(token.text, token.start)
    const next = tokens[at + 1]
    if (next !== undefined && isOfWords(next) && isWord(token.text) && isWord(next.text))
      add(token.text + next.text, token.start)
  }
  return places
}

interface Counted {
  readonly left: string
  readonly right: string
  rows: number
  inPlace: number
  /** In how many of the places the same characters stand on both sides: what tells 计算能力 from 计算. */
  framed: number
  readonly examples: { left: string; right: string }[]
}

function countPairs(rows: readonly ReadRow[]): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  for (const { left, right, own } of rows) {
    for (const [one, oneAt] of own.left) {
      for (const [other, otherAt] of own.right) {
        const key = `${one} ${other}`
        const known = counted.get(key) ?? { left: one, right: other, rows: 0, inPlace: 0, framed: 0, examples: [] }
        counted.set(key, known)
        known.rows += 1
        const place = samePlace(standingOf(left, one, oneAt), standingOf(right, other, otherAt))
        if (place === null) continue
        known.inPlace += 1
        if (place.isFramed) known.framed += 1
        if (known.examples.length < mostExamples) known.examples.push({ left: place.left, right: place.right })
      }
    }
  }
  return counted
}

/** So many characters before or after make a place: the two of most words. */
const placeLength = 2
const around = 8

/** A word in a text, with what stands beside it. */
interface Standing {
  readonly before: string
  readonly after: string
  readonly excerpt: string
}

const standingOf = (text: string, word: string, at: readonly number[]): Standing[] =>
  at.map((start) => {
    const end = start + word.length
    return {
      before: text.slice(Math.max(0, start - placeLength), start),
      after: text.slice(end, end + placeLength),
      excerpt: text.slice(Math.max(0, start - around), end + around),
    }
  })

/** Where two words stand with the same characters before or after them, rather with both; null where they never do. */
function samePlace(left: readonly Standing[], right: readonly Standing[]) {
  let found: { readonly left: string; readonly right: string; readonly isFramed: boolean } | null = null
  for (const one of left) {
    for (const other of right) {
      const sides = [
        one.before === other.before && isPlace(one.before),
        one.after === other.after && isPlace(one.after),
      ]
      if (!sides.includes(true) || (found !== null && sides.includes(false))) continue
      found = { left: one.excerpt, right: other.excerpt, isFramed: !sides.includes(false) }
    }
  }
  return found
}

const isPlace = (text: string): boolean => /^\p{Script=Han}{2}$/u.test(text)

/** In how many rows a word is its side's alone. */
function countWords(rows: readonly ReadRow[], side: 'left' | 'right'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { own } of rows) for (const word of own[side].keys()) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function isHabit(rows: readonly Row[], word: string, side: 'left' | 'right'): boolean {
  const inTexts = (which: 'left' | 'right'): number => rows.filter((row) => row[which].includes(word)).length
  return inTexts(side) >= habit * inTexts(side === 'left' ? 'right' : 'left')
}

/** 0 where they meet no more often than by chance. */
function logLikelihood(both: number, one: number, other: number, all: number): number {
  if (both * all <= one * other) return 0
  const cells = [
    [both, (one * other) / all],
    [one - both, (one * (all - other)) / all],
    [other - both, ((all - one) * other) / all],
    [all - one - other + both, ((all - one) * (all - other)) / all],
  ]
  return 2 * cells.reduce((sum, [seen = 0, expected = 1]) => sum + (seen > 0 ? seen * Math.log(seen / expected) : 0), 0)
}

/**
 * How likely chance alone gives as much: the upper tail of χ² with one degree of freedom, by its usual bound
 * √(2/πx)·e^(−x/2), which is never too small.
 */
const chanceOf = (strength: number): number =>
  strength <= 0 ? 1 : Math.min(1, Math.sqrt(2 / (Math.PI * strength)) * Math.exp(-strength / 2))

type Found = LearnedSynonym & Pick<Counted, 'framed'>

/** The strongest first; of words that hold each other or were linked already, no second one. */
function linkedOnce(found: readonly Found[]): LearnedSynonym[] {
  const overlaps = (one: string, other: string): boolean => one.includes(other) || other.includes(one)
  const linked: Found[] = []
  const sorted = found.toSorted(
    (a, b) =>
      b.strength - a.strength ||
      b.framed - a.framed ||
      b.inPlace - a.inPlace ||
      b.left.length + b.right.length - a.left.length - a.right.length ||
      // The same from either side.
      ([a.left, a.right].toSorted().join() < [b.left, b.right].toSorted().join() ? -1 : 1),
  )
  for (const each of sorted) {
    const isTaken = linked.some(({ left, right }) => overlaps(left, each.left) || overlaps(right, each.right))
    if (!isTaken && !overlaps(each.left, each.right)) linked.push(each)
  }
  return linked.map(({ framed: _framed, ...each }) => each)
}
