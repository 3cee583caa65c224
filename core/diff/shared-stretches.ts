import { isFunctionWord } from '../text/function-words.ts'
import type { Token } from '../text/tokeniser.ts'
import { tokenKey } from './token-keys.ts'

/** The same tokens on both sides; indices, of `length` tokens each. */
export interface SharedStretch {
  readonly left: number
  readonly right: number
  readonly length: number
}

/**
 * Stretches of tokens that both sides have, wherever they stand, longest first; each token is used once. A stretch
 * counts from two characters of matter on: 数据 does, 的 or 应当 or ，does not, and none begins or ends with such.
 */
export function sharedStretches(left: readonly Token[], right: readonly Token[]): SharedStretch[] {
  // Ties are broken by place, which one side must win: always the same one, so that exchanged sides mirror the result.
  const swapped = textOf(left) > textOf(right)
  const found = swapped ? stretchesOf(right, left) : stretchesOf(left, right)
  const own = swapped ? found.map((stretch) => ({ ...stretch, left: stretch.right, right: stretch.left })) : found
  return own.sort((a, b) => a.left - b.left)
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('\u0000')

function stretchesOf(left: readonly Token[], right: readonly Token[]): SharedStretch[] {
  const [leftKeys, rightKeys] = [left.map(tokenKey), right.map(tokenKey)]
  const queue = maximalStretches(leftKeys, rightKeys).sort(longestFirst(left))
  const usedLeft = new Set<number>()
  const usedRight = new Set<number>()
  const result: SharedStretch[] = []
  for (const stretch of queue) {
    for (const free of freeParts(stretch, usedLeft, usedRight)) {
      const part = trimmed(free, left)
      if (part === null) continue
      for (let at = 0; at < part.length; at += 1) {
        usedLeft.add(part.left + at)
        usedRight.add(part.right + at)
      }
      result.push(part)
    }
  }
  return result
}

/** Every run of equal keys that cannot be made longer, by the classic table of common suffixes, one row at a time. */
function maximalStretches(left: readonly string[], right: readonly string[]): SharedStretch[] {
  const found: SharedStretch[] = []
  let row = new Uint32Array(right.length + 1)
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const next = new Uint32Array(right.length + 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      if (left[i] !== right[j]) continue
      const length = (row[j + 1] ?? 0) + 1
      next[j] = length
      if (i === 0 || j === 0 || left[i - 1] !== right[j - 1]) found.push({ left: i, right: j, length })
    }
    row = next
  }
  return found
}

/** By matter, then by how near to the same place they stand, then by place. */
const longestFirst = (tokens: readonly Token[]) => {
  const matter = ({ left, length }: SharedStretch): number =>
    tokens.slice(left, left + length).reduce((sum, token) => sum + matterOf(token), 0)
  return (a: SharedStretch, b: SharedStretch): number =>
    matter(b) - matter(a) ||
    Math.abs(a.left - a.right) - Math.abs(b.left - b.right) ||
    a.left - b.left ||
    a.right - b.right
}

/** Characters of matter: none for punctuation and function words. */
function matterOf(token: Token): number {
  if (token.kind === 'punctuation' || token.kind === 'label' || token.kind === 'modal') return 0
  return isFunctionWord(token.text) ? 0 : token.text.length
}

const leastMatter = 2

function freeParts(stretch: SharedStretch, left: ReadonlySet<number>, right: ReadonlySet<number>): SharedStretch[] {
  const parts: SharedStretch[] = []
  let start = 0
  for (let at = 0; at <= stretch.length; at += 1) {
    const taken = at === stretch.length || left.has(stretch.left + at) || right.has(stretch.right + at)
    if (!taken) continue
    if (at > start) parts.push({ left: stretch.left + start, right: stretch.right + start, length: at - start })
    start = at + 1
  }
  return parts
}

function trimmed(stretch: SharedStretch, tokens: readonly Token[]): SharedStretch | null {
  const matter = tokens.slice(stretch.left, stretch.left + stretch.length).map(matterOf)
  const first = matter.findIndex((amount) => amount > 0)
  const last = matter.findLastIndex((amount) => amount > 0)
  if (first < 0 || matter.reduce((sum, amount) => sum + amount, 0) < leastMatter) return null
  return { left: stretch.left + first, right: stretch.right + first, length: last - first + 1 }
}
