import type { Edit, EditCause } from '../model/difference.ts'
import type { Token } from '../text/tokeniser.ts'
import type { ReadText, TextDifference } from './diff-texts.ts'
import { applyEdits, diffTokenTexts } from './diff-texts.ts'

/**
 * What stands for the same thing in two versions although it reads differently: tokens of a text in which each such
 * wording is one token with one common name, the same on both sides.
 */
export interface Equivalents {
  /** The text with its equivalents named; the text itself where it has none. */
  readonly named: (text: ReadText, side: 'old' | 'new') => ReadText
  /** Why the one wording became the other; null where that is a change of its own. */
  readonly causeOf: (old: string, now: string) => EditCause | null
}

/** Two texts, and what they differ in. */
export interface Compared extends TextDifference {
  readonly old: ReadText
  readonly new: ReadText
}

/** A token of each side that stand at the same place. */
interface KeptTokens {
  readonly old: Token
  readonly new: Token
}

/**
 * As `diffReadTexts`, with equivalent wordings kept together: 各类市场主体依法 and 各类经营主体依法 differ in nothing but an
 * edit that follows from a replacement. The same laws hold.
 */
export function diffWithEquivalents(
  plain: Compared,
  { named, causeOf }: Equivalents,
): TextDifference & { readonly falseFriends: readonly KeptTokens[] } {
  const { old, new: now } = plain
  const [oldNamed, newNamed] = [named(old, 'old'), named(now, 'new')]
  if (oldNamed === old && newNamed === now) return { ...plain, falseFriends: [] }
  const difference = diffTokenTexts(oldNamed, newNamed)
  const edits: Edit[] = []
  const falseFriends: KeptTokens[] = []
  for (const step of stepsOf(oldNamed, newNamed, difference.edits)) {
    if ('kind' in step) edits.push(step)
    else if (sourceOf(old, step.old) !== sourceOf(now, step.new)) edits.push(equivalentEdit(old, now, step, causeOf))
    else if (step.old.text !== step.new.text) falseFriends.push(step)
  }
  // The walk relies on both sides being cut alike where nothing changed. Should that ever fail, the plain answer holds.
  if (applyEdits(old.text, now.text, edits) !== now.text) return { ...plain, falseFriends: [] }
  return { ...difference, edits, falseFriends }
}

const sourceOf = ({ text }: ReadText, { start, end }: Token): string => text.slice(start, end)

/** The edits in order, and between them the tokens that both sides keep, pair by pair. */
function* stepsOf(old: ReadText, now: ReadText, edits: readonly Edit[]): Generator<Edit | KeptTokens> {
  let [i, j] = [0, 0]
  // An edit of tokens that have other names and read alike is none.
  const read = edits.filter((edit) => old.text.slice(...edit.old) !== now.text.slice(...edit.new))
  for (const edit of [...read, null]) {
    const [oldEnd, newEnd] = edit === null ? [Infinity, Infinity] : [edit.old[0], edit.new[0]]
    for (;;) {
      const [a, b] = [old.tokens[i], now.tokens[j]]
      if (a === undefined || b === undefined || a.end > oldEnd || b.end > newEnd) break
      yield { old: a, new: b }
      ;[i, j] = [i + 1, j + 1]
    }
    if (edit === null) return
    yield edit
    while ((old.tokens[i]?.start ?? Infinity) < edit.old[1]) i += 1
    while ((now.tokens[j]?.start ?? Infinity) < edit.new[1]) j += 1
  }
}

function equivalentEdit(old: ReadText, now: ReadText, tokens: KeptTokens, causeOf: Equivalents['causeOf']): Edit {
  const { start, end, cause } = explained(sourceOf(old, tokens.old), sourceOf(now, tokens.new), causeOf)
  return {
    kind: 'replaced',
    old: [tokens.old.start + start, tokens.old.end - end],
    new: [tokens.new.start + start, tokens.new.end - end],
    substantive: cause === null,
    ...(cause === null ? {} : { follows: cause }),
  }
}

interface Explained {
  /** What both begin with, and end with, that is no part of the change; in characters. */
  readonly start: number
  readonly end: number
  readonly cause: EditCause | null
}

/** 企业等市场主体 → 企业等经营主体 is 市场主体 → 经营主体; what has no cause even so is a change as a whole. */
function explained(a: string, b: string, causeOf: Equivalents['causeOf']): Explained {
  for (let start = 0; start === 0 || a[start - 1] === b[start - 1]; start += 1) {
    const [x, y] = [a.slice(start), b.slice(start)]
    for (let end = 0; end === 0 || x.at(-end) === y.at(-end); end += 1) {
      if (end >= Math.min(x.length, y.length)) break
      const cause = causeOf(x.slice(0, x.length - end), y.slice(0, y.length - end))
      if (cause !== null) return { start, end, cause }
    }
    if (start >= Math.min(a.length, b.length)) break
  }
  return { start: 0, end: 0, cause: null }
}
