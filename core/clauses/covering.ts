import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { bareTitle, joinTitle, printedAgain, titleLength } from './title.ts'
import { endsLikeTitle, mayBeTitle } from './wording.ts'

/* The notice that carries an instrument: 关于印发《…计划》的通知, its sentence, and …计划 itself below. */

/** Lines of the title of what a notice carries. */
export interface InnerTitle {
  readonly at: number
  readonly length: number
}

/** Shorter ones (通知, 工作方案) are parts of many titles. */
const shortestName = 6

/** 现将《甲计划》《乙措施》印发给你们: the titles that the notice says it carries, bare. Its sentence stands above the first number. */
function namedTitles(lines: readonly Line[], labels: readonly (Label | null)[], from: number): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = from; at < lines.length && labels[at] === null; at += 1) {
    const text = lines[at]?.text ?? ''
    const verb = Math.max(...['印发', '转发', '发布', '公布', '下发', '发给'].map((word) => text.lastIndexOf(word)))
    if (verb < 0 || !text.includes('。')) continue
    for (const [, name = ''] of text.slice(0, verb).matchAll(/《([^《》]+)》/gu))
      if (bareTitle(name).length >= shortestName) names.add(bareTitle(name))
  }
  return names
}

/**
 * Where the titles of what a covering notice carries are printed, in order: the first that its own title quotes, and
 * every one that its sentence names.
 */
export function findInnerTitles(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  outerTitle: string,
  from: number,
): InnerTitle[] {
  const outer = bareTitle(outerTitle)
  const names = namedTitles(lines, labels, from)
  const carries = /(印发|发布|转发|公布|下达)/u.test(outer)
  if (!carries && names.size === 0) return []
  const found: InnerTitle[] = []
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text
    if (text === undefined || labels[at] !== null || !mayBeTitle(text)) continue
    const named = printedAgain(lines, labels, at, names)
    const length = named > 0 ? named : carries && found.length === 0 ? quotedLength(lines, labels, outer, at) : 0
    if (length === 0) continue
    found.push({ at, length })
    at += length - 1
  }
  return found
}

/** How many lines from `at` on are a title that stands inside the outer one; 0 where they are not. */
function quotedLength(lines: readonly Line[], labels: readonly (Label | null)[], outer: string, at: number): number {
  const length = titleLength(lines, labels, at)
  const title = joinTitle(lines.slice(at, at + length))
  const inner = bareTitle(title)
  const isQuoted = inner.length >= shortestName && inner !== outer && endsLikeTitle(title) && outer.includes(inner)
  return isQuoted ? length : 0
}
