import type { VersionPiece } from '../model/difference.ts'
import type { Steps } from '../model/progress.ts'
import type { ReadText } from './diff-texts.ts'
import { heaviestRising } from './heaviest-rising.ts'
import { matchFrames } from './version-frames.ts'
import type { PlannedMatch, VersionMatch } from './version-match.ts'
import { matchVersions } from './version-matches.ts'
import type { Contents } from './version-overlap.ts'
import { contentsOf, plainContentsOf, sharedWeight } from './version-overlap.ts'

/** One version: its pieces, and what each says, heading and text together. */
export interface ReadVersion {
  readonly pieces: readonly VersionPiece[]
  readonly texts: readonly ReadText[]
}

/**
 * Finds each piece of the one version in the other. Ties (two articles that changed places, equal clauses) must fall to
 * one side: always to the same one, so that exchanging the versions mirrors the result.
 */
export function* planVersions(old: ReadVersion, now: ReadVersion): Steps<PlannedMatch[]> {
  if (wholeText(old) <= wholeText(now)) return yield* planOrdered(old, now)
  const matches = yield* planOrdered(now, old)
  return matches.map((match) => ({ old: match.new, new: match.old, moved: match.moved }))
}

const wholeText = ({ texts }: ReadVersion): string => texts.map(({ text }) => text).join('\u0000')

function* planOrdered(old: ReadVersion, now: ReadVersion): Steps<PlannedMatch[]> {
  const weighted = contentsOf([...old.texts, ...now.texts])
  const contents = { old: weighted.slice(0, old.texts.length), new: weighted.slice(old.texts.length) }
  const plain = { old: plainContentsOf(old.texts), new: plainContentsOf(now.texts) }
  const [oldUnits, newUnits] = [unitsOf(old), unitsOf(now)]
  const units = yield* matchVersions(
    { weighted: pick(contents.old, oldUnits), plain: pick(plain.old, oldUnits) },
    { weighted: pick(contents.new, newUnits), plain: pick(plain.new, newUnits) },
  )
  const matches = units.map((match) => ({ old: pick(oldUnits, match.old), new: pick(newUnits, match.new) }))
  const frames = matchFrames(old.pieces, now.pieces, matches, contents)
  return [...withMoves(matches, plain), ...withMoves(frames, plain)]
}

const unitsOf = ({ pieces }: ReadVersion): number[] => [...pieces.keys()].filter((at) => pieces[at]?.part === 'unit')

const pick = <Item>(items: readonly Item[], indices: readonly number[]): Item[] =>
  indices.flatMap((index) => {
    const item = items[index]
    return item === undefined ? [] : [item]
  })

/**
 * A match has moved where it crosses the order that most of the common text kept: of a long article and a short one that
 * changed places, the short one moved. Of several clauses that became one it is enough that one kept its place.
 */
function withMoves(
  matches: readonly VersionMatch[],
  { old, new: now }: { readonly old: readonly Contents[]; readonly new: readonly Contents[] },
): PlannedMatch[] {
  const pairs = matches.flatMap((match, index) =>
    match.old.flatMap((i) =>
      match.new.map((j) => ({ old: i, new: j, weight: 1 + sharedWeight(old[i]!, now[j]!), index })),
    ),
  )
  const stayed = new Set([...heaviestRising(pairs)].map((at) => pairs[at]?.index))
  return matches.map((match, at) => ({ ...match, moved: !stayed.has(at) }))
}
