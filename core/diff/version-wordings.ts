import type { Token } from '../text/tokeniser.ts'
import type { ReadText } from './diff-texts.ts'
import type { WordingChange } from './version-replacements.ts'
import { keyOf } from './version-replacements.ts'

/** Wordings that stand for one another, found in a text at token borders. */
export interface Wordings {
  /** The tokens with each wording as one token that bears the name of its kind; the same list where there is none. */
  readonly named: (text: ReadText) => readonly Token[]
  /** The replacement throughout the instrument that the one and the other are a case of; null where they are none. */
  readonly replacementOf: (old: string, now: string) => WordingChange | null
}

/** @param texts of both versions: a composed wording counts only where it is used */
export function createWordings(changes: readonly WordingChange[], texts: readonly ReadText[]): Wordings {
  const isUsed = (wording: string): boolean => texts.some(({ text }) => text.includes(wording))
  const composed = changes.flatMap((change) => composedOf(change)).filter(({ wording }) => isUsed(wording))
  const names = namesOf([...changes, ...composed.map(({ wording, change }) => ({ old: wording, new: change.new }))])
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length)
  const replaced = new Map([
    ...composed.map(({ shortened, change }) => [keyOf(shortened), change] as const),
    ...changes.map((change) => [keyOf(change), change] as const),
  ])
  return {
    named: (text) =>
      longestFirst.some((wording) => text.text.includes(wording)) ? joinTokens(text, longestFirst, names) : text.tokens,
    replacementOf: (old, now) => replaced.get(keyOf({ old, new: now })) ?? null,
  }
}

interface Composed {
  readonly change: WordingChange
  /** Of the same kind as the two wordings of the change. */
  readonly wording: string
  /** What remains of the change where the wording stands. */
  readonly shortened: WordingChange
}

/**
 * Where 市场主体 became 企业等经营主体, what was 企业等市场主体 before lacks only the rest of it: else its 企业等 would be read as
 * struck out in the old text and written in the new one.
 */
function composedOf(change: WordingChange): Composed[] {
  const { old, new: now } = change
  return [
    ...beginnings(now).map((start) => ({
      change,
      wording: start + old,
      shortened: { old, new: now.slice(start.length) },
    })),
    ...beginnings(old).map((start) => ({
      change,
      wording: start + now,
      shortened: { old: old.slice(start.length), new: now },
    })),
  ].filter(({ wording }) => wording !== old && wording !== now)
}

/** Of two characters or more; the whole is none. */
const beginnings = (wording: string): string[] =>
  Array.from({ length: Math.max(0, wording.length - 2) }, (_, at) => wording.slice(0, at + 2))

/** Every wording with the name it shares with those that stand for it: the first of them all. */
function namesOf(changes: readonly WordingChange[]): Map<string, string> {
  const kinds: Set<string>[] = []
  for (const { old, new: now } of changes) {
    const touched = kinds.filter((kind) => kind.has(old) || kind.has(now))
    for (const kind of touched) kinds.splice(kinds.indexOf(kind), 1)
    kinds.push(new Set([old, now, ...touched.flatMap((kind) => [...kind])]))
  }
  return new Map(
    kinds.flatMap((kind) => {
      const all = [...kind]
      const name = all.toSorted()[0] ?? ''
      return all.map((wording) => [wording, name] as const)
    }),
  )
}

function joinTokens(
  { text, tokens }: ReadText,
  wordings: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly Token[] {
  const ends = new Map(tokens.map((token, index) => [token.end, index]))
  const result: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const wording = wordings.find(
      (candidate) => text.startsWith(candidate, token.start) && ends.has(token.start + candidate.length),
    )
    if (wording === undefined) {
      result.push(token)
      continue
    }
    const end = token.start + wording.length
    result.push({ text: names.get(wording) ?? wording, start: token.start, end, kind: 'word' })
    at = ends.get(end) ?? at
  }
  return result.length === tokens.length && result.every((token, at) => token === tokens[at]) ? tokens : result
}
