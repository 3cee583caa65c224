/** Keeps the best few of many scored units. Of equal scores the lower unit wins: the declared tie-break. */
export class BestList {
  readonly #limit: number
  readonly #units: number[] = []
  readonly #scores: number[] = []
  /** Position of the worst entry, once full. */
  #worst = -1

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Units must be offered in rising order. */
  offer(unit: number, score: number): void {
    if (this.#worst < 0) {
      this.#units.push(unit)
      this.#scores.push(score)
      if (this.#units.length === this.#limit) this.#worst = this.#findWorst()
    } else if (score > (this.#scores[this.#worst] ?? 0)) {
      this.#units[this.#worst] = unit
      this.#scores[this.#worst] = score
      this.#worst = this.#findWorst()
    }
  }

  /** Best first. */
  sorted(): { unit: number; score: number }[] {
    return this.#units.map((unit, at) => ({ unit, score: this.#scores[at] ?? 0 })).sort(byScore)
  }

  #findWorst(): number {
    let worst = 0
    for (let at = 1; at < this.#units.length; at += 1) {
      const difference = (this.#scores[at] ?? 0) - (this.#scores[worst] ?? 0)
      if (difference < 0 || (difference === 0 && (this.#units[at] ?? 0) > (this.#units[worst] ?? 0))) worst = at
    }
    return worst
  }
}

/** Best first; of equal scores the lower unit. */
export const byScore = (
  a: { readonly unit: number; readonly score: number },
  b: { readonly unit: number; readonly score: number },
): number => b.score - a.score || a.unit - b.unit
