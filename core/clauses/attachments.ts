import type { ElsewhereKind } from '../model/document.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { isDateLine } from './wording.ts'

/** How far below the list the signature of a notice stands, with a dozen bodies above the date. */
const signatureReach = 14

/**
 * Lines of a list of attachments (附件：1.任务分工表 2.名词解释): they name the annexes of a notice and are not an annex.
 * Told by the colon, and by an annex or a signature that follows.
 */
export function findAttachmentLists(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  roles: ReadonlyMap<number, ElsewhereKind>,
): ReadonlySet<number> {
  const found = new Set<number>()
  labels.forEach((label, index) => {
    const rest = lines[index]?.text.slice(label?.length) ?? ''
    if (label?.kind !== 'annex' || label.ordinal !== null || roles.has(index) || !/^\s*[:：]\s*\S/u.test(rest)) return
    const annexFollows = labels.slice(index + 1).some((other) => other?.kind === 'annex')
    const signed = lines.slice(index + 1, index + 1 + signatureReach).some((line) => isDateLine(line.text))
    if (!annexFollows && !signed) return
    found.add(index)
    let ordinal = 1
    for (let next = index + 1; labels[next]?.kind === 'decimal' && labels[next]?.ordinal === ordinal + 1; next += 1) {
      found.add(next)
      ordinal += 1
    }
  })
  return found
}
