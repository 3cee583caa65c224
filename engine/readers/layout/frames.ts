import type { FlowLine, Frame } from './flow.ts'
import type { Row } from './rows.ts'

/** An edge is where several lines start or end; one line alone may hang out. */
const fewestAtEdge = 2
/** Of all lines so many of a hundred start at the left edge, or end at the right one, of a text that is not a list. */
const leastShare = 0.04

/** Where a line ends; punctuation at its end may hang over the edge. */
function endOf({ chunks, x1 }: Row): number {
  const last = chunks.at(-1)
  return last !== undefined && /[，。、；：！？,.;]$/u.test(last.text) ? (last.starts.at(-1) ?? x1) : x1
}

/** The outermost place that enough of the values are near, within `slack`; null where there is none. */
function outermost(values: readonly number[], slack: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const least = Math.max(fewestAtEdge, sorted.length * leastShare)
  for (let at = 0; at + least <= sorted.length; at += 1) {
    const reach = sorted[Math.ceil(at + least) - 1]
    if (reach !== undefined && reach - (sorted[at] ?? 0) <= slack) return sorted[at] ?? null
  }
  return null
}

function edges(rows: readonly Row[], size: number, pageWidth: number): Frame {
  const left = outermost(
    rows.map(({ x0 }) => x0),
    size * 0.3,
  )
  const start = left ?? Math.min(...rows.map(({ x0 }) => x0))
  const end = outermost(
    rows.map((row) => -endOf(row)),
    size * 0.75,
  )
  const widest = end === null ? Math.max(...rows.map(({ x1 }) => x1)) : -end
  // Where all lines are short no line is full: margins are as wide on the right as on the left, give or take.
  const mirrored = pageWidth - start
  const isShort = widest < start + (mirrored - start) * shortText
  return { left: start, right: isShort ? mirrored : widest }
}

/** Lines that end before this part of the width are all short: a list, a page with a title. */
const shortText = 0.75

/** The margins of each slot, over all pages. Pages of a slot that are shifted as a whole have frames of their own. */
export function framesOf(
  lines: readonly FlowLine[],
  size: number,
  widthOf: (page: number) => number,
): (line: FlowLine) => Frame {
  const bySlot = Map.groupBy(lines, ({ slot }) => slot)
  const general = new Map<string, Frame>()
  const own = new Map<string, Frame>()
  for (const [slot, inside] of bySlot) {
    const rows = bodyRows(inside, size)
    const frame = edges(rows, size, slot.startsWith('1/1') ? widthOf(inside[0]?.page ?? 1) : 0)
    general.set(slot, frame)
    for (const [page, onPage] of Map.groupBy(inside, (line) => line.page)) {
      const shifted = shiftedFrame(bodyRows(onPage, size), frame, size)
      if (shifted !== null) own.set(`${page} ${slot}`, shifted)
    }
  }
  const none: Frame = { left: 0, right: 0 }
  return ({ page, slot }) => own.get(`${page} ${slot}`) ?? general.get(slot) ?? none
}

/** Lines of the size of the text; of all sizes where there are none. */
function bodyRows(lines: readonly FlowLine[], size: number): Row[] {
  const rows = lines.map(({ row }) => row)
  const body = rows.filter((row) => Math.abs(row.size - size) <= size * 0.1)
  return body.length > 0 ? body : rows
}

/** Even pages of a book have their margins the other way round: both edges move by the same. */
function shiftedFrame(rows: readonly Row[], frame: Frame, size: number): Frame | null {
  const left = outermost(
    rows.map(({ x0 }) => x0),
    size * 0.3,
  )
  const right = outermost(
    rows.map((row) => -endOf(row)),
    size * 0.75,
  )
  if (left === null || right === null) return null
  const [byLeft, byRight] = [left - frame.left, -right - frame.right]
  const isShifted = Math.abs(byLeft) > size * 0.5 && Math.abs(byLeft - byRight) < size * 0.75
  return isShifted ? { left: frame.left + byLeft, right: frame.right + byLeft } : null
}
