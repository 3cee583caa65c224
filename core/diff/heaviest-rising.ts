/** Two places that are one thing, and what keeping it in order is worth. */
export interface WeighedPair {
  readonly old: number
  readonly new: number
  /** Above 0. */
  readonly weight: number
}

/**
 * Indices of those pairs that rise strictly on both sides and weigh most together, by the classic sweep over one side
 * with a tree of best prefixes over the other: n log n. Of equally heavy ones always the same.
 */
export function heaviestRising(pairs: readonly WeighedPair[]): ReadonlySet<number> {
  // Of one old place the later new one first, so that none follows another of the same old place.
  const order = [...pairs.keys()].sort((a, b) => pairs[a]!.old - pairs[b]!.old || pairs[b]!.new - pairs[a]!.new)
  const size = pairs.reduce((most, pair) => Math.max(most, pair.new), -1) + 2
  /** Best sequence that ends at or before a new place, as the index of its last pair; -1 for none. */
  const tree = new Int32Array(size).fill(-1)
  const weights = new Float64Array(pairs.length)
  const before = new Int32Array(pairs.length).fill(-1)
  const weightOf = (at: number): number => (at < 0 ? 0 : weights[at]!)
  let last = -1
  for (const at of order) {
    const pair = pairs[at]!
    for (let place = pair.new; place > 0; place -= place & -place) {
      if (weightOf(tree[place]!) > weightOf(before[at]!)) before[at] = tree[place]!
    }
    weights[at] = weightOf(before[at]!) + pair.weight
    for (let place = pair.new + 1; place < size; place += place & -place) {
      if (weights[at] > weightOf(tree[place]!)) tree[place] = at
    }
    if (weights[at] > weightOf(last)) last = at
  }
  const kept = new Set<number>()
  for (let at = last; at >= 0; at = before[at]!) kept.add(at)
  return kept
}
