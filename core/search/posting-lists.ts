import { addTo, emptySet, segmentSize, type DocSet } from './doc-set.ts'

/*
 * Lists of a segment as bytes: for each gram, in order, how far it is from the one before, how many bytes follow, and
 * the places of the units that hold it: as distances, seven bits to a byte, or as a set of bits where that is shorter.
 * Many lists make a page; a page is found by its first gram and read from there.
 */

/** Fits a page of the database with what it needs itself; a longer list has a page alone. */
const pageBytes = 4000
const setBytes = segmentSize / 8

/** Lists side by side, found by the first gram. What a list holds is told here for one segment, for more in list-runs.ts. */
export interface ListPage {
  readonly first: number
  readonly bytes: Uint8Array
}

export interface PageWriter {
  /** Adds the list of a gram: places ascending, in `places` from `from` to `to`. Grams must come in ascending order. */
  add(gram: number, places: Uint16Array, from: number, to: number): void
  /** Adds a list as it is: the first `length` of `bytes`, 40,000 at most. */
  put(gram: number, bytes: Uint8Array, length: number): void
  /** The pages that are full since they were last asked for. */
  full(): ListPage[]
  /** Those, and the last page too. */
  finished(): ListPage[]
}

export function pageWriter(): PageWriter {
  let pages: ListPage[] = []
  // Room for a page and the longest list with its head.
  const buffer = new Uint8Array(pageBytes + 3 * segmentSize)
  let used = 0
  let first = 0
  let last = 0
  const flush = (): void => {
    if (used > 0) pages.push({ first, bytes: buffer.slice(0, used) })
    used = 0
  }
  const begin = (gram: number, bytes: number): void => {
    if (used > 0 && used + bytes + 12 > pageBytes) flush()
    if (used === 0) first = last = gram
    used = writeNumber(buffer, used, gram - last)
    used = writeNumber(buffer, used, bytes)
    last = gram
  }
  const full = (): ListPage[] => {
    const given = pages
    pages = []
    return given
  }
  return {
    add(gram, places, from, to) {
      const bytes = Math.min(distanceBytes(places, from, to), setBytes)
      begin(gram, bytes)
      if (bytes === setBytes) writeSet(buffer, used, places, from, to)
      else writeDistances(buffer, used, places, from, to)
      used += bytes
    },
    put(gram, bytes, length) {
      begin(gram, length)
      used = copyBytes(bytes, 0, length, buffer, used)
    },
    full,
    finished() {
      flush()
      return full()
    },
  }
}

/** Copies bytes to `to` in `target`, and says where they end there. Most lists are shorter than a call takes. */
export function copyBytes(source: Uint8Array, from: number, end: number, target: Uint8Array, to: number): number {
  if (end - from > 64) target.set(source.subarray(from, end), to)
  else for (let at = from; at < end; at += 1) target[to + at - from] = source[at] ?? 0
  return to + end - from
}

function distanceBytes(places: Uint16Array, from: number, to: number): number {
  let bytes = 0
  let last = -1
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0
    bytes += place - last - 1 < 0x80 ? 1 : 2
    last = place
  }
  return bytes
}

function writeDistances(buffer: Uint8Array, start: number, places: Uint16Array, from: number, to: number): void {
  let used = start
  let last = -1
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0
    used = writeNumber(buffer, used, place - last - 1)
    last = place
  }
}

function writeSet(buffer: Uint8Array, start: number, places: Uint16Array, from: number, to: number): void {
  buffer.fill(0, start, start + setBytes)
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0
    const byte = start + (place >> 3)
    buffer[byte] = (buffer[byte] ?? 0) | (1 << (place & 7))
  }
}

/** Seven bits to a byte, the low ones first; the high bit says that more follow. */
export function writeNumber(buffer: Uint8Array, start: number, value: number): number {
  let at = start
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
    buffer[at] = (rest % 0x80) | 0x80
    at += 1
  }
  buffer[at] = rest
  return at + 1
}

/** Walks through the lists of a page: where each begins and ends in its bytes. */
export interface ListWalk {
  gram: number
  from: number
  to: number
}

/** A walk before the first list. */
export const beginWalk = ({ first }: ListPage): ListWalk => ({ gram: first, from: 0, to: 0 })

/** Goes on to the next list; false where there is none. */
export function nextList({ bytes }: ListPage, walk: ListWalk): boolean {
  let at = walk.to
  if (at >= bytes.length) return false
  let distance = 0
  let scale = 1
  let byte = 0
  do {
    byte = bytes[at] ?? 0
    at += 1
    distance += (byte & 0x7f) * scale
    scale *= 0x80
  } while (byte >= 0x80)
  walk.gram += distance
  let length = 0
  let shift = 0
  do {
    byte = bytes[at] ?? 0
    at += 1
    length |= (byte & 0x7f) << shift
    shift += 7
  } while (byte >= 0x80)
  walk.from = at
  walk.to = at + length
  return true
}

/** Where the list of a gram stands in the page that would have it; null where there is none. */
export function findList(page: ListPage, wanted: number): ListWalk | null {
  const walk = beginWalk(page)
  while (nextList(page, walk)) {
    if (walk.gram === wanted) return walk
    if (walk.gram > wanted) return null
  }
  return null
}

/** The units that hold a gram, read from the page that would have it into an `empty` set; null where none does. */
export function readList(page: ListPage, wanted: number, empty: () => DocSet = emptySet): DocSet | null {
  const list = findList(page, wanted)
  return list === null ? null : readPlaces(page.bytes, list.from, list.to, empty())
}

/** Adds the places of a list of one segment to a set. */
export function readPlaces(bytes: Uint8Array, from: number, to: number, set: DocSet): DocSet {
  if (to - from === setBytes) {
    for (let at = 0; at < setBytes; at += 1) {
      set[at >> 2] = (set[at >> 2] ?? 0) | ((bytes[from + at] ?? 0) << ((at & 3) * 8))
    }
    return set
  }
  let place = -1
  for (let at = from; at < to; at += 1) {
    let distance = bytes[at] ?? 0
    if (distance >= 0x80) {
      at += 1
      distance = (distance & 0x7f) | ((bytes[at] ?? 0) << 7)
    }
    place += distance + 1
    addTo(set, place)
  }
  return set
}
