import type { Progress } from '../model/progress.ts'
import type { Contents } from './version-overlap.ts'
import { createOverlapIndex, likenessOf, sharedWeight, totalWeight, union } from './version-overlap.ts'

/** Units of the two versions that are one provision; indices in rising order. More than one on a side: split or merged. */
export interface VersionMatch {
  readonly old: readonly number[]
  readonly new: readonly number[]
}

interface Overlap {
  readonly old: number
  readonly new: number
  /** Dice coefficient of the contents, 0 to 1. */
  readonly likeness: number
}

/**
 * From here on a unit is the other rewritten, below it one was removed and another added. Chosen on three regulations
 * before and after amendment: at 0.4 two rewritten articles fall apart, at 0.2 a sanction meets quite another one.
 * Guarded by test/cases/diff/version-rewritten and version-replaced.
 */
const sameProvision = 0.3

/** A part must lie in the whole to this share of its own contents … */
const partOfWhole = 0.6
/** … and bring this much more of the whole than was matched already, or it only repeats it. */
const partGain = 0.2

/**
 * Likeness in plain characters from which two left-over units between the same neighbours are one provision:
 * 本条例自…起施行 with another date has hardly a rare word in common, but its place and its wording say what it is.
 * Guarded by test/cases/diff/version-effective-date.
 */
const sameInPlace = 0.4

const unitsPerStep = 32

/** One version as contents by weight and by plain length, unit by unit. */
export interface VersionContents {
  readonly weighted: readonly Contents[]
  readonly plain: readonly Contents[]
}

/**
 * Finds each unit of one version in the other by what it says, never by its number: numbers shift with every insertion.
 * The likeliest pairs are fixed first; then what is left over is paired by its place, or as a part of what is matched.
 */
export function* matchVersions(old: VersionContents, now: VersionContents): Generator<Progress, VersionMatch[], void> {
  const overlaps: Overlap[] = []
  const sharedWith = createOverlapIndex(now.weighted)
  const newWeights = now.weighted.map(totalWeight)
  for (const [i, contents] of old.weighted.entries()) {
    const weight = totalWeight(contents)
    for (const [j, shared] of sharedWith(contents).entries()) {
      const sum = weight + (newWeights[j] ?? 0)
      const likeness = sum === 0 ? 0 : (2 * shared) / sum
      if (likeness >= sameProvision) overlaps.push({ old: i, new: j, likeness })
    }
    if (i % unitsPerStep === unitsPerStep - 1) yield { done: i + 1, total: old.weighted.length }
  }
  const pairs = bestPairs(overlaps)
  return joinParts([...pairs, ...pairsInPlace(pairs, old, now)], old.weighted, now.weighted)
}

/** Runs of left-over units between two matched neighbours, paired in order where they are alike in plain wording. */
function pairsInPlace(pairs: readonly VersionMatch[], old: VersionContents, now: VersionContents): VersionMatch[] {
  const partner = new Map(pairs.map((pair) => [pair.old[0] ?? -1, pair.new[0] ?? -1]))
  const freeNew = new Set(leftOver(now.plain.length, pairs, 'new'))
  const found: VersionMatch[] = []
  for (const unit of leftOver(old.plain.length, pairs, 'old')) {
    const before = unit === 0 ? -1 : partner.get(unit - 1)
    const after = unit === old.plain.length - 1 ? now.plain.length : partner.get(unit + 1)
    const place = [before === undefined ? -1 : before + 1, after === undefined ? -1 : after - 1].find(
      (candidate) => freeNew.has(candidate) && likenessOf(plainAt(old, unit), plainAt(now, candidate)) >= sameInPlace,
    )
    if (place === undefined) continue
    freeNew.delete(place)
    partner.set(unit, place)
    found.push({ old: [unit], new: [place] })
  }
  return found
}

const plainAt = ({ plain }: VersionContents, unit: number): Contents => plain[unit] ?? new Map()

/** Best first; of equals those that stand nearest to the same place, then in order. Each unit once. */
function bestPairs(overlaps: readonly Overlap[]): VersionMatch[] {
  const takenOld = new Set<number>()
  const takenNew = new Set<number>()
  const sorted = [...overlaps].sort(
    (a, b) =>
      b.likeness - a.likeness || Math.abs(a.old - a.new) - Math.abs(b.old - b.new) || a.old - b.old || a.new - b.new,
  )
  return sorted.flatMap((overlap) => {
    if (takenOld.has(overlap.old) || takenNew.has(overlap.new)) return []
    takenOld.add(overlap.old)
    takenNew.add(overlap.new)
    return [{ old: [overlap.old], new: [overlap.new] }]
  })
}

/** Adds units that are a part of one already matched: the other part of a split, or of a merger. */
function joinParts(pairs: readonly VersionMatch[], old: readonly Contents[], now: readonly Contents[]): VersionMatch[] {
  const split = pairs.map((pair) => withParts(pair.old, pair.new, old, now, leftOver(now.length, pairs, 'new')))
  const afterSplit = withoutRepeats(pairs, split)
  const free = leftOver(old.length, afterSplit, 'old')
  const merged = afterSplit.map((pair) =>
    pair.new.length > 1 ? pair.old : withParts(pair.new, pair.old, now, old, free),
  )
  const claimed = new Set<number>()
  return afterSplit.map((pair, at) => ({
    new: pair.new,
    old: (merged[at] ?? pair.old).filter((unit) => pair.old.includes(unit) || claim(claimed, unit)),
  }))
}

/** A part goes to the first whole that wants it. */
function withoutRepeats(pairs: readonly VersionMatch[], split: readonly (readonly number[])[]): VersionMatch[] {
  const claimed = new Set<number>()
  return pairs.map((pair, at) => ({
    old: pair.old,
    new: (split[at] ?? pair.new).filter((unit) => pair.new.includes(unit) || claim(claimed, unit)),
  }))
}

function claim(claimed: Set<number>, unit: number): boolean {
  if (claimed.has(unit)) return false
  claimed.add(unit)
  return true
}

function leftOver(count: number, pairs: readonly VersionMatch[], side: 'old' | 'new'): number[] {
  const used = new Set(pairs.flatMap((pair) => pair[side]))
  return Array.from({ length: count }, (_, unit) => unit).filter((unit) => !used.has(unit))
}

function withParts(
  whole: readonly number[],
  parts: readonly number[],
  wholes: readonly Contents[],
  others: readonly Contents[],
  free: readonly number[],
): number[] {
  const contents = union(whole.flatMap((unit) => wholes[unit] ?? []))
  const found = [...parts]
  const covered = (units: readonly number[]): number =>
    sharedWeight(contents, union(units.flatMap((unit) => others[unit] ?? []))) / Math.max(1, totalWeight(contents))
  for (const unit of free) {
    const part = others[unit]
    if (part === undefined || totalWeight(part) === 0) continue
    if (sharedWeight(part, contents) / totalWeight(part) < partOfWhole) continue
    if (covered([...found, unit]) - covered(found) >= partGain) found.push(unit)
  }
  return found.sort((a, b) => a - b)
}
