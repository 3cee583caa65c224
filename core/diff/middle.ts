/** A part of two sequences; indices, ends exclusive. */
export interface Range {
  readonly oldStart: number
  readonly oldEnd: number
  readonly newStart: number
  readonly newEnd: number
}

/** Where a comparison may be cut in two, so that the halves can be compared apart. */
export interface Middle {
  readonly old: number
  readonly new: number
  /** False where the search stopped at its limit: a shorter answer may lie on neither side of the cut. */
  readonly exact: boolean
}

/**
 * Finds the middle of a shortest edit script in linear space: two searches, from the beginning and from the end, that
 * meet (E. W. Myers, An O(ND) difference algorithm and its variations, 1986, section 4b).
 *
 * Where they have not met after `mostEdits` from either side, the cut is at the furthest point that one of them came to,
 * as git does: time then grows with the length of the texts and no longer with the square of their difference.
 *
 * Both parts must have tokens, and neither begin nor end with the same: then the cut is never at a corner.
 */
export function findMiddle(
  old: Int32Array,
  now: Int32Array,
  { oldStart, oldEnd, newStart, newEnd }: Range,
  mostEdits: number,
): Middle {
  const [oldLength, newLength] = [oldEnd - oldStart, newEnd - newStart]
  const delta = oldLength - newLength
  const odd = (delta & 1) !== 0
  const limit = Math.min(mostEdits, Math.ceil((oldLength + newLength) / 2))
  // Diagonal k (old − new) stands at k + origin: the furthest old index reached on it, from either end.
  const origin = limit + 1
  const forward = new Int32Array(2 * limit + 3).fill(-1)
  const backward = new Int32Array(2 * limit + 3).fill(-1)
  forward[origin + 1] = 0
  backward[origin + 1] = 0
  for (let edits = 0; edits <= limit; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      let x = furthestStart(forward, k, origin, oldLength, newLength)
      if (x >= 0) {
        while (x < oldLength && x - k < newLength && old[oldStart + x] === now[newStart + x - k]) x += 1
        if (odd && Math.abs(delta - k) < edits && x + backward[delta - k + origin]! >= oldLength) {
          return { old: oldStart + x, new: newStart + x - k, exact: true }
        }
      }
      forward[k + origin] = x
    }
    for (let k = -edits; k <= edits; k += 2) {
      let x = furthestStart(backward, k, origin, oldLength, newLength)
      if (x >= 0) {
        while (x < oldLength && x - k < newLength && old[oldEnd - 1 - x] === now[newEnd - 1 - x + k]) x += 1
        if (!odd && Math.abs(delta - k) <= edits && x + forward[delta - k + origin]! >= oldLength) {
          return { old: oldEnd - x, new: newEnd - x + k, exact: true }
        }
      }
      backward[k + origin] = x
    }
  }
  const [x, k] = furthestOf(forward, origin)
  const [xBack, kBack] = furthestOf(backward, origin)
  return 2 * x - k >= 2 * xBack - kBack
    ? { old: oldStart + x, new: newStart + x - k, exact: false }
    : { old: oldEnd - xBack, new: newEnd - xBack + kBack, exact: false }
}

/** Where a path comes to on diagonal `k` by one more edit, from the diagonal above or below; -1 where it cannot. */
function furthestStart(reached: Int32Array, k: number, origin: number, oldLength: number, newLength: number): number {
  const inserted = reached[k + 1 + origin]!
  const deleted = reached[k - 1 + origin]!
  const fromAbove = inserted - k <= newLength ? inserted : -1
  const fromBelow = deleted >= 0 && deleted < oldLength ? deleted + 1 : -1
  return fromAbove > fromBelow ? fromAbove : fromBelow
}

/** Index and diagonal of the point with the most tokens of both sides behind it. */
function furthestOf(reached: Int32Array, origin: number): readonly [number, number] {
  let [best, bestK] = [0, 0]
  for (let k = -origin + 1; k < origin; k += 1) {
    const x = reached[k + origin]!
    if (x >= 0 && 2 * x - k > 2 * best - bestK) [best, bestK] = [x, k]
  }
  return [best, bestK]
}
