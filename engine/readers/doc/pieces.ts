import { BashuError } from '#core/contract/errors.ts'
import type { WordStreams } from './fib.ts'
import { sliceOf } from './fib.ts'

/** A stretch of the text (`start` and `end` in UTF-16 units of the document, end exclusive) and where its bytes stand. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Byte offset in the main stream. */
  readonly offset: number
  /** 1 in Windows-1252, 2 in UTF-16. */
  readonly unitBytes: 1 | 2
  /** Properties that a fast save laid over the whole piece. */
  readonly changes: DataView | null
}

const pieceTable = 2
const changeList = 1
const compressed = 0x40000000

/**
 * The piece table in order. A fast save leaves many pieces, but each byte of text stands in one: more text than bytes
 * means a damaged file. Throws doc-damaged.
 */
export function readPieces(streams: WordStreams): Piece[] {
  const clx = streams.tableAt('pieces')
  const lists: DataView[] = []
  let at = 0
  while (at < clx.byteLength && clx.getUint8(at) === changeList) {
    const size = clx.getUint16(at + 1, true)
    lists.push(sliceOf(clx, at + 3, size))
    at += 3 + size
  }
  if (at >= clx.byteLength || clx.getUint8(at) !== pieceTable) throw new BashuError('doc-damaged', { reason: 'pieces' })
  const table = sliceOf(clx, at + 5, clx.getUint32(at + 1, true))
  const count = Math.floor((table.byteLength - 4) / 12)
  const pieces = Array.from({ length: count }, (_, index) => readPiece(table, count, index, lists))
  checkPieces(pieces, streams.main)
  return pieces
}

function readPiece(table: DataView, count: number, index: number, lists: readonly DataView[]): Piece {
  const descriptor = (count + 1) * 4 + index * 8
  const place = table.getUint32(descriptor + 2, true)
  const isCompressed = (place & compressed) !== 0
  const offset = place & 0x3fffffff
  const change = table.getUint16(descriptor + 6, true)
  return {
    start: table.getUint32(index * 4, true),
    end: table.getUint32(index * 4 + 4, true),
    offset: isCompressed ? offset / 2 : offset,
    unitBytes: isCompressed ? 1 : 2,
    // A lone property in short form (even numbers) is formatting of a kind that is not read.
    changes: (change & 1) === 1 ? (lists[change >> 1] ?? null) : null,
  }
}

function checkPieces(pieces: readonly Piece[], main: DataView): void {
  let next = 0
  for (const { start, end, offset, unitBytes } of pieces) {
    const isPlaced = start === next && end >= start && offset + (end - start) * unitBytes <= main.byteLength
    if (!isPlaced || end > main.byteLength) throw new BashuError('doc-damaged', { reason: 'pieces' })
    next = end
  }
}
