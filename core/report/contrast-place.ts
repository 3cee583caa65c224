import type { Contrast, Side } from '../model/correspondence.ts'
import type { ComparativeRow } from './comparative-row.ts'

/**
 * Which of a side's clauses, by index, holds the value of a contrast; null where the contrast has no value there. Clauses of
 * several instruments can have one path: then the one that prints the value just there.
 */
export function clauseOfContrast(
  row: Pick<ComparativeRow, 'leftClauses' | 'rightClauses'>,
  contrast: Contrast,
  side: Side,
): number | null {
  const isLeft = side === 'left'
  const span = isLeft ? contrast.leftSpan : contrast.rightSpan
  const path = isLeft ? contrast.leftPath : contrast.rightPath
  if (span === null) return null
  const clauses = isLeft ? row.leftClauses : row.rightClauses
  const at = clauses.findIndex(({ ref, text }) => ref.path === path && text.slice(...span) === contrast[side])
  return at < 0 ? null : at
}
