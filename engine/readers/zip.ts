import { unzipSync } from 'fflate'
import type { ErrorCode } from '#core/contract/errors.ts'
import { BashuError } from '#core/contract/errors.ts'

/** Uncompressed size of all parts that are read, in bytes. The text of a 100,000-character plan has 2 to 6 MB of XML. */
const largestContent = 48 * 1024 * 1024
/** WordprocessingML and the pages of OFD pack 10 to 50 times; a bomb packs about 1,000 times. Small parts may be anything. */
const largestRatio = 200
const ratioMattersFrom = 4 * 1024 * 1024
/** A Word file with hundreds of pictures has some hundred entries, an OFD file three for each page. */
const mostEntries = 20_000

/** The XML parts of a Word or OFD file by name (`word/document.xml`). Pictures and the like are not unpacked. */
export type Parts = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks the XML parts. Sizes are checked as the directory of the archive declares them before anything is unpacked,
 * and no part can grow beyond its declared size. Throws archive-bomb, or `damaged` where it is no archive.
 */
export function unpackParts(bytes: Uint8Array, damaged: ErrorCode): Parts {
  let entries = 0
  let total = 0
  const isWanted = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }): boolean => {
    entries += 1
    if (entries > mostEntries) throw new BashuError('archive-bomb', { entries })
    if (!/\.(xml|rels|docx|docm|html?|xhtml|mht|mhtml|txt)$/iu.test(name)) return false
    total += originalSize
    const isBomb = originalSize > ratioMattersFrom && originalSize > size * largestRatio
    if (total > largestContent || isBomb) throw new BashuError('archive-bomb', { uncompressed: total })
    return true
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: isWanted })))
  } catch (error) {
    if (error instanceof BashuError) throw error
    throw new BashuError(damaged, { reason: 'zip' })
  }
}
