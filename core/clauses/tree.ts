import type { ClauseLevel } from '../model/clause.ts'
import { formatChineseNumeral } from '../text/numerals.ts'
import type { Draft, DraftParagraph } from './draft.ts'
import { isEmptyDraft, newDraft } from './draft.ts'
import { findCaption, looksLikeHeading } from './heading.ts'
import type { Label, LabelKind } from './label.ts'
import { headingKinds } from './label.ts'
import type { Piece } from './line.ts'
import { pieceText } from './line.ts'
import type { Segment } from './segments.ts'
import { mayBeTitle } from './wording.ts'

/** Rank of a heading or outline number: a clause hangs below the nearest open one of a smaller rank. */
const ranks: Readonly<Record<LabelKind, number>> = {
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
}
const levels: Readonly<Record<LabelKind, ClauseLevel>> = {
  annex: 'annex',
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  han: 'outline1',
  'han-bracket': 'outline2',
  decimal: 'outline3',
  'decimal-bracket': 'outline4',
  circled: 'outline4',
}

/** （责任单位：…） on a line of its own belongs to the clause above it. */
const isBracketed = (text: string): boolean => /^[（(【[].*[）)】\]]。?$/u.test(text)
/** 本措施自印发之日起施行: closes the whole text, not the clause that happens to stand above it. */
const isClosing = (text: string): boolean =>
  /^(本|以上|上述)[^，。；]{1,16}(自[^。；]{2,40}起(施行|实施|执行|生效)|有效期|由[^。]{2,40}负责解释)/u.test(text)

interface Growth {
  readonly root: Draft
  /** Open clauses, outermost first; the root is always there. */
  readonly open: Draft[]
  /** Where a sentence goes on that was broken over two lines. */
  last: DraftParagraph | null
}

/** Hangs the segments below each other. Returns the forest; its 款 and 段 are labelled, its headings still open to `settle`. */
export function growTree(segments: readonly Segment[]): Draft[] {
  const root = newDraft('part', '', {})
  const growth: Growth = { root, open: [root], last: null }
  for (const segment of segments) {
    if (segment.label === null) addText(growth, segment)
    else openClause(growth, segment, segment.label)
  }
  settle(root)
  return root.children
}

const innermost = ({ open, root }: Growth): Draft => open.at(-1) ?? root
const openArticle = ({ open }: Growth): Draft | undefined => open.find((draft) => draft.kind === 'article')

function openClause(growth: Growth, segment: Segment, label: Label): void {
  const inArticle = openArticle(growth) !== undefined && label.kind !== 'article' && !headingKinds.includes(label.kind)
  const level = inArticle ? closeToList(growth, label.kind) : closeToRank(growth, label.kind)
  const draft = newDraft(level, label.text, {
    kind: label.kind,
    labelPiece: { line: segment.line, from: segment.from, to: segment.from + label.length },
    ordinal: label.ordinal,
    ...(label.insertion === undefined ? {} : { insertion: label.insertion }),
  })
  innermost(growth).children.push(draft)
  growth.open.push(draft)
  growth.last = null
  if (label.kind === 'article') openParagraph(growth, draft)
  addRest(growth, draft, { ...segment, from: segment.from + label.length }, segment.captioned)
}

function addParagraph(growth: Growth, draft: Draft, piece: Piece): void {
  growth.last = [piece]
  draft.paragraphs.push(growth.last)
}

function setHeading(growth: Growth, draft: Draft, piece: Piece): void {
  growth.last = [piece]
  draft.heading = growth.last
}

function closeToRank({ open }: Growth, kind: LabelKind): ClauseLevel {
  while (open.length > 1 && ranks[open.at(-1)?.kind ?? 'circled'] >= ranks[kind]) open.pop()
  return levels[kind]
}

/** Inside an article depth follows from the order of appearance: the first kind of number is 项, what hangs below it 目. */
function closeToList(growth: Growth, kind: LabelKind): ClauseLevel {
  const { open } = growth
  const same = open.findLastIndex((draft) => draft.kind === kind)
  if (same >= 0) open.splice(same)
  const innermostKind = innermost(growth).kind
  return innermostKind === null || innermostKind === 'article' ? 'item' : 'subitem'
}

/** 款 are drafts with a made label from the start; an article with one of them gets its text back in `settle`. */
function openParagraph(growth: Growth, article: Draft): Draft {
  growth.open.splice(growth.open.indexOf(article) + 1)
  const ordinal = article.children.length + 1
  const paragraph = newDraft('paragraph', `第${formatChineseNumeral(ordinal)}款`, { ordinal })
  article.children.push(paragraph)
  growth.open.push(paragraph)
  return paragraph
}

