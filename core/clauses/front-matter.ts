import type { ElsewhereKind } from '../model/document.ts'
import type { Label } from './label.ts'
import type { Line } from './line.ts'
import { isHeadMark, isStarredMark } from './secrecy.ts'
import { findInnerTitle, joinTitle, titleLength } from './title.ts'
import {
  bracketedNumber,
  endsLikeTitle,
  isAddressee,
  isBodyLine,
  isDateLine,
  isDocumentNumber,
  isOrder,
  isLetterhead,
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
 * Finds title and metadata at the head, the title printed again behind a covering notice, and remarks that stand alone.
 * `infoEnd` is the offset of `<!-- INFO END -->`: all before it is head, whatever it looks like.
 */
export function readFrontMatter(
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  contents: ReadonlySet<number>,
  infoEnd: number | null,
): FrontMatter {
  const reading: Reading = { lines, labels, roles: new Map(), title: '', titleLines: [] }
  const start = infoEnd === null ? 0 : readInfoBlock(reading, infoEnd)
  const end = readHead(reading, start, contents)
  if (reading.title === '') findBuriedTitle(reading, end)
  const inner = findInnerTitle(lines, labels, reading.title, end)
  if (inner !== null) {
    markTitle(reading, inner.at, inner.length)
    readHead(reading, inner.at + inner.length, contents)
  }
  lines.forEach((line, index) => {
    if (!reading.roles.has(index) && (isStandaloneNote(line.text) || isStarredMark(line.text)))
      reading.roles.set(index, 'metadata')
  })
  return { roles: reading.roles, titleLines: reading.titleLines }
}

/** The title below text that does not belong to the instrument: the last line before its first number that ends like one. */
function findBuriedTitle(reading: Reading, from: number): void {
  const { lines, labels } = reading
  const first = labels.findIndex((label, index) => index >= from && label !== null)
  for (let at = first - 1; at >= from; at -= 1) {
    const text = lines[at]?.text ?? ''
    if (mayBeTitle(text) && endsLikeTitle(text) && text.length >= 6) {
      markTitle(reading, at, titleLength(lines, labels, at))
      return
    }
  }
}

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
  const { lines, labels, roles } = reading
  const line = lines[at]
  const label = labels[at] ?? null
  if (line !== undefined && isHeadRow(line)) {
    roles.set(at, 'metadata')
    return 1
  }
  if (line === undefined || line.kind !== 'body' || (label !== null && label.kind !== 'annex')) return 0
  const signed = signatureLength(lines, at)
  if (signed > 0) {
    for (let index = at; index < at + signed; index += 1) roles.set(index, 'signature')
    return signed
  }
  const metadata = metadataLength(reading, at)
  if (metadata > 0) {
    for (let index = at; index < at + metadata; index += 1) roles.set(index, 'metadata')
    return metadata
  }
  const again = reading.title !== '' && line.text === reading.title
  if ((reading.title === '' || again) && label === null && mayBeTitle(line.text)) {
    const length = titleLength(lines, labels, at)
    markTitle(reading, at, length)
    return length
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
  if (keyed !== null) return keyed.value === '' && hasValueBelow(lines[at + 1]) ? 2 : 1
  const record = recordLength(lines, at)
  if (record > 0) return record
  if (isHeadMark(text) || bracketedNumber(text) !== null || numberBesideSigner(text) !== null) return 1
  if (title === '' && isLetterhead(text)) return 1
  if (isDocumentNumber(text) || isDateLine(text) || isOrderNumber(text) || isStandaloneNote(text)) return 1
  if (title === '') {
    // 附件1 as the first line: the file is the annex of something that is not here.
    if (labels[at]?.kind === 'annex' && text.length <= 6) return 1
    return isOrder(text) && isOrderNumber(lines[at + 1]?.text ?? '') ? 2 : 0
  }
  return isAddressee(text) || isBodyLine(text) ? 1 : 0
}

const hasValueBelow = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= 60 && keyedValue(line.text) === null && !/。/u.test(line.text)

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
