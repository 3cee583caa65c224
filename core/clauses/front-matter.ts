import type { ElsewhereKind } from '../model/document.ts'
import type { InnerTitle } from './covering.ts'
import { findInnerTitles } from './covering.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { isNavigation, isNavigationAnywhere, isTextBelow, isTimestamp } from './page-lines.ts'
import { isHeadMark, isStarredMark } from './secrecy.ts'
import { bareTitle, joinTitle, printedAgain, titleLength } from './title.ts'
import {
  bracketedNumber,
  endsLikeTitle,
  isAddressee,
  isBodyLine,
  isDateLine,
  isDocumentNumber,
  isOrder,
  isLetterhead,
  isMonthLine,
  isOccasion,
  isOrderNumber,
  isRecord,
  isSigner,
  isStandaloneNote,
  keyedValue,
  mayBeTitle,
  numberBesideSigner,
} from './wording.ts'

/** What stands before, between and behind the clauses, by line index. */
export interface FrontMatter {
  readonly roles: ReadonlyMap<number, ElsewhereKind>
  /** The lines of the title, in order; none where the text has none. */
  readonly titleLines: readonly number[]
}

interface Reading {
  readonly lines: readonly Line[]
  readonly labels: readonly (Label | null)[]
  readonly roles: Map<number, ElsewhereKind>
  title: string
  titleLines: readonly number[]
}

/**
 * Finds title and metadata at the head, the titles printed again behind a covering notice, and remarks that stand alone.
 * `infoEnd` is the offset of `<!-- INFO END -->`: all before it is head, whatever it looks like.
 */
export function readFrontMatter(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  contents: ReadonlySet<number>,
  infoEnd: number | null,
): FrontMatter {
  const reading: Reading = { lines, labels, roles: new Map(), title: '', titleLines: [] }
  const start = infoEnd === null ? textStart(lines, labels) : readInfoBlock(reading, infoEnd)
  const end = readHead(reading, start, contents)
  let inner = findInnerTitles(lines, labels, reading.title, end)
  if (reading.title === '' && inner.length === 0) {
    findBuriedTitle(reading, end)
    inner = findInnerTitles(lines, labels, reading.title, end)
  }
  readInnerTitles(reading, inner, contents)
  lines.forEach((line, index) => {
    if (reading.roles.has(index)) return
    if (isStandaloneNote(line.text) || isStarredMark(line.text)) reading.roles.set(index, 'metadata')
    else if (labels[index] === null && isNavigationAnywhere(line.text)) reading.roles.set(index, 'navigation')
  })
  return { roles: reading.roles, titleLines: reading.titleLines }
}

/** Below 全文如下：, where a page says so before the first number; else the beginning. */
function textStart(lines: readonly Line[], labels: readonly (Label | null)[]): number {
  const first = labels.findIndex((label) => label !== null)
  return lines.slice(0, Math.max(first, 0)).findIndex(({ text }) => isTextBelow(text)) + 1
}

/** The first is the title of the instrument; others begin further ones in the same file. */
function readInnerTitles(reading: Reading, inner: readonly InnerTitle[], contents: ReadonlySet<number>): void {
  const [first, ...others] = inner
  if (first === undefined) return
  markTitle(reading, first.at, first.length)
  readHead(reading, first.at + first.length, contents)
  for (const { at, length } of others)
    for (let index = at; index < at + length; index += 1) reading.roles.set(index, 'title')
}

/** The title below text that does not belong to the instrument: the last line before its first number that ends like one. */
function findBuriedTitle(reading: Reading, from: number): void {
  const { lines, labels } = reading
  const first = labels.findIndex((label, index) => index >= from && label !== null)
  for (let at = first - 1; at >= from; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (mayBeTitle(text) && endsLikeTitle(text) && text.length >= 6) {
      const begin = isFirstHalf(lines[at - 1]?.text ?? '') && at > from ? at - 1 : at
      markTitle(reading, begin, titleLength(lines, labels, at) + at - begin)
      return
    }
  }
}

/** 2022年《政府工作报告》 | 任务分解方案, 云岭市第十四个五年 | 发展规划: begins as titles begin, and is not yet one. */
const isFirstHalf = (text: string): boolean =>
  text.length >= 6 &&
  text.length <= 40 &&
  mayBeTitle(text) &&
  /^([12][0-9]{3}年|关于|中共)/u.test(text) &&
  (!endsLikeTitle(text) || text.endsWith('》')) &&
  !isDateLine(text)

function markTitle(reading: Reading, at: number, length: number): void {
  reading.titleLines = Array.from({ length }, (_, index) => at + index)
  for (const index of reading.titleLines) reading.roles.set(index, 'title')
  reading.title = joinTitle(reading.lines.slice(at, at + length))
}

