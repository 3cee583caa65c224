import type { ClauseLevel } from '../model/clause.ts'
import { withoutWhite } from '../text/blank.ts'
import type { Draft, DraftParagraph } from './draft.ts'
import { isEmptyDraft, newDraft } from './draft.ts'
import type { Growth } from './growth.ts'
import {
  addParagraph,
  closeAll,
  closeTo,
  headingToText,
  innermost,
  isHeadingKind,
  openArticle,
  openParagraph,
  ranks,
  setHeading,
  unnumbered,
} from './growth.ts'
import { findCaption, looksLikeHeading } from './heading.ts'
import type { Label, LabelKind } from './label.ts'
import { headingKinds } from './label.ts'
import type { Piece } from './line.ts'
import { pieceText, pieceWords } from './line.ts'
import { beginParagraph, beginSection, closeToLevel, mergeAbove, newUnlabelled } from './ordered-growth.ts'
import type { Segment } from './segments.ts'
import { mayBeTitle } from './wording.ts'

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
  named: 'outline2',
  box: 'outline3',
  ordinal: 'outline4',
}

/** （责任单位：…） on a line of its own belongs to the clause above it, with brackets or without. */
const isBracketed = (text: string): boolean =>
  /^[（(【[].*[）)】\]]。?$/u.test(text) ||
  /^(牵头|责任|配合|主责|主办|协办|参与|实施)(单位|部门|主体|处室|领导)[^。：:]{0,6}[：:]/u.test(text) ||
  /^(完成|办结)(时限|时间|日期|期限)[：:]/u.test(text)
/** 本措施自印发之日起施行: closes the whole text, not the clause that happens to stand above it. */
const isClosing = (text: string): boolean =>
  /^(本|以上|上述)[^，。；]{1,16}(自[^。；]{2,40}起(施行|实施|执行|生效)|有效期|由[^。]{2,40}负责解释)/u.test(text)

/** Hangs the segments below each other. Returns the forest; its 款 and 段 are labelled, its headings still open to `settle`. */
export function growTree(segments: readonly Segment[]): Draft[] {
  const root = newDraft('part', '', {})
  const growth: Growth = { root, open: [root], last: null, lastDraft: null }
  segments.forEach((segment, index) => {
    if (segment.label === null) addText(growth, segment, segments[index + 1]?.label?.kind ?? null)
    else openClause(growth, segment, segment.label)
  })
  settle(root)
  return root.children
}

function openClause(growth: Growth, segment: Segment, label: Label): void {
  if (segment.line.opening === 'title' && segment.from === 0) closeAll(growth)
  const inArticle = openArticle(growth) !== undefined && label.kind !== 'article' && !headingKinds.includes(label.kind)
  const rank = rankInPlan(growth, label.kind)
  const byRule = inArticle ? levelInArticle(growth, label.kind) : levelInPlan(growth, label.kind, rank)
  const level = segment.order?.begin?.level ?? byRule
  if (level !== byRule) closeToLevel(growth, level)
  else if (inArticle) closeToKind(growth, label.kind)
  else closeTo(growth, rank)
  const draft = draftOf(growth, segment, label, level, rank)
  if (segment.order?.heading === true) draft.headingFixed = true
  innermost(growth).children.push(draft)
  growth.open.push(draft)
  growth.last = null
  if (level === 'article') openParagraph(growth, draft)
  addRest(growth, draft, { ...segment, from: segment.from + label.length }, segment.captioned)
}

/** A box stands below the numbers beside it: below 1. where such are open, else above its own 1. 2. */
const boxInDecimals = 7.5

const rankInPlan = ({ open }: Growth, kind: LabelKind): number =>
  kind === 'box' && open.some((draft) => draft.kind === 'decimal' && draft.level === 'outline3')
    ? boxInDecimals
    : ranks[kind]

/** 行动一 is of the first level unless it stands under 一、; the others have their level by form. */
function levelInPlan({ open }: Growth, kind: LabelKind, rank: number): ClauseLevel {
  if (kind === 'named') return open.some((draft) => draft.kind === 'han') ? 'outline2' : 'outline1'
  return rank === boxInDecimals ? 'outline4' : levels[kind]
}

function draftOf(growth: Growth, { line, from }: Segment, label: Label, level: ClauseLevel, rank: number): Draft {
  const kind = level === 'paragraph' ? null : label.kind
  if (label.length === 0) return newUnlabelled(growth, level, kind)
  const printed = trimmed({ line, from, to: from + label.length })
  const name = label.isDamaged === true || line.printed === undefined ? label.text : withoutWhite(pieceText(printed))
  return newDraft(level, name, {
    kind,
    ...(label.isDamaged === true ? { damage: printed } : { labelPiece: printed }),
    ordinal: label.ordinal,
    ...(label.insertion === undefined ? {} : { insertion: label.insertion }),
    ...(label.kind === 'box' ? { rank } : {}),
  })
}

/** Inside an article depth follows from the order of appearance: the first kind of number is 项, what hangs below it 目. */
function levelInArticle({ open }: Growth, kind: LabelKind): ClauseLevel {
  const same = open.findLastIndex((draft) => draft.kind === kind)
  const above = same >= 0 ? open[same - 1] : open.at(-1)
  return above === undefined || above.kind === null || above.kind === 'article' ? 'item' : 'subitem'
}

function closeToKind({ open }: Growth, kind: LabelKind): void {
  const same = open.findLastIndex((draft) => draft.kind === kind)
  if (same >= 0) open.splice(same)
}