/** Puts what follows a label on its line where it belongs: heading, caption or text. */
function addRest(growth: Growth, draft: Draft, rest: Piece, captioned: boolean): void {
  const colon = /^\s*[:：]/u.exec(pieceText(rest))
  const isHeading = draft.kind !== null && headingKinds.includes(draft.kind)
  let from = rest.from
  if (colon !== null && (isHeading || draft.kind === 'article')) {
    draft.marks.push(trimmed({ ...rest, to: rest.from + colon[0].length }))
    from += colon[0].length
  }
  const caption = draft.kind === 'article' ? findCaption(rest.line.text.slice(from, rest.to)) : null
  if (caption !== null) {
    const at = (offset: number): number => from + offset
    draft.heading = [{ ...rest, from: at(caption.from), to: at(caption.to) }]
    draft.marks.push(
      trimmed({ ...rest, from, to: at(caption.from) }),
      trimmed({ ...rest, from: at(caption.to), to: at(caption.end) }),
    )
    from += caption.end
  }
  const piece = trimmed({ ...rest, from })
  if (piece.from >= piece.to) return
  const isPhrase = draft.level.startsWith('outline') && looksLikeHeading(pieceText(piece))
  if (isHeading || isPhrase || captioned) setHeading(growth, draft, piece)
  else addParagraph(growth, innermost(growth), piece)
}

function trimmed({ line, from, to }: Piece): Piece {
  let start = from
  let end = to
  while (start < end && /\s/u.test(line.text.charAt(start))) start += 1
  while (end > start && /\s/u.test(line.text.charAt(end - 1))) end -= 1
  return { line, from: start, to: end }
}

function addText(growth: Growth, segment: Segment): void {
  const piece: Piece = { line: segment.line, from: segment.from, to: segment.to }
  if (segment.continues && growth.last !== null) {
    growth.last.push(piece)
    return
  }
  const article = openArticle(growth)
  if (article !== undefined) addToArticle(growth, article, piece)
  else addToOutline(growth, piece)
}

function addToArticle(growth: Growth, article: Draft, piece: Piece): void {
  const last = article.children.at(-1)
  const isRow = piece.line.kind === 'table-row'
  if (isRow) addParagraph(growth, innermost(growth), piece)
  else if (last !== undefined && isEmptyDraft(last)) addParagraph(growth, last, piece)
  else addParagraph(growth, openParagraph(growth, article), piece)
}

function addToOutline(growth: Growth, piece: Piece): void {
  const text = pieceText(piece)
  if (isClosing(text)) while (innermost(growth).level.startsWith('outline')) growth.open.pop()
  const draft = innermost(growth)
  const isList = draft.level.startsWith('outline')
  if (awaitsHeading(draft) && piece.line.kind === 'body' && mayBeTitle(text) && text.length <= 60) {
    setHeading(growth, draft, piece)
  } else if (isBracketed(text) && draft.children.at(-1)?.kind === null)
    addParagraph(growth, draft.children.at(-1) ?? draft, piece)
  else if (isList && (draft.heading.length === 0 || isBracketed(text))) addParagraph(growth, draft, piece)
  else if (isList && endsWithStop(draft.heading)) {
    headingToText(draft)
    addParagraph(growth, draft, piece)
  } else if (piece.line.kind === 'table-row' && isTable(draft.children.at(-1))) {
    addParagraph(growth, draft.children.at(-1) ?? draft, piece)
  } else addParagraph(growth, unnumbered(draft), piece)
}

/** 第二章, 附件1: the number alone, its heading on the next line. */
const awaitsHeading = (draft: Draft): boolean =>
  draft.kind !== null && headingKinds.includes(draft.kind) && draft.heading.length === 0 && isEmptyDraft(draft)

/** （一）统筹布局。 heads the numbers below it; before mere paragraphs it is their first sentence, and no rule is lost to a heading. */
const endsWithStop = (heading: DraftParagraph): boolean => heading.some((piece) => pieceText(piece).endsWith('。'))

function headingToText(draft: Draft): void {
  draft.paragraphs.unshift(draft.heading)
  draft.heading = []
}

const isTable = (draft: Draft | undefined): boolean =>
  draft?.kind === null && draft.paragraphs.at(-1)?.[0]?.line.kind === 'table-row'

function unnumbered(parent: Draft): Draft {
  const ordinal = (parent.children.findLast(({ kind }) => kind === null)?.ordinal ?? 0) + 1
  const draft = newDraft('paragraph', `第${formatChineseNumeral(ordinal)}段`, { ordinal })
  parent.children.push(draft)
  return draft
}

/**
 * Decides what could not be decided on the way: a heading that heads nothing is text, and an article with one 款
 * has none.
 */
function settle(draft: Draft): void {
  for (const child of draft.children) settle(child)
  const [only, second] = draft.children
  if (draft.kind === 'article' && only !== undefined && second === undefined && only.kind === null) {
    draft.paragraphs.push(...only.paragraphs)
    draft.children = only.children
  }
  const isLeaf =
    draft.children.length === 0 && draft.paragraphs.every((pieces) => isBracketed(pieces.map(pieceText).join('')))
  if (isLeaf && draft.heading.length > 0) demoteHeading(draft)
}

/** （删去） as the whole of an article is its text, brackets and all. */
function demoteHeading(draft: Draft): void {
  const [before, after] = draft.kind === 'article' && draft.marks.length >= 2 ? draft.marks.splice(-2) : []
  draft.heading = [...(before === undefined ? [] : [before]), ...draft.heading, ...(after === undefined ? [] : [after])]
  headingToText(draft)
}
