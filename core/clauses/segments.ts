import type { SourceFormat } from '../model/document.ts'
import { trimRange } from '../text/blank.ts'
import type { ArticleSequence } from './articles.ts'
import { captionOnly, isArticleStart, isCaption, openArticleSequence } from './articles.ts'
import type { Glued } from './glued.ts'
import { findGlued } from './glued.ts'
import { looksLikeHeading } from './heading.ts'
import type { Label, LabelKind } from './label.ts'
import { headingKinds, isListKind } from './label.ts'
import type { Line, LineOrder, Piece } from './line.ts'
import { endsSentence, keepsParagraphs, pieceWords, shortestWrapped } from './line.ts'
import type { ListSequence } from './list-sequence.ts'
import { isFigured, openListSequence } from './list-sequence.ts'
import { isBoxStart } from './named-label.ts'
import { orderedLabel } from './orders.ts'
import { quotedLines } from './quotes.ts'
import { isSpokenOf, speechOf } from './reference.ts'
import { mayBeTitle } from './wording.ts'

/** A stretch of a line with the label that it begins with. */
export interface Segment extends Piece {
  /** Null where the text goes on with what is open. */
  readonly label: Label | null
  /** True where a sentence was broken over two lines: the text follows the line above without a break. */
  readonly continues: boolean
  /** The words behind an article's number are its caption, and its text begins on the next line. */
  readonly captioned: boolean
  /** What a person said of its place. */
  readonly order?: LineOrder
}

interface Reading {
  readonly lines: readonly Line[]
  readonly labels: readonly (Label | null)[]
  readonly articles: ArticleSequence
  readonly seconds: readonly ReadonlySet<LabelKind>[]
  readonly captioned: boolean
  readonly format: SourceFormat
  readonly segments: Segment[]
  inArticle: boolean
}

/**
 * Cuts the lines of the body where clauses begin. A number heads a clause if its place (line start, or behind a full
 * stop), its form and the sequence of its like all allow it; otherwise it is text.
 */
export function toSegments(lines: readonly Line[], labels: readonly (Label | null)[], format: SourceFormat): Segment[] {
  const lists = openListSequence()
  const quoted = quotedLines(lines, labels)
  const reading: Reading = {
    lines,
    labels,
    articles: openArticleSequence(lines, labels),
    seconds: seconds(lines, labels),
    captioned: captionOnly(lines, labels),
    format,
    segments: [],
    inArticle: false,
  }
  lines.forEach((line, index) => {
    if (line.opening === 'title') {
      reading.inArticle = false
      reading.articles.restart()
    }
    const raw = line.kind === 'body' && !quoted.has(index) ? (labels[index] ?? null) : null
    const rule = raw !== null && isStart(reading, index, raw, lists) ? raw : null
    const label = orderedLabel(line.text, line.order, rule)
    if (label !== null) enter(reading, line.order, label, lists)
    const glued = quoted.has(index) || line.kind !== 'body' ? [] : findGlued(line.text, rule, reading.articles, index)
    pushLine(reading, index, label, glued, lists)
  })
  return reading.segments
}

function isStart(reading: Reading, index: number, label: Label, lists: ListSequence): boolean {
  const line = reading.lines[index]
  if (line === undefined) return false
  const after = line.text.slice(label.length)
  const previous = reading.segments.at(-1)
  const isFresh = previous === undefined || line.opening !== undefined || isBelowHeading(reading)
  const unfinished = isFresh || isClosed(reading, previous) ? null : pieceWords(previous)
  const broken = unfinished !== null && !line.afterBreak && mayBeBroken(previous?.line.text ?? '')
  if (label.kind === 'article') {
    return isArticleStart(label, { line: index, after, unfinished }, reading.articles)
  }
  if (label.kind === 'annex') return isAnnexStart(after, unfinished !== null)
  if (headingKinds.includes(label.kind)) return isHeadingStart(label, after, broken)
  if (planKinds.includes(label.kind) && (reading.inArticle || !isPlanStart(reading, index, label, after))) return false
  const mayBeLone = (reading.inArticle && label.kind === 'han') || isFigured(label, after)
  const isLone = mayBeLone && !secondFollows(reading, index, label)
  return !isLone && lists.accepts(label, after, broken)
}

/** Numbers of plans only; in articles these words are text. */
const planKinds: readonly LabelKind[] = ['named', 'box', 'ordinal']

function isPlanStart(reading: Reading, index: number, label: Label, after: string): boolean {
  if (label.kind === 'box') return isBoxStart(after)
  return secondFollows(reading, index, label)
}

/** A chapter or its like is a short line of its own that is no sentence; an article may be glued to it. 60: real ones reach 45. */
function isHeadingStart(label: Label, after: string, broken: boolean): boolean {
  const speech = speechOf(after)
  if (speech === 'doubtful' ? !/^\s/u.test(after) : speech !== 'none') return false
  if (broken && after !== '') return false
  return (after.length <= 60 && !/[。；，]$/u.test(after)) || /^[^。]{0,60}\s第[^条]{1,9}条/u.test(after)
}

/**
 * 附件, 附件1 名词解释, 附件：名单; set apart by white, the words may be a whole list. Not 附件1所列, 附件的, and not a wrapped
 * …许可证及其 | 附件确定的内容.
 */
function isAnnexStart(after: string, unfinished: boolean): boolean {
  if (after === '') return true
  if (/[。；，]$/u.test(after)) return false
  if (/^\s/u.test(after)) return after.length <= 120
  return (
    after.length <= 60 && (/^[:：.、]/u.test(after) || (!unfinished && /^[^所的中和与及或，。、]{2,}/u.test(after)))
  )
}

