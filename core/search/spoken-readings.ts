/*
 * How texts are read, in few bytes: nearly every character is read as it is alone, so only the others are kept, as their
 * places and syllables. One character of two hundred is one.
 */

/** The number of the syllable that a UTF-16 unit is usually read as, 0 where it has none. */
export type UsualReading = (unit: number) => number

/**
 * What of each text is not read as usual: how many places, and for each how far it is from the one before and its syllable.
 * Seven bits to a byte, the low ones first; the high bit says that more follow.
 */
export function packReadings(
  texts: readonly string[],
  numbers: readonly ArrayLike<number>[],
  usual: UsualReading,
): Uint8Array {
  const bytes: number[] = []
  for (const [at, text] of texts.entries()) {
    const unusual = unusualPlaces(text, numbers[at] ?? [], usual)
    addNumber(bytes, unusual.length)
    let last = 0
    for (const place of unusual) {
      addNumber(bytes, place - last)
      addNumber(bytes, numbers[at]?.[place] ?? 0)
      last = place
    }
  }
  return Uint8Array.from(bytes)
}

function unusualPlaces(text: string, numbers: ArrayLike<number>, usual: UsualReading): number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) if (numbers[at] !== usual(text.charCodeAt(at))) places.push(at)
  return places
}

function addNumber(bytes: number[], value: number): void {
  let rest = value
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  bytes.push(rest)
}

/** The syllables of the text that was packed at a place, UTF-16 unit by unit. */
export function unpackReadings(text: string, bytes: Uint8Array, place: number, usual: UsualReading): Uint16Array {
  const numbers = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) numbers[at] = usual(text.charCodeAt(at))
  let byte = 0
  const next = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const read = bytes[byte] ?? 0
      byte += 1
      value |= (read & 0x7f) << shift
      if (read < 0x80) return value
    }
  }
  for (let before = 0; before < place; before += 1) for (let count = 2 * next(); count > 0; count -= 1) next()
  for (let count = next(), at = 0; count > 0; count -= 1) {
    at += next()
    numbers[at] = next()
  }
  return numbers
}
