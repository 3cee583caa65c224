import type { GoldFile } from '#core/evaluation/gold.ts'
import type { MeasuredAlignment } from '#core/evaluation/measured-alignment.ts'

/** A gold file of one text on each side, from triples of left label, right label and grades. */
export const sampleGold = (
  links: readonly (readonly [left: string, right: string, grades: readonly number[]])[],
  gaps: { readonly left?: readonly string[]; readonly right?: readonly string[] } = {},
): GoldFile => ({
  texts: null,
  left: ['left.md'],
  right: ['right.md'],
  correspondences: links.map(([left, right, grades]) => ({ left, right, grades, relations: ['partial'] })),
  leftGaps: gaps.left ?? [],
  rightGaps: gaps.right ?? [],
})

/** One that links these pairs and ranks each first for its left clause. */
export const sampleAlignment = (...links: (readonly [string, string])[]): MeasuredAlignment => ({
  candidates: links.map(([left, right]) => ({ left, right: [{ path: right }] })),
  correspondences: links.map(([left, right]) => ({ left: [left], right: [right], relation: 'partial' })),
  gaps: { left: [], right: [] },
})
