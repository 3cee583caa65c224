import type { Side } from '#core/model/correspondence.ts'
import { markSize, moveShape, textSize, textWidth, wrapText } from './shapes.ts'
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

/** A row as it is drawn, from y = 0; as high as its lines need. */
export interface LaidRow {
  readonly height: number
  readonly shapes: readonly Shape[]
}

/** Of the first line of the name, from the top of the row; and from there to each line below. */
const nameLine = 15
const nameStep = 18
/** From the last line of the name to the middle of the marks; where they stand one above the other. */
const markStep = 20
const stackedStep = 25
/** From the middle of the marks to a line of labels below them, and between such lines. */
const labelStep = 18
const labelLineStep = 16
/** Below the last line. */
const rowFoot = 15
/** Between a mark's middle and its label. */
const labelGap = 12
/** Room at both sides of the chart, so that a mark at the end of the axis is whole. */
export const chartInset = 8
/** Nearer than this two marks would cover each other: they stand one above the other. */
const apart = markSize + 1

const middle = ({ from, to }: PlacedValue): number => (from + to) / 2

/**
 * A row of the dumbbell chart: name above, marks joined by a line below, each value beside its mark. A label that has no
 * room at its side goes below the marks; none is left out, and no name is cut.
 */
export function layRow(row: PlacedRow, width: number): LaidRow {
  const [first, last] = middle(row.left) <= middle(row.right) ? [row.left, row.right] : [row.right, row.left]
  const isStacked = middle(last) - middle(first) < apart
  const names = namesOf(row, width)
  const marks = nameLine + (names.length - 1) * nameStep + (isStacked ? stackedStep : markStep)
  const lineOf = ({ side }: PlacedValue): number =>
    isStacked ? marks + (side === 'left' ? -markSize / 2 : markSize / 2) : marks
  const beside = isStacked ? stackedLabels(row, width) : sideLabels(first, last, width)
  const lowest = marks + (isStacked ? markSize / 2 : 0)
  const below = beside.below.map(
    (text, line): Shape => labelAt(text, [width - chartInset, lowest + labelStep + line * labelLineStep], 'right'),
  )
  const foot = below.at(-1)
  const height = (foot?.kind === 'text' ? foot.at[1] - 3 : lowest) + rowFoot
  return {
    height,
    shapes: [
      ...(row.isChosen ? [{ kind: 'band' as const, at: [0, 0] as Point, width, height }] : []),
      ...names,
      ...(isStacked ? [] : [joint(first, last, row.isComparable, marks)]),
      ...[row.left, row.right].flatMap((value) => rangeOf(value, lineOf(value))),
      ...[row.left, row.right].map(
        (value): Shape => ({ kind: 'mark', at: [middle(value), lineOf(value)], side: value.side, size: markSize }),
      ),
      ...beside.labels.map((label) => moveShape(label, marks)),
      ...below,
    ],
  }
}

const valueWidth = (text: string): number => textWidth(text, textSize.value)

function namesOf({ name, isChosen }: PlacedRow, width: number): readonly Shape[] {
  const tone = isChosen ? 'chosen' : 'name'
  return wrapText(name, textSize.name, width - 2 * chartInset).map((text, line) => ({
    kind: 'text',
    at: [chartInset, nameLine + line * nameStep],
    text,
    align: 'left',
    tone,
  }))
}

/** From edge to edge, so that a hollow mark stays hollow. */
function joint(first: PlacedValue, last: PlacedValue, isComparable: boolean, y: number): Shape {
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

/** What stands on the line of the marks (at y = 0), and the lines below it. */
interface Labels {
  readonly labels: readonly Label[]
  readonly below: readonly string[]
}

const labelAt = (text: string, at: Point, align: Label['align']): Label => ({
  kind: 'text',
  at,
  text,
  align,
  tone: 'value',
})

/** In one line, or in two where one is too long. */
const linesOf = (joined: string, parts: readonly string[], width: number): readonly string[] =>
  valueWidth(joined) <= width - 2 * chartInset ? [joined] : parts

/** Both values in one text, beside the marks that stand one above the other. */
function stackedLabels({ left, right }: PlacedRow, width: number): Labels {
  const parts = [`${left.amount} ${left.words}`, `${right.amount} ${right.words}`]
  const text = left.amount === right.amount ? `${left.amount}  ${left.words}、${right.words}` : parts.join('  ')
  const behind = Math.max(middle(left), middle(right)) + labelGap
  if (behind + valueWidth(text) <= width) return { labels: [labelAt(text, [behind, 0], 'left')], below: [] }
  const before = Math.min(middle(left), middle(right)) - labelGap
  return before >= valueWidth(text)
    ? { labels: [labelAt(text, [before, 0], 'right')], below: [] }
    : { labels: [], below: linesOf(text, parts, width) }
}

function sideLabels(first: PlacedValue, last: PlacedValue, width: number): Labels {
  const [before, behind] = [middle(first) - labelGap, middle(last) + labelGap]
  const own = `${first.words}  ${first.amount}`
  const other = `${last.amount}  ${last.words}`
  const fitsBefore = before >= valueWidth(own)
  const parts = [`${first.amount} ${first.words}`, `${last.amount} ${last.words}`]
  const joined = fitsBefore ? other : parts.join(' — ')
  const fitsBehind = behind + valueWidth(joined) <= width
  const below = fitsBefore ? [`${last.words}  ${last.amount}`] : linesOf(joined, parts, width)
  return {
    labels: [
      ...(fitsBefore ? [labelAt(own, [before, 0], 'right')] : []),
      ...(fitsBehind ? [labelAt(joined, [behind, 0], 'left')] : []),
    ],
    below: fitsBehind ? [] : below,
  }
}
