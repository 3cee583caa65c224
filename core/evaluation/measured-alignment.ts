import { articleLabel } from './article-label.ts'

/** The parts of an alignment that are measured, by clause path; what `align` prints has this shape. */
export interface MeasuredAlignment {
  readonly candidates: readonly { readonly left: string; readonly right: readonly { readonly path: string }[] }[]
  readonly correspondences: readonly {
    readonly left: readonly string[]
    readonly right: readonly string[]
    readonly relation: string
  }[]
  readonly gaps: { readonly left: readonly string[]; readonly right: readonly string[] }
}

/** One whose candidates say how sure they are. */
export interface ScoredAlignment extends MeasuredAlignment {
  readonly candidates: readonly {
    readonly left: string
    readonly right: readonly { readonly path: string; readonly score: number }[]
  }[]
}

/** A left and a right clause by their labels. */
export const pairKey = (left: string, right: string): string => `${left}\n${right}`

/** The left clause of a `pairKey`. */
export const leftOf = (key: string): string => key.slice(0, key.indexOf('\n'))

/** Pairs of articles and the relation given to each. A set counts as its full product; the first relation of a pair holds. */
export function predictedPairs({ correspondences }: Pick<MeasuredAlignment, 'correspondences'>): Map<string, string> {
  const pairs = new Map<string, string>()
  for (const { left, right, relation } of correspondences) {
    for (const from of left) {
      for (const to of right) {
        const key = pairKey(articleLabel(from), articleLabel(to))
        if (!pairs.has(key)) pairs.set(key, relation)
      }
    }
  }
  return pairs
}
