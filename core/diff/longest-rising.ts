/** Indices of a longest strictly rising run of `values`, not necessarily neighbours; of equals one, always the same. */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  /** `ends[n]` is the index whose value ends the best run of length n + 1. */
  const ends: number[] = []
  const before: number[] = []
  for (const [at, value] of values.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before.push(low === 0 ? -1 : (ends[low - 1] ?? -1))
    ends[low] = at
  }
  const run = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at)
  return run
}
