import { createRequire } from 'node:module'
import type * as pinyinModule from 'pinyin-pro'
import type { SoundAlike } from '#core/search/edit-distance.ts'
import { syllableNumber } from '#core/text/syllables.ts'

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

/** What the library reads wrongly, since it does not know the word; guarded by test/engine/spoken-text.test.ts. */
const wordsOfOffices = {
  重组: 'chóng zǔ',
  央行: 'yāng háng',
  率先: 'shuài xiān',
  局长: 'jú zhǎng',
  处长: 'chù zhǎng',
  厅长: 'tīng zhǎng',
  司长: 'sī zhǎng',
  组长: 'zǔ zhǎng',
  县长: 'xiàn zhǎng',
  区长: 'qū zhǎng',
  会长: 'huì zhǎng',
  秘书长: 'mì shū zhǎng',
  董事长: 'dǒng shì zhǎng',
}

let loaded: typeof pinyinModule | null = null

/** Takes some 50 ms and 30 MB: never on the way to the first screen, and only when somebody asks how a text sounds. */
export function loadPinyin(): typeof pinyinModule {
  if (loaded !== null) return loaded
  loaded = createRequire(import.meta.url)('pinyin-pro') as typeof pinyinModule
  loaded.customPinyin(wordsOfOffices)
  return loaded
}

/** Whether a character has a reading, whatever the words around it are; the syllable by its number. */
export const mayRead = (unit: number, number: number): boolean =>
  [...readingsOf(unit)].some((reading) => syllableNumber(reading.replaceAll('ü', 'v')) === number)

/** Whether two characters share a reading, tones aside: what people who type by sound mistake for each other. */
export const soundAlike: SoundAlike = (one, other) => {
  const others = readingsOf(other)
  return others.size > 0 && [...readingsOf(one)].some((reading) => others.has(reading))
}
