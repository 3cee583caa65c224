import { findAnchors } from './anchors.ts'
import type { Change } from './change.ts'
import type { Range } from './middle.ts'
import { findMiddle } from './middle.ts'

export interface SequenceDifference {
  readonly changes: readonly Change[]
  /** True where a search stopped at its limit or because time was up: more may be kept than is said. */
  readonly approximate: boolean
}

/** Asked between two steps of a long comparison; true ends it with what was found by then. */
export type IsDue = () => boolean

export const never: IsDue = () => false

interface Comparison {
  readonly old: Int32Array
  readonly now: Int32Array
  /** 1 for every token that is kept. The nth kept one of either side belong together. */
  readonly oldKept: Uint8Array
  readonly newKept: Uint8Array
}

interface OpenRange extends Range {
  /** Index into `anchorSizes`, past its end where no more anchors are looked for. */
  readonly level: number
}

/**
 * Tokens in a row that make an anchor, the surest first. Where half of the words are replaced, one of sixteen rows of four
 * is left, and what lies between two of them is compared in no time. Rows of two find nothing more: measured on three
 * regulations before and after amendment, they leave every figure of `npm run bench -- diff` as it is.
 */
const anchorSizes = [8, 4] as const

/** Tokens of both sides up to which a range is compared exactly, without anchors: it takes less than a millisecond. */
const shortRange = 300

/**
 * Edits after which a search for the shortest script is cut off, on either side of it. Its cost grows with their square; 512
 * let two articles of a thousand tokens that share nothing be compared exactly. Guarded by test/core/diff/sequence.
 */
const mostEdits = 512

/**
 * What differs between two sequences of numbers, as what lies between the parts that are kept. First what can be found in one
 * pass and part the sequences safely, then the shortest script for what lies between.
 */
export function diffSequences(old: Int32Array, now: Int32Array, isDue: IsDue = never): SequenceDifference {
  const comparison: Comparison = {
    old,
    now,
    oldKept: new Uint8Array(old.length),
    newKept: new Uint8Array(now.length),
  }
  let approximate = false
  const open: OpenRange[] = [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: now.length, level: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const range = withoutEqualEnds(comparison, next)
    if (range.oldStart === range.oldEnd || range.newStart === range.newEnd) continue
    if (isDue()) {
      approximate = true
      continue
    }
    const { parts, exact } = partedByAnchors(comparison, range) ?? partedInTheMiddle(comparison, range)
    approximate ||= !exact
    // In the order of the text, so that time which runs out runs out at its end.
    for (const part of parts.toReversed()) open.push(part)
  }
  return { changes: changesOf(comparison), approximate }
}

function withoutEqualEnds({ old, now, oldKept, newKept }: Comparison, range: OpenRange): OpenRange {
  let { oldStart, oldEnd, newStart, newEnd } = range
  while (oldStart < oldEnd && newStart < newEnd && old[oldStart] === now[newStart]) {
    oldKept[oldStart++] = 1
    newKept[newStart++] = 1
  }
  while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] === now[newEnd - 1]) {
    oldKept[--oldEnd] = 1
    newKept[--newEnd] = 1
  }
  return { oldStart, oldEnd, newStart, newEnd, level: range.level }
}

interface Parted {
  readonly parts: readonly OpenRange[]
  readonly exact: boolean
}

/** What lies between the anchors of the first size that has any; null where the range is short or has none. */
function partedByAnchors({ old, now, oldKept, newKept }: Comparison, range: OpenRange): Parted | null {
  if (lengthOf(range) <= shortRange) return null
  for (let level = range.level; level < anchorSizes.length; level += 1) {
    const anchors = findAnchors(old, now, range, anchorSizes[level]!)
    if (anchors.length === 0) continue
    const parts: OpenRange[] = []
    let [oldAt, newAt] = [range.oldStart, range.newStart]
    for (const anchor of [...anchors, { old: range.oldEnd, new: range.newEnd, length: 0 }]) {
      const part = { oldStart: oldAt, oldEnd: anchor.old, newStart: newAt, newEnd: anchor.new }
      parts.push({ ...part, level: levelOf(part, range, level) })
      ;[oldAt, newAt] = [anchor.old + anchor.length, anchor.new + anchor.length]
      oldKept.fill(1, anchor.old, oldAt)
      newKept.fill(1, anchor.new, newAt)
    }
    return { parts, exact: true }
  }
  return null
}

function partedInTheMiddle({ old, now }: Comparison, range: OpenRange): Parted {
  const middle = findMiddle(old, now, range, mostEdits)
  const { oldStart, oldEnd, newStart, newEnd } = range
  const halves: Range[] = [
    { oldStart, oldEnd: middle.old, newStart, newEnd: middle.new },
    { oldStart: middle.old, oldEnd, newStart: middle.new, newEnd },
  ]
  const parts = halves.map((half) => ({ ...half, level: levelOf(half, range, anchorSizes.length - 1) }))
  return { parts, exact: middle.exact }
}

const lengthOf = (part: Range): number => part.oldEnd - part.oldStart + part.newEnd - part.newStart

/**
 * Fewer tokens stand twice in a part, so anchors are looked for anew; but not by the same size in a part that is nearly the
 * whole, or one that loses a little each time would be read through as often.
 */
const levelOf = (part: Range, whole: Range, level: number): number =>
  2 * lengthOf(part) > lengthOf(whole) ? level + 1 : level

function changesOf({ oldKept, newKept }: Comparison): Change[] {
  const changes: Change[] = []
  let [oldAt, newAt] = [0, 0]
  while (oldAt < oldKept.length || newAt < newKept.length) {
    const [oldStart, newStart] = [oldAt, newAt]
    while (oldAt < oldKept.length && oldKept[oldAt] === 0) oldAt += 1
    while (newAt < newKept.length && newKept[newAt] === 0) newAt += 1
    if (oldAt > oldStart || newAt > newStart) changes.push({ oldStart, oldEnd: oldAt, newStart, newEnd: newAt })
    while (oldAt < oldKept.length && newAt < newKept.length && oldKept[oldAt] === 1 && newKept[newAt] === 1) {
      oldAt += 1
      newAt += 1
    }
  }
  return changes
}
