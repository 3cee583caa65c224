/*
 * Units are numbered through, and a stretch of numbers is a segment. Which units of a segment hold something is a set of
 * bits: small enough (2 KB) to be joined and met with others in less than a microsecond.
 */

/** Units of a segment. Numbers within it fit two bytes; guarded by the tests of the lists. */
export const segmentSize = 16_384

/** A bit for each unit of one segment. */
export type DocSet = Uint32Array

const words = segmentSize / 32

export const emptySet = (): DocSet => new Uint32Array(words)

/** Empty sets that are used again: a query needs hundreds for a moment, and to make one takes longer than to use it. */
export interface SetPool {
  readonly take: () => DocSet
  /** All that were taken may be given again: nobody may hold one any more. */
  readonly release: () => void
}

export function setPool(): SetPool {
  const sets: DocSet[] = []
  let used = 0
  return {
    take() {
      const set = sets[used]?.fill(0) ?? emptySet()
      sets[used] = set
      used += 1
      return set
    },
    release() {
      used = 0
    },
  }
}

/** The places from `from` to `to`, end exclusive. */
export function rangeSet(from: number, to: number): DocSet {
  const set = emptySet()
  addRange(set, from, to)
  return set
}

/** Adds the places from `from` to `to`, end exclusive; those beyond the segment are left out. */
export function addRange(set: DocSet, from: number, to: number): void {
  const end = Math.min(to, segmentSize)
  for (let place = Math.max(0, from); place < end; ) {
    if ((place & 31) === 0 && place + 32 <= end) {
      set[place >> 5] = -1
      place += 32
    } else {
      addTo(set, place)
      place += 1
    }
  }
}

export function addTo(set: DocSet, place: number): void {
  set[place >> 5] = (set[place >> 5] ?? 0) | (1 << (place & 31))
}

export const has = (set: DocSet, place: number): boolean => ((set[place >> 5] ?? 0) & (1 << (place & 31))) !== 0

export function removeFrom(set: DocSet, place: number): void {
  set[place >> 5] = (set[place >> 5] ?? 0) & ~(1 << (place & 31))
}

/** Keeps in `set` what is also in `other`. */
export function keep(set: DocSet, other: DocSet): void {
  for (let word = 0; word < words; word += 1) set[word] = (set[word] ?? 0) & (other[word] ?? 0)
}

/** Takes out of `set` what is in `other`. */
export function takeOut(set: DocSet, other: DocSet): void {
  for (let word = 0; word < words; word += 1) set[word] = (set[word] ?? 0) & ~(other[word] ?? 0)
}

/** Adds all of `other` to `set`. */
export function join(set: DocSet, other: DocSet): void {
  for (let word = 0; word < words; word += 1) set[word] = (set[word] ?? 0) | (other[word] ?? 0)
}

/** Adds to `set` what is in both others; says whether anything was. */
export function joinBoth(set: DocSet, one: DocSet, other: DocSet): boolean {
  let any = 0
  for (let word = 0; word < words; word += 1) {
    const both = (one[word] ?? 0) & (other[word] ?? 0)
    any |= both
    set[word] = (set[word] ?? 0) | both
  }
  return any !== 0
}

export function isEmpty(set: DocSet): boolean {
  for (let word = 0; word < words; word += 1) if (set[word] !== 0) return false
  return true
}

export function sizeOf(set: DocSet): number {
  let size = 0
  for (let word = 0; word < words; word += 1) size += bitsIn(set[word] ?? 0)
  return size
}

/** How many places both have. */
export function sizeOfBoth(set: DocSet, other: DocSet): number {
  let size = 0
  for (let word = 0; word < words; word += 1) size += bitsIn((set[word] ?? 0) & (other[word] ?? 0))
  return size
}

/** How many of the places from `from` to `to`, end exclusive, the set has. */
export function sizeWithin(set: DocSet, from: number, to: number): number {
  const [start, end] = [Math.max(0, from), Math.min(to, segmentSize)]
  let size = 0
  for (let word = start >> 5; word * 32 < end; word += 1) {
    const [low, high] = [Math.max(0, start - word * 32), Math.min(32, end - word * 32)]
    const wanted = (high === 32 ? -1 : (1 << high) - 1) & (-1 << low)
    size += bitsIn((set[word] ?? 0) & wanted)
  }
  return size
}

/** Adds bits in parallel: pairs, fours, then all bytes by one product. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Calls `visit` with each place of the set, ascending, until it returns false. */
export function visitPlaces(set: DocSet, visit: (place: number) => boolean): boolean {
  for (let word = 0; word < words; word += 1) {
    for (let left = set[word] ?? 0; left !== 0; left &= left - 1) {
      if (!visit(word * 32 + 31 - Math.clz32(left & -left))) return false
    }
  }
  return true
}
