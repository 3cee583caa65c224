import { syllableNumber } from '#core/text/syllables.ts'
import { loadPinyin } from './sounds.ts'

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
