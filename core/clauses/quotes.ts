import type { Label } from './label.ts'
import type { Line } from './line.ts'

/** A quoted passage of an amendment has been seen with up to 40 lines; a quotation mark left open must not swallow a document. */
const longestQuote = 60

/** “ that opens a quoted provision: at the start of a line or behind a colon (将第五条修改为：“…). */
const opensProvision = /(^|[：:])\s*“[^”]*$/u

/**
 * Lines that stand inside a quoted passage of several lines, by index: the numbers in them are those of another
 * instrument. The line with the opening mark is not among them, unless it begins with the mark.
 */
export function quotedLines(lines: readonly Line[], labels: readonly (Label | null)[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let article = 0
  for (let at = 0; at < lines.length; at += 1) {
    article = articleAt(lines, labels, at) ?? article
    const text = lines[at]?.text ?? ''
    const end = opensProvision.test(text) ? closingLine(lines, at) : null
    if (end === null || (article > 0 && holdsArticle(lines, labels, [at + 1, end], article + 1))) continue
    for (let index = at + 1; index <= end; index += 1) quoted.add(index)
    at = end
  }
  return quoted
}

/** The number of the article that the line begins with, set apart from its text by white; null where there is none. */
function articleAt(lines: readonly Line[], labels: readonly (Label | null)[], at: number): number | null {
  const label = labels[at]
  if (label?.kind !== 'article' || !/^\s/u.test(lines[at]?.text.slice(label.length) ?? '')) return null
  return label.ordinal
}

/** Passages that would swallow the next article of the instrument itself are no quotations: their mark was left open. */
function holdsArticle(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  [first, last]: readonly [number, number],
  ordinal: number,
): boolean {
  for (let at = first; at <= last; at += 1) if (articleAt(lines, labels, at) === ordinal) return true
  return false
}

function closingLine(lines: readonly Line[], open: number): number | null {
  let depth = 0
  for (let at = open; at < Math.min(lines.length, open + longestQuote); at += 1) {
    const text = lines[at]?.text ?? ''
    // Each further paragraph of a quotation opens with the mark again, and only the last one closes it.
    const isReopened = at > open && depth > 0 && text.startsWith('“')
    for (const mark of isReopened ? text.slice(1) : text) {
      if (mark === '“') depth += 1
      if (mark === '”') depth = Math.max(0, depth - 1)
    }
    if (depth === 0) return at
  }
  return null
}
