import type { Edit, Replacement } from '../model/difference.ts'
import type { Token } from '../text/tokeniser.ts'
import type { ReadText } from './diff-texts.ts'
import { isFunctionWord } from '../text/function-words.ts'

/** One wording that gives way to another. */
export interface WordingChange {
  readonly old: string
  readonly new: string
}

/** Two matched texts, and what they differ in. */
export interface ComparedTexts {
  readonly old: ReadText
  readonly new: ReadText
  readonly edits: readonly Edit[]
}

/** So often the same edit is no longer a matter of one clause. Guarded by test/cases/diff/version-replaced-twice. */
const leastCount = 3
const leastTexts = 2
/**
 * Share of all occurrences of the old wording that gave way: 部门 becomes 机关 here and there in any revision. In three
 * regulations true replacements begin at .27 (相关 → 有关, in 20 of 74 places).
 */
const leastShare = 0.25
/** A wording longer than this is a phrase that was rewritten alike twice, not a term. */
const longestTerm = 16

/**
 * Wordings that were replaced throughout: the same edit in several texts, hardly ever the other way round. Never a modal
 * word, a number or a reference: 可以 → 应当 is a change of substance however often it was made.
 */
export function findReplacements(texts: readonly ComparedTexts[]): WordingChange[] {
  const found = new Map<string, { change: WordingChange; count: number; texts: Set<ComparedTexts> }>()
  for (const text of texts) {
    for (const change of text.edits.flatMap((edit) => wordingChange(edit, text))) {
      const entry = found.get(keyOf(change)) ?? { change, count: 0, texts: new Set() }
      entry.count += 1
      entry.texts.add(text)
      found.set(keyOf(change), entry)
    }
  }
  const countOf = (change: WordingChange): number => found.get(keyOf(change))?.count ?? 0
  return [...found.values()]
    .filter(({ change, count, texts: holders }) => {
      if (count < leastCount || holders.size < leastTexts) return false
      if (countOf({ old: change.new, new: change.old }) * 2 > count) return false
      return (
        count >= leastShare * occurrences(texts, 'old', change.old) &&
        count >= leastShare * occurrences(texts, 'new', change.new)
      )
    })
    .map(({ change }) => change)
}

export const keyOf = ({ old, new: now }: WordingChange): string => `${old}\u0000${now}`

function wordingChange(edit: Edit, { old, new: now }: ComparedTexts): WordingChange[] {
  if (edit.kind !== 'replaced' || !edit.substantive) return []
  const change = { old: old.text.slice(...edit.old), new: now.text.slice(...edit.new) }
  return isWording(tokensIn(old, edit.old)) && isWording(tokensIn(now, edit.new)) && isSystematic(change)
    ? [change]
    : []
}

const tokensIn = ({ tokens }: ReadText, [start, end]: readonly [number, number]): Token[] =>
  tokens.filter((token) => token.start >= start && token.end <= end)

/** Words only, at least one of them of two characters. */
function isWording(tokens: readonly Token[]): boolean {
  const isWord = ({ kind, text }: Token): boolean =>
    kind === 'word' || kind === 'term' || kind === 'latin' || text === '、'
  return (
    tokens.every(isWord) &&
    tokens.some(({ text }) => text.length > 1) &&
    tokens.reduce((sum, { text }) => sum + text.length, 0) <= longestTerm
  )
}

/** Function words are exchanged for one another by chance, and 以上 → 以下 is substance; among themselves these are style. */
const styles = ['有关 相关 相应', '有关部门 相关部门', '按照 依照 依据 根据', '促进 推动 推进'].map((line) =>
  line.split(' '),
)

function isSystematic({ old, new: now }: WordingChange): boolean {
  if (!isFunctionWord(old) && !isFunctionWord(now)) return true
  return styles.some((words) => words.includes(old) && words.includes(now))
}

function occurrences(texts: readonly ComparedTexts[], side: 'old' | 'new', wording: string): number {
  return texts.reduce((sum, text) => sum + text[side].text.split(wording).length - 1, 0)
}

/** Replacements as they stand in the rows, by what was compared in each; most occurrences first, then in order. */
export function countReplacements(
  rows: readonly (readonly ComparedTexts[])[],
  replacementOf: (old: string, now: string) => WordingChange | null,
): Replacement[] {
  const found = new Map<string, Replacement & { rows: number[] }>()
  for (const [row, texts] of rows.entries()) {
    for (const { old, new: now, edits } of texts) {
      for (const edit of edits) {
        if (edit.follows !== 'replacement') continue
        const change = replacementOf(old.text.slice(...edit.old), now.text.slice(...edit.new))
        if (change === null) throw new Error('What follows from a replacement is a case of one')
        const entry = found.get(keyOf(change)) ?? { ...change, count: 0, rows: [] }
        const inRows = entry.rows.at(-1) === row ? entry.rows : [...entry.rows, row]
        found.set(keyOf(change), { ...entry, count: entry.count + 1, rows: inRows })
      }
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count)
}
