/** Numbers terms from 0, in the order in which they are first met. No result may depend on that order. */
export class Lexicon {
  readonly #terms: string[] = []
  readonly #words = new Map<string, number>()
  /** By code point; null for what is not Han. */
  readonly #characters = new Map<number, number | null>()
  /** By the number of the first character, then of the second: no string is made for the millions of bigrams of long texts. */
  readonly #pairs = new Map<number, Map<number, number>>()

  get size(): number {
    return this.#terms.length
  }

  termOf(number: number): string {
    return this.#terms[number] ?? ''
  }

  /** Of a word or a mark. One of two Han characters has the number of the pair. */
  numberOf(term: string): number {
    const known = this.#words.get(term)
    if (known !== undefined) return known
    const number = this.#numberOfPairIn(term) ?? this.#next(term)
    this.#words.set(term, number)
    return number
  }

  /** Of a Han character; null for any other. */
  numberOfCharacter(codePoint: number): number | null {
    const known = this.#characters.get(codePoint)
    if (known !== undefined) return known
    const character = String.fromCodePoint(codePoint)
    const number = /\p{Script=Han}/u.test(character) ? this.#next(character) : null
    this.#characters.set(codePoint, number)
    return number
  }

  /** Of two neighbouring characters, by their numbers. */
  numberOfPair(first: number, second: number): number {
    let following = this.#pairs.get(first)
    if (following === undefined) this.#pairs.set(first, (following = new Map()))
    const known = following.get(second)
    if (known !== undefined) return known
    const number = this.#next(this.termOf(first) + this.termOf(second))
    following.set(second, number)
    return number
  }

  #next(term: string): number {
    return this.#terms.push(term) - 1
  }

  #numberOfPairIn(term: string): number | null {
    const characters = Array.from(term, (character) => this.numberOfCharacter(character.codePointAt(0) ?? 0))
    const [first = null, second = null] = characters
    return characters.length === 2 && first !== null && second !== null ? this.numberOfPair(first, second) : null
  }
}