/** Puts what follows a label on its line where it belongs: heading, caption or text. */
function addRest(growth: Growth, draft: Draft, rest: Piece, captioned: boolean): void {
  const colon = /^\s*(?:[:：]|[、．.](?!\d))/u.exec(pieceWords(rest))
  const isHeading = isHeadingKind(draft)
  let from = rest.from
  if (colon !== null && draft.labelPiece !== null && (isHeading || draft.kind === 'article')) {
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
  const isPhrase = draft.level.startsWith('outline') && looksLikeHeading(pieceWords(piece))
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

function addText(growth: Growth, segment: Segment, next: LabelKind | null): void {
  const piece: Piece = { line: segment.line, from: segment.from, to: segment.to }
  const { order } = segment
  if (piece.line.opening !== undefined && piece.from === 0 && order?.merge !== true) closeAll(growth)
  if (order?.heading === true && order.begin === undefined && !awaitsHeading(innermost(growth))) {
    beginSection(growth, piece, next)
    return
  }
  if (segment.continues && growth.last !== null) {
    growth.last.push(piece)
    return
  }
  const article = openArticle(growth)
  if (article !== undefined) addToArticle(growth, article, segment, piece)
  else addToOutline(growth, segment, piece)
}

function addToArticle(growth: Growth, article: Draft, { order }: Segment, piece: Piece): void {
  const last = article.children.at(-1)
  const isRow = piece.line.kind === 'table-row' && order?.begin === undefined
  if (isRow) addParagraph(growth, innermost(growth), piece)
  else if (last !== undefined && isEmptyDraft(last)) addParagraph(growth, last, piece)
  else if (order?.merge === true) mergeAbove(growth, piece)
  else addParagraph(growth, openParagraph(growth, article), piece)
}

function addToOutline(growth: Growth, { order }: Segment, piece: Piece): void {
  const text = pieceWords(piece)
  const isMerged = order?.merge === true
  if (isClosing(text) && !isMerged && !isAboutForce(innermost(growth)))
    while (innermost(growth).level.startsWith('outline')) growth.open.pop()
  if (order?.begin !== undefined) {
    beginParagraph(growth, piece)
    return
  }
  const draft = innermost(growth)
  // Own text stands before what hangs below: behind a 段 only another 段 can follow.
  const isList = draft.level.startsWith('outline') && draft.children.length === 0
  if (awaitsHeading(draft) && piece.line.kind === 'body' && mayBeHeading(text)) {
    setHeading(growth, draft, piece)
  } else if (isBracketed(text) && isUnlabelled(draft.children.at(-1)))
    addParagraph(growth, draft.children.at(-1) ?? draft, piece)
  else if (isList && (draft.heading.length === 0 || isBracketed(text))) addParagraph(growth, draft, piece)
  else if (isList && endsWithStop(draft.heading) && draft.headingFixed !== true) {
    headingToText(draft)
    addParagraph(growth, draft, piece)
  } else if (piece.line.kind === 'table-row' && isTable(draft.children.at(-1))) {
    addParagraph(growth, draft.children.at(-1) ?? draft, piece)
  } else if (isMerged) mergeAbove(growth, piece)
  else addParagraph(growth, unnumbered(draft), piece)
}

/** 十、施行日期, 三、附则, 四、其他事项: heads the sentence that closes the text (case `closing-below-its-heading`). */
const isAboutForce = (draft: Draft): boolean =>
  isEmptyDraft(draft) &&
  /施行|(?:实施|执行)(?:日期|时间|期限)|生效|有效期|时效|附\s*则|解释|^其他(?:事项|规定)?$/u.test(
    draft.heading.map(pieceWords).join(''),
  )

const mayBeHeading = (text: string): boolean => mayBeTitle(text) && text.length <= 60
const isUnlabelled = (draft: Draft | undefined): boolean => draft?.level === 'paragraph' && draft.labelPiece === null

/** 第二章, 附件1: the number alone, its heading on the next line. */
const awaitsHeading = (draft: Draft): boolean =>
  isHeadingKind(draft) && !isNamed(draft) && draft.heading.length === 0 && isEmptyDraft(draft)

/** 附则, 序言: the label is all there is. */
const isNamed = ({ kind, ordinal }: Draft): boolean => kind === 'chapter' && ordinal === null

/** （一）统筹布局。 heads the numbers below it; before mere paragraphs it is their first sentence, and no rule is lost to a heading. */
const endsWithStop = (heading: DraftParagraph): boolean => heading.some((piece) => pieceWords(piece).endsWith('。'))

const isTable = (draft: Draft | undefined): boolean =>
  isUnlabelled(draft) && draft?.paragraphs.at(-1)?.[0]?.line.kind === 'table-row'

/**
 * Decides what could not be decided on the way: a heading that heads nothing is text, and an article with one 款
 * has none.
 */
function settle(draft: Draft): void {
  for (const child of draft.children) settle(child)
  // A 款 that was opened and got nothing, because a person put something else in its place.
  if (draft.level === 'article')
    draft.children = draft.children.filter((child) => !(isUnlabelled(child) && isEmptyDraft(child)))
  const [only, second] = draft.children
  if (draft.kind === 'article' && only !== undefined && second === undefined && isUnlabelled(only)) {
    draft.paragraphs.push(...only.paragraphs)
    draft.children = only.children
  }
  const isLeaf =
    draft.children.length === 0 &&
    (draft.headingFixed === true
      ? draft.paragraphs.length === 0
      : draft.paragraphs.every((pieces) => isBracketed(pieces.map(pieceWords).join(''))))
  if (isLeaf && draft.heading.length > 0) demoteHeading(draft)
}

/** （删去） as the whole of an article is its text, brackets and all. */
function demoteHeading(draft: Draft): void {
  const [before, after] = draft.kind === 'article' && draft.marks.length >= 2 ? draft.marks.splice(-2) : []
  draft.heading = [...(before === undefined ? [] : [before]), ...draft.heading, ...(after === undefined ? [] : [after])]
  headingToText(draft)
}
