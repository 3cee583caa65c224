import type { Change } from './change.ts'
import type { ReadTokens } from './lexicon.ts'
import { weightBetween } from './lexicon.ts'

/* Passes that make a correct difference readable. Each takes and gives changes in order, never touching. */

/**
 * An island up to this share of the smaller change beside it (mean of its two sides) is swallowed: it met by chance, and
 * 渝中区的工业企业 → 高新区的软件园区 is one replacement, not two around a 的.
 *
 * Chosen on three regulations before and after amendment, together with the next: of 694 changes 521 are left, at the
 * cost of .015 of the kept share (.722 to .707); a share of 1 costs .012 more for 40 changes less.
 * Guarded by test/cases/diff/island-swallowed, island-kept and quantity-whole.
 */
const islandShare = 0.34
/** One word of two characters between two changes is swallowed however small they are. */
const alwaysSwallowed = 2

/** Joins changes that only small islands of kept text part. Repeated, since a joined change outweighs more islands. */
export function joinOverIslands(changes: readonly Change[], old: ReadTokens, now: ReadTokens): Change[] {
  let current = [...changes]
  for (;;) {
    const next: Change[] = []
    for (const change of current) {
      const last = next.at(-1)
      if (last !== undefined && isIsland(last, change, old, now)) next[next.length - 1] = joined(last, change)
      else next.push(change)
    }
    if (next.length === current.length) return next
    current = next
  }
}

function isIsland(before: Change, after: Change, old: ReadTokens, now: ReadTokens): boolean {
  const island = weightBetween(old, before.oldEnd, after.oldStart)
  if (island <= alwaysSwallowed) return true
  const size = (change: Change): number =>
    (weightBetween(old, change.oldStart, change.oldEnd) + weightBetween(now, change.newStart, change.newEnd)) / 2
  return island <= islandShare * Math.min(size(before), size(after))
}

const joined = (before: Change, after: Change): Change => ({
  oldStart: before.oldStart,
  oldEnd: after.oldEnd,
  newStart: before.newStart,
  newEnd: after.newEnd,
})

/**
 * Moves an insertion or deletion along equal text to where a phrase begins and ends. Of 甲，[乙，]丙 and 甲[，乙]，丙 the
 * first is how it was written.
 */
export function settleAtPhrases(changes: readonly Change[], old: ReadTokens, now: ReadTokens): Change[] {
  return changes.map((change, at) => {
    const isInsertion = change.oldStart === change.oldEnd
    if (!isInsertion && change.newStart !== change.newEnd) return change
    const [before, after] = [changes[at - 1], changes[at + 1]]
    // One kept token must stay between two changes: they were made apart on purpose.
    const step = isInsertion
      ? bestStep(now, change.newStart, change.newEnd, (before?.newEnd ?? -1) + 1, (after?.newStart ?? Infinity) - 1)
      : bestStep(old, change.oldStart, change.oldEnd, (before?.oldEnd ?? -1) + 1, (after?.oldStart ?? Infinity) - 1)
    return moved(change, step)
  })
}

const moved = (change: Change, step: number): Change => ({
  oldStart: change.oldStart + step,
  oldEnd: change.oldEnd + step,
  newStart: change.newStart + step,
  newEnd: change.newEnd + step,
})

/** Steps left (negative) or right that keep the result the same, the best of them; 0 where none is better. */
function bestStep(read: ReadTokens, start: number, end: number, from: number, to: number): number {
  let best = 0
  let bestFit = phraseFit(read, start, end)
  for (const direction of [-1, 1]) {
    for (let step = direction; ; step += direction) {
      const [entering, leaving] = direction < 0 ? [start + step, end + step] : [end + step - 1, start + step - 1]
      if (start + step < from || end + step > Math.min(to, read.ids.length)) break
      if (read.ids[entering] !== read.ids[leaving]) break
      const fit = phraseFit(read, start + step, end + step)
      if (fit > bestFit) [best, bestFit] = [step, fit]
    }
  }
  return best
}

/** How well a stretch is a phrase: what comes before it ends one, and it ends one itself. */
function phraseFit({ ends }: ReadTokens, start: number, end: number): number {
  return (ends[start - 1] ?? 2) + (ends[end - 1] ?? 2)
}
