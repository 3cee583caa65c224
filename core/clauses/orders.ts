import type { ClauseLevel } from '../model/clause.ts'
import type { PlacedCorrection } from '../model/correction.ts'
import { withoutWhite } from '../text/blank.ts'
import { parseChineseNumeral } from '../text/numerals.ts'
import type { Label, LabelKind } from './label.ts'
import { isListKind, labelAt } from './label.ts'
import type { Line, LineOrder } from './line.ts'
import { sliceLine, sourceOffset } from './line.ts'
import { outsideBody } from './page-furniture.ts'

/**
 * Writes on the lines what corrections say of them; only a stretch that is in no clause is cut out as lines of its own. A
 * later correction of one place replaces an earlier one, save that `begin` and `heading` go together.
 */
export function giveOrders(lines: readonly Line[], corrections: readonly PlacedCorrection[]): readonly Line[] {
  if (corrections.length === 0) return lines
  const cut = cutLines(lines, corrections)
  const orders = new Map<number, Map<number, LineOrder>>()
  for (const correction of corrections) {
    for (const index of linesOf(cut, correction)) {
      const line = cut[index]
      if (line === undefined) continue
      const at = correction.action === 'outside' ? 0 : wordAt(line, correction.start)
      const ofLine = orders.get(index) ?? new Map<number, LineOrder>()
      orders.set(index, ofLine.set(at, nextOrder(ofLine.get(at), correction, line)))
    }
  }
  return cut.map((line, index) => withOrders(line, orders.get(index)))
}

function withOrders(line: Line, orders: ReadonlyMap<number, LineOrder> | undefined): Line {
  if (orders === undefined) return line
  const order = orders.get(0)
  const innerOrders = [...orders].flatMap(([at, inner]) => (at === 0 ? [] : [{ at, order: inner }]))
  // A stretch that is in no clause has nothing in it that begins.
  if (order?.outside !== undefined) return { ...line, order }
  return {
    ...line,
    ...(outsideBody(line.kind) === null ? {} : { kind: 'body' as const }),
    ...(order === undefined ? {} : { order }),
    ...(innerOrders.length === 0 ? {} : { innerOrders: innerOrders.sort((a, b) => a.at - b.at) }),
  }
}

function nextOrder(before: LineOrder | undefined, correction: PlacedCorrection, line: Line): LineOrder {
  switch (correction.action) {
    case 'begin': {
      const { level, start, labelLength } = correction
      const length = line.text.slice(wordAt(line, start), unitAt(line, start + labelLength)).trimEnd().length
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

/** The first unit there that is not white: nothing begins with a space. */
const wordAt = (line: Line, offset: number): number => {
  const at = unitAt(line, offset)
  return at + (/^\s*/u.exec(line.text.slice(at))?.[0].length ?? 0)
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
    if (action !== 'outside') continue
    cutAt(start)
    cutAt(end)
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

/** Levels that the rules may give to a number by its form and place. */
const levelsOfKinds: Readonly<Record<LabelKind, readonly ClauseLevel[]>> = {
  annex: ['annex'],
  part: ['part'],
  chapter: ['chapter'],
  section: ['section'],
  article: ['article'],
  han: ['outline1', 'item', 'subitem'],
  'han-bracket': ['outline2', 'item', 'subitem'],
  decimal: ['outline3', 'item', 'subitem'],
  'decimal-bracket': ['outline4', 'item', 'subitem'],
  circled: ['outline4', 'item', 'subitem'],
  named: ['outline1', 'outline2'],
  box: ['outline3', 'outline4'],
  ordinal: ['outline4'],
}

/** The kind that places a clause of the level: its own form for 项 and 目, which may be numbered in any. Null for 款 and 段. */
export function kindOfLevel(level: ClauseLevel, printed: Label | null): LabelKind | null {
  const byForm = printed !== null && isListKind(printed.kind) ? printed.kind : null
  if (level === 'item') return byForm ?? 'han-bracket'
  if (level === 'subitem') return byForm ?? 'decimal'
  return kindsOfLevels[level] ?? null
}

/** The label with which `text` begins by order; `rule` where the order means the same characters, or says nothing of them. */
export function orderedLabel(text: string, order: LineOrder | undefined, rule: Label | null): Label | null {
  if (order?.merge === true) return null
  if (order?.begin === undefined) return rule
  const { level, labelLength } = order.begin
  const printed = labelAt(text.slice(0, labelLength))
  const kind = kindOfLevel(level, printed)
  // A label that was read from damage is not printed, so that its printed length is none.
  const isSame = rule?.length === labelLength || (rule?.isDamaged === true && labelLength === 0)
  if (rule !== null && isSame && levelsOfKinds[rule.kind].includes(level)) return rule
  if (kind === null && labelLength === 0) return null
  const words = withoutWhite(text.slice(0, labelLength))
  const number = printed?.length === labelLength ? printed : null
  return {
    kind: kind ?? 'circled',
    length: labelLength,
    text: words,
    ordinal: number?.ordinal ?? parseChineseNumeral(words.replace(/[^〇零一二三四五六七八九十百千两\d]/gu, '')),
    ...(number?.insertion === undefined ? {} : { insertion: number.insertion }),
  }
}
