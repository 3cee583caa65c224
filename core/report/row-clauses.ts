import type { Candidate, NamedClause, Side } from '../model/correspondence.ts'
import type { Mark, PairMarks } from '../model/difference.ts'
import { clauseName } from './clause-name.ts'
import type { CandidateView, ClauseBrief, ClauseFull } from './comparative-row.ts'
import type { ComparativeInput, ComparedUnit } from './comparative-input.ts'
import type { RowSeed } from './row-seed.ts'

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left')

/** Next-best counterparts that a row shows: what a person looks through before confirming a gap. */
const shownCandidates = 10

const briefOf = ({ ref, label, heading, title, text }: ComparedUnit): ClauseBrief => ({
  ref,
  label,
  heading,
  title: title ?? heading,
  length: text.length,
})

export const briefsOf = (clauses: readonly ClauseFull[]): ClauseBrief[] =>
  clauses.map(({ ref, label, heading, title = heading, length }) => ({ ref, label, heading, title, length }))

const fullOf = (unit: ComparedUnit, marks: readonly Mark[]): ClauseFull => ({
  ...briefOf(unit),
  instrumentTitle: unit.instrumentTitle,
  text: unit.text,
  area: unit.area,
  sections: unit.sections,
  marks,
  start: unit.start,
  end: unit.end,
})

/** The marks of a side stand in the order in which the suggestion named its clauses, not in the row's. */
function marksOf(
  input: ComparativeInput,
  row: RowSeed,
  side: Side,
  marks: PairMarks | undefined,
): (unit: number) => readonly Mark[] {
  const named = row.suggestion === null ? row[side] : input.alignment.correspondences[row.suggestion]![side]
  return (unit) => marks?.[side][named.indexOf(unit)] ?? []
}

/** The clauses of one side of a row, in document order. */
export function clausesOf(
  input: ComparativeInput,
  row: RowSeed,
  side: Side,
  marks: PairMarks | undefined,
): ClauseFull[] {
  const marksOn = marksOf(input, row, side, marks)
  return row[side].map((unit) => fullOf(input[side][unit]!, marksOn(unit)))
}

/** The side and unit whose candidates a row shows: its first clause. */
export function leadingUnit(row: RowSeed): { readonly side: Side; readonly unit: number } {
  const side = row.left.length > 0 ? 'left' : 'right'
  return { side, unit: row[side][0]! }
}

/** Candidates of a unit, best first, however they came. */
export const candidatesOf = (input: ComparativeInput, side: Side, unit: number): Candidate[] =>
  [...(input.alignment.candidates[side][unit] ?? [])].sort((a, b) => b.score - a.score || a.unit - b.unit)

/** The next-best counterparts of a row; `taken` holds the units of the other side that have a counterpart already. */
export function candidateViews(
  input: ComparativeInput,
  row: RowSeed,
  taken: Readonly<Record<Side, ReadonlySet<number>>>,
): CandidateView[] {
  const { side, unit } = leadingUnit(row)
  const other = otherSide(side)
  const refused = row[other].length > 0 ? () => ({}) : refusals(input, side, unit)
  return candidatesOf(input, side, unit)
    .filter((candidate) => !row[other].includes(candidate.unit))
    .slice(0, shownCandidates)
    .map(({ unit: there, score }) => ({
      ...briefOf(input[other][there]!),
      score,
      taken: taken[other].has(there),
      ...refused(there),
    }))
}

/** Why the nearest candidates of a gap were not taken. */
function refusals(
  input: ComparativeInput,
  side: Side,
  unit: number,
): (candidate: number) => Pick<CandidateView, 'refused'> {
  const nearest = input.alignment.gapEvidence[side].find((gap) => gap.unit === unit)?.nearest ?? []
  const found = new Map(nearest.map((candidate) => [candidate.unit, candidate]))
  return (candidate) => {
    const refusal = found.get(candidate)
    if (refusal === undefined) return {}
    const { why, answers } = refusal
    return { refused: { why, answers: answers === null ? null : nameOf(input[side][answers]!) } }
  }
}

const nameOf = (unit: ComparedUnit): NamedClause => ({ ref: unit.ref, label: clauseName(unit) })
