/** Longest heading of an outline level seen in real plans: 41 characters. */
const longestHeading = 42
/** A heading that ends like a sentence (（一）统筹布局。) is shorter; a longer one is a short rule. Guarded by the case outline-plan. */
const longestLead = 30

/** True where the words after an outline number could be a heading: one short phrase, at most with its own full stop. */
export function looksLikeHeading(text: string): boolean {
  const words = text.trim()
  if (words === '') return false
  if (/[。.]$/u.test(words)) return words.length <= longestLead && !/[。；：:]/u.test(words.slice(0, -1))
  return words.length <= longestHeading && !/[。；;]/u.test(words) && !/[，、：:,]$/u.test(words)
}

/** Length of the lead phrase (`聚焦重点区域。`) that opens a clause's text, 0 where it has none or nothing follows it. */
export function leadLengthOf(text: string): number {
  const stop = text.indexOf('。')
  if (stop < 1 || stop >= longestLead) return 0
  const rest = text.slice(stop + 1).trim()
  // A bracket (（责任单位：…）) is no text that a phrase could lead.
  return rest === '' || /^[（(【]/u.test(rest) || /[；：\n]/u.test(text.slice(0, stop)) ? 0 : stop + 1
}

/** An article's caption in brackets at the start of its text (`（目的依据）`); lengths are UTF-16. */
export interface Caption {
  readonly from: number
  readonly to: number
  /** Where the article's text begins, behind the closing bracket. */
  readonly end: number
}

const bracketed = /^\s*[（(【〔[]\s*([^\s（）()【】〔〕[\]。；：，][^（）()【】〔〕[\]。；：，]{1,29}?)\s*[）)】〕\]]/u

/** Finds the caption in what follows an article's label. （一） is a number, and （市）人民政府 begins a sentence. */
export function findCaption(after: string): Caption | null {
  const match = bracketed.exec(after)
  const inner = match?.[1]
  if (match === null || inner === undefined || /^[〇零一二三四五六七八九十百\d]+$/u.test(inner)) return null
  const rest = after.slice(match[0].length)
  const isSet = !/^\s/u.test(after) || rest === '' || /^\s/u.test(rest)
  if (!isSet) return null
  const from = match[0].indexOf(inner)
  return { from, to: from + inner.length, end: match[0].length }
}
