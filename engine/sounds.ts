import { createRequire } from 'node:module'
import type * as pinyinModule from 'pinyin-pro'
import type { SoundAlike } from '#core/search/edit-distance.ts'

const [firstHan, afterHan] = [0x4e00, 0xa000]

/** Syllables without tones of each common Han character, all its readings: made one by one as they are asked for. */
const readings = new Map<number, ReadonlySet<string>>()
const none: ReadonlySet<string> = new Set()

function readingsOf(unit: number): ReadonlySet<string> {
  if (unit < firstHan || unit >= afterHan) return none
  const known = readings.get(unit)
  if (known !== undefined) return known
  const { pinyin } = loadPinyin()
  const found = new Set(pinyin(String.fromCharCode(unit), { toneType: 'none', multiple: true, type: 'array' }))
  readings.set(unit, found)
  return found
}

let loaded: typeof pinyinModule | null = null

/** Takes some 50 ms and 30 MB: never on the way to the first screen, and only when a hit has a wrong character. */
function loadPinyin(): typeof pinyinModule {
  loaded ??= createRequire(import.meta.url)('pinyin-pro') as typeof pinyinModule
  return loaded
}

/** Whether two characters share a reading, tones aside: what people who type by sound mistake for each other. */
export const soundAlike: SoundAlike = (one, other) => {
  const others = readingsOf(other)
  return others.size > 0 && [...readingsOf(one)].some((reading) => others.has(reading))
}