function readInfoBlock(reading: Reading, infoEnd: number): number {
  const after = reading.lines.findIndex((line) => line.start > infoEnd)
  const end = after < 0 ? reading.lines.length : after
  const heading = reading.lines.findIndex((line, index) => index < end && line.headingDepth === 1)
  for (let index = 0; index < end; index += 1) reading.roles.set(index, 'metadata')
  if (end > 0) markTitle(reading, Math.max(heading, 0), 1)
  return end
}

/** Reads from `start` until the first line that is neither title nor metadata; returns its index. */
function readHead(reading: Reading, start: number, contents: ReadonlySet<number>): number {
  let at = start
  while (at < reading.lines.length) {
    const taken = contents.has(at) ? 1 : readHeadLine(reading, at)
    if (taken === 0) break
    at += taken
  }
  return at
}

/** Returns how many lines were taken, 0 where the body begins. */
function readHeadLine(reading: Reading, at: number): number {
  const { lines, labels } = reading
  const line = lines[at]
  const label = labels[at] ?? null
  if (line !== undefined && isHeadRow(line)) return take(reading, at, 1, 'metadata')
  if (line === undefined || (label !== null && label.kind !== 'annex')) return 0
  // Pages set bars between their buttons too.
  if (line.kind === 'table-row' && isNavigation(line.text)) return take(reading, at, 1, 'navigation')
  if (line.kind !== 'body') return 0
  const again = reading.title === '' ? 0 : printedAgain(lines, labels, at, new Set([bareTitle(reading.title)]))
  if (again > 0) {
    markTitle(reading, at, again)
    return again
  }
  const signed = signatureLength(lines, at)
  if (signed > 0) return take(reading, at, signed, 'signature')
  const metadata = metadataLength(reading, at)
  if (metadata > 0) return take(reading, at, metadata, 'metadata')
  if (isNavigation(line.text)) return take(reading, at, 1, 'navigation')
  if (label !== null) return 0
  if (reading.title !== '') return take(reading, at, strayLength(reading, at), 'metadata')
  return mayBeTitle(line.text) ? readTitle(reading, at) : 0
}

function take({ roles }: Reading, at: number, length: number, role: ElsewhereKind): number {
  for (let index = at; index < at + length; index += 1) roles.set(index, role)
  return length
}

/** A line that is no title by its words is one only where none follows that is. */
function readTitle(reading: Reading, at: number): number {
  const { lines, labels } = reading
  const length = titleLength(lines, labels, at)
  const title = joinTitle(lines.slice(at, at + length))
  const before = isTitleByWords(title) || isTitleByPlace(lines[at]) ? 0 : linesBeforeTitle(reading, at)
  if (before > 0) return take(reading, at, before, 'metadata')
  markTitle(reading, at, length)
  return length
}

/** 云府发〔2014〕20号《…的通知》 is what a page calls the document; its title is printed below. */
const isTitleByWords = (title: string): boolean =>
  title.length >= 8 && endsLikeTitle(title) && !/^\p{Script=Han}{1,14}[〔[（(]\d{4}[〕\]）)]\d{1,5}号《/u.test(title)

/** 云岭市数字经济重点任务: begins with a place and names neither a body nor a site; or the source marks it as the title. */
const isTitleByPlace = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.headingDepth === 1 ||
    (line.text.length >= 10 &&
      /^\p{Script=Han}{2,8}?[省市区县州盟](?!\p{Script=Han}{0,8}(网|日报|公报|平台|门户))/u.test(line.text) &&
      !isBodyLine(line.text) &&
      !/\s/u.test(line.text)))

/** Lines of page and form that may stand between two lines of the head. The longest seen at once: 17. */
const mostStrays = 24

/** A short line without a full stop: whatever it is, it is no sentence of the text. */
const mayBeStray = ({ lines, labels }: Reading, at: number): boolean => {
  const line = lines[at]
  return line?.kind === 'body' && labels[at] === null && line.text.length <= 160 && !line.text.includes('。')
}

/** How many lines stand before a title that lies ahead with nothing but page and form between; 0 where none does. */
function linesBeforeTitle(reading: Reading, at: number): number {
  const { lines, labels } = reading
  for (let next = at + 1; next <= at + mostStrays && mayBeStray(reading, next); next += 1) {
    const text = lines[next]?.text ?? ''
    const keyed = keyedValue(text)
    if (keyed !== null && keyed.value === '' && hasValueBelow(keyed.key, lines[next + 1])) next += 1
    if (keyed !== null || isNavigation(text) || !mayBeTitle(text)) continue
    const title = joinTitle(lines.slice(next, next + titleLength(lines, labels, next)))
    if (isTitleByWords(title)) return next - at
  }
  return 0
}

