import type { Progress } from '../model/progress.ts'
import { bestPairs, type Overlap } from './best-pairs.ts'
import type { VersionMatch } from './version-match.ts'
import { joinParts } from './version-parts.ts'
import type { Contents } from './version-overlap.ts'
import { createOverlapIndex, likenessOf, plainContentsOf, totalWeight } from './version-overlap.ts'

/**
 * From here on a unit is the other rewritten, below it one was removed and another added. Chosen on three regulations
 * before and after amendment: at 0.4 two rewritten articles fall apart, at 0.2 a sanction meets quite another one.
 * Guarded by test/cases/diff/version-rewritten and version-replaced.
 */
const sameProvision = 0.3

/**
 * A unit that lies in another to this share of its own contents is that one before it was extended, however long the
 * other has become … In the three regulations two such pairs reach .86 and .94, all others stay below .35.
 * Guarded by test/cases/diff/version-extended.
 */
const sameWithin = 0.6
/** … unless it is so short beside it that a stock phrase would do. */
const leastWithin = 0.12

/**
 * Likeness in plain characters from which two left-over units between the same neighbours are one provision:
 * 本条例自…起施行 with another date has hardly a rare word in common, but its place and its wording say what it is.
 * Guarded by test/cases/diff/version-effective-date.
 */
const sameInPlace = 0.4

const unitsPerStep = 32

/** One version, unit by unit. */
interface VersionContents {
  readonly weighted: readonly Contents[]
  readonly texts: readonly string[]
}

/**
 * Finds each unit of one version in the other by what it says, never by its number: numbers shift with every insertion.
 * The likeliest pairs are fixed first; then what is left over is paired where it lies within the other, or by its
 * place, or as a part of what is matched.
 */
export function* matchVersions(old: VersionContents, now: VersionContents): Generator<Progress, VersionMatch[], void> {
  const { alike, within } = yield* overlapsOf(old.weighted, now.weighted)
  const pairs = bestPairs(alike)
  pairs.push(...bestPairs(leftOf(pairs, within)))
  pairs.push(...pairsInPlace(pairs, old, now))
  return yield* joinParts(pairs, old.weighted, now.weighted)
}

function* overlapsOf(
  old: readonly Contents[],
  now: readonly Contents[],
): Generator<Progress, { readonly alike: Overlap[]; readonly within: Overlap[] }, void> {
  const alike: Overlap[] = []
  const within: Overlap[] = []
  const sharedWith = createOverlapIndex(now)
  const newWeights = now.map(totalWeight)
  for (const [i, contents] of old.entries()) {
    const weight = totalWeight(contents)
    for (const [j, shared] of sharedWith(contents).entries()) {
      const other = newWeights[j] ?? 0
      const likeness = weight + other === 0 ? 0 : (2 * shared) / (weight + other)
      if (likeness >= sameProvision) alike.push({ old: i, new: j, likeness })
      else if (likeness >= leastWithin && shared >= sameWithin * Math.min(weight, other)) {
        within.push({ old: i, new: j, likeness })
      }
    }
    if (i % unitsPerStep === unitsPerStep - 1) yield { done: i + 1, total: old.length }
  }
  return { alike, within }
}

/** Overlaps of units that no pair holds. */
function leftOf(pairs: readonly Overlap[], overlaps: readonly Overlap[]): Overlap[] {
  const [takenOld, takenNew] = [new Set(pairs.map((pair) => pair.old)), new Set(pairs.map((pair) => pair.new))]
  return overlaps.filter((overlap) => !takenOld.has(overlap.old) && !takenNew.has(overlap.new))
}

/** Runs of left-over units between two matched neighbours, paired in order where they are alike in plain wording. */
function pairsInPlace(pairs: readonly Overlap[], old: VersionContents, now: VersionContents): Overlap[] {
  const partner = new Map(pairs.map((pair) => [pair.old, pair.new]))
  const taken = new Set(partner.values())
  const found: Overlap[] = []
  for (const unit of old.texts.keys()) {
    if (partner.has(unit)) continue
    const before = unit === 0 ? -1 : partner.get(unit - 1)
    const after = unit === old.texts.length - 1 ? now.texts.length : partner.get(unit + 1)
    for (const place of [before === undefined ? -1 : before + 1, after === undefined ? -1 : after - 1]) {
      const text = now.texts[place]
      if (text === undefined || taken.has(place) || partner.has(unit)) continue
      const likeness = likenessOf(plainContentsOf(old.texts[unit] ?? ''), plainContentsOf(text))
      if (likeness < sameInPlace) continue
      taken.add(place)
      partner.set(unit, place)
      found.push({ old: unit, new: place, likeness })
    }
  }
  return found
}
