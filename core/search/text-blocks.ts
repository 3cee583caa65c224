/*
 * The searched texts of units that are numbered side by side, kept as one: to read all of them costs little more than to
 * read one.
 */

/**
 * Units of a block: about a page of the database. Of many clauses a search reads few, far apart; with 64 to a block most of
 * a search in a million went into texts that nobody asked for.
 */
export const blockSize = 16

const headBytes = 4 * blockSize

/** A block's texts in one string, and where each begins; the last start is its end. */
export interface TextBlock {
  readonly text: string
  readonly starts: Uint32Array
}

/** Lengths of all texts in four bytes each, then their UTF-16 units; the low byte first. A place without a text is ''. */
export function packTexts(texts: readonly string[]): Uint8Array {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const bytes = new Uint8Array(headBytes + 2 * length)
  const view = new DataView(bytes.buffer)
  let at = headBytes
  for (const [place, text] of texts.entries()) {
    view.setUint32(4 * place, text.length, true)
    for (let unit = 0; unit < text.length; unit += 1, at += 2) {
      const code = text.charCodeAt(unit)
      bytes[at] = code & 0xff
      bytes[at + 1] = code >> 8
    }
  }
  return bytes
}

/** `decode` makes a string of UTF-16 units, the low byte first. */
export function unpackTexts(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): TextBlock {
  const view = new DataView(bytes.buffer, bytes.byteOffset, headBytes)
  const starts = new Uint32Array(blockSize + 1)
  for (let place = 0; place < blockSize; place += 1) {
    starts[place + 1] = (starts[place] ?? 0) + view.getUint32(4 * place, true)
  }
  return { text: decode(bytes.subarray(headBytes)), starts }
}

/** The text at a place of the block. */
export const textAt = ({ text, starts }: TextBlock, place: number): string =>
  text.slice(starts[place], starts[place + 1])
