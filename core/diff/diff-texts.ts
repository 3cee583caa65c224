import type { Edit } from '../model/difference.ts'
import type { Token, Tokeniser } from '../text/tokeniser.ts'
import type { Change } from './change.ts'
import { contentTokens, diffTokens } from './diff-tokens.ts'

/** Raise it when a change here changes results. */
export const differenceMethod = 'difference-1'

/**
 * The edits that make `now` of `old`, in order, never cutting a word, a number with its unit or a quotation. Edits of
 * writing only (width, quotation marks, white space, 的 and 地, 三十日 and 30日, numbering) are not substantive.
 *
 * Holds for any two texts: applying the edits to `old` gives `now`; a text against itself has none; exchanging the
 * sides mirrors them.
 */
export function diffTexts(old: string, now: string, tokeniser: Tokeniser): Edit[] {
  return [...diffReadTexts(readText(old, tokeniser), readText(now, tokeniser)).edits]
}

/** A text with its tokens; white space is left out of `tokens`. */
export interface ReadText {
  readonly text: string
  readonly tokens: readonly Token[]
}

export const readText = (text: string, tokeniser: Tokeniser): ReadText => ({
  text,
  tokens: contentTokens(tokeniser.tokenise(text)),
})

export interface TextDifference {
  readonly edits: readonly Edit[]
  /** Share of both texts' tokens, by their characters, that is kept or differs in writing only: 0 to 1. */
  readonly similarity: number
  /** True where the texts were too long and unlike for the finest answer. */
  readonly approximate: boolean
}

/** As `diffTexts`, for texts that are tokenised already. */
export function diffReadTexts(old: ReadText, now: ReadText): TextDifference {
  if (old.text === now.text) return { edits: [], similarity: 1, approximate: false }
  const { changes, approximate } = diffTokens(old.tokens, now.tokens)
  const kept = keptPairs(changes, old.tokens, now.tokens)
  const end: KeptPair = { old: endOf(old), new: endOf(now) }
  const edits: Edit[] = []
  let [oldAt, newAt] = [0, 0]
  for (const pair of [...kept, end]) {
    const gap = gapEdit(old, [oldAt, pair.old.start], now, [newAt, pair.new.start])
    if (gap !== null) edits.push(gap)
    if (pair.old.text !== pair.new.text) edits.push(rewritten(pair))
    ;[oldAt, newAt] = [pair.old.end, pair.new.end]
  }
  return { edits, approximate, similarity: similarityOf(kept, old.tokens, now.tokens) }
}

type Span = readonly [number, number]

interface KeptPair {
  readonly old: Token
  readonly new: Token
}

/** A token of no length behind the last one: closes the last gap. */
const endOf = ({ text }: ReadText): Token => ({ text: '', start: text.length, end: text.length, kind: 'space' })

function keptPairs(changes: readonly Change[], old: readonly Token[], now: readonly Token[]): KeptPair[] {
  const pairs: KeptPair[] = []
  let [oldAt, newAt] = [0, 0]
  const last: Change = { oldStart: old.length, oldEnd: old.length, newStart: now.length, newEnd: now.length }
  for (const change of [...changes, last]) {
    for (; oldAt < change.oldStart; oldAt += 1, newAt += 1) {
      const [a, b] = [old[oldAt], now[newAt]]
      if (a === undefined || b === undefined) throw new Error('A difference must keep as many tokens on either side')
      pairs.push({ old: a, new: b })
    }
    ;[oldAt, newAt] = [change.oldEnd, change.newEnd]
  }
  return pairs
}

const rewritten = ({ old, new: now }: KeptPair): Edit => ({
  kind: 'replaced',
  old: [old.start, old.end],
  new: [now.start, now.end],
  substantive: false,
})

/** What lies between two kept tokens, less the white space that both sides begin and end with. */
function gapEdit(old: ReadText, oldSpan: Span, now: ReadText, newSpan: Span): Edit | null {
  const [a, b] = [old.text.slice(...oldSpan), now.text.slice(...newSpan)]
  if (a === b) return null
  const start = commonSpace(a, b)
  const end = commonSpace([...a.slice(start)].reverse().join(''), [...b.slice(start)].reverse().join(''))
  const oldRange: Span = [oldSpan[0] + start, oldSpan[1] - end]
  const newRange: Span = [newSpan[0] + start, newSpan[1] - end]
  return {
    kind: oldRange[0] === oldRange[1] ? 'inserted' : newRange[0] === newRange[1] ? 'deleted' : 'replaced',
    old: oldRange,
    new: newRange,
    substantive: isSubstantive(within(old.tokens, oldRange), within(now.tokens, newRange)),
  }
}

function commonSpace(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length] && /\s/u.test(a[length] ?? '')) length += 1
  return length
}

const within = (tokens: readonly Token[], [start, end]: Span): Token[] =>
  tokens.filter((token) => token.start >= start && token.end <= end)

/** White space and enumeration marks alone say nothing. */
function isSubstantive(old: readonly Token[], now: readonly Token[]): boolean {
  return [...old, ...now].some(({ kind }) => kind !== 'label')
}

function similarityOf(kept: readonly KeptPair[], old: readonly Token[], now: readonly Token[]): number {
  const length = (tokens: readonly Token[]): number => tokens.reduce((sum, { text }) => sum + text.length, 0)
  const whole = length(old) + length(now)
  const shared = length(kept.map((pair) => pair.old)) + length(kept.map((pair) => pair.new))
  return whole === 0 ? 1 : shared / whole
}

/** Carries the edits out; what `diffTexts` promises, and how a test checks it. */
export function applyEdits(old: string, now: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += old.slice(at, edit.old[0]) + now.slice(...edit.new)
    at = edit.old[1]
  }
  return result + old.slice(at)
}
