import type { Side } from '#core/model/correspondence.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import type { ShownMark } from '../../components/ClauseText.tsx'
import { marksAtStop } from './difference-walk.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Where the values that conflict stand in a clause. In any other relation differing values hold, each at home. */
function conflictValues(row: ComparativeRow, side: Side, clause: ClauseFull): Stretch[] {
  if (row.relation !== 'conflict') return []
  return row.contrastDetails
    .filter((contrast) => contrast.kind !== 'body' && contrast.kind !== 'scope')
    .filter((contrast) => clause.ref.path === (side === 'left' ? contrast.leftPath : contrast.rightPath))
    .flatMap((contrast) => {
      const span = side === 'left' ? contrast.leftSpan : contrast.rightSpan
      return span === null ? [] : [{ start: span[0], end: span[1] }]
    })
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

/** A mark without the parts that boxes cover. */
function around(mark: ShownMark, boxes: readonly Stretch[]): ShownMark[] {
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

/** All that is marked in one clause of a row: differences, boxed values that conflict, and the ring of the walk's stop. */
export function shownMarks(row: ComparativeRow, side: Side, index: number, stop: number | null): ShownMark[] {
  const clause = (side === 'left' ? row.leftClauses : row.rightClauses)[index]
  if (clause === undefined) return []
  const ringed =
    stop === null ? [] : marksAtStop(row, stop).filter((place) => place.side === side && place.clause === index)
  const isRinged = (mark: number): boolean => ringed.some((place) => place.mark === mark)
  const boxes = conflictValues(row, side, clause)
  const marks = clause.marks.map((mark, at) => ({ ...mark, current: isRinged(at) }))
  const boxMarks = boxes.map((box) => ({
    ...box,
    kind: 'conflict' as const,
    current: marks.some((mark) => mark.current && overlaps(mark, box)),
  }))
  return [...boxMarks, ...marks.flatMap((mark) => around(mark, boxes))].sort((a, b) => a.start - b.start)
}
