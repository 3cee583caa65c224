import { BashuError } from '#core/contract/errors.ts'
import type { WordStreams } from './fib.ts'

/** A stretch of bytes of the main stream (end exclusive) with its list of properties; `to` is `from` where it has none. */
export interface FormattedRun {
  readonly start: number
  readonly end: number
  /** Style, for paragraphs. */
  readonly style: number
  readonly from: number
  readonly to: number
}

const pageSize = 512
const paragraphEntry = 13

/**
 * The runs of equal formatting in the order of their bytes: they stand in pages of 512 bytes (MS-DOC 2.9.35, 2.9.175).
 * Runs that overlap an earlier one are left out. Throws doc-damaged where the file names more pages than it can hold.
 */
export function readRuns(streams: WordStreams, kind: 'character' | 'paragraph'): FormattedRun[] {
  const { main } = streams
  const index = streams.tableAt(kind === 'character' ? 'characterPages' : 'paragraphPages')
  const count = Math.max(Math.floor((index.byteLength - 4) / 8), 0)
  if (count > main.byteLength / pageSize) throw new BashuError('doc-damaged', { reason: 'pages' })
  const runs: FormattedRun[] = []
  for (let page = 0; page < count; page += 1) {
    const at = (index.getUint32((count + 1) * 4 + page * 4, true) & 0x3fffff) * pageSize
    readPage(main, at, kind, runs)
  }
  runs.sort((one, other) => one.start - other.start)
  let end = 0
  return runs.filter((run) => {
    if (run.start < end || run.end <= run.start) return false
    end = run.end
    return true
  })
}

function readPage(main: DataView, page: number, kind: 'character' | 'paragraph', runs: FormattedRun[]): void {
  const count = main.getUint8(page + pageSize - 1)
  const entry = kind === 'character' ? 1 : paragraphEntry
  for (let index = 0; index < count; index += 1) {
    const at = page + (count + 1) * 4 + index * entry
    const place = page + main.getUint8(at) * 2
    const bounds = { start: main.getUint32(page + index * 4, true), end: main.getUint32(page + index * 4 + 4, true) }
    if (place === page) runs.push({ ...bounds, style: 0, from: 0, to: 0 })
    else runs.push({ ...bounds, ...(kind === 'character' ? characterList(main, place) : paragraphList(main, place)) })
  }
}

const characterList = (main: DataView, at: number) => ({ style: 0, from: at + 1, to: at + 1 + main.getUint8(at) })

/** Its length counts words less a half; where that is 0 the next byte counts whole words. The style comes first. */
function paragraphList(main: DataView, at: number) {
  const words = main.getUint8(at)
  const from = words === 0 ? at + 2 : at + 1
  const length = words === 0 ? main.getUint8(at + 1) * 2 : words * 2 - 1
  return { style: main.getUint16(from, true), from: from + 2, to: Math.max(from + length, from + 2) }
}

/** Index of the run that holds a byte, or of the first one after it; `runs.length` past the last. */
export function runAt(runs: readonly FormattedRun[], offset: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
