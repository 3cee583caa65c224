import type { Edit } from '../model/difference.ts'
import { foldText } from '../text/fold.ts'
import type { Token, Tokeniser } from '../text/tokeniser.ts'
import type { Change } from './change.ts'
import { contentTokens, diffTokens } from './diff-tokens.ts'
import type { IsDue } from './sequence.ts'
import { never } from './sequence.ts'

/** Raise it when a change here changes results. */
export const differenceMethod = 'difference-3'

/**
 * The edits that make `now` of `old`, in order, never cutting a word, a number with its unit or a quotation. Edits of
 * writing only (width, quotation marks, white space, 的 and 地, 三十日 and 30日, numbering) are not substantive. A phrase that went
 * here and came there is a move: two edits with one number.
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

/**
 * As `diffTexts`, for texts that are tokenised already. Once `isDue`, what was not compared by then is one edit, and the
 * answer is approximate.
 */
export function diffReadTexts(old: ReadText, now: ReadText, isDue: IsDue = never): TextDifference {
  const difference = diffTokenTexts(old, now, isDue)
  if (!holds(old.text, now.text, difference.edits)) throw new Error('The edits do not make the new text of the old one')
  return difference
}

/** As `diffReadTexts`, for tokens that need not read as the texts do: edits say nothing of where such a token differs. */
export function diffTokenTexts(old: ReadText, now: ReadText, isDue: IsDue = never): TextDifference {
  if (old.text === now.text) return { edits: [], similarity: 1, approximate: false }
  const { changes, approximate } = diffTokens(old.tokens, now.tokens, isDue)
  return { edits: editsOf(old, now, changes), approximate, similarity: similarityOf(changes, old.tokens, now.tokens) }
}

/** What `diffTexts` promises, checked without making the text: what stands between two edits is the same on both sides. */
function holds(old: string, now: string, edits: readonly Edit[]): boolean {
  let [oldAt, newAt] = [0, 0]
  return [...edits, endOf(old, now)].every((edit) => {
    const isKept = old.slice(oldAt, edit.old[0]) === now.slice(newAt, edit.new[0])
    ;[oldAt, newAt] = [edit.old[1], edit.new[1]]
    return isKept
  })
}

const endOf = (old: string, now: string): Pick<Edit, 'old' | 'new'> => ({
  old: [old.length, old.length],
  new: [now.length, now.length],
})

/** The changes as they stand in the texts, and between them what differs in white space or in writing only. */
function editsOf(old: ReadText, now: ReadText, changes: readonly Change[]): Edit[] {
  const edits: Edit[] = []
  let [oldAt, newAt] = [0, 0]
  let [oldOffset, newOffset] = [0, 0]
  const addGap = (change: Change): void => {
    const oldEnd = old.tokens[change.oldEnd]?.start ?? old.text.length
    const newEnd = now.tokens[change.newEnd]?.start ?? now.text.length
    if (oldOffset < oldEnd || newOffset < newEnd) {
      const edit = gapEdit(old.text, [oldOffset, oldEnd], now.text, [newOffset, newEnd])
      const substantive = isSubstantive(change, old.tokens, now.tokens)
      const move = change.move === undefined ? {} : { move: change.move }
      if (edit !== null) edits.push({ ...edit, substantive, ...move })
    }
    ;[oldAt, newAt, oldOffset, newOffset] = [change.oldEnd, change.newEnd, oldEnd, newEnd]
  }
  for (const change of [...changes, emptyAt(old.tokens.length, now.tokens.length)]) {
    while (oldAt < change.oldStart) {
      addGap(emptyAt(oldAt, newAt))
      const [a, b] = [old.tokens[oldAt]!, now.tokens[newAt]!]
      if (a.text !== b.text) edits.push(rewritten(a, b))
      oldAt += 1
      newAt += 1
      ;[oldOffset, newOffset] = [a.end, b.end]
    }
    addGap(change)
  }
  return edits
}

/** Nothing but the white space between two kept tokens. */
const emptyAt = (old: number, now: number): Change => ({ oldStart: old, oldEnd: old, newStart: now, newEnd: now })

const rewritten = (old: Token, now: Token): Edit => ({
  kind: 'replaced',
  old: [old.start, old.end],
  new: [now.start, now.end],
  substantive: false,
})

type Span = readonly [number, number]

/** What lies between two kept tokens, less the white space that both sides begin and end with. */
function gapEdit(old: string, oldSpan: Span, now: string, newSpan: Span): Omit<Edit, 'substantive'> | null {
  let [oldStart, oldEnd] = oldSpan
  let [newStart, newEnd] = newSpan
  while (oldStart < oldEnd && newStart < newEnd && isSameSpace(old, oldStart, now, newStart)) {
    oldStart += 1
    newStart += 1
  }
  while (oldStart < oldEnd && newStart < newEnd && isSameSpace(old, oldEnd - 1, now, newEnd - 1)) {
    oldEnd -= 1
    newEnd -= 1
  }
  if (oldStart === oldEnd && newStart === newEnd) return null
  return {
    kind: oldStart === oldEnd ? 'inserted' : newStart === newEnd ? 'deleted' : 'replaced',
    old: [oldStart, oldEnd],
    new: [newStart, newEnd],
  }
}

const isSameSpace = (old: string, oldAt: number, now: string, newAt: number): boolean =>
  old.charAt(oldAt) === now.charAt(newAt) && old.charAt(oldAt).trim() === ''

/** White space, enumeration marks and quotation marks alone say nothing: “放管服”改革 and 放管服改革 are one thing. */
function isSubstantive(change: Change, old: readonly Token[], now: readonly Token[]): boolean {
  const says = ({ kind, text }: Token): boolean => kind !== 'label' && foldText(text) !== '"'
  return old.slice(change.oldStart, change.oldEnd).some(says) || now.slice(change.newStart, change.newEnd).some(says)
}

function similarityOf(changes: readonly Change[], old: readonly Token[], now: readonly Token[]): number {
  const length = (tokens: readonly Token[]): number => tokens.reduce((sum, { text }) => sum + text.length, 0)
  const whole = length(old) + length(now)
  const changed = changes.reduce(
    (sum, { oldStart, oldEnd, newStart, newEnd }) =>
      sum + length(old.slice(oldStart, oldEnd)) + length(now.slice(newStart, newEnd)),
    0,
  )
  return whole === 0 ? 1 : (whole - changed) / whole
}

/** Carries the edits out. */
export function applyEdits(old: string, now: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of edits) {
    result += old.slice(at, edit.old[0]) + now.slice(...edit.new)
    at = edit.old[1]
  }
  return result + old.slice(at)
}
