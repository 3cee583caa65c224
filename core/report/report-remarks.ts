import type { Side } from '../model/correspondence.ts'
import type { CandidateView, ComparativeRow, DecisionView } from './comparative-row.ts'
import { clauseName } from './clause-name.ts'
import { contrastSentence } from './contrast-report.ts'
import { recordedRefusal } from './recorded-search.ts'
import { copiedSources } from './copied-sources.ts'
import { onlyHere } from './report-clauses.ts'
import type { ReportContext, SideNames } from './report-context.ts'
import { chinaDate } from './report-context.ts'
import type { Cell, Run } from './report-document.ts'
import { otherSide } from './row-clauses.ts'
import { relationWords, sentences, severityWords, words } from './texts.ts'

const isPair = ({ left, right }: ComparativeRow): boolean => left.length > 0 && right.length > 0

const plain = (text: string): Run[] => [{ text, style: 'plain' }]
const headed = (label: string, rest: string): Run[] => [
  { text: label, style: 'label' },
  ...(rest === '' ? [] : plain(rest)),
]

export const labelsOf = (row: ComparativeRow, side: Side): string => row[side].map(({ label }) => label).join('、')

function directionWords({ direction }: ComparativeRow, names: SideNames): string {
  if (direction === 'left-narrower') return sentences.wider(names.right)
  if (direction === 'right-narrower') return sentences.wider(names.left)
  return direction === 'both' ? words.eachWider : ''
}

function lackSentences(row: ComparativeRow, names: SideNames): string[] {
  const lacks = { right: onlyHere(row.leftClauses), left: onlyHere(row.rightClauses) }
  return (['right', 'left'] as const)
    .filter((side) => lacks[side].texts.length > 0)
    .map((side) => sentences.lacks(names[side], lacks[side].texts, lacks[side].more))
}

/** Text that both took from above is no sign that they were made to fit each other: a reader has to know of it. */
const copiedSentences = ({ copied = [] }: ComparativeRow): string[] =>
  copiedSources(copied).map(({ title, clause, characters }) => sentences.copied(title, clause, characters))

/** A reason ends as a sentence, however it was typed. */
const asSentence = (text: string): string => (text === '' || /[。；？…]$/u.test(text) ? text : `${text}。`)

function decisionSentence(row: ComparativeRow, decision: DecisionView): string {
  const { office, person, relation, reason, decidedAt, current } = decision
  // On a pair, “gap” says no more than that these clauses do not answer each other.
  const word = relation === 'gap' && isPair(row) ? words.notCorresponding : relationWords[relation]
  const sentence = sentences.decision(office, word, asSentence(reason), person, chinaDate(decidedAt))
  return current ? sentence : `${sentence}${sentences.notCurrent()}`
}

function decisionSentences(row: ComparativeRow, context: ReportContext): string[] {
  if (!context.withDecisions) return []
  // The confirmed gap has a sentence of its own, with its search.
  const listed = row.decisions.filter(({ id }) => id !== row.gap?.id).map((decision) => decisionSentence(row, decision))
  return row.disagreement ? [...listed, sentences.disagreement()] : listed
}

/** What people wrote in the thread of the row: the opinions that 差异与建议 is there for. */
function noteSentences(row: ComparativeRow, context: ReportContext): string[] {
  if (!context.withDecisions) return []
  return row.annotationList.map(({ office, person, text, writtenAt }) =>
    sentences.note(office, asSentence(text), person, chinaDate(writtenAt)),
  )
}

function suggestionSentences(row: ComparativeRow): string[] {
  if (row.suggested === null) return [sentences.madeByPeople()]
  if (row.state === 'suggested') return [sentences.suggestedPair(row.score)]
  return row.suggested === row.relation ? [] : [sentences.suggestedOther(relationWords[row.suggested])]
}

