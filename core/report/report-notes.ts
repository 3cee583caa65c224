import { relations } from '../model/correspondence.ts'
import type { ReportContext, SideNames } from './report-context.ts'
import type { Template } from './report-document.ts'
import { bookTitle, dateInWords, matrixWords, relationWords, sentences } from './texts.ts'

/** The relations that a report lists, in words. */
export const listedWords = ({ relations: listed }: ReportContext): string =>
  relations
    .filter((relation) => listed.includes(relation))
    .map((relation) => relationWords[relation])
    .join('、')

const sumOf = ({ totals }: ReportContext): string =>
  sentences.sum(
    totals.relations.all,
    relations.map((relation) => [relationWords[relation], totals.relations[relation]] as const),
  )

function restatedNote({ left, right }: ReportContext): string[] {
  const titles = [...left, ...right]
    .filter(({ sourceKind }) => sourceKind === 'restated-summary')
    .map(({ title }) => title)
  const distinct = [...new Set(titles)].map(bookTitle)
  return distinct.length === 0 ? [] : [sentences.restated(distinct.join(''))]
}

/** How many rows a report lists, how many of them are pairs to be printed apart, and how many lines that makes. */
export interface Listing {
  readonly listed: number
  readonly split: number
  readonly lines: number
}

/** The sum, and what was left out of it. */
export function sumNotes(context: ReportContext, { listed, split, lines }: Listing): string[] {
  const { all } = context.totals.relations
  return [
    sumOf(context),
    ...(listed < all ? [sentences.notListed(listedWords(context), listed, all - listed)] : []),
    ...(split > 0 ? [sentences.split(split, lines)] : []),
  ]
}

/** That no clause was lost, and how far the offices are. */
export function stateNotes({ totals }: ReportContext, names: SideNames): string[] {
  const { left, right } = totals.placed
  return [
    sentences.placed(names.left, left.shown, left.all, names.right, right.shown, right.all),
    sentences.decided(totals.decided, totals.undecided, totals.disagreements),
  ]
}

/** What the texts are, where the suggestions come from, and who had the report made when. */
export const originNotes = (context: ReportContext): string[] => [
  ...restatedNote(context),
  sentences.method(context.method),
  sentences.generated(context.office, context.person, dateInWords(context.generatedOn)),
]

/** What the marks mean, what differences of form there are, and that left does not mean first. */
export function formNotes(template: Template, { totals }: ReportContext, names: SideNames): string[] {
  if (template === 'gap-list') return [sentences.legend()]
  if (template === 'area-matrix') return [matrixWords.explained, sentences.sides(names.left)]
  const cosmetic = totals.cosmetic > 0 ? [sentences.cosmetic(totals.cosmetic)] : []
  return [...cosmetic, sentences.legend(), sentences.sides(names.left)]
}
