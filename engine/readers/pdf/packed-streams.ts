import { constants, inflateSync } from 'node:zlib'
import { BashuError } from '#core/contract/errors.ts'

/** Deflate packs about a thousand times at most. Below this, what a stream unpacks to is bounded by its own length. */
const smallestBomb = 64 * 1024
/**
 * What one stream may unpack to, in bytes: a page full of text has some 100 KB, an embedded Chinese font 20 MB. pdf.js
 * unpacks a stream whole and holds it twice while it grows.
 */
const largestStream = 64 * 1024 * 1024
/** What all streams of this kind may unpack to together. */
const largestSum = 512 * 1024 * 1024

const isPicture = (dictionary: string): boolean => /\/Subtype\s*\/Image\b/u.test(dictionary)

/** How often the data was packed by deflate; named in full or in short. */
const timesPacked = (dictionary: string): number => dictionary.match(/\/(FlateDecode|Fl)\b/gu)?.length ?? 0

/**
 * Refuses a PDF whose streams unpack to an absurd size, before pdf.js opens it. Pictures are never unpacked. A damaged
 * stream is left to pdf.js. Throws archive-bomb.
 */
export function refuseBombs(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = buffer.indexOf('stream'); at >= 0; ) {
    const end = buffer.indexOf('endstream', at)
    const stop = end < 0 ? buffer.length : end
    const dictionary = buffer.toString('latin1', Math.max(0, buffer.lastIndexOf('obj', at)), at)
    const times = isPicture(dictionary) ? 0 : timesPacked(dictionary)
    if (times > 1 || (times === 1 && stop - at > smallestBomb)) sum += unpackedSize(buffer.subarray(at, stop), times)
    if (sum > largestSum) throw new BashuError('archive-bomb', { uncompressed: sum })
    at = end < 0 ? -1 : buffer.indexOf('stream', end + 'endstream'.length)
  }
}

/** `packed` begins with the word `stream` and its line end. */
function unpackedSize(packed: Buffer, times: number): number {
  const head = /^stream(\r\n|\n|\r)?/u.exec(packed.toString('latin1', 0, 8))?.[0].length ?? 0
  let data = packed.subarray(head)
  try {
    for (let time = 0; time < times; time += 1)
      data = inflateSync(data, { maxOutputLength: largestStream, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    if (error instanceof RangeError) throw new BashuError('archive-bomb', { uncompressed: largestStream })
  }
  return data.length
}
