import { labelAt } from '#core/clauses/label.ts'
import type { LabelKind } from '#core/clauses/label.ts'
import { anchorText } from '#core/clauses/placing.ts'
import type { Clause, ClauseLevel } from '#core/model/clause.ts'
import type { CorrectionAction, OutsideKind, SegmentationCorrection } from '#core/model/correction.ts'
import type { Stretch } from './stretch.ts'

/** UTF-16 units of a line that stand for the place where something begins: a whole line, unless a page was glued into one. */
const longestQuote = 200
/** UTF-16 units: the longest label in use (第一百二十三条之十一) has 12; what is longer is text that somebody marked. */
const longestLabel = 20

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** From an offset to the end of its line, without the white at both ends. */
function restOfLine(text: string, at: number): Stretch {
  const start = at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0)
  const line = text.slice(start, lineEnd(text, start)).slice(0, longestQuote).trimEnd()
  return { start, end: start + line.length }
}

/** The whole lines that a stretch touches, without the white at both ends. */
export function linesOf(text: string, { start, end }: Stretch): Stretch {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end
  const lines = text.slice(from, lineEnd(text, last))
  const lead = lines.length - lines.trimStart().length
  return { start: from + lead, end: from + lines.trimEnd().length }
}

/** The printed label at the beginning of a stretch: what somebody marked of a line, else a number that is recognised. */
export function labelLengthAt(text: string, { start, end }: Stretch): number {
  const marked = text.slice(start, end).trimEnd()
  if (marked !== '' && marked.length <= longestLabel && !marked.includes('\n')) return marked.length
  return labelAt(text.slice(start, lineEnd(text, start)))?.length ?? 0
}

const structural: Partial<Readonly<Record<LabelKind, ClauseLevel>>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  annex: 'annex',
}
const outline: Partial<Readonly<Record<LabelKind, ClauseLevel>>> = {
  han: 'outline1',
  'han-bracket': 'outline2',
  decimal: 'outline3',
  'decimal-bracket': 'outline4',
  circled: 'outline4',
}

/** The level that a place most likely begins, from its number and from what it stands in: a suggestion for a person. */
export function likelyLevel(text: string, at: number, trail: readonly Clause[]): ClauseLevel {
  const kind = labelAt(text.slice(at, lineEnd(text, at)))?.kind
  if (kind === undefined) return 'paragraph'
  const level = structural[kind]
  if (level !== undefined) return level
  if (!trail.some((clause) => clause.level === 'article')) return outline[kind] ?? 'paragraph'
  const isBelowItem = trail.some((clause) => clause.level === 'item')
  return kind === 'han-bracket' || !isBelowItem ? 'item' : 'subitem'
}

const withAnchor = (action: CorrectionAction, text: string, stretch: Stretch): SegmentationCorrection => ({
  ...action,
  at: anchorText(text, stretch.start, stretch.end),
})

/** A clause begins at the stretch, or at the text after it where it stands in white. */
export function beginAt(text: string, stretch: Stretch, level: ClauseLevel): SegmentationCorrection {
  const line = restOfLine(text, stretch.start)
  const labelLength = labelLengthAt(text, { start: line.start, end: Math.max(line.start, stretch.end) })
  return withAnchor({ action: 'begin', level, labelLength }, text, line)
}

/** A clause that begins here already gets another level; a label that the program made is none. */
export function relabel(text: string, clause: Clause, level: ClauseLevel): SegmentationCorrection {
  const line = restOfLine(text, clause.start)
  const printed = labelAt(text.slice(line.start, line.end))?.length ?? clause.label.length
  const labelLength = clause.labelMade === true ? 0 : printed
  return withAnchor({ action: 'begin', level, labelLength }, text, line)
}

export const continueAt = (text: string, at: number): SegmentationCorrection =>
  withAnchor({ action: 'continue' }, text, restOfLine(text, at))

export const headingAt = (text: string, at: number): SegmentationCorrection =>
  withAnchor({ action: 'heading' }, text, linesOf(text, { start: at, end: at }))

export const outsideAt = (text: string, stretch: Stretch, kind: OutsideKind): SegmentationCorrection =>
  withAnchor({ action: 'outside', kind }, text, linesOf(text, stretch))

const placeKey = ({ action, at }: SegmentationCorrection): string =>
  `${action === 'outside' ? 'outside' : ''} ${at.start}`

/** Adds one that is not stored yet; what was said of the same place before gives way. */
export const withCorrection = (
  corrections: readonly SegmentationCorrection[],
  added: SegmentationCorrection,
): readonly SegmentationCorrection[] => [...corrections.filter((each) => placeKey(each) !== placeKey(added)), added]
