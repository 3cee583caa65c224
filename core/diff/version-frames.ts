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
  const likeness = likenessOfFrames(oldFrames, newFrames, contents)
  const [oldBelow, newBelow] = [unitsBelow(old), unitsBelow(now)]
  const shared = sharedUnits(old, now, matches)
  const overlaps: Overlap[] = []
  for (const key of new Set([...likeness.keys(), ...shared.keys()])) {
    const [i = 0, j = 0] = key.split(' ').map(Number)
    const units = (oldBelow.get(i) ?? 0) + (newBelow.get(j) ?? 0)
    const alike = likeness.get(key) ?? 0
    const score = units === 0 ? alike : (alike + (2 * (shared.get(key) ?? 0)) / units) / 2
    if (score >= sameFrame) overlaps.push({ old: i, new: j, likeness: score })
  }
  return bestPairs(overlaps).map((pair) => ({ old: [pair.old], new: [pair.new] }))
}

const framesOf = (pieces: readonly VersionPiece[]): number[] =>
  [...pieces.keys()].filter((at) => pieces[at]?.part === 'frame')

const pairKey = (old: number, now: number): string => `${old} ${now}`

/** Likeness of headings and own texts, for pairs that share any word. */
function likenessOfFrames(
  oldFrames: readonly number[],
  newFrames: readonly number[],
  contents: { readonly old: readonly Contents[]; readonly new: readonly Contents[] },
): Map<string, number> {
  const at = (of: readonly Contents[], index: number): Contents => of[index] ?? new Map()
  const sharedWith = createOverlapIndex(newFrames.map((index) => at(contents.new, index)))
  const newWeights = newFrames.map((index) => totalWeight(at(contents.new, index)))
  const found = new Map<string, number>()
  for (const i of oldFrames) {
    const weight = totalWeight(at(contents.old, i))
    for (const [j, shared] of sharedWith(at(contents.old, i)).entries()) {
      if (shared > 0) found.set(pairKey(i, newFrames[j]!), (2 * shared) / (weight + newWeights[j]!))
    }
  }
  return found
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

/** For each pair of frames: matched units that stand below both. */
function sharedUnits(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly VersionMatch[],
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const match of matches) {
    for (const i of framesAbove(old, match.old[0] ?? -1)) {
      for (const j of framesAbove(now, match.new[0] ?? -1)) {
        counts.set(pairKey(i, j), (counts.get(pairKey(i, j)) ?? 0) + 1)
      }
    }
  }
  return counts
}
