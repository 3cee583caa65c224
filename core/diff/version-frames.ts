import type { VersionPiece } from '../model/difference.ts'
import { bestPairs, type Overlap } from './best-pairs.ts'
import type { VersionMatch } from './version-match.ts'
import type { Contents } from './version-overlap.ts'
import { createOverlapIndex, totalWeight } from './version-overlap.ts'

/**
 * From here on two headings or loose paragraphs are one. A chapter with half of its articles and another name has .25
 * from its articles, and a word in common lifts it above. Guarded by test/cases/diff/version-chapter-renamed.
 */
const sameFrame = 0.3

/**
 * Pairs what stands around the units: a heading by its words and by which units stand below it, a loose paragraph by its
 * words. All indices are of pieces. Each of both sides is paired at most once.
 */
export function matchFrames(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly VersionMatch[],
  contents: { readonly old: readonly Contents[]; readonly new: readonly Contents[] },
): VersionMatch[] {
  const [oldFrames, newFrames] = [framesOf(old), framesOf(now)]
  const likeness = likenessOfFrames(newFrames, contents)
  const [oldBelow, newBelow] = [unitsBelow(old), unitsBelow(now)]
  const shared = sharedUnits(old, now, matches)
  const overlaps: Overlap[] = []
  for (const i of oldFrames) {
    for (const [place, alike] of likeness(i).entries()) {
      const j = newFrames[place]!
      const units = (oldBelow.get(i) ?? 0) + (newBelow.get(j) ?? 0)
      const common = shared.get(i)?.get(j) ?? 0
      const score = units === 0 ? alike : (alike + (2 * common) / units) / 2
      if (score >= sameFrame) overlaps.push({ old: i, new: j, likeness: score })
    }
  }
  return bestPairs(overlaps).map((pair) => ({ old: [pair.old], new: [pair.new] }))
}

const framesOf = (pieces: readonly VersionPiece[]): number[] =>
  [...pieces.keys()].filter((at) => pieces[at]?.part === 'frame')

/** Likeness of headings and own texts: of one old frame with every new one, in order. */
function likenessOfFrames(
  newFrames: readonly number[],
  contents: { readonly old: readonly Contents[]; readonly new: readonly Contents[] },
): (old: number) => Float64Array {
  const of = (side: readonly Contents[], index: number): Contents => side[index] ?? new Map()
  const sharedWith = createOverlapIndex(newFrames.map((index) => of(contents.new, index)))
  const newWeights = newFrames.map((index) => totalWeight(of(contents.new, index)))
  return (old) => {
    const weight = totalWeight(of(contents.old, old))
    return sharedWith(of(contents.old, old)).map((shared, place) =>
      shared === 0 ? 0 : (2 * shared) / (weight + (newWeights[place] ?? 0)),
    )
  }
}

/** Frames above a piece, the nearest first. */
function* framesAbove(pieces: readonly VersionPiece[], at: number): Generator<number> {
  for (let above = pieces[at]?.above ?? null; above !== null; above = pieces[above]?.above ?? null) {
    if (pieces[above]?.part === 'frame') yield above
  }
}

/** How many units stand below each frame. */
function unitsBelow(pieces: readonly VersionPiece[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const [at, { part }] of pieces.entries()) {
    if (part !== 'unit') continue
    for (const frame of framesAbove(pieces, at)) counts.set(frame, (counts.get(frame) ?? 0) + 1)
  }
  return counts
}

/** How many matched units stand below both an old frame and a new one. */
function sharedUnits(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly VersionMatch[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const counts = new Map<number, Map<number, number>>()
  for (const match of matches) {
    for (const i of framesAbove(old, match.old[0] ?? -1)) {
      const row = counts.get(i) ?? new Map<number, number>()
      counts.set(i, row)
      for (const j of framesAbove(now, match.new[0] ?? -1)) row.set(j, (row.get(j) ?? 0) + 1)
    }
  }
  return counts
}
