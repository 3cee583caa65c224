import { emptySet, join, joinBoth, keep, setPool, type DocSet } from './doc-set.ts'
import { oneGram, pairGram, skipGram } from './grams.ts'

/** Of one call: none of its sets outlives it. */
const pool = setPool()

/** The units of one segment whose lists hold a gram; null where none does. */
export type GramDocs = (gram: number) => DocSet | null

/**
 * The units that may hold `term` with at most `errors` errors: none that does is left out, and reading the text decides.
 *
 * Whoever reads a term with errors reads some of its characters rightly, one after the other. Between two of them `skipped`
 * characters of the term are not read and `between` other ones stand in the text: that is as many errors as the greater
 * of both numbers. What stands side by side, or with one between, the index knows. So the ways through the term are
 * followed, each step keeping the units that hold its gram, with the errors spent so far; ways that come to the same
 * character go on together. A swap is a step over two characters that stand the other way round. Nothing is enumerated:
 * the steps grow with the length of the term only.
 */
export function mayNearlyHold(term: string, errors: number, docs: GramDocs): DocSet {
  const units = Array.from({ length: term.length }, (_, at) => term.charCodeAt(at))
  const unit = (at: number): number => units[at] ?? 0
  const found = emptySet()
  pool.release()
  const stops: Stop[] = []
  const reach = (stop: Omit<Stop, 'by'>, first: number, swap: number | null): void => {
    const by = Array.from({ length: errors + 1 }, (_, spent) =>
      followed(stops, { at: stop.from, first, swap, spent }, docs),
    )
    if (by.every((set) => set === null)) return
    stops.push({ ...stop, by })
    for (const [spent, set] of by.entries())
      if (set !== null && spent + term.length - stop.to <= errors) join(found, set)
  }
  for (let at = 0; at < term.length; at += 1) {
    reach({ from: at, to: at + 1, last: unit(at) }, unit(at), null)
    if (errors > 0 && at + 1 < term.length && unit(at) !== unit(at + 1)) {
      // Comes before the stops that follow it, and after those that it follows: both end no later than it begins.
      reach({ from: at, to: at + 2, last: unit(at) }, unit(at + 1), pairGram(unit(at + 1), unit(at)))
    }
  }
  return found
}

/** A character, or two swapped ones, that a way has come to. */
interface Stop {
  /** In the term, end exclusive. */
  readonly from: number
  readonly to: number
  /** The unit that stands last in the text. */
  readonly last: number
  /** By errors spent: the units of the segment that some way comes here with. */
  readonly by: readonly (DocSet | null)[]
}

interface Step {
  readonly at: number
  /** The unit that stands first in the text. */
  readonly first: number
  /** The gram of a swap, which is an error itself. */
  readonly swap: number | null
  /** The errors spent when it is done. */
  readonly spent: number
}

function followed(stops: readonly Stop[], { at, first, swap, spent }: Step, docs: GramDocs): DocSet | null {
  const before = spent - (swap === null ? 0 : 1)
  if (before < 0) return null
  const reached = pool.take()
  let any = false
  if (at === before) {
    // Every character so far was passed over.
    const start = docs(oneGram(first))
    if (start !== null) any = joinBoth(reached, start, start)
  }
  for (const stop of stops) {
    const skipped = at - stop.to
    if (skipped < 0 || skipped > before) continue
    for (let cost = skipped; cost <= before; cost += 1) {
      const from = stop.by[before - cost]
      if (from == null) continue
      // With `cost` errors as many stand between as there are errors; fewer where that many are passed over anyway.
      for (let between = cost === skipped ? 0 : cost; between <= cost; between += 1) {
        const held = docs(gramBetween(stop.last, first, between))
        if (held !== null) any = joinBoth(reached, from, held) || any
      }
    }
  }
  if (!any) return null
  if (swap === null) return reached
  const swapped = docs(swap)
  if (swapped === null) return null
  keep(reached, swapped)
  return reached
}

/** What the index knows of two units with so many between them: beyond one, only that the second is there. */
function gramBetween(last: number, first: number, between: number): number {
  if (between === 0) return pairGram(last, first)
  return between === 1 ? skipGram(last, first) : oneGram(first)
}
