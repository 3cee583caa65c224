import type { Contrast, Side } from '../model/correspondence.ts'
import { pairUp } from './best-pairing.ts'
import { contrastOf } from './contrast.ts'
import { namedLikeness } from './named-likeness.ts'
import { lastYearOf, type PlacedFigure, placedFigures } from './placed-figures.ts'
import type { ReadClause } from './read-clause.ts'
import { type AnsweringGrants, answeringGrants, matterLikeness } from './support-likeness.ts'

/** Values of one thing that differ. `areOfOneTask` as `findContrasts` has it. */
export const quantityContrasts = (
  left: readonly ReadClause[],
  right: readonly ReadClause[],
  areOfOneTask: boolean,
): Contrast[] =>
  figurePairs(left, right, areOfOneTask)
    .filter(({ a, b }) => !isSame(a, b))
    .map(({ a, b }) => contrastOf({ kind: 'quantity', left: a, right: b, about: a.about, stricter: stricterOf(a, b) }))

/** Figures of two sides that are values of one thing, the same ones too. */
export function figurePairs(left: readonly ReadClause[], right: readonly ReadClause[], areOfOneTask: boolean) {
  const [own, theirs] = [placedFigures(left), placedFigures(right)]
  const areAnswers = answeringGrants(own, theirs, areOfOneTask)
  return pairUp(own, theirs, (a, b) => likenessOf(a, b, areAnswers), isSame)
}

function likenessOf(a: PlacedFigure, b: PlacedFigure, areAnswers: AnsweringGrants): number {
  const [one, other] = [a.promise, b.promise]
  if (a.dimension !== b.dimension || one.kind !== other.kind || one.manner !== other.manner) return 0
  if (one.per !== other.per) return 0
  const isNamed = a.name !== null && b.name !== null
  return isNamed ? namedLikeness(a, b) : a.name === b.name ? matterLikeness(a, b, areAnswers) : 0
}

type Direction = 'up' | 'down' | 'about' | 'exact'
const directions: Readonly<Record<string, Direction>> = {
  'at-least': 'up',
  above: 'up',
  'at-most': 'down',
  below: 'down',
  about: 'about',
}
/** A target that is to be reached may be passed: 达到10% and 达到10%以上 are one. */
function directionOf({ promise: { comparator, kind } }: PlacedFigure): Direction {
  if (comparator === 'reach' && kind === 'target') return 'up'
  return comparator === null ? 'exact' : (directions[comparator] ?? 'exact')
}

/** 不低于10% and 10% differ, 不低于10% and 超过10% do not; nor do a sum that is given and a cap of as much. */
const isSame = (a: PlacedFigure, b: PlacedFigure): boolean =>
  a.value[0] === b.value[0] &&
  a.value[1] === b.value[1] &&
  (a.promise.kind === 'support' || directionOf(a) === directionOf(b))

/** Less of these is more: an upper bound says so itself. */
const lessIsMore = /pue|利用效率|能耗|排放|成本|费率|时限|时间|时延|电能利用/iu

/**
 * A higher target asks more of the city, a lower limit too; a higher penalty more of who breaks the rule. A sum that is
 * given asks nothing of whom it goes to, so neither is stricter; nor is a higher value that is due later.
 */
function stricterOf(a: PlacedFigure, b: PlacedFigure): Side | null {
  const { kind } = a.promise
  if (kind === 'penalty') return higher(a, b)
  if (kind !== 'target' || a.value[0] !== a.value[1] || b.value[0] !== b.value[1]) return null
  const [one, other] = [directionOf(a), directionOf(b)]
  if (a.value[0] === b.value[0]) return null
  // 免租面积不超过1000平方米 is a limit to what is given; 电能利用效率不高于1.25 is one to what is used.
  const isLess = lessIsMore.test(a.name ?? '') && a.promise.manner === 'level'
  if (one === 'down' && other === 'down') return isLess ? earlierToo(a, b, higher(b, a)) : null
  if (one === 'down' || other === 'down' || isLess) return null
  return earlierToo(a, b, higher(a, b))
}

function higher(a: PlacedFigure, b: PlacedFigure): Side | null {
  const [low, high] = [a.value[0] - b.value[0], a.value[1] - b.value[1]]
  if (low >= 0 && high >= 0 && low + high > 0) return 'left'
  return low <= 0 && high <= 0 && low + high < 0 ? 'right' : null
}

function earlierToo(a: PlacedFigure, b: PlacedFigure, side: Side | null): Side | null {
  const [one, other] = [lastYearOf(a), lastYearOf(b)]
  if (one === null || other === null || one === other) return side
  return side === (one < other ? 'left' : 'right') ? side : null
}
