import type { Candidate } from '../model/correspondence.ts'

/** Keeps for each of many units the best few of many scored ones. Of equal scores the lower unit wins: the declared tie-break. */
export class BestLists {
  readonly limit: number
  /** The list of unit u begins at `u * limit`, best first. */
  readonly units: Int32Array
  readonly scores: Float64Array
  readonly #sizes: Int32Array
  /** What a score must exceed to get into each list; below everything while the list is not full. */
  readonly worst: Float64Array

  constructor(count: number, limit: number) {
    this.limit = limit
    this.units = new Int32Array(count * limit)
    this.scores = new Float64Array(count * limit)
    this.#sizes = new Int32Array(count)
    this.worst = new Float64Array(count).fill(Number.NEGATIVE_INFINITY)
  }

  sizeOf(list: number): number {
    return this.#sizes[list] ?? 0
  }

  /** 0 of an empty list. */
  bestScoreOf(list: number): number {
    return this.sizeOf(list) === 0 ? 0 : (this.scores[list * this.limit] ?? 0)
  }

  /** Units must be offered in rising order. */
  offer(list: number, unit: number, score: number): void {
    if (!(score > (this.worst[list] ?? 0))) return
    const { limit, units, scores } = this
    const size = this.sizeOf(list)
    const start = list * limit
    let at = start + Math.min(size, limit - 1)
    for (; at > start && score > (scores[at - 1] ?? 0); at -= 1) {
      scores[at] = scores[at - 1] ?? 0
      units[at] = units[at - 1] ?? 0
    }
    scores[at] = score
    units[at] = unit
    if (size < limit) this.#sizes[list] = size + 1
    if (size + 1 >= limit) this.worst[list] = scores[start + limit - 1] ?? 0
  }

  /** All lists, each best first. */
  finished(): Candidate[][] {
    return Array.from(this.#sizes, (size, list) =>
      Array.from({ length: size }, (_, at) => ({
        unit: this.units[list * this.limit + at] ?? 0,
        score: this.scores[list * this.limit + at] ?? 0,
      })),
    )
  }
}
