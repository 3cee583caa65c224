import { directionOf } from '../layout/direction.ts'
import type { Matrix } from '../layout/matrix.ts'
import { apply } from '../layout/matrix.ts'
import type { Direction, Glyph } from '../layout/page.ts'
import type { XmlElement } from '../xml.ts'
import { childrenNamed, textOf } from '../xml.ts'
import { numbersOf } from './package.ts'

/**
 * Shifts from character to character (GB/T 33190, 11.3): `2 g 3 1.5 4` is 2, then three times 1.5, then 4. At most
 * `length` of them, however often a repetition says.
 */
export function shiftsOf(text: string | undefined, length: number): number[] {
  const tokens = (text ?? '').trim().split(/[\s,]+/u)
  const shifts: number[] = []
  for (let at = 0; at < tokens.length && shifts.length < length; at += 1) {
    if (tokens[at] === 'g') {
      const [count, value] = [Number(tokens[at + 1]), Number(tokens[at + 2])]
      const times = Math.min(Number.isFinite(count) ? count : 0, length - shifts.length)
      for (let time = 0; time < times && Number.isFinite(value); time += 1) shifts.push(value)
      at += 2
    } else if (Number.isFinite(Number(tokens[at])) && tokens[at] !== '') shifts.push(Number(tokens[at]))
  }
  return shifts
}

/** Characters that fill a square of type, unlike letters and digits. */
const isWide = (character: string): boolean =>
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{20000}-\u{3FFFF}“”‘’…—]/u.test(character)
/** Letters and digits are about half as wide as their size. */
const narrow = 0.5
/** A shift up to this many sizes is the width of the character with its spacing; a wider one leaves a gap behind it. */
const widestAdvance = 1.25

/** Glyphs of a text object. `toPage` leads from the object to the page, in points; the size of type is before it. */
export function glyphsOf(object: XmlElement, toPage: Matrix, isHidden: boolean): Glyph[] {
  const size = numbersOf(object.attributes['Size'])[0] ?? 0
  const scale = Math.hypot(toPage[2], toPage[3])
  const glyphs: Glyph[] = []
  let [x, y] = [0, 0]
  for (const code of childrenNamed(object, 'TextCode')) {
    const characters = [...textOf(code)]
    // A code without a place of its own starts where the one before it started.
    x = numbersOf(code.attributes['X'])[0] ?? x
    y = numbersOf(code.attributes['Y'])[0] ?? y
    const across = shiftsOf(code.attributes['DeltaX'], characters.length)
    const down = shiftsOf(code.attributes['DeltaY'], characters.length)
    const isColumn = across.every((shift) => shift === 0) && down.some((shift) => shift > 0)
    let [atX, atY] = [x, y]
    characters.forEach((text, index) => {
      const [pageX, pageY] = apply(toPage, atX, atY)
      const natural = size * (isWide(text) ? 1 : narrow)
      const shift = isColumn ? (down[index] ?? 0) : (across[index] ?? 0)
      const advance = shift > 0 && shift <= size * widestAdvance ? shift : natural
      const direction = isColumn ? columnDirection(toPage) : directionOf(toPage[0], toPage[1])
      const along = isColumn ? scale : Math.hypot(toPage[0], toPage[1])
      glyphs.push({ text, x: pageX, y: pageY, advance: advance * along, size: size * scale, direction, isHidden })
      atX += across[index] ?? (isColumn ? 0 : natural)
      atY += down[index] ?? 0
    })
  }
  return glyphs.filter(({ x: left, y: top, advance, size: type }) => [left, top, advance, type].every(Number.isFinite))
}

/** Characters below each other on an upright page are a column of vertical writing. */
const columnDirection = (toPage: Matrix): Direction => (directionOf(toPage[0], toPage[1]) === 0 ? 'column' : 'slanted')
