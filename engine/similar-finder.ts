import { conceptReader, fieldConcepts } from '#core/alignment/concepts.ts'
import { measureSides } from '#core/alignment/measure.ts'
import { similarIn, type FindSimilar, type SimilarUnit } from '#core/alignment/similar.ts'
import { readSubjects, subjectReader } from '#core/alignment/subjects.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { Steps } from '#core/model/progress.ts'
import type { SynonymTable } from '#core/text/synonym-table.ts'
import type { Tokeniser } from '#core/text/tokeniser.ts'

export interface SimilarRequest {
  /** Names both sides with their words: what was measured of them last is used again. */
  readonly key: string
  readonly left: readonly AlignmentUnit[]
  readonly right: readonly AlignmentUnit[]
  readonly unit: number
  readonly limit: number
  readonly synonyms: SynonymTable
}

/** Who looks for one clause's like looks for the next one's: the sides measured last are kept. */
export function similarFinder(tokeniser: () => Tokeniser): (request: SimilarRequest) => Steps<readonly SimilarUnit[]> {
  let kept: { readonly key: string; readonly find: FindSimilar } | null = null
  return function* find({ key, left, right, unit, limit, synonyms }) {
    if (kept?.key !== key) {
      const isShipped = synonyms.name === null
      const concepts = isShipped ? fieldConcepts : conceptReader(synonyms)
      const subjects = isShipped ? readSubjects : subjectReader(synonyms)
      kept = { key, find: similarIn(yield* measureSides(left, right, tokeniser(), concepts, subjects)) }
    }
    return kept.find(unit, limit)
  }
}
