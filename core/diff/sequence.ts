import { diffArrays } from 'diff'
import type { Change } from './change.ts'
import { shifted } from './change.ts'

export interface SequenceDifference {
  readonly changes: readonly Change[]
  /** True where a stretch was too unlike to be compared in full and stands as one change. */
  readonly approximate: boolean
}

/**
 * Edits after which a stretch counts as rewritten. The cost grows with the square: 2,000 take about 0.2 s, more than a
 * reader waits for one clause, and a change of that size is read as a new text anyway.
 */
const mostEdits = 2000

/**
 * Longest common subsequence of two sequences of keys, as what lies between its parts. Texts longer than `longText`
 * are compared sentence by sentence first.
 */
export function diffSequences(old: readonly string[], now: readonly string[]): SequenceDifference {
  const start = commonStart(old, now)
  const end = commonEnd(old, now, start)
  const oldMiddle = old.slice(start, old.length - end)
  const newMiddle = now.slice(start, now.length - end)
  if (oldMiddle.length === 0 && newMiddle.length === 0) return { changes: [], approximate: false }
  const difference =
    oldMiddle.length + newMiddle.length > longText ? bySentences(oldMiddle, newMiddle) : plainDiff(oldMiddle, newMiddle)
  return { ...difference, changes: difference.changes.map((change) => shifted(change, start, start)) }
}

/** Tokens of both sides together. Below it the exact comparison takes at most a few hundredths of a second. */
const longText = 3000

function commonStart(old: readonly string[], now: readonly string[]): number {
  const limit = Math.min(old.length, now.length)
  let length = 0
  while (length < limit && old[length] === now[length]) length += 1
  return length
}

function commonEnd(old: readonly string[], now: readonly string[], start: number): number {
  const limit = Math.min(old.length, now.length) - start
  let length = 0
  while (length < limit && old[old.length - 1 - length] === now[now.length - 1 - length]) length += 1
  return length
}

function plainDiff(old: readonly string[], now: readonly string[]): SequenceDifference {
  const parts = diffArrays([...old], [...now], { maxEditLength: mostEdits })
  if (parts === undefined) {
    return { changes: [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: now.length }], approximate: true }
  }
  const changes: Change[] = []
  let oldAt = 0
  let newAt = 0
  let open = null as Change | null
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      if (open !== null) changes.push(open)
      open = null
    } else {
      open = {
        oldStart: open?.oldStart ?? oldAt,
        oldEnd: oldAt + (removed ? value.length : 0),
        newStart: open?.newStart ?? newAt,
        newEnd: newAt + (added ? value.length : 0),
      }
    }
    if (!added) oldAt += value.length
    if (!removed) newAt += value.length
  }
  if (open !== null) changes.push(open)
  return { changes, approximate: false }
}

/** Whole sentences that are the same on both sides part the text; what lies between is compared token by token. */
function bySentences(old: readonly string[], now: readonly string[]): SequenceDifference {
  const oldSentences = sentences(old)
  const newSentences = sentences(now)
  const outer = plainDiff(oldSentences.keys, newSentences.keys)
  const inner = outer.changes.map((change) => {
    const oldStart = oldSentences.starts[change.oldStart] ?? old.length
    const newStart = newSentences.starts[change.newStart] ?? now.length
    const difference = plainDiff(
      old.slice(oldStart, oldSentences.starts[change.oldEnd] ?? old.length),
      now.slice(newStart, newSentences.starts[change.newEnd] ?? now.length),
    )
    return { ...difference, changes: difference.changes.map((part) => shifted(part, oldStart, newStart)) }
  })
  return {
    changes: inner.flatMap(({ changes }) => changes),
    approximate: outer.approximate || inner.some(({ approximate }) => approximate),
  }
}

const sentenceEnds: ReadonlySet<string> = new Set(['.', ';', '!', '?'])

/** Keys are folded: 。 is `.` and ； is `;`. */
function sentences(tokens: readonly string[]): { readonly keys: string[]; readonly starts: number[] } {
  const keys: string[] = []
  const starts: number[] = []
  let start = 0
  for (const [at, token] of tokens.entries()) {
    if (!sentenceEnds.has(token) && at + 1 < tokens.length) continue
    keys.push(tokens.slice(start, at + 1).join('\u0000'))
    starts.push(start)
    start = at + 1
  }
  return { keys, starts }
}