/** How many lines of page and form stand between here and a line that is of the head for sure; 0 where none follows. */
function strayLength(reading: Reading, at: number): number {
  const { lines, labels, title } = reading
  if (!mayBeStray(reading, at)) return 0
  for (let next = at + 1; next <= at + mostStrays && mayBeStray(reading, next); next += 1) {
    const text = lines[next]?.text ?? ''
    const isHead = isAddressee(text) || isDocumentNumber(text)
    if (isHead || printedAgain(lines, labels, next, new Set([bareTitle(title)])) > 0) return next - at
  }
  return 0
}

/** Offices set the red head, the number and the signer in a table without lines: a row of nothing else. */
const isHeadRow = ({ kind, text }: Line): boolean =>
  kind === 'table-row' &&
  text
    .split('|')
    .map((cell) => cell.trim())
    .every((cell) => isHeadMark(cell) || isLetterhead(cell) || isDocumentNumber(cell) || keyedValue(cell) !== null)

/** Who signed an order and when stands between the order and the title of what it puts in force. */
function signatureLength(lines: readonly Line[], at: number): number {
  let length = 0
  for (let text = lines[at]?.text ?? ''; isBodyLine(text) || isSigner(text); text = lines[at + length]?.text ?? '')
    length += 1
  return length > 0 && isDateLine(lines[at + length]?.text ?? '') ? length + 1 : 0
}

function metadataLength({ lines, labels, title }: Reading, at: number): number {
  const text = lines[at]?.text ?? ''
  const keyed = keyedValue(text)
  if (keyed !== null) return keyed.value === '' && hasValueBelow(keyed.key, lines[at + 1]) ? 2 : 1
  const record = recordLength(lines, at)
  if (record > 0) return record
  if (isHeadMark(text) || bracketedNumber(text) !== null || numberBesideSigner(text) !== null) return 1
  if (title === '' && isLetterhead(text)) return 1
  if (title === '') {
    const letterhead = jointLetterhead(lines, at)
    if (letterhead > 0) return letterhead
  }
  if (isDocumentNumber(text) || isDateLine(text) || isOrderNumber(text) || isStandaloneNote(text)) return 1
  if (isTimestamp(text)) return 1
  if (title === '') {
    // A page that lost its title begins with whom the notice is for.
    if (isAddressee(text) && /[各，,、]/u.test(text)) return 1
    // 附件1 as the first line: the file is the annex of something that is not here.
    if (labels[at]?.kind === 'annex' && text.length <= 6) return 1
    return isOrder(text) && isOrderNumber(lines[at + 1]?.text ?? '') ? 2 : 0
  }
  const isOfHead = isAddressee(text) || isBodyLine(text) || isMonthLine(text) || isOccasion(text) || isSigner(text)
  return isOfHead ? 1 : 0
}

/** More bodies than issue a document together. */
const mostBodies = 10

/** The red head of several bodies, with 文件 beside or below them, above the number: how many lines it has; 0 for no head. */
function jointLetterhead(lines: readonly Line[], at: number): number {
  let [length, hasWord] = [0, false]
  for (let text = lines[at]?.text ?? ''; length < mostBodies; text = lines[at + length]?.text ?? '') {
    const isWord = /^文\s*件$/u.test(text)
    if (!isWord && !isBodyLine(text) && !isLetterhead(text)) break
    hasWord ||= isWord || isLetterhead(text)
    length += 1
  }
  const below = lines[at + length]?.text ?? ''
  return hasWord && (isDocumentNumber(below) || numberBesideSigner(below) !== null) ? length : 0
}

/** Whether it is in force is a word or two: a title below is not the value. */
const hasValueBelow = (key: string, line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.length <= (/效/u.test(key) ? 8 : 60) &&
  keyedValue(line.text) === null &&
  !/。/u.test(line.text)

/** （2019年…通过 … 根据…修正）may run over several lines until its bracket closes. */
function recordLength(lines: readonly Line[], at: number): number {
  const first = lines[at]?.text ?? ''
  if (isRecord(first)) return 1
  if (!/^[（(]/u.test(first) || /[）)]$/u.test(first)) return 0
  let text = ''
  for (let index = at; index < Math.min(lines.length, at + 8); index += 1) {
    text += lines[index]?.text ?? ''
    if (/[）)]$/u.test(text)) return isRecord(text) ? index - at + 1 : 0
  }
  return 0
}
