import type { GapSearch } from '../journal/event.ts'
import type { CandidateView, ComparativeRow } from './comparative-row.ts'

/**
 * Why a clause that a confirmed gap's search recorded was not taken. The record holds no reason: it is that of today's
 * candidate, and only where this is the same clause at the same score, so that it was the same search.
 */
export function recordedRefusal(
  { candidates }: Pick<ComparativeRow, 'candidates'>,
  { ref, score }: GapSearch['nearest'][number],
): CandidateView['refused'] {
  const same = candidates.find(
    (each) => each.ref.version === ref.version && each.ref.path === ref.path && each.score === score,
  )
  return same?.refused
}
