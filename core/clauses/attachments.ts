import type { ElsewhereKind } from '../model/document.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { isDateLine } from './wording.ts'

/** How far below the list the signature of a notice stands, with a dozen bodies above the date. */
const signatureReach = 14

/**
 * Lines of a list of attachments (附件：1.任务分工表 2.名词解释): they name the annexes of a notice and are not an annex.
 * Told by the colon, and by a number behind it, or an annex or a signature that follows before an article does.
 */
export function findAttachmentLists(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  roles: ReadonlyMap<number, ElsewhereKind>,
): ReadonlySet<number> {
  const found = new Set<number>()
  const next = nextAnnexOrArticle(labels)
  labels.forEach((label, index) => {
    const rest = lines[index]?.text.slice(label?.length) ?? ''
    if (label?.kind !== 'annex' || label.ordinal !== null || roles.has(index) || !/^\s*[:：]\s*\S/u.test(rest)) return
    const isNumbered = /^\s*[:：]\s*1[.．、]/u.test(rest) && labels[index + 1]?.kind === 'decimal'
    if (!isNumbered && next[index] !== 'annex' && !isSignedBelow(lines, labels, index)) return
    found.add(index)
    let ordinal = 1
    for (let at = index + 1; labels[at]?.kind === 'decimal' && labels[at]?.ordinal === ordinal + 1; at += 1) {
      found.add(at)
      ordinal += 1
    }
  })
  addNumberedList(lines, labels, found)
  return found
}

/**
 * 附件1：任务分工表 | 附件2：名词解释 below the text: a list, one name to a line, where each of the same numbers comes once more
 * with its annex.
 */
function addNumberedList(lines: readonly Line[], labels: readonly (Label | null)[], found: Set<number>): void {
  const isNamed = (at: number, ordinal: number): boolean => {
    const label = labels[at]
    const isAnnex = label?.kind === 'annex' && label.ordinal === ordinal
    return isAnnex && label.insertion === undefined && label.length < (lines[at]?.text.length ?? 0)
  }
  const first = labels.findIndex((_, at) => isNamed(at, 1))
  if (first < 0) return
  let end = first
  while (isNamed(end, end - first + 1)) end += 1
  // One alone may be the annex itself, and the next of its number that of another text.
  if (end - first === 1 && labels[end]?.kind !== 'annex' && !isSignedBelow(lines, labels, first)) return
  const below = new Set(labels.slice(end).map((label) => (label?.kind === 'annex' ? label.ordinal : null)))
  for (let ordinal = 1; ordinal <= end - first; ordinal += 1) if (!below.has(ordinal)) return
  for (let at = first; at < end; at += 1) found.add(at)
}

/** True where a date stands below, before any article: that of the notice which the list belongs to. */
function isSignedBelow(lines: readonly Line[], labels: readonly (Label | null)[], list: number): boolean {
  for (let at = list + 1; at < Math.min(lines.length, list + 1 + signatureReach); at += 1) {
    if (labels[at]?.kind === 'article') return false
    if (isDateLine(lines[at]?.text ?? '')) return true
  }
  return false
}

/** By line: which of the two begins a line below first; null where neither does. */
function nextAnnexOrArticle(labels: readonly (Label | null)[]): readonly ('annex' | 'article' | null)[] {
  const found: ('annex' | 'article' | null)[] = []
  let next: 'annex' | 'article' | null = null
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    found[at] = next
    const kind = labels[at]?.kind
    if (kind === 'annex' || kind === 'article') next = kind
  }
  return found
}