/** Inside an article 一、 begins a list only if 二、 comes before the next article: 一、二级… begins sentences; 第一， too. */
const secondFollows = ({ seconds: below }: Reading, index: number, { kind, ordinal }: Label): boolean =>
  ordinal !== 1 || below[index]?.has(kind) === true

/** By line: the kinds of number whose 二 begins a line below before the next article does. */
function seconds(lines: readonly Line[], labels: readonly (Label | null)[]): readonly ReadonlySet<LabelKind>[] {
  const found: ReadonlySet<LabelKind>[] = []
  let kinds: ReadonlySet<LabelKind> = new Set()
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    found[at] = kinds
    const label = labels[at]
    if (label?.kind === 'article' && !isSpokenOf(lines[at]?.text.slice(label.length) ?? '')) kinds = new Set()
    if (label?.ordinal === 2 && !kinds.has(label.kind)) kinds = new Set([...kinds, label.kind])
  }
  return found
}

function enter(reading: Reading, order: LineOrder | undefined, label: Label, lists: ListSequence): void {
  if (label.kind === 'article') {
    reading.articles.accept(label)
    reading.inArticle = true
  }
  if (headingKinds.includes(label.kind) || order?.begin?.level.startsWith('outline') === true) reading.inArticle = false
  if (label.kind === 'annex') reading.articles.restart()
  lists.enter(label)
}

function pushLine(
  reading: Reading,
  index: number,
  label: Label | null,
  glued: readonly Glued[],
  lists: ListSequence,
): void {
  const line = reading.lines[index]
  if (line === undefined) return
  const isReference = label === null && reading.labels[index]?.kind === 'article'
  const continues = label === null && isWrapped(reading, line, isReference)
  let open: InnerStart = { at: 0, label, order: line.order }
  for (const next of innerStarts(line, glued)) {
    pushPiece(reading, line, open, next.at, continues && open.at === 0)
    open = next
    if (next.order === undefined) reading.inArticle = true
    else if (next.label !== null) enter(reading, next.order, next.label, lists)
  }
  pushPiece(reading, line, open, line.text.length, continues && open.at === 0)
}

/** Where something begins inside a line. */
interface InnerStart {
  readonly at: number
  readonly label: Label | null
  readonly order: LineOrder | undefined
}

/** What the rules found inside a line and what a person said of places in it. */
function innerStarts({ text, order: first, innerOrders = [] }: Line, glued: readonly Glued[]): InnerStart[] {
  const byRule = new Map(glued.map(({ at, label }) => [at, label]))
  if (first !== undefined) byRule.delete(0)
  for (const { at } of innerOrders) byRule.delete(at)
  const kept = [...byRule].map(([at, label]): InnerStart => ({ at, label, order: undefined }))
  const ordered = innerOrders.flatMap(({ at, order }): InnerStart[] => {
    const rule = glued.find((found) => found.at === at)?.label ?? null
    if (order.merge === true) return []
    const label = orderedLabel(text.slice(at), order, rule)
    const isRule = label !== null && label === rule && order.heading !== true
    return [{ at, label, order: isRule ? undefined : order }]
  })
  return [...kept, ...ordered].sort((a, b) => a.at - b.at)
}

function pushPiece(
  reading: Reading,
  line: Line,
  { at, label: found, order }: InnerStart,
  to: number,
  continues: boolean,
): void {
  const [start, end] = trimRange(line.text, at, to)
  if (start >= end) return
  // Where a person's clause begins inside what looks like a number, it is none.
  const label = found !== null && start + found.length > end ? null : found
  const captioned =
    order?.heading === true ||
    (reading.captioned && label?.kind === 'article' && isCaption(line.text.slice(start + label.length, end)))
  reading.segments.push({
    line,
    from: start,
    to: end,
    label,
    continues,
    captioned,
    ...(order === undefined ? {} : { order }),
  })
}

/** A line that stops short of a full one was not broken there, unless its last mark says that more follows. */
const mayBeBroken = (text: string): boolean => text.length >= shortestWrapped || /[，、,（(“《]$/u.test(text)

/** 附件2 | 重点项目清单: the line below a number that stands alone is its heading, and is complete without a stop. */
function isBelowHeading({ segments }: Reading): boolean {
  const [number, heading] = segments.slice(-2)
  const isAlone = number?.label != null && number.label.length === number.to - number.from
  return (
    isAlone && headingKinds.includes(number.label.kind) && heading?.label === null && mayBeTitle(pieceWords(heading))
  )
}

/** True where the segment is complete and the next line begins something new. */
function isClosed(reading: Reading, { line, from, to, label, captioned, order }: Segment): boolean {
  const text = line.text.slice(from, to)
  if (order?.heading === true) return true
  if (label !== null && headingKinds.includes(label.kind)) return true
  if (label?.kind === 'article' && (text.length === label.length || captioned)) return true
  const isPhrase = label !== null && isListKind(label.kind) && looksLikeHeading(text.slice(label.length))
  if (isPhrase && !reading.inArticle) return true
  return endsSentence(text) || line.kind !== 'body'
}

function isWrapped(reading: Reading, line: Line, isReference: boolean): boolean {
  const previous = reading.segments.at(-1)
  const isNew = line.order?.begin !== undefined || line.order?.heading === true || line.opening !== undefined
  if (previous === undefined || isNew || line.kind !== 'body' || isClosed(reading, previous)) return false
  const text = previous.line.text
  if (isReference || /[，、,（(“《]$/u.test(text)) return true
  if (keepsParagraphs(reading.format)) return false
  // Some copies have an empty line behind every line of the page, and break sentences all the same.
  return line.afterBreak
    ? reading.inArticle && text.length >= shortestWrapped
    : reading.inArticle || text.length >= shortestWrapped
}
