import { withoutWhite } from '../text/blank.ts'
import { foldText } from '../text/fold.ts'
import type { Label } from './label.ts'
import { isListKind } from './label.ts'
import type { Line } from './line.ts'

/** Longer than any heading seen in a real table of contents (regulations: 20, plans: 45); a sentence is longer or ends in 。 */
const longestEntry = 60

const key = (text: string): string => withoutWhite(foldText(text))
/** What leads from an entry to its page: as typed, as programs set it, and as fonts of PDF give it back. */
const dots = '.…·⋯‥․•'
const pageBehind = new RegExp(`[${dots}_—-]*\\d{1,4}-?$`, 'u')
/** 第一章 发展环境……6: dots and page number at the end of an entry. */
const withoutPage = (text: string): string => key(text).replace(pageBehind, '')
const pageAtEnd = new RegExp(`[\\s${dots}\\p{Script=Han}]\\d{1,4}$|-\\s*\\d{1,4}\\s*-$`, 'u')
const hasPage = (text: string): boolean => pageAtEnd.test(text)

const mayBeEntry = (line: Line): boolean => line.text.length <= longestEntry && !/[。；，：]$/u.test(line.text)
const isHeadingLine = (line: Line, label: Label | null): boolean =>
  label !== null && label.kind !== 'article' && label.kind !== 'annex' && mayBeEntry(line)

/** Keys of the lines that are short enough to be the heading of an entry: others are not worth folding. */
const headingKeys = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(lines.filter(({ text }) => text.length <= longestEntry).map(({ text }) => key(text)))

function sameHeading(entry: Line): (line: Line) => boolean {
  const wanted = [key(entry.text), withoutPage(entry.text)]
  return ({ text }) => text.length <= longestEntry && wanted.includes(key(text))
}

/**
 * Lines of the table of contents, by index: the lines under 目录, or without that word a first run of headings that
 * come again. Two chapters with nothing between them are not yet a table of contents: their headings must return.
 */
export function findContents(lines: readonly Line[], labels: readonly (Label | null)[]): ReadonlySet<number> {
  const at = lines.findIndex((line) => /^目\s*[录次]$/u.test(line.text))
  return at >= 0 ? underItsTitle(lines, labels, at) : withoutTitle(lines, labels)
}

function underItsTitle(lines: readonly Line[], labels: readonly (Label | null)[], title: number): ReadonlySet<number> {
  const found = new Set([title])
  const first = lines[title + 1]
  if (first === undefined) return found
  let end = title + 1
  while (end < lines.length && mayBeEntry(lines[end] ?? first)) end += 1
  const isFirst = sameHeading(first)
  const again = lines.findIndex((line, index) => index > title + 1 && index <= end && isFirst(line))
  const later = headingKeys(lines.slice(again < 0 ? end : again))
  for (let index = title + 1; index < (again < 0 ? end : again); index += 1) {
    const line = lines[index] ?? first
    const returns = later.has(key(line.text)) || later.has(withoutPage(line.text))
    const numbered = again >= 0 && isHeadingLine(line, labels[index] ?? null)
    if (returns || numbered || hasPage(line.text)) found.add(index)
    else if (again < 0) break
  }
  return found
}

function withoutTitle(lines: readonly Line[], labels: readonly (Label | null)[]): ReadonlySet<number> {
  const start = labels.findIndex((label, index) => isRunStart(lines[index], label))
  const first = lines[start]
  const firstLabel = labels[start]
  if (first === undefined || firstLabel == null) return new Set()
  let end = start
  while (end < lines.length && isHeadingLine(lines[end] ?? first, labels[end] ?? null)) end += 1
  const isFirst = sameHeading(first)
  const isAgain = (line: Line, label: Label | null | undefined): boolean =>
    isListKind(firstLabel.kind) ? isFirst(line) : label?.text === firstLabel.text
  const again = lines.findIndex((line, index) => index > start + 1 && index < end && isAgain(line, labels[index]))
  if (again > 0) return range(start, again)
  const run = lines.slice(start, end)
  if (run.length < 2) return new Set()
  const later = headingKeys(lines.slice(end))
  const allReturn = run.every((line) => later.has(key(line.text)) || later.has(withoutPage(line.text)))
  return allReturn ? range(start, end) : new Set()
}

const isRunStart = (line: Line | undefined, label: Label | null): boolean =>
  line !== undefined && isHeadingLine(line, label) && label?.ordinal === 1

const range = (from: number, to: number): ReadonlySet<number> =>
  new Set(Array.from({ length: to - from }, (_, index) => from + index))
