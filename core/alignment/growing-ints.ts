const firstRoom = 1024

/** Whole numbers in a list that is still growing: eight times smaller than objects, and nothing to collect. */
export class GrowingInts {
  #values = new Int32Array(firstRoom)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    this.set(this.#length, value)
  }

  /** 0 where nothing was set yet. */
  get(at: number): number {
    return this.#values[at] ?? 0
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) this.#grow(at + 1)
    this.#values[at] = value
    if (at >= this.#length) this.#length = at + 1
  }

  finished(): Int32Array {
    return this.#values.slice(0, this.#length)
  }

  #grow(needed: number): void {
    const values = new Int32Array(Math.max(needed, 2 * this.#values.length))
    values.set(this.#values)
    this.#values = values
  }
}
