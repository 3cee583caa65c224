import { foldText } from '../text/fold.ts'

/** A text as copying is looked for in it: its characters of matter, each with the place where it stands. */
export interface Symbols {
  /** A code for each. Texts with the same codes say the same but for punctuation and for whose city is meant. */
  readonly codes: Uint16Array
  /** UTF-16 offsets into the text, end exclusive. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Stands for every name of the place that a clause is about: a private character, which no text means. */
const place = '\uE000'

/**
 * What an office puts in where it copies: 在全国范围内 becomes 在全市范围内, 国家建立 becomes 本市建立. Guarded by
 * test/core/alignment/upstream.test.ts.
 */
const places = /(?:本|全|我)(?:市|省|国)|(?:成都|重庆|四川)(?:市|省)?|国家/gu

/** Punctuation and white come and go in copying; what is left are the words. */
const isMatter = (code: string): boolean => code === place || /[\p{L}\p{N}]/u.test(code)

export function symbolsOf(text: string): Symbols {
  const folded = foldText(text)
  const [codes, starts, ends]: [number[], number[], number[]] = [[], [], []]
  const add = (unit: string, start: number, end: number): void => {
    if (!isMatter(unit)) return
    codes.push(unit.charCodeAt(0))
    starts.push(start)
    ends.push(end)
  }
  const addUnits = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) add(folded.charAt(at), at, at + 1)
  }
  let done = 0
  for (const { 0: name, index } of folded.matchAll(places)) {
    addUnits(done, index)
    done = index + name.length
    add(place, index, done)
  }
  addUnits(done, folded.length)
  return { codes: Uint16Array.from(codes), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}
