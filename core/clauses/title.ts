import { foldText } from '../text/fold.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { endsLikeTitle, isBodyLine, isDateLine, isDocumentNumber, isTitleSuffix, mayBeTitle } from './wording.ts'

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
      !isDateLine(line.text) &&
      !isDocumentNumber(line.text)
    if (!isPart || next - at >= mostTitleLines) break
    title += line.text
    if (endsLikeTitle(title)) length = next - at + 1
  }
  while (isTitleSuffix(lines[at + length]?.text ?? '') && endsLikeTitle(lines[at + length - 1]?.text ?? '')) length += 1
  return length
}

/** The title as one line; white runs inside are one space, so that two names of bodies stay apart. */
export const joinTitle = (lines: readonly Line[]): string =>
  lines
    .map(({ text }, index) => (isBodyLine(text) && isBodyLine(lines[index + 1]?.text ?? '') ? `${text} ` : text))
    .join('')
    .replace(/\s+/gu, ' ')

const bare = (text: string): string => foldText(text).replace(/[\s"《》]/gu, '')

/**
 * Where the title of the instrument that a covering notice carries is printed again (关于印发《…计划》的通知, then …计划
 * itself), as line index and length; null where it is not.
 */
export function findInnerTitle(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  outerTitle: string,
  from: number,
): { readonly at: number; readonly length: number } | null {
  const outer = bare(outerTitle)
  if (!/(印发|发布|转发|公布|下达)/u.test(outer)) return null
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || labels[at] !== null || !mayBeTitle(line.text)) continue
    const length = titleLength(lines, labels, at)
    const inner = bare(joinTitle(lines.slice(at, at + length)))
    // Six characters: shorter ones (通知, 工作方案) are parts of many titles.
    if (inner.length >= 6 && inner !== outer && endsLikeTitle(inner) && outer.includes(inner)) return { at, length }
  }
  return null
}
