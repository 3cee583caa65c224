import type { Range } from './middle.ts'

/** The same tokens on both sides; indices, of `length` tokens each. */
export interface Anchor {
  readonly old: number
  readonly new: number
  readonly length: number
}

/**
 * Runs of tokens that hold `size` tokens which stand exactly once on either side, as long as they can be made within the
 * range: nothing else can be meant by them. Of those that cross, the chain that keeps most is chosen.
 *
 * Bram Cohen's patience difference takes lines that are unique, and git's histogram the rarest; a sentence of law is seldom
 * kept whole, so here it is a few words in a row. Takes time in proportion to the length.
 */
export function findAnchors(old: Int32Array, now: Int32Array, range: Range, size: number): Anchor[] {
  const places = uniquePlaces(old, range.oldStart, range.oldEnd, size)
  const runs: Anchor[] = []
  for (const [hash, place] of uniquePlaces(now, range.newStart, range.newEnd, size)) {
    const from = places.get(hash) ?? repeated
    if (place < 0 || from < 0 || isWithin(runs.at(-1), from, place)) continue
    const run = extended(old, now, range, from, place)
    // Two runs of different tokens may have one hash.
    if (run.length >= size) runs.push(run)
  }
  return heaviestChain(runs)
}

const repeated = -1

/** Of each hash of `size` tokens in a row, where they begin, in order; `repeated` for those that stand there twice. */
function uniquePlaces(tokens: Int32Array, start: number, end: number, size: number): Map<number, number> {
  const places = new Map<number, number>()
  const leaving = powerOf(base, size)
  let hash = 0
  for (let at = start; at < end; at += 1) {
    hash = (Math.imul(hash, base) + tokens[at]! + 1) | 0
    if (at - size >= start) hash = (hash - Math.imul(leaving, tokens[at - size]! + 1)) | 0
    const place = at - size + 1
    if (place >= start) places.set(hash, places.has(hash) ? repeated : place)
  }
  return places
}

/** Odd and large, so that a rolling hash of a few tokens spreads over all 32 bits. */
const base = 0x01000193

function powerOf(value: number, exponent: number): number {
  let power = 1
  for (let at = 0; at < exponent; at += 1) power = Math.imul(power, value)
  return power
}

/** Whether a place belongs to the run that was found last. */
const isWithin = (run: Anchor | undefined, old: number, now: number): boolean =>
  run !== undefined && old - now === run.old - run.new && now < run.new + run.length

function extended(old: Int32Array, now: Int32Array, range: Range, from: number, to: number): Anchor {
  let before = 0
  while (
    from - before > range.oldStart &&
    to - before > range.newStart &&
    old[from - before - 1] === now[to - before - 1]
  )
    before += 1
  let after = 0
  while (from + after < range.oldEnd && to + after < range.newEnd && old[from + after] === now[to + after]) after += 1
  return { old: from - before, new: to - before, length: before + after }
}

/**
 * The runs that stand in the same order on both sides and hold most tokens together: the heaviest rising sequence, by a
 * tree of prefix maxima (Fenwick). Runs are in the order of the new side; what overlaps the run before it is cut off.
 */
function heaviestChain(runs: readonly Anchor[]): Anchor[] {
  const rank = ranksByOld(runs)
  const total = new Float64Array(runs.length)
  const before = new Int32Array(runs.length).fill(none)
  const best = new Int32Array(runs.length + 1).fill(none)
  const heavier = (a: number, b: number): number => (b === none || (a !== none && total[a]! > total[b]!) ? a : b)
  let last = none
  for (const [at, run] of runs.entries()) {
    let chain = none
    for (let node = rank[at]! - 1; node > 0; node -= node & -node) chain = heavier(best[node]!, chain)
    before[at] = chain
    total[at] = run.length + (chain === none ? 0 : total[chain]!)
    for (let node = rank[at]!; node <= runs.length; node += node & -node) best[node] = heavier(at, best[node]!)
    last = heavier(at, last)
  }
  const chain: Anchor[] = []
  for (let at = last; at !== none; at = before[at]!) chain.push(runs[at]!)
  return apart(chain.reverse())
}

const none = -1

/** The place of each run, from 1, in the order of the old side. */
function ranksByOld(runs: readonly Anchor[]): Int32Array {
  const rank = new Int32Array(runs.length)
  const byOld = [...runs.keys()].sort((a, b) => runs[a]!.old - runs[b]!.old || a - b)
  for (const [at, run] of byOld.entries()) rank[run] = at + 1
  return rank
}

function apart(chain: readonly Anchor[]): Anchor[] {
  const result: Anchor[] = []
  let [oldEnd, newEnd] = [-1, -1]
  for (const run of chain) {
    const cut = Math.max(0, oldEnd - run.old, newEnd - run.new)
    if (cut >= run.length) continue
    result.push({ old: run.old + cut, new: run.new + cut, length: run.length - cut })
    ;[oldEnd, newEnd] = [run.old + run.length, run.new + run.length]
  }
  return result
}
