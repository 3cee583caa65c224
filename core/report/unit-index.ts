import { resolveAnchor } from '../annotations/resolve.ts'
import type { ClauseAnchor } from '../journal/event.ts'
import type { ClauseRef, Side } from '../model/correspondence.ts'
import type { ComparativeInput, ComparedUnit } from './comparative-input.ts'

const refKey = ({ version, path }: ClauseRef): string => `${version} ${path}`

/** Where the clauses of an authored event stand now, as unit indices in document order. */
export interface Placement {
  readonly left: readonly number[]
  readonly right: readonly number[]
  /** False where a text has changed under its anchor and the clause was found by its path only. */
  readonly current: boolean
}

type Found = { readonly unit: number; readonly fits: boolean }

function findOn(
  units: readonly ComparedUnit[],
  byRef: ReadonlyMap<string, number>,
  anchor: ClauseAnchor,
): Found | null {
  const { ref } = resolveAnchor(anchor, units)
  const unit = byRef.get(refKey(ref ?? anchor))
  return unit === undefined ? null : { unit, fits: ref !== null }
}

const inOrder = (found: readonly Found[]): number[] => [...new Set(found.map(({ unit }) => unit))].sort((a, b) => a - b)

/** Finds the units of a comparison by the anchors of authored events. */
export class UnitIndex {
  readonly #units: Readonly<Record<Side, readonly ComparedUnit[]>>
  readonly #byRef: Readonly<Record<Side, ReadonlyMap<string, number>>>

  constructor({ left, right }: Pick<ComparativeInput, Side>) {
    const indexed = (units: readonly ComparedUnit[]) => new Map(units.map(({ ref }, unit) => [refKey(ref), unit]))
    this.#units = { left, right }
    this.#byRef = { left: indexed(left), right: indexed(right) }
  }

  /** Null where a clause is not to be found even by its path, or where no clause is named at all. */
  place(left: readonly ClauseAnchor[], right: readonly ClauseAnchor[]): Placement | null {
    const found = { left: this.#find('left', left), right: this.#find('right', right) }
    const all = [...found.left, ...found.right]
    if (all.length === 0) return null
    const known = (entries: readonly (Found | null)[]) => entries.filter((entry) => entry !== null)
    if (known(all).length < all.length) return null
    return {
      left: inOrder(known(found.left)),
      right: inOrder(known(found.right)),
      current: known(all).every(({ fits }) => fits),
    }
  }

  #find(side: Side, anchors: readonly ClauseAnchor[]): (Found | null)[] {
    return anchors.map((anchor) => findOn(this.#units[side], this.#byRef[side], anchor))
  }
}
