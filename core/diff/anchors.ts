import { heaviestRising } from './heaviest-rising.ts'
import type { Range } from './middle.ts'

/** The same tokens on both sides; indices, of `length` tokens each. */
interface CommonRun {
  readonly old: number
  readonly new: number
  readonly length: number
}

/**
 * Runs that part a range safely: of those that `uniqueRuns` finds, the ones that stand in the same order on both sides
 * and hold most tokens together.
 *
 * Bram Cohen's patience difference takes lines that are unique, and git's histogram the rarest; a sentence of law is seldom
 * kept whole, so here it is a few words in a row. Takes time in proportion to the length, but for a logarithm.
 */
export function findAnchors(old: Int32Array, now: Int32Array, range: Range, size: number): CommonRun[] {
  const runs = uniqueRuns(old, now, range, size)
  const chain = heaviestRising(
    runs.map((run) => ({ old: run.old - range.oldStart, new: run.new - range.newStart, weight: run.length })),
  )
  return apart(runs.filter((_, at) => chain.has(at)))
}

/**
 * Runs of tokens that hold `size` tokens which stand exactly once on either side, as long as they can be made within the
 * range: nothing else can be meant by them. In the order of the new side.
 */
export function uniqueRuns(old: Int32Array, now: Int32Array, range: Range, size: number): CommonRun[] {
  const places = uniquePlaces(old, range.oldStart, range.oldEnd, size)
  const runs: CommonRun[] = []
  for (const [hash, place] of uniquePlaces(now, range.newStart, range.newEnd, size)) {
    const from = places.get(hash) ?? repeated
    if (place < 0 || from < 0 || isWithin(runs.at(-1), from, place)) continue
    const run = extended(old, now, range, from, place)
    // Two runs of different tokens may have one hash.
    if (run.length >= size) runs.push(run)
  }
  return runs
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
const isWithin = (run: CommonRun | undefined, old: number, now: number): boolean =>
  run !== undefined && old - now === run.old - run.new && now < run.new + run.length

function extended(old: Int32Array, now: Int32Array, range: Range, from: number, to: number): CommonRun {
  let [oldStart, newStart] = [from, to]
  while (oldStart > range.oldStart && newStart > range.newStart && old[oldStart - 1] === now[newStart - 1]) {
    oldStart -= 1
    newStart -= 1
  }
  let [oldEnd, newEnd] = [from, to]
  while (oldEnd < range.oldEnd && newEnd < range.newEnd && old[oldEnd] === now[newEnd]) {
    oldEnd += 1
    newEnd += 1
  }
  return { old: oldStart, new: newStart, length: oldEnd - oldStart }
}

/** Cuts off what overlaps the run before, on either side. */
function apart(chain: readonly CommonRun[]): CommonRun[] {
  const result: CommonRun[] = []
  let [oldEnd, newEnd] = [-1, -1]
  for (const run of chain) {
    const cut = Math.max(0, oldEnd - run.old, newEnd - run.new)
    if (cut >= run.length) continue
    result.push({ old: run.old + cut, new: run.new + cut, length: run.length - cut })
    ;[oldEnd, newEnd] = [run.old + run.length, run.new + run.length]
  }
  return result
}
