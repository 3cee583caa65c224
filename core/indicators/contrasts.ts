import type { Contrast } from '../model/correspondence.ts'
import { bodyContrasts } from './contrast-bodies.ts'
import { deadlineContrasts } from './contrast-deadlines.ts'
import { modalityContrasts } from './contrast-modality.ts'
import { quantityContrasts } from './contrast-quantities.ts'
import { scopeContrasts } from './contrast-scope.ts'
import type { ReadClause } from './read-clause.ts'

/**
 * What two sets of clauses promise otherwise of one thing: how it binds, how much, by when, who, and whom or what it covers.
 * Each value is used once, and the order is that of the left clauses. Exchanging the sides exchanges the result.
 * `areOfOneTask`: the clauses surely answer each other, as where people linked them, so that whoever is responsible for the
 * one is held against whoever is for the other, and the only share that each gives, in however few like words both are written.
 */
export function findContrasts(
  left: readonly ReadClause[],
  right: readonly ReadClause[],
  areOfOneTask = true,
): Contrast[] {
  const places = new Map(left.map(({ path }, at) => [path, at]))
  const placeOf = ({ leftPath, leftSpan }: Contrast): readonly [number, number] => [
    places.get(leftPath) ?? 0,
    leftSpan?.[0] ?? Infinity,
  ]
  return [modalityContrasts, quantityContrasts, deadlineContrasts, bodyContrasts, scopeContrasts]
    .flatMap((find) => find(left, right, areOfOneTask))
    .toSorted((a, b) => {
      const [one, other] = [placeOf(a), placeOf(b)]
      return one[0] - other[0] || (one[1] === other[1] ? 0 : one[1] - other[1])
    })
}
