/**
 * Spellings that people type and print for one and the same character, each unit for one unit. Round brackets, digits,
 * letters and most punctuation come from the full-width block (U+FF01–U+FF5E) and need no entry here.
 */
const variants: readonly (readonly [string, string])[] = [
  // Document numbers are printed 〔2024〕 and typed [2024] or 【2024】.
  ['〔【［〖', '['],
  ['〕】］〗', ']'],
  ['「『“”„‟〝〞」』', '"'],
  ['‘’‚‛′', "'"],
  // 《…〈…〉…》: which pair is used depends on nesting only.
  ['〈', '《'],
  ['〉', '》'],
  ['。｡', '.'],
  ['、､', '、'],
  ['‐‑‒–—―─﹣', '-'],
  ['〜∼', '~'],
  ['•‧・･', '·'],
  ['￥', '¥'],
  ['○', '〇'],
  // White that is not an ordinary space. Zero-width characters too: a unit may not vanish here.
  ['\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000', ' '],
  ['\u200B\u200C\u200D\u2060\uFEFF\t\n\r\v\f\u0085\u2028\u2029', ' '],
]

const folded = new Map<string, string>(variants.flatMap(([from, to]) => [...from].map((unit) => [unit, to] as const)))

/** One UTF-16 unit as `foldText` writes it. */
export function foldUnit(unit: string): string {
  const variant = folded.get(unit)
  if (variant !== undefined) return variant
  const code = unit.charCodeAt(0)
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit
  const lower = narrow.toLowerCase()
  // İ and its like grow when lowered; offsets matter more than they do.
  return lower.length === 1 ? lower : narrow
}

/**
 * Folds text unit by unit: as long as the input in UTF-16 units, so that an offset means the same in both. `fold` answers
 * one unit for one, and is asked once for each.
 */
export function textFolder(fold: (unit: string) => string): (text: string) => string {
  /** What is known so far of a unit: 1 more than what it folds to, 0 where nobody has asked. */
  let known: Uint32Array | null = null
  const foldCode = (code: number): number => {
    known ??= new Uint32Array(0x1_0000)
    const found = known[code] ?? 0
    if (found !== 0) return found - 1
    const foldedCode = fold(String.fromCharCode(code)).charCodeAt(0)
    known[code] = foldedCode + 1
    return foldedCode
  }
  return (text) => {
    let result = ''
    let copied = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const foldedCode = foldCode(code)
      if (foldedCode === code) continue
      result += text.slice(copied, at) + String.fromCharCode(foldedCode)
      copied = at + 1
    }
    return copied === 0 ? text : result + text.slice(copied)
  }
}

/**
 * The text with width, case, bracket and white variants made one, for search and comparison only: what is shown is
 * never folded. As long as the input in UTF-16 units, unit for unit, so that an offset means the same in both.
 */
export const foldText = textFolder(foldUnit)
