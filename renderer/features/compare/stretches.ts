import type { ShownMark } from '../../components/ClauseText.tsx'

/** UTF-16 offsets into a clause's text, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** A mark without the parts that others cover. */
export function around(mark: ShownMark, boxes: readonly Stretch[]): ShownMark[] {
  return boxes.reduce<ShownMark[]>(
    (pieces, box) =>
      pieces.flatMap((piece) => {
        if (!overlaps(piece, box)) return [piece]
        const before = { ...piece, end: box.start }
        const after = { ...piece, start: box.end }
        return [before, after].filter(({ start, end }) => start < end)
      }),
    [mark],
  )
}
