import type { Row } from './rows.ts'
import { rowOf, rowText } from './rows.ts'

/** Rows that are read one after the other, and which column of how many they are. */
export interface Region {
  readonly rows: readonly Row[]
  /** `1/1`, `1/2`, `2/2`: columns of the same name on all pages share their margins. */
  readonly slot: string
}

/** Columns of fewer lines are a list of two entries side by side, a head with two parts, a pair of signatures. */
const fewestLines = 5
/** Prose fills its lines: so many of a hundred reach within two characters of the column's edge. */
const leastFull = 0.5
/** A column is this much of the text's width at least, and the gutter lies between. */
const narrowest = 0.3

/** Parts a page into regions in reading order: what runs across, then the left column, then the right one. */
export function toRegions(rows: readonly Row[], size: number): Region[] {
  const gutter = findGutter(rows, size)
  if (gutter === null) return [{ rows, slot: '1/1' }]
  const regions: Region[] = []
  for (const band of bandsAt(rows, gutter, size)) {
    if (band.isSplit) {
      regions.push({ rows: side(band.rows, (middle) => middle < gutter), slot: '1/2' })
      regions.push({ rows: side(band.rows, (middle) => middle >= gutter), slot: '2/2' })
    } else regions.push({ rows: band.rows, slot: '1/1' })
  }
  return regions
}

const side = (rows: readonly Row[], isOnSide: (middle: number) => boolean): Row[] =>
  rows
    .map(({ chunks }) => rowOf(chunks.filter(({ x0, x1 }) => isOnSide((x0 + x1) / 2))))
    .filter((row): row is Row => row !== null)

const crosses = ({ chunks }: Row, x: number, size: number): boolean =>
  chunks.some(({ x0, x1 }) => x0 < x + size * 0.3 && x1 > x - size * 0.3)

interface Band {
  readonly rows: Row[]
  readonly isSplit: boolean
}

/** Runs of rows that leave the gutter free and are columns of prose on both sides, and what lies between them. */
function bandsAt(rows: readonly Row[], gutter: number, size: number): Band[] {
  const bands: Band[] = []
  for (const row of rows) {
    const isSplit = !crosses(row, gutter, size)
    const band = bands.at(-1)
    if (band !== undefined && band.isSplit === isSplit) band.rows.push(row)
    else bands.push({ rows: [row], isSplit })
  }
  return bands.map((band) => ({ ...band, isSplit: band.isSplit && areColumns(band.rows, gutter, size) }))
}

function areColumns(rows: readonly Row[], gutter: number, size: number): boolean {
  const left = side(rows, (middle) => middle < gutter)
  const right = side(rows, (middle) => middle >= gutter)
  return isProse(left, size) && isProse(right, size)
}

function isProse(rows: readonly Row[], size: number): boolean {
  if (rows.length < fewestLines) return false
  const edge = Math.max(...rows.map(({ x1 }) => x1))
  const full = rows.filter((row) => row.x1 > edge - 2 * size && rowText(row).length >= 8).length
  return full >= rows.length * leastFull
}

/** A gutter is looked for at so many places at most, however far apart a damaged file puts its text. */
const mostSteps = 400

/** The free upright strip near the middle that most rows leave on both sides; null where the page has one column. */
function findGutter(rows: readonly Row[], size: number): number | null {
  if (rows.length < fewestLines || size <= 0) return null
  const left = Math.min(...rows.map(({ x0 }) => x0))
  const right = Math.max(...rows.map(({ x1 }) => x1))
  const width = right - left
  let best: { readonly x: number; readonly free: number } | null = null
  const step = Math.max(size / 4, width / mostSteps)
  for (let x = left + width * narrowest; x <= right - width * narrowest; x += step) {
    const free = rows.filter((row) => !crosses(row, x, size)).length
    const isBetter = best === null || free > best.free
    if (isBetter && free >= fewestLines && bandsAt(rows, x, size).some(({ isSplit }) => isSplit)) best = { x, free }
  }
  return best?.x ?? null
}
