import { numeralCharacters } from '../text/numerals.ts'
import type { Label, LabelKind } from './label.ts'
import { labelAt } from './label.ts'
import type { Line } from './line.ts'
import { sourceOffset } from './line.ts'
import { isCounting } from './reference.ts'

/** An article number with white around it behind a full stop: it stood on a line of its own once. */
const lostArticle = new RegExp(
  `[。！？”）]\\s+第[${numeralCharacters}\\s]{1,12}条(之[一二三四五六七八九十]{1,3})?\\s`,
  'u',
)
/** Chinese sentences have no white between them: where there is some behind a stop, a line ended. */
const lostEnd = /[。；：！？”）]\s+(?=\S)/gu
/** And a number of a list behind it: （一）甲； （二）乙. */
const lostItem = /[。；：！？”）)]\s+(?=[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]|[0-9０-９]{1,3}[.．、])/gu
const itemKinds: readonly LabelKind[] = ['han-bracket', 'decimal']
/** No label of a list is longer. */
const longestItemLabel = 12

/**
 * Gives lines back to a paragraph that lost them: some copies hold a whole chapter in one paragraph, with a space for
 * every line end. Only where an article begins inside the line, or a list goes on; a space alone proves nothing.
 */
export const restoreLines = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    if (line.kind !== 'body') return [line]
    const starts = lostArticle.test(line.text) ? offsetsBehind(line.text, lostEnd) : startsOfItems(line.text)
    return starts.length === 0 ? [line] : cut(line, starts)
  })

const offsetsBehind = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map((match) => match.index + match[0].length)

const startsOfItems = (text: string): number[] => {
  const starts = itemStarts(text)
  return starts.length > 0 ? starts : siblingStarts(text)
}

const siblings: Partial<Record<LabelKind, RegExp>> = {
  'han-bracket': /[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]/gu,
  decimal: /(?<![0-9０-９.．])[0-9０-９]{1,2}[.．、](?![0-9０-９])/gu,
}

/**
 * （一）发布通知。（二）企业申报。: a paragraph that begins with a number and goes on with the next ones behind full stops holds
 * all of them. Only where every number of that form in it is the next: else they are of a list inside the first.
 */
function siblingStarts(text: string): number[] {
  let last = /^[（(0-9０-９]/u.test(text) ? labelAt(text) : null
  const pattern = last === null ? undefined : siblings[last.kind]
  if (last === null || pattern === undefined) return []
  const starts: number[] = []
  for (const { index: at } of text.matchAll(pattern)) {
    const label = at === 0 ? null : labelAt(text.slice(at, at + longestItemLabel))
    if (label === null || isCounting(label, text.slice(at + label.length))) continue
    if (!isBehind(last, label) || !/[。；]/u.test(text.charAt(at - 1))) return []
    starts.push(at)
    last = label
  }
  return starts
}

/** Where items begin that lost their line break: each has the number behind the one before it on the line. */
function itemStarts(text: string): number[] {
  const candidates = offsetsBehind(text, lostItem).flatMap((at) => {
    const label = labelAt(text.slice(at, at + longestItemLabel))
    return label === null || !itemKinds.includes(label.kind) || isCounting(label, text.slice(at + label.length))
      ? []
      : [{ at, label }]
  })
  if (candidates.length === 0) return []
  let last = labelAt(text)
  return candidates.flatMap(({ at, label }, index) => {
    const next = candidates[index + 1]?.label
    const isFirst = label.ordinal === 1 && next !== undefined && isBehind(label, next)
    if (!isFirst && (last === null || !isBehind(last, label))) return []
    last = label
    return [at]
  })
}

const isBehind = (before: Label, { kind, ordinal }: Label): boolean =>
  before.kind === kind && before.ordinal !== null && ordinal === before.ordinal + 1

function cut(line: Line, behind: readonly number[]): Line[] {
  const starts = [0, ...behind]
  return starts.map((from, index): Line => {
    const text = line.text.slice(from, starts[index + 1]).trimEnd()
    const offsets = line.offsets?.slice(from, from + text.length) ?? null
    const printed = line.printed?.slice(from, from + text.length)
    return {
      ...line,
      text,
      ...(printed === undefined ? {} : { printed }),
      start: sourceOffset(line, from),
      offsets,
      afterBreak: index > 0 || line.afterBreak,
    }
  })
}
