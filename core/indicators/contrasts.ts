import type { Contrast, Side } from '../model/correspondence.ts'
import type { Measured } from './measures.ts'

/** One clause of a side with what it measures. */
export interface MeasuredClause {
  readonly path: string
  readonly measures: readonly Measured[]
}

/**
 * Share of the words around two values, of the smaller set, from which they measure the same thing. Lower, deadlines for
 * filing meet deadlines for deciding. Guarded by test/core/indicators/contrasts.test.ts.
 */
const sameMatter = 0.5
/** One word in common may be chance. */
const leastWords = 2

/** Deadlines, sums and shares that two clauses set differently for the same thing; each value is used once. */
export function findContrasts(left: readonly MeasuredClause[], right: readonly MeasuredClause[]): Contrast[] {
  const places = (clauses: readonly MeasuredClause[]) =>
    clauses.flatMap(({ path, measures }) => measures.map((measure) => ({ path, measure })))
  const [ours, theirs] = [places(left), places(right)]
  const pairs = ours.flatMap((a, i) =>
    theirs.flatMap((b, j) => {
      const likeness = likenessOf(a.measure, b.measure)
      return likeness >= sameMatter ? [{ a, b, i, j, likeness }] : []
    }),
  )
  // The likeliest first; of equals an equal value first, so that what agrees does not look like a contrast.
  pairs.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      Number(isSame(y.a.measure, y.b.measure)) - Number(isSame(x.a.measure, x.b.measure)) ||
      x.i + x.j - (y.i + y.j) ||
      Math.abs(x.i - x.j) - Math.abs(y.i - y.j),
  )
  const used = { left: new Set<number>(), right: new Set<number>() }
  const contrasts: (Contrast & { readonly place: number })[] = []
  for (const { a, b, i, j } of pairs) {
    if (used.left.has(i) || used.right.has(j)) continue
    used.left.add(i)
    used.right.add(j)
    if (isSame(a.measure, b.measure)) continue
    contrasts.push({ ...contrastOf(a.measure, b.measure), leftPath: a.path, rightPath: b.path, place: i })
  }
  return contrasts.sort((a, b) => a.place - b.place).map(({ place: _, ...contrast }) => contrast)
}

function likenessOf(a: Measured, b: Measured): number {
  if (a.kind !== b.kind || (a.kind === 'quantity' && a.dimension !== b.dimension)) return 0
  const shared = [...a.context].filter((word) => b.context.has(word)).length
  return shared < leastWords ? 0 : shared / Math.min(a.context.size, b.context.size)
}

const isSame = (a: Measured, b: Measured): boolean => a.value === b.value && a.dimension === b.dimension

const contrastOf = (a: Measured, b: Measured): Omit<Contrast, 'leftPath' | 'rightPath'> => ({
  kind: a.kind,
  left: a.text,
  right: b.text,
  leftSpan: [a.start, a.end],
  rightSpan: [b.start, b.end],
  about: null,
  stricter: a.kind === 'deadline' ? shorter(a, b) : null,
})

/** Of two deadlines the shorter binds more. Whether a higher sum is stricter depends on who pays: left open. */
function shorter(a: Measured, b: Measured): Side | null {
  const [least, most] = [spanOf(a), spanOf(b)]
  if (least.most < most.least || (least.most === most.least && least.least < most.most)) return 'left'
  if (most.most < least.least || (most.most === least.least && most.least < least.most)) return 'right'
  return null
}

/** Calendar days that it may come to: n working days take n days at least, and with weekends and a week's holiday more. */
function spanOf({ value, dimension }: Measured): { readonly least: number; readonly most: number } {
  switch (dimension) {
    case 'hours':
      return { least: value / 24, most: value / 24 }
    case 'working-days':
      return { least: value, most: Math.ceil((value * 7) / 5) + 10 }
    case 'months':
      return { least: value * 28, most: value * 31 }
    case 'years':
      return { least: value * 365, most: value * 366 }
    default:
      return { least: value, most: value }
  }
}
