import { clockInstant } from '../journal/clock.ts'
import type { Side } from '../model/correspondence.ts'
import type { AnnotationView } from './comparative-row.ts'
import type { ComparativeInput } from './comparative-input.ts'
import type { Judgement } from './judgement.ts'
import type { RowSeed } from './row-seed.ts'
import type { Placement, UnitIndex } from './unit-index.ts'

type Annotation = ComparativeInput['journal']['annotations'][number]

const sameUnits = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((unit, n) => unit === b[n])

const isOn = (seed: RowSeed, place: Pick<Placement, Side>): boolean =>
  sameUnits(seed.left, place.left) && sameUnits(seed.right, place.right)

const holds = (seed: RowSeed, place: Pick<Placement, Side>): boolean =>
  place.left.every((unit) => seed.left.includes(unit)) && place.right.every((unit) => seed.right.includes(unit))

const firstOf = ({ left, right }: Placement): Pick<Placement, Side> =>
  left.length > 0 ? { left: left.slice(0, 1), right: [] } : { left: [], right: right.slice(0, 1) }

const viewOf = (event: Annotation): AnnotationView => ({
  id: event.id,
  office: event.office,
  person: event.person,
  text: event.body.text,
  replyTo: event.body.replyTo,
  writtenAt: clockInstant(event.clock),
})

/** The annotations of each row by its key, and those whose clauses are not certain any more. */
export interface PlacedNotes {
  readonly byRow: ReadonlyMap<string, readonly AnnotationView[]>
  readonly lost: readonly Annotation[]
}

/**
 * Puts each annotation on exactly one row: that of the same clauses, else the first that holds all of them, else the
 * first that holds its first clause. A changed text under an annotation loses it to the list of orphans.
 */
export function placeNotes(input: ComparativeInput, rows: readonly RowSeed[], index: UnitIndex): PlacedNotes {
  const byRow = new Map<string, AnnotationView[]>()
  const lost: Annotation[] = []
  for (const event of input.journal.annotations) {
    const place = index.place(event.body.left, event.body.right)
    const row = place?.current
      ? (rows.find((seed) => isOn(seed, place)) ??
        rows.find((seed) => holds(seed, place)) ??
        rows.find((seed) => holds(seed, firstOf(place))))
      : undefined
    if (row === undefined) lost.push(event)
    else byRow.set(row.key, [...(byRow.get(row.key) ?? []), viewOf(event)])
  }
  return { byRow, lost }
}

/**
 * The judgements of a row: decisions on exactly its clauses, and confirmed gaps of a clause that stands alone on its
 * side of the row.
 */
export function judgementsOn(row: RowSeed, judgements: readonly Judgement[]): Judgement[] {
  const isGapHere = ({ placement }: Judgement) =>
    placement.left.length > 0 ? sameUnits(row.left, placement.left) : sameUnits(row.right, placement.right)
  return judgements.filter((judgement) =>
    judgement.gap === null ? isOn(row, judgement.placement) : isGapHere(judgement),
  )
}
