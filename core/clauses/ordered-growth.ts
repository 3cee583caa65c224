import type { ClauseLevel } from '../model/clause.ts'
import type { Draft } from './draft.ts'
import { isEmptyDraft, newDraft } from './draft.ts'
import type { Growth } from './growth.ts'
import {
  addParagraph,
  closeTo,
  headingToText,
  innermost,
  madeLabel,
  openArticle,
  openParagraph,
  ranks,
  setHeading,
  unnumbered,
} from './growth.ts'
import type { LabelKind } from './label.ts'
import type { Piece } from './line.ts'
import { endsSentence, pieceWords } from './line.ts'
import { kindOfLevel } from './orders.ts'

/* Where clauses hang that a person put in place. */

const popWhile = ({ open }: Growth, unwanted: (draft: Draft) => boolean): void => {
  for (let top = open.at(-1); open.length > 1 && top !== undefined && unwanted(top); top = open.at(-1)) open.pop()
}

/** Closes what a clause of this level does not hang below. */
export function closeToLevel(growth: Growth, level: ClauseLevel): void {
  const kind = kindOfLevel(level, null)
  if (level === 'item') popWhile(growth, (draft) => draft.level.endsWith('item'))
  else if (level === 'subitem') popWhile(growth, (draft) => draft.level === 'subitem')
  else if (level === 'paragraph' || kind === null)
    popWhile(growth, ({ level: open }) => open === 'paragraph' || open.endsWith('item'))
  else {
    // The outline is another grammar than the statutes': no 一、 hangs below an article.
    if (openArticle(growth) !== undefined && level.startsWith('outline')) closeTo(growth, ranks.article)
    closeTo(growth, ranks[kind])
  }
}

/** A clause without a printed label, of any level but 款 and 段. */
export function newUnlabelled(growth: Growth, level: ClauseLevel, kind: LabelKind | null, rank?: number): Draft {
  const siblings = innermost(growth).children.filter((draft) => draft.level === level && draft.labelPiece === null)
  const ordinal = siblings.length + 1
  return newDraft(level, madeLabel(level, ordinal), { kind, ordinal, ...(rank === undefined ? {} : { rank }) })
}

/** A 款 or 段 that begins by order. */
export function beginParagraph(growth: Growth, piece: Piece): void {
  const article = openArticle(growth)
  if (article === undefined) addParagraph(growth, unnumbered(innermost(growth)), piece)
  else {
    const last = article.children.at(-1)
    const isOpen = last !== undefined && last.level === 'paragraph' && isEmptyDraft(last)
    addParagraph(growth, isOpen ? last : openParagraph(growth, article), piece)
  }
}

/** Just above the rank of what it heads, so that all of that kind hangs below. */
const above = 0.5

/**
 * A line without a number that is the heading of what follows, by order: a section with a made label above the next
 * number (`next`), or above the paragraphs up to it. In an article it closes the article.
 */
export function beginSection(growth: Growth, piece: Piece, next: LabelKind | null): void {
  const inArticle = openArticle(growth) !== undefined
  const rank =
    next !== null && next !== 'annex' ? ranks[next] - above : inArticle ? ranks.article - above : ranks.circled - above
  closeTo(growth, rank)
  const section = newUnlabelled(growth, 'section', null, rank)
  section.headingFixed = true
  innermost(growth).children.push(section)
  growth.open.push(section)
  setHeading(growth, section, piece)
}

/** The text goes on with what stands above: in its last paragraph, or as its next one where that ended a sentence. */
export function mergeAbove(growth: Growth, piece: Piece): void {
  const { last, lastDraft } = growth
  if (last === null || lastDraft === null) {
    const draft = innermost(growth)
    addParagraph(growth, draft === growth.root ? unnumbered(draft) : draft, piece)
  } else if (!endsSentence(last.map(pieceWords).join(''))) last.push(piece)
  else {
    if (last === lastDraft.heading) headingToText(lastDraft)
    addParagraph(growth, lastDraft, piece)
  }
}
