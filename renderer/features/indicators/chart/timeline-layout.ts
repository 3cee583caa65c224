import type { Side } from '#core/model/correspondence.ts'
import { sides } from '../side-sum.ts'
import { markSize, smallMark, textSize, textWidth } from './shapes.ts'
import type { Point, Shape } from './shapes.ts'
import type { TimelineDay, TimelineMark } from './timeline-days.ts'

/** A day as it is drawn: its shapes, and the middles of the squares that take a click. */
export interface LaidDay {
  readonly key: string
  readonly shapes: readonly Shape[]
  readonly hits: readonly Point[]
}

export interface LaidTimeline {
  readonly width: number
  readonly height: number
  /** Years and the lines between them. */
  readonly frame: readonly Shape[]
  readonly days: readonly LaidDay[]
}

/** Edge of the square around a mark: marks never touch each other. */
export const cell = markSize + 2
/** What only dates a figure is drawn smaller. */
const sizes: Readonly<Record<TimelineMark, number>> = { due: markSize, figure: smallMark }
/** Marks that stand one above the other; the rest of a day is counted, so that the chart stays as high as a hand. */
export const mostLevels = 12
/** Between both sides: the years. */
const axisHeight = 24
const inset = 8
/** Above the highest and below the lowest mark. */
const outerRoom = 8
const overflowLine = 16

interface PlacedMark {
  readonly kind: TimelineMark
  readonly level: number
}

interface PlacedDay {
  readonly key: string
  readonly x: number
  readonly of: Readonly<Record<Side, { readonly marks: readonly PlacedMark[]; readonly more: number }>>
}

/**
 * Both cities on one line of years: Chengdu's squares rise from it, Chongqing's hang below it, each at its day. Days so
 * near that their squares would cover each other take the next level, none is moved in time. A day stands inside the
 * band of its year, the last of December at its right end.
 */
export function layTimeline(days: readonly TimelineDay[], width: number, chosen: string | null): LaidTimeline {
  const years = days.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const band = (width - 2 * inset) / (last - first + 1)
  const placed = placeDays(days, ({ year, share }) => inset + (year - first) * band + cell / 2 + share * (band - cell))
  const room = { left: roomOf(placed, 'left'), right: roomOf(placed, 'right') }
  const height = room.left + axisHeight + room.right
  const base = { left: room.left, right: room.left + axisHeight }
  const ringed = placed.filter(({ key }) => key === chosen)
  return {
    width,
    height,
    frame: [...ringed.flatMap(({ x }) => ringOf(x, height)), ...frameOf(first, last, band, room.left, height)],
    days: placed.map((day) => drawDay(day, base)),
  }
}

/** Behind everything: a chosen day between two lines, so that it is found without colour too. */
function ringOf(x: number, height: number): readonly Shape[] {
  const [left, right] = [x - cell / 2 - 2, x + cell / 2 + 2]
  return [
    { kind: 'band', at: [left, 0], width: right - left, height },
    ...[left, right].map((at): Shape => ({ kind: 'line', from: [at, 0], to: [at, height], look: 'range' })),
  ]
}

/** On each level, how far it is taken; a mark takes the lowest that is free at its place. */
function placeDays(days: readonly TimelineDay[], placeOf: (day: TimelineDay) => number): readonly PlacedDay[] {
  const taken: Readonly<Record<Side, number[]>> = { left: [], right: [] }
  const place = (day: TimelineDay, side: Side, x: number) => {
    const marks: PlacedMark[] = []
    for (const kind of day.marks[side]) {
      const free = taken[side].findIndex((until) => until <= x - cell / 2)
      const level = free < 0 ? taken[side].length : free
      if (level >= mostLevels) break
      taken[side][level] = x + cell / 2
      marks.push({ kind, level })
    }
    return { marks, more: day.marks[side].length - marks.length }
  }
  return days.map((day) => {
    const x = placeOf(day)
    return { key: day.key, x, of: { left: place(day, 'left', x), right: place(day, 'right', x) } }
  })
}

function roomOf(days: readonly PlacedDay[], side: Side): number {
  const levels = days.flatMap(({ of }) => of[side].marks.map(({ level }) => level + 1))
  const overflow = days.some(({ of }) => of[side].more > 0) ? overflowLine : 0
  return Math.max(1, ...levels) * cell + overflow + outerRoom
}

function frameOf(first: number, last: number, band: number, axisTop: number, height: number): readonly Shape[] {
  const step = Math.max(1, Math.ceil((textWidth('2025', textSize.value) + 8) / band))
  const shapes: Shape[] = []
  for (let year = first; year <= last + 1; year++) {
    const x = inset + (year - first) * band
    shapes.push({ kind: 'line', from: [x, 0], to: [x, height], look: 'rule' })
    if (year > last || (year - first) % step !== 0) continue
    const at: Point = [x + band / 2, axisTop + axisHeight / 2]
    shapes.push({ kind: 'text', at, text: String(year), align: 'center', tone: 'value' })
  }
  const end = inset + (last + 1 - first) * band
  for (const y of [axisTop, axisTop + axisHeight])
    shapes.push({ kind: 'line', from: [inset, y], to: [end, y], look: 'range' })
  return shapes
}

function drawDay({ key, x, of }: PlacedDay, base: Readonly<Record<Side, number>>): LaidDay {
  const hits: Point[] = []
  const shapes: Shape[] = []
  for (const side of sides) {
    const away = side === 'left' ? -1 : 1
    const { marks, more } = of[side]
    for (const { kind, level } of marks) {
      const at: Point = [x, base[side] + away * (level + 0.5) * cell + away]
      hits.push(at)
      shapes.push({ kind: 'mark', at, side, size: sizes[kind] })
    }
    if (more === 0) continue
    const at: Point = [x, base[side] + away * (mostLevels * cell + overflowLine / 2 + 1)]
    shapes.push({ kind: 'text', at, text: `+${more}`, align: 'center', tone: 'value' })
    hits.push(at)
  }
  return { key, shapes, hits }
}
