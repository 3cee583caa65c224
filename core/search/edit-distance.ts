/*
 * How near a text comes to a term: the least number of characters wrong, missing, too many, or swapped with their
 * neighbour (optimal string alignment), wherever in the text.
 */

/** The longest pattern whose states fit the bits of one number. */
const longestInBits = 31

/** Where a term nearly stands. UTF-16 units, end exclusive. */
export interface NearPlace {
  readonly start: number
  readonly end: number
  /** Its errors, weighed: see `errorCosts`. */
  readonly cost: number
}

/** Whether two units are written for the same syllable. */
export type SoundAlike = (one: number, other: number) => boolean

/**
 * What an error costs: any two more than any one, so that fewer errors come first. Then what people who type by sound do
 * most, and then by how much of the term is there: all of it and one more, all but one, all but one at its end, where it
 * is hardly an error and more a shorter word. Guarded by the tests of the order.
 */
const errorCosts = {
  soundAlike: 0.6,
  swapped: 0.8,
  missingInTerm: 0.85,
  tooManyInTerm: 0.95,
  wrong: 1,
  wrongAtEnd: 1.05,
  tooManyAtEnd: 1.1,
} as const

export interface TermScanner {
  /** The ends of all places in `text` with the fewest errors, where those are no more than `most`; else none. */
  nearestEnds(text: string, most: number): { readonly errors: number; readonly ends: readonly number[] } | null
}

/** States of each unit of the pattern being read; shared, since it is as large as there are units, and left empty. */
const statesOf = new Uint32Array(0x1_0000)

/**
 * Reads texts for a folded term. Bit-parallel after Hyyrö (A bit-vector algorithm for computing Levenshtein and Damerau
 * edit distances, 2003): a bit for each unit of the term, so a text costs as much as its length. Longer terms are read
 * by the table.
 */
export function termScanner(term: string): TermScanner {
  const scanner = term.length <= longestInBits ? bitScanner(term) : tableScanner(term)
  const parts = partsOfOneError(term)
  return {
    nearestEnds(text, most) {
      if (most === 1 && !parts.some((part) => text.includes(part))) return null
      return scanner.nearestEnds(text, most)
    },
  }
}

/**
 * A text that holds a term with one error at most holds one of these: half of it, or all of it with both characters at the
 * border of the halves swapped. To look for them takes a tenth of reading.
 */
function partsOfOneError(term: string): string[] {
  const half = term.length >> 1
  const [first, second] = [term.slice(0, half), term.slice(half)]
  return [first, second, first.slice(0, -1) + second.slice(0, 1) + first.slice(-1) + second.slice(1)]
}

function bitScanner(term: string): TermScanner {
  const length = term.length
  const last = 1 << (length - 1)
  const read = (text: string, most: number) => {
    let [errors, least] = [length, most]
    let ends: number[] = []
    let [up, down, equal, before] = [-1, 0, 0, 0]
    for (let at = 0; at < text.length; at += 1) {
      const here = statesOf[text.charCodeAt(at)] ?? 0
      const swapped = ((~equal & here) << 1) & before
      equal = (((here & up) + up) ^ up) | here | down | swapped
      let rising = down | ~(equal | up)
      let falling = equal & up
      if ((rising & last) !== 0) errors += 1
      if ((falling & last) !== 0) errors -= 1
      rising <<= 1
      falling <<= 1
      up = falling | ~(equal | rising)
      down = rising & equal
      before = here
      if (errors > least) continue
      if (errors < least) ends = []
      least = errors
      ends.push(at + 1)
    }
    return ends.length === 0 ? null : { errors: least, ends }
  }
  return {
    nearestEnds(text, most) {
      for (let at = 0; at < length; at += 1) {
        const unit = term.charCodeAt(at)
        statesOf[unit] = (statesOf[unit] ?? 0) | (1 << at)
      }
      try {
        return read(text, most)
      } finally {
        for (let at = 0; at < length; at += 1) statesOf[term.charCodeAt(at)] = 0
      }
    },
  }
}

