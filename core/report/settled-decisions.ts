import type { SettledDecisions, UnitPair } from '../evaluation/decided-tallies.ts'
import type { Side } from '../model/correspondence.ts'
import type { ComparativeInput } from './comparative-input.ts'
import type { Judgement } from './judgement.ts'
import { judge, newestOfOffices } from './judgement.ts'
import { isPair } from './row-seed.ts'
import { UnitIndex } from './unit-index.ts'

/** A later word is stronger where several rows hold the pair. */
const strength = ['rejected', 'disputed', 'linked'] as const
type Word = (typeof strength)[number]
type WordOnPair = UnitPair & { readonly word: Word }

/**
 * What people settled about the clauses of a comparison, pair by pair; `disputed` counts the pairs and clauses on which
 * offices differ, which are left out. As in the table, the newest word of each office holds, a pair that somebody upholds in
 * one row is linked though another row with it was rejected, and a decision whose text has changed does not count.
 */
export function settledDecisions(input: ComparativeInput): SettledDecisions & { readonly disputed: number } {
  const current = judge(input, new UnitIndex(input)).judgements.filter(({ view }) => view.current)
  const words = wordsOnPairs(current.filter(({ placement }) => isPair(placement)))
  const pairs = (wanted: Word): UnitPair[] => words.filter(({ word }) => word === wanted)
  const linked = pairs('linked')
  const gaps = { left: gapsOn('left', current, linked), right: gapsOn('right', current, linked) }
  return {
    linked,
    rejected: pairs('rejected'),
    gaps: { left: gaps.left.open, right: gaps.right.open },
    disputed: pairs('disputed').length + gaps.left.disputed + gaps.right.disputed,
  }
}

/** The word on each pair of units, from the rows that hold both. */
function wordsOnPairs(judgements: readonly Judgement[]): WordOnPair[] {
  const words = new Map<string, WordOnPair>()
  const rows = Map.groupBy(judgements, ({ placement: { left, right } }) => `${left.join()}|${right.join()}`)
  for (const row of rows.values()) {
    for (const pair of productOf(row)) {
      const key = `${pair.left} ${pair.right}`
      words.set(key, { ...pair, word: stronger(words.get(key)?.word, wordOn(row)) })
    }
  }
  return [...words.values()]
}

function productOf([first]: readonly Judgement[]): UnitPair[] {
  const { left = [], right = [] } = first?.placement ?? {}
  return left.flatMap((from) => right.map((to) => ({ left: from, right: to })))
}

function wordOn(row: readonly Judgement[]): Word {
  const said = new Set([...newestOfOffices(row).values()].map(({ view }) => view.relation !== 'gap'))
  if (said.size > 1) return 'disputed'
  return said.has(true) ? 'linked' : 'rejected'
}

const stronger = (before: Word | undefined, word: Word): Word =>
  before !== undefined && strength.indexOf(before) > strength.indexOf(word) ? before : word

/** Confirmed gaps of a side, and how many of them somebody else linked. */
function gapsOn(side: Side, judgements: readonly Judgement[], linked: readonly UnitPair[]) {
  const units = new Set(judgements.filter(({ gap }) => gap !== null).flatMap(({ placement }) => placement[side]))
  const answered = new Set(linked.map((pair) => pair[side]))
  const open = [...units].filter((unit) => !answered.has(unit))
  return { open, disputed: units.size - open.length }
}
