import type { Stretch } from './stretch.ts'
import type { SourceLine } from './source-lines.ts'

/** What is marked in a source text; UTF-16 into the whole text. */
export interface SourceMarks {
  /** What a person marked; empty (start is end) for a caret. */
  readonly chosen: Stretch | null
  /** Words that something was read from. */
  readonly read: Stretch | null
  /** The selected clause, where it has only a part of the line. */
  readonly clause: Stretch | null
}

/** A part of a line that is marked evenly. `start` is its offset in the whole text. */
export interface LinePiece {
  readonly start: number
  readonly text: string
  readonly chosen: boolean
  readonly read: boolean
  readonly clause: boolean
}

const holds = (stretch: Stretch | null, from: number, to: number): boolean =>
  stretch !== null && stretch.start <= from && to <= stretch.end && stretch.start < stretch.end

/** Where the caret stands in a line, as an offset in the whole text; null where it stands elsewhere. */
export function caretIn(line: SourceLine, chosen: Stretch | null): number | null {
  if (chosen === null || chosen.start !== chosen.end) return null
  return line.start <= chosen.start && chosen.start <= line.start + line.text.length ? chosen.start : null
}

/** Cuts a line where a mark begins or ends, and at the caret. Joined, the pieces are the line. */
export function linePieces(line: SourceLine, { chosen, read, clause }: SourceMarks): readonly LinePiece[] {
  const end = line.start + line.text.length
  const inside = [chosen, read, clause]
    .flatMap((stretch) => (stretch === null ? [] : [stretch.start, stretch.end]))
    .filter((offset) => offset > line.start && offset < end)
  const cuts = [...new Set([line.start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end
    return {
      start: from,
      text: line.text.slice(from - line.start, to - line.start),
      chosen: holds(chosen, from, to),
      read: holds(read, from, to),
      clause: holds(clause, from, to),
    }
  })
}
