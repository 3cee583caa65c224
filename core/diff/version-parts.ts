import type { Progress } from '../model/progress.ts'
import type { Overlap } from './best-pairs.ts'
import type { VersionMatch } from './version-match.ts'
import type { Contents } from './version-overlap.ts'
import { createOverlapIndex, rest, sharedWeight, totalWeight, union } from './version-overlap.ts'

/**
 * A left-over unit is a part of a matched one if it brings this share of the whole that the part matched before does
 * not have: one of two or three paragraphs. In three regulations before and after amendment the true parts bring .27 to
 * .36, others at most .14. Guarded by test/cases/diff/version-split and version-split-extended.
 */
const partGain = 0.2
/** … and this much of itself comes from there: a part may have been extended, but not beyond recognition … */
const partShare = 0.15
/** … or if hardly anything of it comes from elsewhere, however small it is. Guarded by test/cases/diff/version-absorbed. */
const wholly = 0.75
const leastGain = 0.05

const unitsPerStep = 32

/** A left-over unit that may belong to a match: as a further new unit of it (split), or a further old one (merged). */
interface Part {
  readonly side: 'old' | 'new'
  readonly unit: number
  readonly match: number
  readonly worth: number
}

/** Adds to the pairs those left-over units that are a part of one: the other part of a split, or of a merger. */
export function* joinParts(
  pairs: readonly Overlap[],
  old: readonly Contents[],
  now: readonly Contents[],
): Generator<Progress, VersionMatch[], void> {
  const matches = pairs.map((pair) => ({ old: [pair.old], new: [pair.new] }))
  const contents = { old, new: now }
  const parts = [
    ...(yield* partsOf('new', leftOver(now.length, pairs, 'new'), matches, contents)),
    ...(yield* partsOf('old', leftOver(old.length, pairs, 'old'), matches, contents)),
  ]
  const taken = { old: new Set<number>(), new: new Set<number>() }
  for (const { side, unit, match } of parts.sort((a, b) => b.worth - a.worth)) {
    const target = matches[match]!
    // Either split or merged: several on both sides would say of no clause what became of it.
    if (taken[side].has(unit) || target[otherSide[side]].length > 1) continue
    if (worthOf(unit, side, target, contents) === 0) continue
    taken[side].add(unit)
    target[side] = [...target[side], unit].sort((a, b) => a - b)
  }
  return matches
}

type Sides<Of> = Readonly<Record<'old' | 'new', Of>>

const otherSide = { old: 'new', new: 'old' } as const

function* partsOf(
  side: 'old' | 'new',
  free: readonly number[],
  matches: readonly VersionMatch[],
  contents: Sides<readonly Contents[]>,
): Generator<Progress, Part[], void> {
  const found: Part[] = []
  const sharedWith = createOverlapIndex(contents[otherSide[side]])
  for (const [at, unit] of free.entries()) {
    const part = contents[side][unit] ?? new Map()
    const least = partShare * totalWeight(part)
    const shared = sharedWith(part)
    for (const [index, match] of matches.entries()) {
      // What lies in the whole is the most that can lie in the rest of it: nearly all fall out here, cheaply.
      if ((shared[match[otherSide[side]][0] ?? 0] ?? 0) < least) continue
      const worth = worthOf(unit, side, match, contents)
      if (worth > 0) found.push({ side, unit, match: index, worth })
    }
    if (at % unitsPerStep === unitsPerStep - 1) yield { done: at + 1, total: free.length }
  }
  return found
}

/** How much speaks for the unit being a part of the match, 0 where it is none. */
function worthOf(unit: number, side: 'old' | 'new', match: VersionMatch, contents: Sides<readonly Contents[]>): number {
  const part = contents[side][unit] ?? new Map()
  const whole = unionOf(contents[otherSide[side]], match[otherSide[side]])
  const weight = totalWeight(part)
  if (weight === 0) return 0
  const shared = sharedWeight(part, rest(whole, unionOf(contents[side], match[side])))
  const [share, gain] = [shared / weight, shared / Math.max(1, totalWeight(whole))]
  const isPart = (gain >= partGain && share >= partShare) || (share >= wholly && gain >= leastGain)
  return isPart ? share + gain : 0
}

const unionOf = (contents: readonly Contents[], units: readonly number[]): Contents => {
  const [only] = units
  return units.length === 1 && only !== undefined
    ? (contents[only] ?? new Map())
    : union(units.flatMap((unit) => contents[unit] ?? []))
}

function leftOver(count: number, pairs: readonly Overlap[], side: 'old' | 'new'): number[] {
  const used = new Set(pairs.map((pair) => pair[side]))
  return Array.from({ length: count }, (_, unit) => unit).filter((unit) => !used.has(unit))
}
