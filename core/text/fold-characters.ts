import { foldUnit, textFolder } from './fold.ts'
import { traditionalPairs } from './traditional-characters.ts'

let simplified: ReadonlyMap<string, string> | null = null

/** Made when the first text is folded: a third of a millisecond that no start waits for. */
function simplifiedOf(unit: string): string {
  simplified ??= new Map([...traditionalPairs.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]))
  return simplified.get(unit) ?? unit
}

/** A text in simplified characters, unit for unit and otherwise as printed. */
export const toSimplified = textFolder(simplifiedOf)

/**
 * What search compares: a text as `foldText` writes it, and traditional characters as simplified ones (數據 is 数据). Several
 * may become one (發 and 髮), which finds more and misses nothing. As long as the input, unit for unit. Comparing two
 * texts is another matter: there another character is a difference.
 */
export const foldCharacters = textFolder((unit) => foldUnit(simplifiedOf(foldUnit(unit))))
