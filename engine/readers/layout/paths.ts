import type { Matrix, Point } from './matrix.ts'
import { apply } from './matrix.ts'
import type { Rule } from './page.ts'
import { thickestRule } from './page.ts'

/** How pdf.js codes the parts of a path (move, line, two kinds of curve, close), and how many numbers follow each. */
const lengths: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
export const moveTo = 0
export const lineTo = 1
export const closePath = 4

interface Outline {
  readonly points: Point[]
  /** Only straight lines. */
  isStraight: boolean
}

function outlinesOf(data: ArrayLike<number>, ctm: Matrix): Outline[] {
  const outlines: Outline[] = []
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? moveTo
    const length = lengths[code]
    if (length === undefined) return outlines
    if (code === moveTo) outlines.push({ points: [], isStraight: true })
    const outline = outlines.at(-1)
    const point = apply(ctm, data[at + length - 1] ?? 0, data[at + length] ?? 0)
    if (code === closePath) outline?.points.push(outline.points[0] ?? [0, 0])
    else outline?.points.push(point)
    if (outline !== undefined && code !== moveTo && code !== lineTo && code !== closePath) outline.isStraight = false
    at += 1 + length
  }
  return outlines
}

export const boxOf = (points: readonly Point[]): Rule => ({
  x0: Math.min(...points.map(([x]) => x)),
  y0: Math.min(...points.map(([, y]) => y)),
  x1: Math.max(...points.map(([x]) => x)),
  y1: Math.max(...points.map(([, y]) => y)),
})

/** A line shorter than this is a dash of a dotted leader or part of a drawing. */
const shortestRule = 6
/** A drawing with more outlines than this is a picture. */
const mostOutlines = 2000

const isRule = ({ x0, y0, x1, y1 }: Rule): boolean =>
  Math.min(x1 - x0, y1 - y0) < thickestRule && Math.max(x1 - x0, y1 - y0) >= shortestRule

export interface Drawn {
  readonly rules: readonly Rule[]
  /** Painted areas that are no rules. */
  readonly areas: readonly Rule[]
}

/** Rules of a path: the straight edges of what is stroked, and thin bars of what is filled. In page space. */
export function readPath(data: ArrayLike<number>, ctm: Matrix, isStroked: boolean): Drawn {
  const outlines = outlinesOf(data, ctm).filter(({ points }) => points.length > 1)
  if (outlines.length > mostOutlines) return { rules: [], areas: [] }
  if (!isStroked) {
    const boxes = outlines.filter(({ points }) => points.length <= 64).map(({ points }) => boxOf(points))
    return { rules: boxes.filter(isRule), areas: boxes.filter((box) => !isRule(box)) }
  }
  const rules = outlines
    .filter(({ isStraight }) => isStraight)
    .flatMap(({ points }) => points.slice(1).map((point, at) => boxOf([points[at] ?? point, point])))
  return { rules: rules.filter(isRule), areas: [] }
}
