import type { Alignment, AlignmentUnit, SuggestedCorrespondence } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import { within } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import { groupLinks } from './group.ts'
import type { MeasuredSides } from './measure.ts'
import { measureSides } from './measure.ts'
import { model } from './model.ts'
import { bestBy } from './pairs.ts'
import type { Model } from './score.ts'
import { scorePairs } from './score.ts'
import { selectLinks, unlinked } from './select.ts'
import { knowledgeOf, suggest } from './suggest.ts'

/** Raise it when a change here changes results: stored alignments of another method are rebuilt. */
export const alignmentMethod = 'align-3'

/** What a reader is offered beside the suggestion; the metrics look at ten. */
const candidatesPerUnit = 12

/**
 * Says which unit answers which, in any order and in sets, and which have no answer.
 *
 * Deterministic, and align(b, a) is align(a, b) with the sides exchanged, save that of equal scores the lower unit comes
 * first on either side. A side may be empty.
 */
export function* align(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
): Steps<Alignment> {
  const units = left.length + right.length
  const sides = yield* within(measureSides(left, right, tokeniser), 0, 0.8, units)
  return yield* within(decide(sides, model), 0.8, 1, units)
}

const groupsPerStep = 256

/** What follows from the measurements, by a model: the shipped one, or one that an experiment is trying. */
export function* decide(sides: MeasuredSides, by: Model): Steps<Alignment> {
  const { left, right, pairs } = sides
  const scores = scorePairs(sides, by)
  const best = bestBy(scores, pairs, candidatesPerUnit)
  const knowledge = knowledgeOf(sides)
  const links = selectLinks(pairs, scores, best, knowledge.evidence)
  const groups = groupLinks(links, knowledge.coverage)
  const correspondences: SuggestedCorrespondence[] = []
  for (const group of groups) {
    correspondences.push(suggest(group, knowledge))
    if (correspondences.length % groupsPerStep === 0) yield { done: correspondences.length, total: groups.length }
  }
  return {
    method: alignmentMethod,
    candidates: { left: best.left.finished(), right: best.right.finished() },
    correspondences,
    gaps: {
      left: unlinked(
        left.length,
        links.map((link) => link.left),
      ),
      right: unlinked(
        right.length,
        links.map((link) => link.right),
      ),
    },
    approximate: sides.approximate,
  }
}
