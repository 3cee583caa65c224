import type { SourceLine } from './source-lines.ts'
import type { Stretch } from './stretch.ts'

/** Where a person points in the source text: a caret, or from where they began to mark to where they are now. */
export interface Place {
  readonly anchor: number
  readonly head: number
}

export const caretAt = (offset: number): Place => ({ anchor: offset, head: offset })

export const stretchOf = ({ anchor, head }: Place): Stretch => ({
  start: Math.min(anchor, head),
  end: Math.max(anchor, head),
})

const textStart = ({ start, text }: SourceLine): number => start + text.length - text.trimStart().length
const textEnd = ({ start, text }: SourceLine): number => start + text.length

/** The next line with text in a direction; the last one there is where no more follows. */
function lineWithText(lines: readonly SourceLine[], from: number, step: 1 | -1): SourceLine | undefined {
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index]
    if (line !== undefined && line.text.trim() !== '') return line
  }
  return lines[from]
}

/**
 * Where a key leads from a place in the line at `index`: up and down from line to line, left and right from character
 * to character. `extend` keeps the anchor, so that lines and characters are marked. Null where the key leads nowhere.
 */
export function movedPlace(
  lines: readonly SourceLine[],
  index: number,
  place: Place,
  key: string,
  extend: boolean,
): Place | null {
  const line = lines[index]
  if (line === undefined) return null
  const to = (head: number | undefined): Place | null =>
    head === undefined ? null : { anchor: extend ? place.anchor : head, head }
  switch (key) {
    case 'ArrowDown': {
      const next = lineWithText(lines, index, 1)
      return to(next === undefined ? undefined : extend ? textEnd(next) : textStart(next))
    }
    case 'ArrowUp': {
      const next = lineWithText(lines, index, -1)
      return to(next === undefined ? undefined : textStart(next))
    }
    case 'ArrowRight':
      return to(Math.min(textEnd(line), place.head + 1))
    case 'ArrowLeft':
      return to(Math.max(line.start, place.head - 1))
    case 'Home':
      return to(textStart(line))
    case 'End':
      return to(textEnd(line))
    default:
      return null
  }
}
