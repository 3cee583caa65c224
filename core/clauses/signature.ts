import type { ElsewhereKind } from '../model/document.ts'
import { damagedDate } from './copying-damage.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { isBodyLine, isDateLine, isStandaloneNote } from './wording.ts'

/** Jointly issued instruments name up to a dozen bodies; each on its line. */
const mostBodies = 12

/**
 * Lines of a signature (落款): names of bodies and a date below them, or a date that ends the text or stands right
 * before an annex. A date inside the text is not one. `roles` are the lines already spoken for.
 */
export function findSignatures(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  roles: ReadonlyMap<number, ElsewhereKind>,
): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (roles.has(index) || line.kind !== 'body') return
    const isDamaged = damagedDate(line.text) !== null
    if (!isDateLine(line.text) && !isDamaged) return
    const bodies = bodiesAbove(lines, labels, roles, index)
    // 2022517 by itself may be any number; below the name of a body it is a date.
    if (bodies === 0 && isDamaged) return
    if (bodies === 0 && !endsThere(lines, labels, roles, index)) return
    for (let at = index - bodies; at <= index; at += 1) found.add(at)
  })
  return found
}

function bodiesAbove(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  roles: ReadonlyMap<number, ElsewhereKind>,
  date: number,
): number {
  let count = 0
  while (count < mostBodies) {
    const at = date - count - 1
    const line = lines[at]
    if (line === undefined || roles.has(at) || labels[at] !== null || !isBodyLine(line.text)) break
    count += 1
  }
  return count
}

function endsThere(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  roles: ReadonlyMap<number, ElsewhereKind>,
  at: number,
): boolean {
  let next = at + 1
  while (next < lines.length && (roles.has(next) || isStandaloneNote(lines[next]?.text ?? ''))) next += 1
  return next >= lines.length || labels[next]?.kind === 'annex'
}
