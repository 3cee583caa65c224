import type { Side } from '#core/model/correspondence.ts'
import { clipText, markSize, textSize, textWidth } from './shapes.ts'
import type { Point, Shape } from './shapes.ts'

/** One value as it is drawn: where its ends stand, and what is written beside it. */
export interface PlacedValue {
  readonly side: Side
  /** In pixels; both the same for a single value. */
  readonly from: number
  readonly to: number
  /** 成都 2025 */
  readonly words: string
  /** 93 */
  readonly amount: string
}

export interface PlacedRow {
  readonly name: string
  readonly isChosen: boolean
  readonly isComparable: boolean
  readonly left: PlacedValue
  readonly right: PlacedValue
}

export const rowHeight = 50
/** Of the name and of the marks, from the top of the row. */
const nameLine = 15
const markLine = 35
/** Between a mark's middle and its label. */
const labelGap = 12
/** Room at both sides of the chart, so that a mark at the end of the axis is whole. */
export const chartInset = 8
/** Nearer than this two marks would cover each other: they stand one above the other. */
const apart = markSize + 1

const middle = ({ from, to }: PlacedValue): number => (from + to) / 2

/**
 * A row of the dumbbell chart: name above, marks joined by a line below, each value beside its mark. A label that has no
 * room at its side goes to the other, or up beside the name; none is left out.
 */
export function layRow(row: PlacedRow, top: number, width: number): readonly Shape[] {
  const [first, last] = middle(row.left) <= middle(row.right) ? [row.left, row.right] : [row.right, row.left]
  const isStacked = middle(last) - middle(first) < apart
  const labels = isStacked ? stackedLabel(row, top, width) : sideLabels(first, last, top, width)
  const above = labels.filter(({ at }) => at[1] === top + nameLine).reduce((sum, { text }) => sum + valueWidth(text), 0)
  return [
    ...(row.isChosen ? [{ kind: 'band' as const, at: [0, top] as Point, width, height: rowHeight }] : []),
    nameOf(row, top, width - above - 2 * chartInset),
    ...(isStacked ? [] : [joint(first, last, row.isComparable, top)]),
    ...[row.left, row.right].flatMap((value) => rangeOf(value, top + lineOf(value, isStacked))),
    ...[row.left, row.right].map(
      (value): Shape => ({
        kind: 'mark',
        at: [middle(value), top + lineOf(value, isStacked)],
        side: value.side,
        size: markSize,
      }),
    ),
    ...labels,
  ]
}

const valueWidth = (text: string): number => textWidth(text, textSize.value)

const lineOf = ({ side }: PlacedValue, isStacked: boolean): number =>
  isStacked ? markLine + (side === 'left' ? -markSize / 2 : markSize / 2) : markLine

function nameOf({ name, isChosen }: PlacedRow, top: number, most: number): Shape {
  const tone = isChosen ? 'chosen' : 'name'
  return {
    kind: 'text',
    at: [chartInset, top + nameLine],
    text: clipText(name, textSize.name, most),
    align: 'left',
    tone,
  }
}

/** From edge to edge, so that a hollow mark stays hollow. */
function joint(first: PlacedValue, last: PlacedValue, isComparable: boolean, top: number): Shape {
  const y = top + markLine
  return {
    kind: 'line',
    from: [middle(first) + markSize / 2, y],
    to: [middle(last) - markSize / 2, y],
    look: isComparable ? 'solid' : 'dashed',
  }
}

/** A range is shown by a thin line below its mark, from end to end. */
function rangeOf({ from, to }: PlacedValue, y: number): readonly Shape[] {
  if (from === to) return []
  const below = y + markSize / 2 + 2
  return [{ kind: 'line', from: [from, below], to: [to, below], look: 'range' }]
}

type Label = Extract<Shape, { kind: 'text' }>

const labelAt = (text: string, at: Point, align: Label['align']): Label => ({
  kind: 'text',
  at,
  text,
  align,
  tone: 'value',
})

/** Both values in one text, beside the marks that stand one above the other. */
function stackedLabel({ left, right }: PlacedRow, top: number, width: number): readonly Label[] {
  const text =
    left.amount === right.amount
      ? `${left.amount}  ${left.words}、${right.words}`
      : `${left.amount} ${left.words}  ${right.amount} ${right.words}`
  const behind = Math.max(middle(left), middle(right)) + labelGap
  const y = top + markLine
  if (behind + valueWidth(text) <= width) return [labelAt(text, [behind, y], 'left')]
  const before = Math.min(middle(left), middle(right)) - labelGap
  return before >= valueWidth(text)
    ? [labelAt(text, [before, y], 'right')]
    : [labelAt(text, [width - chartInset, top + nameLine], 'right')]
}

function sideLabels(first: PlacedValue, last: PlacedValue, top: number, width: number): readonly Label[] {
  const y = top + markLine
  const [before, behind] = [middle(first) - labelGap, middle(last) + labelGap]
  const own = `${first.words}  ${first.amount}`
  const other = `${last.amount}  ${last.words}`
  const fitsBefore = before >= valueWidth(own)
  const joined = fitsBefore ? other : `${first.amount} ${first.words} — ${other}`
  const fitsBehind = behind + valueWidth(joined) <= width
  const above = fitsBefore ? `${last.words}  ${last.amount}` : joined
  return [
    ...(fitsBefore ? [labelAt(own, [before, y], 'right')] : []),
    fitsBehind ? labelAt(joined, [behind, y], 'left') : labelAt(above, [width - chartInset, top + nameLine], 'right'),
  ]
}
