/*
 * What a text is indexed by: each of its UTF-16 units, each two that stand side by side, each two with one between them,
 * and each unit that it holds again. Pairs alone lose what lies around an error: a swap in the middle of four characters
 * leaves no pair whole. A unit that is not held again has one place, and what stands beside it is known without reading.
 */

/** A unit, two side by side, two with one between, a unit held again. The order is that of the index. */
export const gramKinds = ['one', 'pair', 'skip', 'again'] as const

/** Numbers of one kind lie within this; a gram's number is its kind times this, and its units. */
export const kindSize = 0x1_0000_0000

/** All numbers of grams are smaller. */
export const gramLimit = 4 * kindSize

/** Stands three times between heading and text: so that no match reaches over it, with two errors neither. Never in a text. */
export const partBreak = '\uFFFE'
const breakUnit = partBreak.charCodeAt(0)

const keyOf = (first: number, second: number): number => first * 0x1_0000 + second

export const oneGram = (unit: number): number => keyOf(unit, 0)
export const pairGram = (first: number, second: number): number => kindSize + keyOf(first, second)
export const skipGram = (first: number, second: number): number => 2 * kindSize + keyOf(first, second)
export const againGram = (unit: number): number => 3 * kindSize + keyOf(unit, 0)

/** Calls `visit` with the number within its kind of every gram of a text, repeated ones too. */
export function visitGrams(text: string, kind: number, visit: (key: number) => void): void {
  if (gramKinds[kind] === 'again') return visitRepeated(text, visit)
  for (let at = 0; at + kind < text.length; at += 1) {
    const first = text.charCodeAt(at)
    if (first === breakUnit) continue
    const second = kind === 0 ? 0 : text.charCodeAt(at + kind)
    if (second !== breakUnit) visit(keyOf(first, second))
  }
}

/** The text that each unit was last seen in, by its number; shared, since it is as large as there are units. */
const lastSeenIn = new Uint32Array(0x1_0000)
let textNumber = 0

function visitRepeated(text: string, visit: (key: number) => void): void {
  textNumber = textNumber === 0xffff_ffff ? 1 : textNumber + 1
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (lastSeenIn[unit] === textNumber && unit !== breakUnit) visit(keyOf(unit, 0))
    lastSeenIn[unit] = textNumber
  }
}
