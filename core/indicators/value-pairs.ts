import { differenceOf } from './amount-difference.ts'
import { definitionBreak } from './definition-breaks.ts'
import { tableDimension } from './dimensions.ts'
import { type FigureWords, type Said, saidOf } from './figure-words.ts'
import type { DifferenceNote, IncomparableReason, IndicatorValue, ValuePair } from './table-model.ts'
import { compareTexts, lastYear } from './value-order.ts'

/**
 * Which value of one side answers which of the other: each at most once, comparable ones first, then those in force, the
 * nearest in year, and city before province. Where no two are of one kind, the two that the row shows first, and why they are
 * not subtracted. The latest pair comes first. Two that an office said are one indicator count alike, whatever their names
 * say; two that it said are not comparable still answer each other, and are not subtracted.
 */
export function valuePairs(
  left: readonly IndicatorValue[],
  right: readonly IndicatorValue[],
  { joined, incomparable: apart }: Pick<FigureWords, 'joined' | 'incomparable'>,
): ValuePair[] {
  const breaks = { left: definitionBreak(left), right: definitionBreak(right) }
  const candidate = (ours: IndicatorValue, theirs: IndicatorValue): Candidate => {
    const said = saidOf(apart, ours.id, theirs.id) ?? null
    const isOne = saidOf(joined, ours.id, theirs.id) !== undefined
    const changed = !isOne && breaks.left(ours) !== breaks.right(theirs) ? 'definition-changed' : null
    const read = incomparable(ours, theirs, isOne) ?? changed
    return { ours, theirs, read, reason: said === null ? read : 'said', said, isOne }
  }
  const all = left.flatMap((ours) => right.map((theirs) => candidate(ours, theirs)))
  const alike = all.filter(({ ours, theirs }) => roleOf(ours) === roleOf(theirs) && ours.manner === theirs.manner)
  const chosen = eachOnce(byFitness(alike.length > 0 ? alike : all.slice(0, 1)))
  return chosen.toSorted(byYear).map(pairOf)
}

interface Candidate {
  readonly ours: IndicatorValue
  readonly theirs: IndicatorValue
  /** Why the program would not subtract them. */
  readonly read: IncomparableReason | null
  readonly reason: IncomparableReason | null
  /** Who said that they are not comparable. */
  readonly said: Said | null
  /** Somebody said that they are one indicator. */
  readonly isOne: boolean
}

function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const used = new Set<IndicatorValue>()
  return candidates.filter(({ ours, theirs }) => {
    if (used.has(ours) || used.has(theirs)) return false
    used.add(ours).add(theirs)
    return true
  })
}

/** How things stood is told by a base year as well as by a result. */
const roleOf = ({ kind }: IndicatorValue): string => (kind === 'baseline' ? 'result' : kind)

function incomparable(left: IndicatorValue, right: IndicatorValue, isOne: boolean): IncomparableReason | null {
  if (roleOf(left) !== roleOf(right)) return 'other-kind'
  if (left.manner !== right.manner) return 'other-manner'
  if (!isOne && left.definition !== right.definition) return 'other-definition'
  if (tableDimension(left.unit).name !== tableDimension(right.unit).name) return 'other-unit'
  return left.per === right.per ? null : 'other-period'
}

const yearsApart = ({ ours, theirs }: Candidate): number | null => {
  const [left, right] = [lastYear(ours), lastYear(theirs)]
  return left === null || right === null ? null : right - left
}

/** A city before its province before a district: whose plans answer each other first. */
function rankOf({ jurisdiction }: IndicatorValue): number {
  if (jurisdiction === 'chengdu' || jurisdiction === 'chongqing') return 0
  return jurisdiction === 'sichuan' ? 1 : 2
}

/** Years count more than this far apart as unknown ones do. */
const unknownYears = 50

const unfitness = (candidate: Candidate): number[] => {
  const { ours, theirs, read, isOne } = candidate
  const years = yearsApart(candidate)
  return [
    Number(!isOne),
    Number(ours.supersededBy !== null) + Number(theirs.supersededBy !== null),
    Number(read !== null && read !== 'definition-changed'),
    years === null ? (lastYear(ours) === lastYear(theirs) ? 0 : unknownYears) : Math.abs(years),
    rankOf(ours) + rankOf(theirs),
    -latest(candidate),
  ]
}

const latest = ({ ours, theirs }: Candidate): number => Math.max(lastYear(ours) ?? 0, lastYear(theirs) ?? 0)
/** The same for a pair and its mirror. */
const sortedIds = ({ ours, theirs }: Candidate): string => [ours.id, theirs.id].toSorted(compareTexts).join(' ')

/** Reckoned once for each: there are as many candidates as left values times right ones. */
function byFitness(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.map((candidate) => ({ candidate, by: unfitness(candidate), ids: sortedIds(candidate) }))
  ranked.sort((a, b) => {
    const at = a.by.findIndex((value, index) => value !== b.by[index])
    return at < 0 ? compareTexts(a.ids, b.ids) : (a.by[at] ?? 0) - (b.by[at] ?? 0)
  })
  return ranked.map(({ candidate }) => candidate)
}

const kindOrder: readonly string[] = ['target', 'result', 'support', 'condition', 'penalty']

const byYear = (a: Candidate, b: Candidate): number =>
  kindOrder.indexOf(roleOf(a.ours)) - kindOrder.indexOf(roleOf(b.ours)) ||
  latest(b) - latest(a) ||
  compareTexts(sortedIds(a), sortedIds(b))

function pairOf(candidate: Candidate): ValuePair {
  const { ours, theirs, reason, said } = candidate
  return {
    left: ours.id,
    right: theirs.id,
    yearsApart: yearsApart(candidate),
    difference: reason === null ? differenceOf(ours, theirs) : null,
    reason,
    definitions: reason === 'other-definition' ? { left: ours.definition ?? '', right: theirs.definition ?? '' } : null,
    notes: notesOf(candidate),
    said: said === null ? null : saidBy(said),
  }
}

const saidBy = ({ event, office, person, reason }: Said): Said => ({ event, office, person, reason })

function notesOf(candidate: Candidate): DifferenceNote[] {
  const { ours, theirs } = candidate
  const both = [ours, theirs]
  const places = both.map(({ jurisdiction }) => jurisdiction)
  const isShare = tableDimension(ours.unit).name === 'share'
  const is = (note: DifferenceNote, holds: boolean): DifferenceNote[] => (holds ? [note] : [])
  const inChongqing = !isShare && places.includes('chongqing')
  return [
    ...is('city-and-municipality', inChongqing && places.includes('chengdu')),
    ...is('province-and-municipality', inChongqing && places.includes('sichuan')),
    ...is('district', !isShare && places.some((place) => place.startsWith('district:'))),
    ...is('years-apart', (yearsApart(candidate) ?? 0) !== 0),
    ...is('year-unknown', both.some(({ year }) => year === null) && both.some(({ year }) => year !== null)),
    ...is(
      'bound',
      both.some(({ comparator }) => comparator !== null && comparator !== 'reach'),
    ),
    ...is(
      'range',
      both.some(({ value }) => typeof value !== 'number'),
    ),
  ]
}
