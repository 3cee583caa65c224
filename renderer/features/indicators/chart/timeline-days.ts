import type { Side } from '#core/model/correspondence.ts'
import type { DeadlineRow } from '../sided-rows.ts'
import { sides } from '../side-sum.ts'

/** One thing that is due: a promise, or only the day of a figure. */
export type TimelineMark = 'due' | 'figure'

/** A day on the time line, with what either side has due by it. */
export interface TimelineDay {
  /** Of its row in the table. */
  readonly key: string
  readonly year: number
  /** How much of the year is over at its end: 1 for 31 December. */
  readonly share: number
  readonly marks: Readonly<Record<Side, readonly TimelineMark[]>>
}

export interface TimelineDays {
  /** From the first day. */
  readonly days: readonly TimelineDay[]
  /** Entries that have no place on the line: stretches of time, and days of every year. */
  readonly elsewhere: number
}

const dayMs = 24 * 60 * 60 * 1000

/** 2025-06-30 is half of 2025. */
function shareOfYear(iso: string): number {
  const year = Number(iso.slice(0, 4))
  const begin = Date.UTC(year, 0, 1)
  return (Date.parse(iso) + dayMs - begin) / (Date.UTC(year + 1, 0, 1) - begin)
}

/** The rows that are days of one year, in the order of time. */
export function timelineDays(rows: readonly DeadlineRow[]): TimelineDays {
  const days: TimelineDay[] = []
  let elsewhere = 0
  for (const { key, deadline, ...of } of rows) {
    if (deadline.kind !== 'day' || deadline.by.startsWith('--')) {
      elsewhere += sides.reduce((sum, side) => sum + of[side].length, 0)
      continue
    }
    // What is promised lies next to the axis, in front of what only dates a figure.
    const marksOf = (side: Side): readonly TimelineMark[] =>
      of[side]
        .map(({ isOfFigure }): TimelineMark => (isOfFigure ? 'figure' : 'due'))
        .toSorted((a, b) => (a === b ? 0 : a === 'due' ? -1 : 1))
    const { by } = deadline
    days.push({
      key,
      year: Number(by.slice(0, 4)),
      share: shareOfYear(by),
      marks: { left: marksOf('left'), right: marksOf('right') },
    })
  }
  return { days: days.toSorted((a, b) => a.year + a.share - b.year - b.share), elsewhere }
}