/** The same by the table of all prefixes, column by column (Sellers 1980). */
function tableScanner(term: string): TermScanner {
  return {
    nearestEnds(text, most) {
      let [older, old] = [new Uint16Array(term.length + 1), Uint16Array.from({ length: term.length + 1 }, (_, n) => n)]
      let least = most
      let ends: number[] = []
      for (let at = 1; at <= text.length; at += 1) {
        const now = new Uint16Array(term.length + 1)
        for (let row = 1; row <= term.length; row += 1) {
          const same = term[row - 1] === text[at - 1]
          let errors = Math.min((old[row - 1] ?? 0) + (same ? 0 : 1), (old[row] ?? 0) + 1, (now[row - 1] ?? 0) + 1)
          if (isSwap(term, text, row, at)) errors = Math.min(errors, (older[row - 2] ?? 0) + 1)
          now[row] = errors
        }
        const errors = now[term.length] ?? 0
        if (errors < least) ends = []
        if (errors <= least) {
          least = errors
          ends.push(at)
        }
        ;[older, old] = [old, now]
      }
      return ends.length === 0 ? null : { errors: least, ends }
    },
  }
}

const isSwap = (term: string, text: string, row: number, at: number): boolean =>
  row > 1 && at > 1 && term[row - 1] === text[at - 2] && term[row - 2] === text[at - 1]

/** The cheapest way to read `term` with at most `errors` errors in what ends at `end`; of equal ones the shortest place. */
export function placeEndingAt(
  text: string,
  end: number,
  term: string,
  errors: number,
  soundAlike: SoundAlike,
): NearPlace {
  const from = Math.max(0, end - term.length - errors)
  // Columns are units of the text, rows those of the term; each cell knows where its reading began.
  let older: Cell[] = []
  let old = firstColumn(term.length, from)
  for (let at = from + 1; at <= end; at += 1) {
    const now: Cell[] = [{ cost: 0, start: at }]
    for (let row = 1; row <= term.length; row += 1) {
      const ways = [
        stepOf(old[row - 1], costOfPair(term, text, row, at, soundAlike)),
        stepOf(now[row - 1], tooManyCost(term.length, row)),
        stepOf(old[row], errorCosts.missingInTerm),
      ]
      if (isSwap(term, text, row, at)) ways.push(stepOf(older[row - 2], errorCosts.swapped))
      now.push(ways.reduce(cheaper))
    }
    ;[older, old] = [old, now]
  }
  const { cost, start } = old[term.length] ?? { cost: Infinity, start: end }
  return { start, end, cost }
}

interface Cell {
  readonly cost: number
  readonly start: number
}

function firstColumn(length: number, from: number): Cell[] {
  const cells: Cell[] = [{ cost: 0, start: from }]
  for (let row = 1; row <= length; row += 1) cells.push(stepOf(cells[row - 1], tooManyCost(length, row)))
  return cells
}

const stepOf = (cell: Cell | undefined, cost: number): Cell =>
  cell === undefined ? { cost: Infinity, start: 0 } : { cost: cell.cost + cost, start: cell.start }

// Sums of costs are compared as they are added up, so equal ones may differ in their last digits.
const cheaper = (one: Cell, other: Cell): Cell => {
  if (Math.abs(one.cost - other.cost) > 1e-9) return one.cost < other.cost ? one : other
  return other.start > one.start ? other : one
}

const isAtEnd = (length: number, row: number): boolean => row === 1 || row === length

const tooManyCost = (length: number, row: number): number =>
  isAtEnd(length, row) ? errorCosts.tooManyAtEnd : errorCosts.tooManyInTerm

function costOfPair(term: string, text: string, row: number, at: number, soundAlike: SoundAlike): number {
  const [wanted, found] = [term.charCodeAt(row - 1), text.charCodeAt(at - 1)]
  if (wanted === found) return 0
  if (soundAlike(wanted, found)) return errorCosts.soundAlike
  return isAtEnd(term.length, row) ? errorCosts.wrongAtEnd : errorCosts.wrong
}
