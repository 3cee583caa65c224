import type { Fingerprints } from './fingerprints.ts'
import { winnow } from './fingerprints.ts'
import type { Symbols } from './upstream-symbols.ts'
import { symbolsOf } from './upstream-symbols.ts'

type Range = readonly [start: number, end: number]

/** A stretch that two texts have in common with a third one. UTF-16 offsets into each text, end exclusive. */
export interface CopiedStretch {
  readonly left: Range
  readonly right: Range
  /** The place of the third text among those that were searched, and the stretch in it. */
  readonly text: number
  readonly upstream: Range
  /** Without punctuation; the name of a place counts as one. */
  readonly characters: number
}

/**
 * Characters in a row that must stand in all three texts. Of what three real regulations on one matter have in common, 76 of 94
 * stretches from ten characters on are shorter, and nearly all of these are forms that nobody copied (法律、行政法规另有规定的除外);
 * from fifteen on all are sentences taken from the law that they implement. Guarded by test/core/alignment/upstream.test.ts.
 */
export const leastCopied = 15

/** Of fingerprints: short enough that one in six runs is kept, long enough that few are chance. */
const runLength = 6

/** Places of one fingerprint that are followed: more stand only in forms that repeat one line. */
const mostPlaces = 32

/** A text made ready to be searched. */
interface Searched {
  readonly symbols: Symbols
  readonly prints: Fingerprints
}

interface Place {
  readonly text: number
  readonly at: number
}

/** Finds what the `left`-th of some texts and the `right`-th of others both have in common with a text of a third list. */
export type FindCopied = (left: number, right: number) => readonly CopiedStretch[]

/** Time grows with the texts, then with each pair asked for. Exchanging the sides exchanges what is found. */
export function copiedFinder(
  left: readonly string[],
  right: readonly string[],
  upstream: readonly string[],
): FindCopied {
  const sources = upstream.map(searched)
  const places = placesOf(sources)
  const known = (text: string): Searched => onlyKnown(searched(text), places)
  const [ofLeft, ofRight] = [left.map(known), right.map(known)]
  return (i, j) => {
    const [a, b] = [ofLeft[i], ofRight[j]]
    if (a === undefined || b === undefined || a.prints.at.length === 0 || b.prints.at.length === 0) return []
    return longest(seedsOf(a, b, places).flatMap((seed) => extended(a, b, sources, seed)))
  }
}

function searched(text: string): Searched {
  const symbols = symbolsOf(text)
  return { symbols, prints: winnow(symbols.codes, runLength, leastCopied - runLength + 1) }
}

type Places = ReadonlyMap<number, readonly Place[]>

function placesOf(sources: readonly Searched[]): Places {
  const places = new Map<number, Place[]>()
  for (const [text, { prints }] of sources.entries()) {
    for (const [index, hash] of prints.hashes.entries()) {
      const known = places.get(hash)
      const place = { text, at: prints.at[index] ?? 0 }
      if (known === undefined) places.set(hash, [place])
      else if (known.length < mostPlaces) known.push(place)
    }
  }
  return places
}

/** Of the fingerprints those that a source has as well: mostly none. */
function onlyKnown({ symbols, prints }: Searched, places: Places): Searched {
  const kept = prints.at.map((_, index) => index).filter((index) => places.has(prints.hashes[index] ?? 0))
  return {
    symbols,
    prints: { hashes: kept.map((index) => prints.hashes[index] ?? 0), at: kept.map((index) => prints.at[index] ?? 0) },
  }
}

/** Where a run stands in all three texts, by its fingerprint. */
interface Seed {
  readonly left: number
  readonly right: number
  readonly source: Place
}

function seedsOf(left: Searched, right: Searched, places: Places): Seed[] {
  const others = byHash(right.prints)
  return [...byHash(left.prints)].flatMap(([hash, own]) =>
    own.flatMap((i) =>
      (others.get(hash) ?? []).flatMap((j) =>
        (places.get(hash) ?? []).map((source) => ({ left: i, right: j, source })),
      ),
    ),
  )
}

function byHash({ hashes, at }: Fingerprints): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [index, hash] of hashes.entries()) {
    const known = found.get(hash)
    if (known === undefined) found.set(hash, [at[index] ?? 0])
    else if (known.length < mostPlaces) known.push(at[index] ?? 0)
  }
  return found
}

/** The seed with all that is the same around it in the three texts; none where that is too short, or the seed was chance. */
function extended(left: Searched, right: Searched, sources: readonly Searched[], seed: Seed): CopiedStretch[] {
  const third = sources[seed.source.text]
  if (third === undefined) return []
  const [a, b, c] = [left.symbols, right.symbols, third.symbols]
  const same = (by: number): boolean => {
    const code = a.codes[seed.left + by]
    return code !== undefined && code === b.codes[seed.right + by] && code === c.codes[seed.source.at + by]
  }
  let [from, to] = [0, 0]
  while (same(from - 1)) from -= 1
  while (same(to)) to += 1
  if (to - from < leastCopied) return []
  const range = ({ starts, ends }: Symbols, at: number): Range => [starts[at + from] ?? 0, ends[at + to - 1] ?? 0]
  return [
    {
      left: range(a, seed.left),
      right: range(b, seed.right),
      text: seed.source.text,
      upstream: range(c, seed.source.at),
      characters: to - from,
    },
  ]
}

/** Each stretch once, with the first source that has all of it, and none that lies within another; by their place. */
function longest(found: readonly CopiedStretch[]): CopiedStretch[] {
  const kept: CopiedStretch[] = []
  for (const stretch of found.toSorted(longestFirst)) {
    if (!kept.some((other) => within(stretch.left, other.left) && within(stretch.right, other.right)))
      kept.push(stretch)
  }
  return kept.toSorted((a, b) => a.left[0] - b.left[0] || a.right[0] - b.right[0])
}

const longestFirst = (a: CopiedStretch, b: CopiedStretch): number =>
  b.characters - a.characters || a.text - b.text || a.upstream[0] - b.upstream[0]

const within = ([start, end]: Range, [from, to]: Range): boolean => start >= from && end <= to
