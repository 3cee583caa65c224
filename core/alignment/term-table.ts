import { GrowingInts } from './growing-ints.ts'

/** Numbers terms from 0, in the order in which they are first met. No result may depend on that order. */
export class Lexicon {
  readonly #numbers = new Map<string, number>()
  readonly #terms: string[] = []

  get size(): number {
    return this.#terms.length
  }

  numberOf(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    this.#numbers.set(term, this.#terms.length)
    return this.#terms.push(term) - 1
  }

  termOf(number: number): string {
    return this.#terms[number] ?? ''
  }
}

/**
 * The terms of many units, end to end: those of unit u are at `starts[u]` to `starts[u + 1]`, exclusive, each once, in the
 * order in which the unit first says them.
 */
export interface TermTable {
  readonly starts: Int32Array
  /** By their number in the lexicon. */
  readonly terms: Int32Array
  /** How many times the unit says each. */
  readonly counts: Int32Array
}

/** Makes a table unit after unit. */
export class TermTableBuilder {
  readonly #starts = new GrowingInts()
  readonly #terms = new GrowingInts()
  readonly #counts = new GrowingInts()
  /** One more than where each term was put last: within the unit at hand if that is behind its start. */
  readonly #lastPut = new GrowingInts()
  #start = 0

  constructor() {
    this.#starts.push(0)
  }

  /** Of the unit at hand. */
  add(term: number, times = 1): void {
    const last = this.#lastPut.get(term)
    if (last > this.#start) {
      this.#counts.set(last - 1, this.#counts.get(last - 1) + times)
      return
    }
    this.#terms.push(term)
    this.#counts.push(times)
    this.#lastPut.set(term, this.#terms.length)
  }

  endUnit(): void {
    this.#start = this.#terms.length
    this.#starts.push(this.#start)
  }

  finished(): TermTable {
    return { starts: this.#starts.finished(), terms: this.#terms.finished(), counts: this.#counts.finished() }
  }
}

/** Which terms a few units say. Asked for many pairs: it marks them in one list instead of making a set for each. */
export class TermMarks {
  readonly #table: TermTable
  readonly #rounds: Int32Array
  #round = 0

  constructor(table: TermTable, size: number) {
    this.#table = table
    this.#rounds = new Int32Array(size)
  }

  /** Forgets the units before. */
  mark(units: readonly number[]): void {
    const { starts, terms } = this.#table
    this.#round += 1
    for (const unit of units) {
      const end = starts[unit + 1] ?? 0
      for (let at = starts[unit] ?? 0; at < end; at += 1) this.#rounds[terms[at] ?? 0] = this.#round
    }
  }

  has(term: number): boolean {
    return this.#rounds[term] === this.#round
  }
}
