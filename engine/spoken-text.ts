import type { SpokenTexts } from '#core/contract/workers.ts'
import type { UsualReading } from '#core/search/spoken-readings.ts'
import { speakTexts, type SpokenWork } from '#core/search/spoken-segment.ts'
import { syllableNumber } from '#core/text/syllables.ts'
import { packSpoken } from './packed-bytes.ts'
import { loadPinyin } from './sounds.ts'
import { inTurns, resultOf } from './steps.ts'

/**
 * How a text is read: the number of a syllable (`syllableNumber`) for each of its UTF-16 units, 0 for what has none.
 * Characters with several readings are read as the words around them say: 重庆 chong, 会计 kuai. Some 1.3 million characters
 * a second. To read only what is near such characters was no quicker: in texts of policy they are everywhere.
 */
export function spokenText(text: string): Uint16Array {
  // The library counts code points, and offsets are UTF-16 units: what takes two of those has no reading here.
  const units = text.replaceAll(/[\uD800-\uDFFF]/g, ' ')
  const spoken = loadPinyin().pinyin(units, { toneType: 'none', type: 'array', v: true })
  if (text !== '' && spoken.length !== text.length) throw new Error('Each UTF-16 unit is read as one syllable or none')
  return Uint16Array.from({ length: text.length }, (_, at) =>
    isHan(units.charCodeAt(at)) ? syllableNumber(spoken[at] ?? '') : 0,
  )
}

/** Letters would come back as they are, and a, e and o are syllables too. */
const isHan = (unit: number): boolean => unit >= 0x3400 && unit < 0xa000

/** One more than the number of each unit that was asked for: 0 is not known yet. */
const usualOf = new Uint16Array(0x1_0000)

/** How a character is read alone. Looked up once for each, as the program runs. */
export const usualReading: UsualReading = (unit) => {
  const known = usualOf[unit] ?? 0
  if (known !== 0) return known - 1
  const number = isHan(unit) ? (spokenText(String.fromCharCode(unit))[0] ?? 0) : 0
  usualOf[unit] = number + 1
  return number
}

/** Reads texts aloud and lists them, in turns: nobody waits for it. */
export async function speakInTurns(work: SpokenWork): Promise<SpokenTexts> {
  const began = performance.now()
  const result = await resultOf(inTurns(speakTexts(work, spokenText, usualReading)))
  return packSpoken(result, performance.now() - began)
}
