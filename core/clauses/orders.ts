import type { ClauseLevel } from '../model/clause.ts'
import type { PlacedCorrection } from '../model/correction.ts'
import { parseChineseNumeral } from '../text/numerals.ts'
import type { Label, LabelKind } from './label.ts'
import { isListKind, labelAt } from './label.ts'
import type { Line, LineOrder } from './line.ts'
import { sliceLine, sourceOffset } from './line.ts'
import { outsideBody } from './page-furniture.ts'

/**
 * Cuts the lines where corrections say that something begins or ends, and writes the orders on them. A later correction
 * of one place replaces an earlier one, save that `begin` and `heading` go together.
 */
export function giveOrders(lines: readonly Line[], corrections: readonly PlacedCorrection[]): readonly Line[] {
  if (corrections.length === 0) return lines
  const cut = cutLines(lines, corrections)
  const orders = new Map<number, LineOrder>()
  const unbroken = new Map<number, number[]>()
  for (const correction of corrections) {
    for (const index of linesOf(cut, correction)) {
      const line = cut[index]
      if (line === undefined) continue
      const at = unitAt(line, correction.start)
      if (at > 0 && correction.action === 'continue') unbroken.set(index, [...(unbroken.get(index) ?? []), at])
      else orders.set(index, nextOrder(orders.get(index), correction, line))
    }
  }
  return cut.map((line, index) => {
    const order = orders.get(index)
    const unbrokenAt = unbroken.get(index)
    if (order === undefined && unbrokenAt === undefined) return line
    const isText = order !== undefined && order.outside === undefined
    return {
      ...line,
      ...(isText && outsideBody(line.kind) !== null ? { kind: 'body' as const } : {}),
      ...(order === undefined ? {} : { order }),
      ...(unbrokenAt === undefined ? {} : { unbroken: unbrokenAt }),
    }
  })
}

function nextOrder(before: LineOrder | undefined, correction: PlacedCorrection, line: Line): LineOrder {
  switch (correction.action) {
    case 'begin': {
      const { level, start, labelLength } = correction
      const length = line.text.slice(0, unitAt(line, start + labelLength)).trimEnd().length
      return {
        begin: { level, labelLength: labelLength === 0 ? 0 : length },
        ...(before?.heading === true ? { heading: true } : {}),
      }
    }
    case 'heading':
      return { ...(before?.begin === undefined ? {} : { begin: before.begin }), heading: true }
    case 'continue':
      return { merge: true }
    case 'outside':
      return { outside: correction.kind }
  }
}

/** First unit of the line that stands at `offset` of the source or behind it; the line's length where none does. */
function unitAt(line: Line, offset: number): number {
  const { length } = line.text
  if (line.offsets === null) return Math.min(Math.max(offset - line.start, 0), length)
  const at = line.offsets.findIndex((unit) => unit >= offset)
  return at < 0 ? length : at
}

const lastOffset = (line: Line): number => sourceOffset(line, line.text.length - 1)

/** Index of the first line that has a unit at `offset` or behind it; the number of lines where none has. */
function lineFrom(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line !== undefined && lastOffset(line) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function linesOf(lines: readonly Line[], { action, start, end }: PlacedCorrection): number[] {
  const first = lineFrom(lines, start)
  if (action !== 'outside') return first < lines.length ? [first] : []
  const found: number[] = []
  for (let index = first; (lines[index]?.start ?? end) < end; index += 1) found.push(index)
  return found
}

function cutLines(lines: readonly Line[], corrections: readonly PlacedCorrection[]): Line[] {
  const cuts = new Map<number, number[]>()
  const cutAt = (offset: number): void => {
    const index = lineFrom(lines, offset)
    const line = lines[index]
    const at = line === undefined ? 0 : unitAt(line, offset)
    if (at > 0) cuts.set(index, [...(cuts.get(index) ?? []), at])
  }
  for (const { action, start, end } of corrections) {
    if (action !== 'continue') cutAt(start)
    if (action === 'outside') cutAt(end)
  }
  return lines.flatMap((line, index) => {
    const places = [0, ...new Set(cuts.get(index))].sort((a, b) => a - b)
    if (places.length === 1) return [line]
    return places.flatMap((from, piece) => sliceLine(line, from, places[piece + 1] ?? line.text.length) ?? [])
  })
}

const kindsOfLevels: Readonly<Partial<Record<ClauseLevel, LabelKind>>> = {
  annex: 'annex',
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  outline1: 'han',
  outline2: 'han-bracket',
  outline3: 'decimal',
  outline4: 'decimal-bracket',
}

/** The kind that places a clause of the level: its own form for 项 and 目, which may be numbered in any. Null for 款 and 段. */
export function kindOfLevel(level: ClauseLevel, printed: Label | null): LabelKind | null {
  const byForm = printed !== null && isListKind(printed.kind) ? printed.kind : null
  if (level === 'item') return byForm ?? 'han-bracket'
  if (level === 'subitem') return byForm ?? 'decimal'
  if (level.startsWith('outline') && (byForm === 'named' || byForm === 'box' || byForm === 'ordinal')) return byForm
  return kindsOfLevels[level] ?? null
}

/** The label with which a line begins by order; `rule` where the order says the same, or says nothing of it. */
export function orderedLabel({ text, order }: Line, rule: Label | null): Label | null {
  if (order?.merge === true) return null
  if (order?.begin === undefined) return rule
  const { level, labelLength } = order.begin
  const printed = labelAt(text.slice(0, labelLength))
  const kind = kindOfLevel(level, printed)
  if (rule?.isDamaged === true && labelLength === 0 && kind === rule.kind) return rule
  if (rule !== null && rule.length === labelLength && (kind === rule.kind || level.endsWith('item'))) return rule
  if (kind === null && labelLength === 0) return null
  const words = text.slice(0, labelLength).replace(/\s/gu, '')
  const number = printed?.length === labelLength ? printed : null
  return {
    kind: kind ?? 'circled',
    length: labelLength,
    text: words,
    ordinal: number?.ordinal ?? parseChineseNumeral(words.replace(/[^〇零一二三四五六七八九十百千两\d]/gu, '')),
    ...(number?.insertion === undefined ? {} : { insertion: number.insertion }),
  }
}
