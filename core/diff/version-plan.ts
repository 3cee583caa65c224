import type { Steps } from '../model/progress.ts'
import { heaviestRising } from './heaviest-rising.ts'
import { matchFrames } from './version-frames.ts'
import type { PlannedMatch, VersionMatch } from './version-match.ts'
import { matchVersions } from './version-matches.ts'
import type { Contents } from './version-overlap.ts'
import { contentsOf, likenessOf } from './version-overlap.ts'
import type { ReadPiece } from './version-read.ts'
import { pick, tokensOf } from './version-read.ts'

/**
 * Finds each piece of the one version in the other. Ties (two articles that changed places, equal clauses) must fall to
 * one side: always to the same one, so that exchanging the versions mirrors the result.
 */
export function* planVersions(old: readonly ReadPiece[], now: readonly ReadPiece[]): Steps<PlannedMatch[]> {
  if (wholeText(old) <= wholeText(now)) return yield* planOrdered(old, now)
  const matches = yield* planOrdered(now, old)
  return matches.map((match) => ({ old: match.new, new: match.old, moved: match.moved }))
}

const wholeText = (pieces: readonly ReadPiece[]): string =>
  pieces.map(({ heading, text }) => `${heading ?? ''}\n${text}`).join('\u0000')

function* planOrdered(old: readonly ReadPiece[], now: readonly ReadPiece[]): Steps<PlannedMatch[]> {
  const weighted = contentsOf([...old, ...now].map(tokensOf))
  const contents = { old: weighted.slice(0, old.length), new: weighted.slice(old.length) }
  const [oldUnits, newUnits] = [unitsOf(old), unitsOf(now)]
  const units = yield* matchVersions(
    { weighted: pick(contents.old, oldUnits), texts: pick(old, oldUnits).map(({ text }) => text) },
    { weighted: pick(contents.new, newUnits), texts: pick(now, newUnits).map(({ text }) => text) },
  )
  const matches = units.map((match) => ({ old: pick(oldUnits, match.old), new: pick(newUnits, match.new) }))
  const frames = matchFrames(old, now, matches, contents)
  const pieces = { old, new: now }
  return [...withMoves(matches, pieces, contents), ...withMoves(frames, pieces, contents)]
}

interface Sides<Of> {
  readonly old: Of
  readonly new: Of
}

const unitsOf = (pieces: readonly ReadPiece[]): number[] =>
  [...pieces.keys()].filter((at) => pieces[at]?.part === 'unit')

/**
 * A match has moved where it crosses the order that most of the common text kept: of a long article and a short one that
 * changed places, the short one moved. Of several clauses that became one it is enough that one kept its place.
 */
function withMoves(
  matches: readonly VersionMatch[],
  pieces: Sides<readonly ReadPiece[]>,
  contents: Sides<readonly Contents[]>,
): PlannedMatch[] {
  const weightOf = (i: number, j: number): number => {
    const length = (pieces.old[i]?.text.length ?? 0) + (pieces.new[j]?.text.length ?? 0)
    return 1 + length * likenessOf(contents.old[i]!, contents.new[j]!)
  }
  const pairs = matches.flatMap((match, index) =>
    match.old.flatMap((i) => match.new.map((j) => ({ old: i, new: j, weight: weightOf(i, j), index }))),
  )
  const stayed = new Set([...heaviestRising(pairs)].map((at) => pairs[at]?.index))
  return matches.map((match, at) => ({ ...match, moved: !stayed.has(at) }))
}
