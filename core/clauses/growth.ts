import type { ClauseLevel } from '../model/clause.ts'
import { formatChineseNumeral } from '../text/numerals.ts'
import type { Draft, DraftParagraph } from './draft.ts'
import { newDraft } from './draft.ts'
import type { LabelKind } from './label.ts'
import { headingKinds } from './label.ts'
import type { Piece } from './line.ts'

/** Rank of a heading or outline number: a clause hangs below the nearest open one of a smaller rank. */
export const ranks: Readonly<Record<LabelKind, number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  han: 5,
  'han-bracket': 6,
  decimal: 7,
  'decimal-bracket': 8,
  circled: 9,
  named: 5.5,
  box: 6.5,
  ordinal: 8.5,
}

/** Rank of an open clause; 款, 段 and the like are closed by every number. */
export const rankOf = (draft: Draft): number => draft.rank ?? ranks[draft.kind ?? 'circled']

/** The tree while it grows. */
export interface Growth {
  readonly root: Draft
  /** Open clauses, outermost first; the root is always there. */
  readonly open: Draft[]
  /** Where a sentence goes on that was broken over two lines, and whose it is. */
  last: DraftParagraph | null
  lastDraft: Draft | null
}

export const innermost = ({ open, root }: Growth): Draft => open.at(-1) ?? root
export const openArticle = ({ open }: Growth): Draft | undefined => open.find((draft) => draft.level === 'article')

export const isHeadingKind = ({ kind }: Draft): boolean => kind !== null && headingKinds.includes(kind)

/** A new paragraph of own text; a wrapped line after it goes on with it. */
export function addParagraph(growth: Growth, draft: Draft, piece: Piece): void {
  growth.last = [piece]
  growth.lastDraft = draft
  draft.paragraphs.push(growth.last)
}

/** The heading; a wrapped line after it goes on with it. */
export function setHeading(growth: Growth, draft: Draft, piece: Piece): void {
  growth.last = [piece]
  growth.lastDraft = draft
  draft.heading = growth.last
}

/** What looked like a heading becomes the first paragraph. */
export function headingToText(draft: Draft): void {
  draft.paragraphs.unshift(draft.heading)
  draft.heading = []
}

/** Closes all that does not stand above `rank`. */
export function closeTo({ open }: Growth, rank: number): void {
  while (open.length > 1 && rankOf(open.at(-1) ?? newDraft('part', '', {})) >= rank) open.pop()
}

/** The text begins anew; forms and samples in an annex have titles and signatures of their own and stay in it. */
export function closeAll(growth: Growth): void {
  growth.open.splice(growth.open[1]?.level === 'annex' ? 2 : 1)
  growth.last = null
}

/** What a clause without a printed label is called: 第二款, 第一段, 第三章, 附件2. */
const made: Readonly<Record<ClauseLevel, readonly [before: string, after: string]>> = {
  part: ['第', '编'],
  chapter: ['第', '章'],
  section: ['第', '节'],
  article: ['第', '条'],
  paragraph: ['第', '段'],
  item: ['第', '项'],
  subitem: ['第', '目'],
  outline1: ['第', '点'],
  outline2: ['第', '点'],
  outline3: ['第', '点'],
  outline4: ['第', '点'],
  annex: ['附件', ''],
}

/** The label of a clause that prints none: 第三章, 第一段, 附件二. */
export function madeLabel(level: ClauseLevel, ordinal: number): string {
  const [before, after] = made[level]
  return before + formatChineseNumeral(ordinal) + after
}

/** Opens a 款. They are drafts with a made label from the start; an article with one of them gets its text back when the tree settles. */
export function openParagraph(growth: Growth, article: Draft): Draft {
  growth.open.splice(growth.open.indexOf(article) + 1)
  const ordinal = article.children.length + 1
  const paragraph = newDraft('paragraph', `第${formatChineseNumeral(ordinal)}款`, { ordinal })
  article.children.push(paragraph)
  growth.open.push(paragraph)
  return paragraph
}

/** A 段 below `parent`. */
export function unnumbered(parent: Draft): Draft {
  const ordinal = (parent.children.findLast(isUnlabelledParagraph)?.ordinal ?? 0) + 1
  const draft = newDraft('paragraph', madeLabel('paragraph', ordinal), { ordinal })
  parent.children.push(draft)
  return draft
}

const isUnlabelledParagraph = ({ labelPiece, level }: Draft): boolean => labelPiece === null && level === 'paragraph'
