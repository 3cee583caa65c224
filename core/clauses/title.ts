import { foldText } from '../text/fold.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { isNavigation, isTimestamp } from './page-lines.ts'
import {
  endsLikeTitle,
  isBodyLine,
  isDateLine,
  isDocumentNumber,
  isTitleSuffix,
  keyedValue,
  mayBeTitle,
} from './wording.ts'

/** A title may be set over several centred lines; more than four were never seen. */
const mostTitleLines = 4

/** How many lines from `at` on are one title: one, or more where only together they end like a title. */
export function titleLength(lines: readonly Line[], labels: readonly (Label | null)[], at: number): number {
  let length = 1
  let title = lines[at]?.text ?? ''
  for (let next = at + 1; next < lines.length && !endsLikeTitle(title); next += 1) {
    const line = lines[next]
    const isPart =
      line !== undefined &&
      labels[next] === null &&
      mayBeTitle(line.text) &&
      line.headingDepth === null &&
      !isBetweenTitles(line.text)
    if (!isPart || next - at >= mostTitleLines) break
    title += line.text
    if (endsLikeTitle(title)) length = next - at + 1
  }
  while (isTitleSuffix(lines[at + length]?.text ?? '') && endsLikeTitle(lines[at + length - 1]?.text ?? '')) length += 1
  return length
}

/** What stands above or below a title and is no part of it. */
const isBetweenTitles = (text: string): boolean =>
  isDateLine(text) || isDocumentNumber(text) || isTimestamp(text) || isNavigation(text) || keyedValue(text) !== null

/** The title as one line; white runs inside are one space, so that two names of bodies stay apart. */
export const joinTitle = (lines: readonly Line[]): string =>
  lines
    .map(({ text }, index) => (isBodyLine(text) && isBodyLine(lines[index + 1]?.text ?? '') ? `${text} ` : text))
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^《([^《》]*)》$/u, '$1')

/** What two printings of one title have in common: quotation marks, white and the length of a dash differ. */
export const bareTitle = (text: string): string =>
  foldText(text)
    .replace(/[\s"《》〈〉<>、,]/gu, '')
    .replace(/[—–－~～]+/gu, '-')

/** How many lines from `at` on print one of the titles (bare ones) once more; 0 where they do not. */
export function printedAgain(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  at: number,
  titles: ReadonlySet<string>,
): number {
  const longest = Math.max(0, ...[...titles].map((title) => title.length))
  let joined = ''
  let found = 0
  for (let index = at; index < Math.min(lines.length, at + mostTitleLines + 1); index += 1) {
    const line = lines[index]
    if (line === undefined || line.kind !== 'body' || labels[index] !== null) break
    joined += bareTitle(line.text)
    if (joined.length > longest) break
    if (titles.has(joined)) found = index - at + 1
  }
  return found
}
