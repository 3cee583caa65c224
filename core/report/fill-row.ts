import type { Relation, Side, SuggestedCorrespondence } from '../model/correspondence.ts'
import type { PairMarks } from '../model/difference.ts'
import type { AnnotationView, ComparativeRow, GapView, RowState } from './comparative-row.ts'
import type { ComparativeInput } from './comparative-input.ts'
import type { Judgement, Verdict } from './judgement.ts'
import { briefsOf, candidatesOf, candidateViews, clausesOf, leadingUnit, otherSide } from './row-clauses.ts'
import type { RowSeed } from './row-seed.ts'
import { isPair } from './row-seed.ts'

/** A row with what people said about it. */
export interface JudgedRow {
  readonly seed: RowSeed
  readonly judgements: readonly Judgement[]
  readonly verdict: Verdict
  readonly suggestion: SuggestedCorrespondence | null
  readonly suggested: Relation | null
  readonly relation: Relation
}

const isSuggestedGap = ({ alignment }: ComparativeInput, { left, right }: RowSeed): boolean =>
  left.length > 0 ? alignment.gaps.left.includes(left[0]!) : alignment.gaps.right.includes(right[0]!)

/** Settles the relation in force of a row. */
export function settle(
  input: ComparativeInput,
  seed: RowSeed,
  judgements: readonly Judgement[],
  verdict: Verdict,
): JudgedRow {
  const suggestion = seed.suggestion === null ? null : input.alignment.correspondences[seed.suggestion]!
  const suggestedGap = !isPair(seed) && isSuggestedGap(input, seed) ? 'gap' : null
  const suggested = suggestion?.relation ?? suggestedGap
  // Where offices differ on a pair that nobody suggested, there is no relation to fall back on: it is open, a gap.
  const relation = verdict.inForce?.view.relation ?? suggested ?? 'gap'
  return { seed, judgements, verdict, suggestion, suggested, relation }
}

/** The confirmed gap that a row shows: the own office's newest, else the newest. */
function gapOf({ judgements, relation }: JudgedRow, office: string): GapView | null {
  if (relation !== 'gap') return null
  const gaps = judgements.filter(({ gap, view }) => gap !== null && view.current)
  const own = gaps.filter(({ view }) => view.office === office)
  const newest = (own.length > 0 ? own : gaps).toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]
  return newest?.gap ?? null
}

function stateOf(row: JudgedRow, gap: GapView | null): RowState {
  if (row.verdict.inForce === null) return 'suggested'
  return row.relation !== 'gap' || gap !== null || !isPair(row.seed) ? 'confirmed' : 'rejected'
}

/** A gap says how near the nearest rejected candidate came; a pair that people made has the score it was ranked with. */
function scoreOf(input: ComparativeInput, { seed, suggestion }: JudgedRow): number | null {
  if (suggestion !== null) return suggestion.score
  const { side, unit } = leadingUnit(seed)
  const ranked = candidatesOf(input, side, unit)
  const partners = seed[otherSide(side)]
  const ofPair = partners.length === 0 ? ranked[0] : ranked.find((candidate) => partners.includes(candidate.unit))
  return ofPair?.score ?? null
}

/** The marks of a row; two texts that do not answer each other have no differences, only different matter. */
export function pairMarksOf(input: ComparativeInput, { seed, relation }: JudgedRow): PairMarks | undefined {
  if (relation === 'gap') return undefined
  return seed.suggestion === null ? input.madeMarks?.get(seed.key) : input.marks[seed.suggestion]
}

/** The area of the row's first clause that has one. */
function areaOf(input: ComparativeInput, { left, right }: RowSeed) {
  const all = [...left.map((unit) => input.left[unit]!.area), ...right.map((unit) => input.right[unit]!.area)]
  const first = all.find((one) => one !== null && one.area !== null) ?? null
  return { area: first?.area ?? null, areaConfidence: first?.confidence ?? null, areaBy: first?.by ?? null }
}

function sectionOf(input: ComparativeInput, seed: RowSeed, side: Side): string | null {
  const [unit] = seed[side]
  return unit === undefined ? null : (input[side][unit]!.sections[0] ?? null)
}

/** What a settled row shows besides its clauses: state, scores, decisions. */
function outlineParts(input: ComparativeInput, row: JudgedRow) {
  const { seed, relation, suggestion } = row
  const gap = gapOf(row, input.viewer.office)
  const direction = row.verdict.inForce?.view.direction ?? suggestion?.direction
  const found = suggestion === null ? input.madeContrasts?.get(seed.key) : suggestion.contrasts
  const contrasts = relation === 'gap' ? [] : (found ?? [])
  return {
    key: seed.key,
    leftSection: sectionOf(input, seed, 'left'),
    rightSection: sectionOf(input, seed, 'right'),
    ...areaOf(input, seed),
    relation,
    suggested: row.suggested,
    direction: relation === 'gap' ? ('none' as const) : (direction ?? 'none'),
    score: scoreOf(input, row),
    state: stateOf(row, gap),
    decisions: row.judgements.map(({ view }) => view),
    disagreement: row.verdict.disagreement,
    contrasts: contrasts.map(({ kind }) => kind),
    contrastDetails: contrasts,
    gap,
  }
}

function copiedOf({ upstreamTitles }: ComparativeInput, { suggestion }: JudgedRow): Pick<ComparativeRow, 'copied'> {
  const copied = suggestion?.copied ?? []
  if (copied.length === 0) return {}
  return { copied: copied.map((each) => ({ ...each, title: upstreamTitles?.get(each.upstream.ref.version) ?? '' })) }
}

/** Fills a settled row with clauses, marks, candidates and annotations. */
export function fillRow(
  input: ComparativeInput,
  row: JudgedRow,
  annotationList: readonly AnnotationView[],
  taken: Readonly<Record<Side, ReadonlySet<number>>>,
): ComparativeRow {
  const marks = pairMarksOf(input, row)
  const leftClauses = clausesOf(input, row.seed, 'left', marks)
  const rightClauses = clausesOf(input, row.seed, 'right', marks)
  return {
    ...outlineParts(input, row),
    left: briefsOf(leftClauses),
    right: briefsOf(rightClauses),
    leftClauses,
    rightClauses,
    differences: marks?.differences ?? 0,
    coverage: row.suggestion?.coverage ?? null,
    reasons: row.suggestion?.reasons ?? [],
    clauseType: row.suggestion?.clauseType ?? null,
    byParagraph: row.suggestion?.byParagraph ?? [],
    ...copiedOf(input, row),
    candidates: candidateViews(input, row.seed, taken),
    examined: input[otherSide(leadingUnit(row.seed).side)].length,
    annotations: annotationList.length,
    annotationList,
  }
}