/** Relation in words, direction, contrasts, what each side lacks, and what the offices decided. */
export function pairRemarks(row: ComparativeRow, names: SideNames, context: ReportContext): Cell {
  const direction = directionWords(row, names)
  return [
    headed(relationWords[row.relation], direction === '' ? '。' : `，${direction}。`),
    ...[
      ...row.contrastDetails.map((contrast) => contrastSentence(contrast, names)),
      ...lackSentences(row, names),
      ...copiedSentences(row),
      ...suggestionSentences(row),
      ...decisionSentences(row, context),
      ...noteSentences(row, context),
    ].map(plain),
  ]
}

const refusalWords = (refused: CandidateView['refused']): string =>
  refused === undefined ? '' : sentences.refused(refused.why, refused.answers?.label ?? '')

/** The search behind a gap: as recorded when it was confirmed, else as the alignment stands now. */
function searchSentence(row: ComparativeRow, side: Side): string | null {
  const recorded = gapOn(row, side)?.search
  if (recorded !== undefined) {
    const [nearest] = recorded.nearest
    if (nearest === undefined) return sentences.searchEmpty(recorded.examined)
    const why = refusalWords(recordedRefusal(row, nearest))
    return sentences.search(recorded.examined, clauseName(nearest), nearest.score, why)
  }
  // Candidates belong to the row's first clause, which stands on the left where both sides have text.
  if (side === 'right' && row.left.length > 0) return null
  const [nearest] = row.candidates
  if (nearest === undefined) return sentences.searchEmpty(row.examined)
  return sentences.search(row.examined, clauseName(nearest), nearest.score, refusalWords(nearest.refused))
}

/** The confirmed gap of a row, where it is about this side's clauses. */
export function gapOn(row: ComparativeRow, side: Side): ComparativeRow['gap'] {
  const { gap } = row
  if (gap === null) return null
  const clause = gap.clause
  const isHere =
    clause === undefined || row[side].some(({ ref }) => ref.version === clause.version && ref.path === clause.path)
  return isHere ? gap : null
}

type ConfirmedGap = NonNullable<ComparativeRow['gap']>

const dutySentences = ({ severity, responsibleUnit, dueOn }: ConfirmedGap): string[] => [
  sentences.severity(severityWords[severity]),
  responsibleUnit === '' ? '' : sentences.responsibleUnit(responsibleUnit),
  dueOn === null ? '' : sentences.dueOn(dueOn),
]

/** One paragraph: who confirmed the gap, what follows from it, and the note. */
function confirmationSentence(gap: ConfirmedGap, context: ReportContext, saysDuties: boolean): string {
  const { office, person, confirmedAt, note } = gap
  const by = context.withDecisions
    ? sentences.confirmedGapBy(office, person, chinaDate(confirmedAt))
    : sentences.confirmedGap()
  return [by, ...(saysDuties ? dutySentences(gap) : []), asSentence(note)].join('')
}

function opennessOf(row: ComparativeRow): keyof typeof sentences.openGap {
  if (isPair(row)) return 'rejectedPair'
  return row.suggested === 'gap' ? 'suggested' : 'unsuggested'
}

/** What came of a pair whose sides are listed apart. */
function apartSentence(row: ComparativeRow, side: Side, names: SideNames): string | null {
  if (!isPair(row)) return null
  const sentence = row.state === 'suggested' ? sentences.disputedPair : sentences.rejectedPair
  return sentence(names[side], labelsOf(row, side))
}

/**
 * What is said of a clause without counterpart: the search, the status, and what came of a rejected pair.
 * `saysDuties`: also severity, responsible unit and due date, for a table that has no columns for them.
 */
export function gapRemarks(
  row: ComparativeRow,
  side: Side,
  names: SideNames,
  context: ReportContext,
  saysDuties: boolean,
): Cell {
  const other = otherSide(side)
  const gap = gapOn(row, side)
  const status = gap === null ? sentences.openGap[opennessOf(row)] : confirmationSentence(gap, context, saysDuties)
  return [
    headed(relationWords.gap, `，${sentences.gapOn(names[other])}`),
    ...[
      apartSentence(row, other, names),
      searchSentence(row, side),
      status,
      ...decisionSentences(row, context),
      ...noteSentences(row, context),
    ]
      .filter((sentence) => sentence !== null)
      .map(plain),
  ]
}
