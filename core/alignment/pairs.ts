import { BestLists } from './best-lists.ts'

/**
 * Pairs of a left and a right unit, by left and then right unit. What is known of them stands in columns beside: one number
 * for each pair, in this order.
 */
export interface Pairs {
  readonly left: Int32Array
  readonly right: Int32Array
  /** Pairs of left unit u are from `starts[u]` to `starts[u + 1]`, exclusive. */
  readonly starts: Int32Array
  readonly leftCount: number
  readonly rightCount: number
}

/** One number for each pair. */
export type Column = Float64Array

/** For the units of each side the best of the other. */
export interface BestOfSides {
  readonly left: BestLists
  readonly right: BestLists
}

/** Every pair of which either unit is among the best of the other. */
export function pairsOf({ left, right }: BestOfSides, leftCount: number, rightCount: number): Pairs {
  const keys = new Float64Array(left.units.length + right.units.length)
  let used = 0
  for (let i = 0; i < leftCount; i += 1) {
    for (let at = 0; at < left.sizeOf(i); at += 1)
      keys[used++] = i * rightCount + (left.units[i * left.limit + at] ?? 0)
  }
  for (let j = 0; j < rightCount; j += 1) {
    for (let at = 0; at < right.sizeOf(j); at += 1)
      keys[used++] = (right.units[j * right.limit + at] ?? 0) * rightCount + j
  }
  const sorted = keys.subarray(0, used).sort()
  return fromKeys(
    sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]),
    leftCount,
    rightCount,
  )
}

function fromKeys(keys: Float64Array, leftCount: number, rightCount: number): Pairs {
  const left = new Int32Array(keys.length)
  const right = new Int32Array(keys.length)
  const starts = new Int32Array(leftCount + 1)
  for (const [at, key] of keys.entries()) {
    const unit = Math.floor(key / rightCount)
    left[at] = unit
    right[at] = key - unit * rightCount
    starts[unit + 1] = (starts[unit + 1] ?? 0) + 1
  }
  for (let unit = 0; unit < leftCount; unit += 1) starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0)
  return { left, right, starts, leftCount, rightCount }
}

/** Where a pair stands in the columns; null where it is none of them. */
export function indexOfPair({ starts, right }: Pairs, left: number, other: number): number | null {
  let [low, high] = [starts[left] ?? 0, starts[left + 1] ?? 0]
  const end = high
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((right[middle] ?? 0) < other) low = middle + 1
    else high = middle
  }
  return low < end && right[low] === other ? low : null
}

/** The best of each unit by what a column says. */
export function bestBy(column: Column, { left, right, leftCount, rightCount }: Pairs, limit: number): BestOfSides {
  const best = { left: new BestLists(leftCount, limit), right: new BestLists(rightCount, limit) }
  for (let at = 0; at < left.length; at += 1) {
    const [i, j, score] = [left[at] ?? 0, right[at] ?? 0, column[at] ?? 0]
    best.left.offer(i, j, score)
    best.right.offer(j, i, score)
  }
  return best
}

/** A column, pair by pair. */
export function columnOf({ left, right }: Pairs, valueOf: (left: number, right: number) => number): Column {
  const column = new Float64Array(left.length)
  for (let at = 0; at < column.length; at += 1) column[at] = valueOf(left[at] ?? 0, right[at] ?? 0)
  return column
}
