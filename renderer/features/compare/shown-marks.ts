import type { Contrast, Side } from '#core/model/correspondence.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import { clauseOfContrast } from '#core/report/contrast-place.ts'
import type { ShownMark } from '../../components/ClauseText.tsx'
import { copiedMarks, withCopied } from './copied-marks.ts'
import { marksAtStop } from './difference-walk.ts'
import type { Stretch } from './stretches.ts'
import { around, overlaps } from './stretches.ts'

/** What is ringed in a row: the stop of one walk or of the other. */
export interface Ring {
  /** Of the difference walk, 0-based in the row. */
  readonly stop: number | null
  /** Index of the contrast among the row's. */
  readonly contrast: number | null
}

/** Contrasts whose value on this side is just this stretch, by their index in the row. */
interface Box extends Stretch {
  readonly contrasts: readonly number[]
}

/** Where values of contrasts stand in a clause; where they overlap, each part names all that it belongs to. */
function boxesIn(row: ComparativeRow, side: Side, clause: number): Box[] {
  const values = row.contrastDetails.flatMap((contrast, index) => {
    const span = side === 'left' ? contrast.leftSpan : contrast.rightSpan
    return span === null || clauseOfContrast(row, contrast, side) !== clause
      ? []
      : [{ start: span[0], end: span[1], index }]
  })
  const edges = [...new Set(values.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return edges.slice(1).flatMap((end, at) => {
    const start = edges[at] ?? 0
    const contrasts = values.filter((value) => value.start < end && value.end > start).map(({ index }) => index)
    return contrasts.length === 0 ? [] : [{ start, end, contrasts }]
  })
}

/** Only a value can conflict: two bodies or two scopes hold each at home, also where the row is a conflict. */
export const canConflict = ({ kind }: Contrast): boolean => kind !== 'body' && kind !== 'scope'

type DifferenceMark = ClauseFull['marks'][number] & { readonly current: boolean }

function boxMark(row: ComparativeRow, box: Box, marks: readonly DifferenceMark[], ring: Ring): ShownMark {
  const of = box.contrasts.flatMap((index) => row.contrastDetails[index] ?? [])
  const isConflict = row.relation === 'conflict' && of.some(canConflict)
  const inside = marks.find(({ start, end }) => start <= box.start && end >= box.end)
  return {
    ...{ start: box.start, end: box.end, of },
    kind: isConflict ? 'conflict' : 'contrast',
    // A conflict's box is strong enough, and its colour means just that.
    ...(inside === undefined || isConflict ? {} : { inside: inside.kind }),
    current:
      (ring.contrast !== null && box.contrasts.includes(ring.contrast)) ||
      marks.some((mark) => mark.current && overlaps(mark, box)),
  }
}

/** All that is marked in one clause of a row: differences, boxed values of contrasts, and the ring of either walk. */
export function shownMarks(row: ComparativeRow, side: Side, index: number, ring: Ring): ShownMark[] {
  const clause = (side === 'left' ? row.leftClauses : row.rightClauses)[index]
  if (clause === undefined) return []
  const ringed =
    ring.stop === null
      ? []
      : marksAtStop(row, ring.stop).filter((place) => place.side === side && place.clause === index)
  const isRinged = (mark: number): boolean => ringed.some((place) => place.mark === mark)
  const boxes = boxesIn(row, side, index)
  const marks = clause.marks.map((mark, at) => ({ ...mark, current: isRinged(at) }))
  const shown = [...boxes.map((box) => boxMark(row, box, marks, ring)), ...marks.flatMap((mark) => around(mark, boxes))]
  return withCopied(shown, copiedMarks(row, side, clause)).sort((a, b) => a.start - b.start)
}
