/** A repeatable source of chance (mulberry32): the same seed gives the same numbers on every machine. */
export interface Chance {
  /** A whole number from 0 to `below`, exclusive; 0 where there is none. */
  readonly below: (below: number) => number
  readonly oneOf: <Value>(values: readonly Value[]) => Value
  /** True in `percent` of 100. */
  readonly happens: (percent: number) => boolean
}

/** Each mutation has a stream of its own, so that one is made again without the others before it. */
export function chanceOf(seed: number, index: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * Math.max(0, limit))
  return {
    below,
    oneOf: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('There is nothing to choose from')
      return value
    },
    happens: (percent) => next() * 100 < percent,
  }
}
