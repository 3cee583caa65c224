import { uniqueRuns } from './anchors.ts'
import type { Change } from './change.ts'
import type { ReadTokens } from './lexicon.ts'
import { weightBetween } from './lexicon.ts'

/**
 * Characters that tell something (`tokenWeight`) from which on a phrase that went here and came there has moved. Half a short
 * sentence: less is a set phrase that both places would have anyway.
 * Guarded by test/cases/diff/sentence-moved and phrase-too-short-to-move.
 */
const leastMoved = 8

/** Tokens in a row, unique among all that changed, by which a move is found. */
const leastTokens = 4

/** A phrase among the changed tokens of both sides; indices into the sequences, ends exclusive. */
interface Move {
  readonly oldChange: number
  readonly newChange: number
  readonly old: readonly [number, number]
  readonly new: readonly [number, number]
}

/**
 * Marks what was taken away at one change and put in again at another, from the end of a phrase to the end of a phrase: the
 * change is cut there, and both parts have one `move`. Takes changes in order, apart; gives them in order, touching where cut.
 */
export function withMoves(changes: readonly Change[], old: ReadTokens, now: ReadTokens): Change[] {
  if (changes.length < 2) return [...changes]
  const moves = movesBetween(changes, old, now)
  const leaving = Map.groupBy(moves.keys(), (at) => moves[at]!.oldChange)
  const arriving = Map.groupBy(moves.keys(), (at) => moves[at]!.newChange)
  return changes.flatMap((change, at) => {
    const [went, came] = [leaving.get(at) ?? [], arriving.get(at) ?? []]
    if (went.length + came.length === 0) return [change]
    return cutAtMoves(
      change,
      pieces([change.oldStart, change.oldEnd], went, (move) => moves[move]!.old),
      pieces([change.newStart, change.newEnd], came, (move) => moves[move]!.new),
    )
  })
}

function movesBetween(changes: readonly Change[], old: ReadTokens, now: ReadTokens): Move[] {
  const [went, came] = [changedTokens(changes, 'old', old), changedTokens(changes, 'new', now)]
  const whole = { oldStart: 0, oldEnd: went.ids.length, newStart: 0, newEnd: came.ids.length }
  const found = uniqueRuns(went.ids, came.ids, whole, leastTokens).flatMap((run): (Move & { weight: number })[] => {
    const [oldChange, newChange] = [went.change[run.old]!, came.change[run.new]!]
    // Within one change it has not gone anywhere: what was found there is an island that was swallowed.
    if (oldChange === newChange) return []
    const phrase = phraseOf(old, went.place[run.old]!, now, came.place[run.new]!, run.length)
    const weight = weightBetween(old, ...phrase.old)
    if (weight < leastMoved) return []
    return [{ oldChange, newChange, weight, ...withStop(phrase, old, changes[oldChange], now, changes[newChange]) }]
  })
  const taken: Move[] = []
  for (const move of found.toSorted((a, b) => b.weight - a.weight || a.old[0] - b.old[0])) {
    if (!taken.some((other) => overlap(other.old, move.old) || overlap(other.new, move.new))) taken.push(move)
  }
  return taken.sort((a, b) => a.old[0] - b.old[0])
}

type Span = readonly [number, number]

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

interface ChangedTokens {
  readonly ids: Int32Array
  /** Of each the index of its change, and its place in the whole sequence. */
  readonly change: Int32Array
  readonly place: Int32Array
}

/** All changed tokens of a side in one row, with a number between two changes that stands nowhere else. */
function changedTokens(changes: readonly Change[], side: 'old' | 'new', read: ReadTokens): ChangedTokens {
  const spans = changes.map(
    (change): Span => (side === 'old' ? [change.oldStart, change.oldEnd] : [change.newStart, change.newEnd]),
  )
  const length = spans.reduce((sum, [start, end]) => sum + end - start + 1, 0)
  const row = { ids: new Int32Array(length), change: new Int32Array(length), place: new Int32Array(length) }
  let at = 0
  for (const [index, [start, end]] of spans.entries()) {
    for (let place = start; place <= end; place += 1, at += 1) {
      row.ids[at] = place < end ? read.ids[place]! : -2 * index - (side === 'old' ? 1 : 2)
      row.change[at] = index
      row.place[at] = place
    }
  }
  return row
}

/** The part of a run that begins and ends where a phrase does, on both sides; empty where there is none. */
function phraseOf(
  old: ReadTokens,
  oldAt: number,
  now: ReadTokens,
  newAt: number,
  length: number,
): Pick<Move, 'old' | 'new'> {
  const isBorder = (read: ReadTokens, at: number): boolean => at === 0 || read.ends[at - 1]! > 0
  const endsAt = (read: ReadTokens, at: number): boolean =>
    at === read.ids.length || read.ends[at - 1]! > 0 || read.ends[at]! > 0
  let start = 0
  while (start < length && !(isBorder(old, oldAt + start) && isBorder(now, newAt + start))) start += 1
  let end = length
  while (end > start && !(endsAt(old, oldAt + end) && endsAt(now, newAt + end))) end -= 1
  return { old: [oldAt + start, oldAt + end], new: [newAt + start, newAt + end] }
}

/** A sentence that moved takes its stop along, although it may be 。 here and ， there. */
function withStop(
  phrase: Pick<Move, 'old' | 'new'>,
  old: ReadTokens,
  left: Change | undefined,
  now: ReadTokens,
  entered: Change | undefined,
): Pick<Move, 'old' | 'new'> {
  const [oldEnd, newEnd] = [phrase.old[1], phrase.new[1]]
  const isStop = (read: ReadTokens, at: number, end: number): boolean => at < end && read.ends[at]! > 0
  if (!isStop(old, oldEnd, left?.oldEnd ?? 0) || !isStop(now, newEnd, entered?.newEnd ?? 0)) return phrase
  return { old: [phrase.old[0], oldEnd + 1], new: [phrase.new[0], newEnd + 1] }
}

/** What is left of a change is paired in order, and what has moved stands alone between. */
function cutAtMoves(change: Change, gone: ChangePiece[], come: ChangePiece[]): Change[] {
  const parts: Change[] = []
  let [oldAt, newAt] = [change.oldStart, change.newStart]
  const add = (oldEnd: number, newEnd: number, move?: number): void => {
    const part = { oldStart: oldAt, oldEnd, newStart: newAt, newEnd }
    parts.push(move === undefined ? part : { ...part, move })
    ;[oldAt, newAt] = [oldEnd, newEnd]
  }
  while (gone.length > 0 || come.length > 0) {
    const [went, came] = [gone[0], come[0]]
    if (went?.move !== undefined) add(went.end, newAt, gone.shift()?.move)
    else if (came?.move !== undefined) add(oldAt, came.end, come.shift()?.move)
    else add(gone.shift()?.end ?? oldAt, come.shift()?.end ?? newAt)
  }
  return parts
}

interface ChangePiece {
  readonly end: number
  readonly move?: number
}

/** One side of a change cut at its moves, which are named by their index and numbered from 1. */
function pieces(span: Span, moves: readonly number[], placeOf: (move: number) => Span): ChangePiece[] {
  const result: ChangePiece[] = []
  let at = span[0]
  for (const move of moves.toSorted((a, b) => placeOf(a)[0] - placeOf(b)[0])) {
    const [start, end] = placeOf(move)
    if (at < start) result.push({ end: start })
    result.push({ end, move: move + 1 })
    at = end
  }
  return at < span[1] ? [...result, { end: span[1] }] : result
}
