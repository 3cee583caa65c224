import type { Candidate, GapEvidence, Refusal } from '../model/correspondence.ts'
import type { Link } from './select.ts'

/** As many as a confirmed gap keeps as proof of the search. */
const nearestKept = 5

/**
 * For each gap of a side the nearest candidates, why none was taken, and what each of them answers instead.
 * `refused` says why two units of this side and the other are no link.
 */
export function gapEvidence(
  gaps: readonly number[],
  candidates: readonly (readonly Candidate[])[],
  refused: (unit: number, candidate: number, score: number) => Refusal | null,
  links: readonly { readonly own: number; readonly other: number; readonly score: number }[],
): GapEvidence[] {
  const best = new Map<number, { readonly own: number; readonly score: number }>()
  for (const link of links) if (link.score > (best.get(link.other)?.score ?? 0)) best.set(link.other, link)
  return gaps.map((unit) => ({
    unit,
    nearest: (candidates[unit] ?? []).slice(0, nearestKept).map((candidate) => ({
      ...candidate,
      why: refused(unit, candidate.unit, candidate.score) ?? 'little-shared',
      answers: best.get(candidate.unit)?.own ?? null,
    })),
  }))
}

/** The links as one side sees them. */
export const seenFrom = (side: 'left' | 'right', links: readonly Link[]) =>
  links.map(({ left, right, score }) =>
    side === 'left' ? { own: left, other: right, score } : { own: right, other: left, score },
  )
