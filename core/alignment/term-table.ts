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
  readonly #starts = [0]
  #terms: Int32Array = new Int32Array(firstRoom)
  #counts: Int32Array = new Int32Array(firstRoom)
  #length = 0
  /** One more than where each term was put last: within the unit at hand if that is behind its start. */
  #lastPut: Int32Array = new Int32Array(firstRoom)
  #start = 0

  /** How many are ended. */
  get units(): number {
    return this.#starts.length - 1
  }

  /** Of the unit at hand. */
  add(term: number, times = 1): void {
    if (term >= this.#lastPut.length) this.#lastPut = grown(this.#lastPut, term)
    const last = this.#lastPut[term] ?? 0
    if (last > this.#start) {
      this.#counts[last - 1] = (this.#counts[last - 1] ?? 0) + times
      return
    }
    if (this.#length === this.#terms.length) {
      this.#terms = grown(this.#terms, this.#length)
      this.#counts = grown(this.#counts, this.#length)
    }
    this.#terms[this.#length] = term
    this.#counts[this.#length] = times
    this.#length += 1
    this.#lastPut[term] = this.#length
  }

  endUnit(): void {
    this.#start = this.#length
    this.#starts.push(this.#start)
  }

  finished(): TermTable {
    const cut = (values: Int32Array): Int32Array => values.slice(0, this.#length)
    return { starts: Int32Array.from(this.#starts), terms: cut(this.#terms), counts: cut(this.#counts) }
  }
}

const firstRoom = 1024

/** With room for `index`. */
function grown(values: Int32Array, index: number): Int32Array {
  const larger = new Int32Array(Math.max(index + 1, 2 * values.length))
  larger.set(values)
  return larger
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
