import type { Clause } from '#core/model/clause.ts'
import { walkClauses } from '#core/model/clause.ts'
import type { Stretch } from './stretch.ts'

/** A line of the source text. `start` is its UTF-16 offset in the whole text; the line end is no part of `text`. */
export interface SourceLine {
  readonly number: number
  readonly start: number
  readonly text: string
  /** A heading of a part, chapter or section stands here. */
  readonly isHeading: boolean
  /** It has text, and none of it is in a clause: a title, a page number, what somebody has taken out. */
  readonly isOutside: boolean
}

const headingLevels: ReadonlySet<Clause['level']> = new Set(['part', 'chapter', 'section'])

/** Whether the text of a line lies in no clause, or in a stretch that a person took out of one. */
function liesOutside(start: number, line: string, clauses: readonly Stretch[], taken: readonly Stretch[]): boolean {
  const from = start + line.length - line.trimStart().length
  const to = start + line.trimEnd().length
  if (from >= to) return false
  return (
    !clauses.some((clause) => clause.start < to && from < clause.end) ||
    taken.some((stretch) => stretch.start <= from && to <= stretch.end)
  )
}

/**
 * Cuts a source text into its lines; `clauses` say which of them are headings and which are in no clause, and `taken`
 * what a person took out of the clauses.
 */
export function sourceLines(
  text: string,
  clauses: readonly Clause[],
  taken: readonly Stretch[] = [],
): readonly SourceLine[] {
  const headings = [...walkClauses(clauses)].filter(({ level }) => headingLevels.has(level)).map(({ start }) => start)
  const headingStarts = new Set(headings)
  let at = 0
  return text.split('\n').map((line, index) => {
    const start = at
    at += line.length + 1
    const lead = line.length - line.trimStart().length
    return {
      number: index + 1,
      start,
      text: line.endsWith('\r') ? line.slice(0, -1) : line,
      isHeading: headingStarts.has(start) || headingStarts.has(start + lead),
      isOutside: liesOutside(start, line, clauses, taken),
    }
  })
}

/** Index of the line that holds an offset. */
export function lineIndexAt(lines: readonly SourceLine[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** What of a line is inside a clause: all of it, a stretch (offsets into the line), or nothing. */
export type Coverage = 'all' | 'none' | { readonly from: number; readonly to: number }

export function coverageOf(line: SourceLine, clause: Pick<Clause, 'start' | 'end'> | null): Coverage {
  if (clause === null) return 'none'
  const { text, start } = line
  const from = Math.max(0, clause.start - start)
  const to = Math.min(text.length, clause.end - start)
  if (to < from || (to === from && text.length > 0) || clause.end <= start || clause.start > start + text.length) {
    return 'none'
  }
  const isWhole = text.slice(0, from).trim() === '' && text.slice(to).trim() === ''
  return isWhole ? 'all' : { from, to }
}

/** The deepest clause at an offset; null where there is none. */
export function clauseAt(clauses: readonly Clause[], offset: number): Clause | null {
  const here = clauses.find(({ start, end }) => start <= offset && offset < end)
  return here === undefined ? null : (clauseAt(here.children, offset) ?? here)
}
