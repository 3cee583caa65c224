import type { Alignment, AlignmentUnit, Refusal, Side, SuggestedCorrespondence } from '../model/correspondence.ts'
import type { Steps } from '../model/progress.ts'
import { within } from '../model/progress.ts'
import type { SynonymTable } from '../text/synonym-table.ts'
import { shippedSynonyms } from '../text/synonym-table.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import { conceptReader, fieldConcepts } from './concepts.ts'
import { countedScores } from './counted-scores.ts'
import { explainer } from './explain.ts'
import { gapEvidence, seenFrom } from './gap-evidence.ts'
import { groupLinks } from './group.ts'
import type { MeasuredSides } from './measure.ts'
import { measureSides } from './measure.ts'
import { model } from './model.ts'
import type { Column } from './pairs.ts'
import { bestBy, indexOfPair } from './pairs.ts'
import type { Model } from './score.ts'
import type { Link } from './select.ts'
import { refusalOf, selectLinks, unlinked } from './select.ts'
import { readSubjects, subjectReader } from './subjects.ts'
import type { Knowledge } from './suggest.ts'
import { knowledgeOf, suggest } from './suggest.ts'

/** Raise it when a change here changes results: stored alignments of another method are rebuilt. */
export const alignmentMethod = 'align-7'

/** Units of instruments that both sides may have copied from; results with others are other results. */
export interface Upstream {
  readonly units: readonly AlignmentUnit[]
  /** Tells it from other sets of instruments, or other texts of these; null where there are none. */
  readonly name: string | null
}

export const noUpstream: Upstream = { units: [], name: null }

/** The method with a table of synonyms and upstream instruments: `align-6+3fa9c2d1~0b1c2d3e`. */
export function methodWith(synonyms: Pick<SynonymTable, 'name'>, upstream: Pick<Upstream, 'name'>): string {
  const words = synonyms.name === null ? '' : `+${synonyms.name}`
  return `${alignmentMethod}${words}${upstream.name === null ? '' : `~${upstream.name}`}`
}

/** What a reader is offered beside the suggestion; the metrics look at ten. */
const candidatesPerUnit = 12

/**
 * Says which unit answers which, in any order and in sets, and which have no answer.
 *
 * Deterministic, and align(b, a) is align(a, b) with the sides exchanged, save that of equal scores the lower unit comes
 * first on either side. A side may be empty. What both units of a pair took from an upstream one does not count for them: no
 * score is higher than without upstream.
 */
export function* align(
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
  synonyms: SynonymTable = shippedSynonyms,
  upstream: Upstream = noUpstream,
): Steps<Alignment> {
  const units = left.length + right.length
  const isShipped = synonyms.name === null
  const concepts = isShipped ? fieldConcepts : conceptReader(synonyms)
  const subjects = isShipped ? readSubjects : subjectReader(synonyms)
  const sides = yield* within(measureSides(left, right, tokeniser, concepts, subjects, upstream.units), 0, 0.8, units)
  const found = yield* within(decide(sides, model), 0.8, 1, units)
  return { ...found, method: methodWith(synonyms, upstream) }
}

const groupsPerStep = 256

/** What follows from the measurements, by a model: the shipped one, or one that an experiment is trying. */
export function* decide(sides: MeasuredSides, by: Model): Steps<Alignment> {
  const { pairs } = sides
  const { scores, counted, context, whole } = countedScores(sides, by)
  const best = bestBy(scores, pairs, candidatesPerUnit)
  const knowledge = knowledgeOf(sides)
  const own = selectLinks(pairs, scores, best, counted.evidence)
  const links = whole === null ? own : withLinksOfOneSource(own, linksOfOneSource(sides, whole, scores, knowledge))
  const groups = groupLinks(links, knowledge.coverage)
  const explain = explainer(counted, knowledge.rarity, by, best, context)
  const correspondences: SuggestedCorrespondence[] = []
  for (const group of groups) {
    correspondences.push(suggest(group, knowledge, explain))
    if (correspondences.length % groupsPerStep === 0) yield { done: correspondences.length, total: groups.length }
  }
  const candidates = { left: best.left.finished(), right: best.right.finished() }
  const refused = (link: Link): Refusal | null =>
    refusalOf(link, best, counted.evidence[indexOfPair(pairs, link.left, link.right) ?? -1] ?? 1)
  const { approximate } = sides
  return { method: alignmentMethod, candidates, correspondences, ...gapsOf(links, candidates, refused), approximate }
}

/**
 * Links by the whole texts of units of which one is mostly what both copied: the other side has that clause word for word, and
 * to call it a gap would be wrong. Their score is still that of what they have besides.
 */
function linksOfOneSource(sides: MeasuredSides, whole: Column, scores: Column, { copied }: Knowledge): Link[] {
  const { pairs, evidence } = sides
  return selectLinks(pairs, whole, bestBy(whole, pairs, candidatesPerUnit), evidence)
    .filter(({ left, right }) => copied.isOfOneSource({ left: [left], right: [right] }))
    .map((link) => ({ ...link, score: scores[indexOfPair(pairs, link.left, link.right) ?? -1] ?? 0 }))
}

/** Each once, by left and right unit. */
function withLinksOfOneSource(own: readonly Link[], others: readonly Link[]): Link[] {
  const keys = new Set(own.map(({ left, right }) => `${left} ${right}`))
  return [...own, ...others.filter(({ left, right }) => !keys.has(`${left} ${right}`))].toSorted(
    (a, b) => a.left - b.left || a.right - b.right,
  )
}

/** The units that nobody answers, and the search behind each. */
function gapsOf(
  links: readonly Link[],
  candidates: Alignment['candidates'],
  refused: (link: Link) => Refusal | null,
): Pick<Alignment, 'gaps' | 'gapEvidence'> {
  const linksOf = { left: seenFrom('left', links), right: seenFrom('right', links) }
  const gapsOn = (side: Side): number[] =>
    unlinked(
      candidates[side].length,
      linksOf[side].map(({ own }) => own),
    )
  const gaps = { left: gapsOn('left'), right: gapsOn('right') }
  const whyLeft = (left: number, right: number, score: number) => refused({ left, right, score })
  const whyRight = (right: number, left: number, score: number) => refused({ left, right, score })
  return {
    gaps,
    gapEvidence: {
      left: gapEvidence(gaps.left, candidates.left, whyLeft, linksOf.left),
      right: gapEvidence(gaps.right, candidates.right, whyRight, linksOf.right),
    },
  }
}
