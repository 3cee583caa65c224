import type { Edit, EditCause } from '../model/difference.ts'
import type { Token } from '../text/tokeniser.ts'
import type { ReadText, TextDifference } from './diff-texts.ts'
import { applyEdits, diffReadTexts } from './diff-texts.ts'

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

/**
 * As `diffReadTexts`, with equivalent wordings kept together: 各类市场主体依法 and 各类经营主体依法 differ in nothing but an
 * edit that follows from a replacement. The same laws hold.
 */
export function diffWithEquivalents(old: ReadText, now: ReadText, { named, causeOf }: Equivalents): TextDifference {
  const [oldNamed, newNamed] = [named(old, 'old'), named(now, 'new')]
  if (oldNamed === old && newNamed === now) return diffReadTexts(old, now)
  const difference = diffReadTexts(oldNamed, newNamed)
  const edits = withEquivalentEdits(oldNamed, newNamed, difference.edits, causeOf)
  // The walk below relies on both sides being cut alike where nothing changed. Should that ever fail, the plain answer holds.
  return applyEdits(old.text, now.text, edits) === now.text ? { ...difference, edits } : diffReadTexts(old, now)
}

/** Walks the kept stretches of both sides in step and adds an edit wherever kept tokens read differently. */
function withEquivalentEdits(
  old: ReadText,
  now: ReadText,
  edits: readonly Edit[],
  causeOf: Equivalents['causeOf'],
): Edit[] {
  const result: Edit[] = []
  const end: Pick<Edit, 'old' | 'new'> = { old: [old.text.length, 0], new: [now.text.length, 0] }
  let [i, j] = [0, 0]
  for (const edit of [...edits, end]) {
    for (;;) {
      const [a, b] = [old.tokens[i], now.tokens[j]]
      if (a === undefined || b === undefined || a.end > edit.old[0] || b.end > edit.new[0]) break
      result.push(...equivalentEdit(old, a, now, b, causeOf))
      ;[i, j] = [i + 1, j + 1]
    }
    if (!('kind' in edit)) break
    result.push(edit as Edit)
    while ((old.tokens[i]?.start ?? Infinity) < edit.old[1]) i += 1
    while ((now.tokens[j]?.start ?? Infinity) < edit.new[1]) j += 1
  }
  return result
}

function equivalentEdit(
  old: ReadText,
  oldToken: Token,
  now: ReadText,
  newToken: Token,
  causeOf: Equivalents['causeOf'],
): Edit[] {
  const [a, b] = [old.text.slice(oldToken.start, oldToken.end), now.text.slice(newToken.start, newToken.end)]
  if (a === b) return []
  const { start, end, cause } = explained(a, b, causeOf)
  return [
    {
      kind: 'replaced',
      old: [oldToken.start + start, oldToken.end - end],
      new: [newToken.start + start, newToken.end - end],
      substantive: cause === null,
      ...(cause === null ? {} : { follows: cause }),
    },
  ]
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
