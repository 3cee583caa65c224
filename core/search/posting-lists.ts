import { addTo, emptySet, segmentSize, type DocSet } from './doc-set.ts'

/*
 * Lists of a segment as bytes: for each gram, in order, how far it is from the one before, how many bytes follow, and
 * the places of the units that hold it: as distances, seven bits to a byte, or as a set of bits where that is shorter.
 * Many lists make a page; a page is found by its first gram and read from there.
 */

/** Fits a page of the database with what it needs itself; a longer list has a page alone. */
const pageBytes = 4000
const setBytes = segmentSize / 8

/** Lists side by side, found by the first gram. */
export interface ListPage {
  readonly first: number
  readonly bytes: Uint8Array
}

export interface PageWriter {
  /** Adds the list of a gram: places ascending, in `places` from `from` to `to`. Grams must come in ascending order. */
  add(gram: number, places: Uint16Array, from: number, to: number): void
  /** The last page too. */
  finished(): ListPage[]
}

export function pageWriter(): PageWriter {
  const pages: ListPage[] = []
  // Room for a page and the longest list with its head.
  const buffer = new Uint8Array(pageBytes + 3 * segmentSize)
  let used = 0
  let first = 0
  let last = 0
  const flush = (): void => {
    if (used > 0) pages.push({ first, bytes: buffer.slice(0, used) })
    used = 0
  }
  const add = (gram: number, places: Uint16Array, from: number, to: number): void => {
    const bytes = Math.min(distanceBytes(places, from, to), setBytes)
    if (used > 0 && used + bytes + 12 > pageBytes) flush()
    if (used === 0) first = last = gram
    used = writeNumber(buffer, used, gram - last)
    used = writeNumber(buffer, used, bytes)
    if (bytes === setBytes) writeSet(buffer, used, places, from, to)
    else writeDistances(buffer, used, places, from, to)
    used += bytes
    last = gram
  }
  return {
    add,
    finished: () => {
      flush()
      return pages
    },
  }
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
function writeNumber(buffer: Uint8Array, start: number, value: number): number {
  let at = start
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
    buffer[at] = (rest % 0x80) | 0x80
    at += 1
  }
  buffer[at] = rest
  return at + 1
}

/** The units that hold a gram, read from the page that would have it into an `empty` set; null where none does. */
export function readList({ first, bytes }: ListPage, wanted: number, empty: () => DocSet = emptySet): DocSet | null {
  let at = 0
  let gram = first
  while (at < bytes.length) {
    let distance = 0
    let scale = 1
    let byte = 0
    do {
      byte = bytes[at] ?? 0
      at += 1
      distance += (byte & 0x7f) * scale
      scale *= 0x80
    } while (byte >= 0x80)
    gram += distance
    let length = (bytes[at] ?? 0) & 0x7f
    if ((bytes[at] ?? 0) >= 0x80) {
      at += 1
      length += (bytes[at] ?? 0) * 0x80
    }
    at += 1
    if (gram === wanted) return readPlaces(bytes, at, at + length, empty())
    if (gram > wanted) return null
    at += length
  }
  return null
}

function readPlaces(bytes: Uint8Array, from: number, to: number, set: DocSet): DocSet {
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
