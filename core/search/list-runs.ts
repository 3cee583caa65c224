import {
  beginWalk,
  copyBytes,
  findList,
  nextList,
  pageWriter,
  readPlaces,
  writeNumber,
  type ListPage,
} from './posting-lists.ts'
import { emptySet, type DocSet } from './doc-set.ts'

/*
 * The lists of full segments side by side are put together, so that the lists of a gram in all of them are found by one
 * look instead of one for each. A list of a run holds, for each of its segments that has any, a byte with the segment's
 * place among sixteen and the length, where that is below fifteen; else the rest of it as a number; and the places as
 * they stood in the segment alone. So runs are made, and runs of runs, by copying.
 */

/** So many segments, or runs, make a run. At a million units seven looks instead of sixty-one. */
export const runWidth = 4

/** Segments alone are of level 0. A byte has room for sixteen segments. */
export const topLevel = 2

/** Segments of a run. */
export const segmentsIn = (level: number): number => runWidth ** level

const placesInByte = 16
const longLength = 15

/** Where the places of each segment stand, by its place among sixteen. */
export interface RunList {
  readonly bytes: Uint8Array
  /** A start and an exclusive end for each; both 0 where the segment has none. */
  readonly ends: Uint32Array
}

/** The list of a gram in the page of a run that would have it; null where there is none. */
export function readRunList(page: ListPage, gram: number): RunList | null {
  const list = findList(page, gram)
  if (list === null) return null
  const { bytes } = page
  const ends = new Uint32Array(2 * placesInByte)
  for (let at = list.from; at < list.to; ) {
    const head = bytes[at] ?? 0
    at += 1
    let length = head % placesInByte
    if (length === longLength) {
      const byte = bytes[at] ?? 0
      length += byte & 0x7f
      at += 1
      if (byte >= 0x80) {
        length += (bytes[at] ?? 0) << 7
        at += 1
      }
    }
    const place = head >> 4
    ends[2 * place] = at
    at += length
    ends[2 * place + 1] = at
  }
  return { bytes, ends }
}

/** The units of one segment in a run's list, read into an `empty` set; null where there are none. */
export function readSegmentOf(
  { bytes, ends }: RunList,
  segment: number,
  empty: () => DocSet = emptySet,
): DocSet | null {
  const place = 2 * (segment % placesInByte)
  const [from, to] = [ends[place] ?? 0, ends[place + 1] ?? 0]
  return to === 0 ? null : readPlaces(bytes, from, to, empty())
}

/** What a run is made of: a segment by its number, or a run (null). */
export interface RunPart {
  readonly segment: number | null
  readonly pages: Iterable<ListPage>
}

/** All lists of the parts of a run, which come in the order of their segments. Pages are asked for one by one. */
export function* mergedPages(parts: readonly RunPart[]): Generator<ListPage> {
  const writer = pageWriter()
  const list = { bytes: new Uint8Array(longestList), used: 0 }
  const cursors = parts.map(listCursor)
  for (;;) {
    const gram = Math.min(...cursors.map((cursor) => cursor.gram()))
    if (gram === Infinity) break
    list.used = 0
    for (const cursor of cursors) {
      if (cursor.gram() !== gram) continue
      cursor.addTo(list)
      cursor.next()
    }
    writer.put(gram, list.bytes, list.used)
    yield* writer.full()
  }
  yield* writer.finished()
}

/** Sixteen segments, each with a set of bits and its head. */
const longestList = placesInByte * (2048 + 3)

interface List {
  readonly bytes: Uint8Array
  used: number
}

interface ListCursor {
  /** Infinity after the last list. */
  readonly gram: () => number
  readonly next: () => void
  readonly addTo: (list: List) => void
}

function listCursor({ segment, pages }: RunPart): ListCursor {
  const left = pages[Symbol.iterator]()
  let page: ListPage = { first: 0, bytes: new Uint8Array() }
  let walk = beginWalk(page)
  const next = (): void => {
    while (!nextList(page, walk)) {
      const { done, value } = left.next()
      if (done === true) {
        walk = { gram: Infinity, from: 0, to: 0 }
        return
      }
      page = value
      walk = beginWalk(page)
    }
  }
  next()
  return {
    gram: () => walk.gram,
    next,
    addTo(list) {
      if (segment !== null) addHead(list, segment, walk.to - walk.from)
      list.used = copyBytes(page.bytes, walk.from, walk.to, list.bytes, list.used)
    },
  }
}

function addHead(list: List, segment: number, length: number): void {
  list.bytes[list.used] = (segment % placesInByte) * placesInByte + Math.min(length, longLength)
  list.used += 1
  if (length >= longLength) list.used = writeNumber(list.bytes, list.used, length - longLength)
}
