import type { Rule } from './page.ts'
import { isLevel, isUpright } from './page.ts'

/** The grid that the rules of a table make. Bounds rise; there is one more of them than rows or columns. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** The cell that an elementary field belongs to, by the field in its upper left corner: `row * columns + column`. */
  readonly cellOf: (row: number, column: number) => number
}

/** Ends of borders miss each other by up to the thickness of a line. */
const tolerance = 3
/** Pairs of lines that are looked at; a page with more of them is a drawing. */
const mostPairs = 400_000

interface Line {
  /** Position across the line. */
  readonly at: number
  readonly from: number
  readonly to: number
}

const levelLine = ({ x0, y0, x1, y1 }: Rule): Line => ({ at: (y0 + y1) / 2, from: x0, to: x1 })
const uprightLine = ({ x0, y0, x1, y1 }: Rule): Line => ({ at: (x0 + x1) / 2, from: y0, to: y1 })

/** Pieces of one border drawn cell by cell become one line. */
function joined(lines: readonly Line[]): Line[] {
  const result: Line[] = []
  const order = (a: Line, b: Line): number => a.at - b.at
  for (const group of clustered([...lines].sort(order))) {
    let open: Line | undefined
    for (const line of group.sort((a, b) => a.from - b.from)) {
      if (open !== undefined && line.from <= open.to + tolerance) open = { ...open, to: Math.max(open.to, line.to) }
      else {
        if (open !== undefined) result.push(open)
        open = line
      }
    }
    if (open !== undefined) result.push(open)
  }
  return result
}

function clustered(sorted: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && line.at - (group[0]?.at ?? 0) <= tolerance) group.push(line)
    else groups.push([line])
  }
  return groups
}

const meet = (level: Line, upright: Line): boolean =>
  upright.at >= level.from - tolerance &&
  upright.at <= level.to + tolerance &&
  level.at >= upright.from - tolerance &&
  level.at <= upright.to + tolerance

/** Lines that hang together: one group for each table of the page. */
function groupsOf(levels: readonly Line[], uprights: readonly Line[]): { levels: Line[]; uprights: Line[] }[] {
  const sets = disjointSets(levels.length + uprights.length)
  levels.forEach((level, at) =>
    uprights.forEach((upright, other) => {
      if (meet(level, upright)) sets.unite(at, levels.length + other)
    }),
  )
  const groups = new Map<number, { levels: Line[]; uprights: Line[] }>()
  const groupOf = (index: number): { levels: Line[]; uprights: Line[] } => {
    const group = groups.get(sets.find(index)) ?? { levels: [], uprights: [] }
    groups.set(sets.find(index), group)
    return group
  }
  levels.forEach((line, at) => groupOf(at).levels.push(line))
  uprights.forEach((line, at) => groupOf(levels.length + at).uprights.push(line))
  return [...groups.values()]
}

/** The smallest member stands for its set. */
function disjointSets(size: number): { find: (index: number) => number; unite: (a: number, b: number) => void } {
  const parents = Array.from({ length: size }, (_, index) => index)
  const find = (index: number): number => {
    let at = index
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  const unite = (a: number, b: number): void => {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y)
    if (low !== undefined && high !== undefined) parents[high] = low
  }
  return { find, unite }
}

const boundsOf = (lines: readonly Line[]): number[] =>
  clustered([...lines].sort((a, b) => a.at - b.at)).map((group) => group[0]?.at ?? 0)

function gridOf(levels: readonly Line[], uprights: readonly Line[]): Grid | null {
  const [xs, ys] = [boundsOf(uprights), boundsOf(levels)]
  const [rows, columns] = [ys.length - 1, xs.length - 1]
  if (rows < 1 || columns < 1 || rows * columns > mostPairs) return null
  const crosses = (lines: readonly Line[], at: number, middle: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= tolerance && line.from <= middle && middle <= line.to)
  const sets = disjointSets(rows * columns)
  const middle = (bounds: readonly number[], at: number): number => ((bounds[at] ?? 0) + (bounds[at + 1] ?? 0)) / 2
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const field = row * columns + column
      const isOpenRight = !crosses(uprights, xs[column + 1] ?? 0, middle(ys, row))
      const isOpenBelow = !crosses(levels, ys[row + 1] ?? 0, middle(xs, column))
      if (column + 1 < columns && isOpenRight) sets.unite(field, field + 1)
      if (row + 1 < rows && isOpenBelow) sets.unite(field, field + columns)
    }
  }
  return { xs, ys, cellOf: (row, column) => sets.find(row * columns + column) }
}

/** The tables of a page by their borders. A frame around the whole page, and one line by itself, are none. */
export function findGrids(rules: readonly Rule[], pageHeight: number): Grid[] {
  const levels = joined(rules.filter(isLevel).map(levelLine))
  const uprights = joined(rules.filter(isUpright).map(uprightLine))
  if (levels.length * uprights.length > mostPairs) return []
  return groupsOf(levels, uprights)
    .map((group) => gridOf(group.levels, group.uprights))
    .filter((grid): grid is Grid => grid !== null && !isPageFrame(grid, pageHeight))
}

/** A border of the page stands this much of its height; a table that fills a page has more than one cell. */
const pageFrame = 0.8
const isPageFrame = ({ xs, ys }: Grid, pageHeight: number): boolean =>
  xs.length === 2 && ys.length === 2 && (ys[1] ?? 0) - (ys[0] ?? 0) > pageFrame * pageHeight
