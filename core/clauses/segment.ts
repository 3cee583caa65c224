import type { Clause } from '../model/clause.ts'
import type { PlacedCorrection } from '../model/correction.ts'
import type { ElsewhereKind, SegmentedDocument, SourceText } from '../model/document.ts'
import { findAttachmentLists } from './attachments.ts'
import { openBoxes } from './boxes.ts'
import type { Claims } from './claims.ts'
import { openClaims } from './claims.ts'
import { findContents } from './contents.ts'
import { finishClauses } from './finish.ts'
import { readFlattenedTables } from './flattened-tables.ts'
import { splitFormRows } from './form-rows.ts'
import type { FrontMatter } from './front-matter.ts'
import { readFrontMatter } from './front-matter.ts'
import type { HeadLines } from './head.ts'
import { readHead } from './head.ts'
import type { Label } from './label.ts'
import { labelAt } from './label.ts'
import type { Line } from './line.ts'
import { wholeLine } from './line.ts'
import { findComments, toLines } from './lines.ts'
import { restoreLines } from './lost-breaks.ts'
import { findOpenings } from './openings.ts'
import { giveOrders } from './orders.ts'
import { isPageLink, isPageNumber, outsideBody } from './page-furniture.ts'
import { findSecrecy } from './secrecy.ts'
import { toSegments } from './segments.ts'
import { findSignatures } from './signature.ts'
import { growTree } from './tree.ts'
import { findWarnings, unexplainedText } from './warnings.ts'

/**
 * Text to tree. A pipeline of passes: lines → table of contents → head and signature → where clauses begin → tree.
 * No unit of the source is lost: each is in a clause or in a kind of the ledger, and `unexplained` is counted, not
 * assumed. The reader's warnings come first. `corrections` of a person overrule the rules where they stand.
 */
export function segment(source: SourceText, corrections: readonly PlacedCorrection[] = []): SegmentedDocument {
  const claims = openClaims(source.text)
  const printed = openBoxes(splitFormRows(readFlattenedTables(restoreLines(toLines(source, claims)), claims)))
  const all = giveOrders(printed, corrections)
  const { lines, furniture } = claimFurniture(all, claims)
  const labels = lines.map((line) => (line.kind === 'body' ? labelAt(line.text) : null))
  const front = readFront(source, lines, labels)
  for (const [index, kind] of front.roles) {
    const line = lines[index]
    if (line !== undefined) claims.claimPiece(wholeLine(line), kind)
  }
  const clauses = readBody(source, lines, labels, front, claims)
  const head = headLines(lines, furniture, front)
  const secrecy = findSecrecy(head.metadata, furniture.filter(isPageEdge))
  const found = findWarnings({ source: source.text, corrections, lines, labels, roles: front.roles, clauses, secrecy })
  return {
    instrument: readHead(source.text, head, clauses),
    secrecy,
    ledger: claims.ledger(),
    warnings: [...source.warnings, ...found, ...unexplainedText(claims)],
    clauses,
  }
}

/** Takes out headers, footers, footnotes, hidden text and page numbers; the rest is to be read. */
function claimFurniture(
  all: readonly Line[],
  claims: Claims,
): { readonly lines: readonly Line[]; readonly furniture: readonly Line[] } {
  const lines: Line[] = []
  const furniture: Line[] = []
  for (const line of all) {
    const kind = furnitureKind(line)
    if (kind !== null) claims.claimPiece(wholeLine(line), kind)
    if (kind === null) lines.push(line)
    else furniture.push(line)
  }
  return { lines, furniture }
}

const isPageEdge = ({ kind }: Line): boolean => kind === 'page-header' || kind === 'page-footer'

function furnitureKind(line: Line): ElsewhereKind | null {
  if (line.order !== undefined || line.innerOrders !== undefined)
    return line.order?.outside === 'not-a-clause' ? 'not-a-clause' : null
  if (isPageLink(line)) return 'navigation'
  return isPageNumber(line) ? 'page-number' : outsideBody(line.kind)
}

function readFront(source: SourceText, lines: readonly Line[], labels: readonly (Label | null)[]): FrontMatter {
  const contents = findContents(lines, labels)
  const info = findComments(source.text).find(([from, to]) => /INFO END/u.test(source.text.slice(from, to)))
  const front = readFrontMatter(lines, labels, contents, info?.[0] ?? null)
  const roles = new Map<number, ElsewhereKind>(front.roles)
  for (const index of contents) roles.set(index, 'table-of-contents')
  for (const index of findAttachmentLists(lines, labels, roles)) roles.set(index, 'metadata')
  for (const index of findSignatures(lines, labels, roles)) roles.set(index, 'signature')
  return withOrders(lines, front, roles)
}

/** Lines of which a person said what they are. */
function withOrders(lines: readonly Line[], front: FrontMatter, roles: Map<number, ElsewhereKind>): FrontMatter {
  const given: number[] = []
  lines.forEach(({ order, innerOrders }, index) => {
    if (innerOrders !== undefined) roles.delete(index)
    if (order === undefined) return
    roles.delete(index)
    if (order.outside !== undefined) roles.set(index, order.outside)
    if (order.outside === 'title') given.push(index)
  })
  const titleLines = given.length > 0 ? given : front.titleLines.filter((index) => roles.get(index) === 'title')
  return { roles, titleLines }
}

function readBody(
  source: SourceText,
  lines: readonly Line[],
  labels: readonly (Label | null)[],
  { roles }: FrontMatter,
  claims: Claims,
): Clause[] {
  const openings = findOpenings(lines.length, roles)
  const body = lines.flatMap((line, index) => {
    if (roles.has(index)) return []
    const opening = openings.get(index)
    return [{ line: opening === undefined ? line : { ...line, opening }, label: labels[index] ?? null }]
  })
  const segments = toSegments(
    body.map(({ line }) => line),
    body.map(({ label }) => label),
    source.format,
  )
  return finishClauses(growTree(segments), claims)
}

/** `metadata` blocks of a reader stand before what the rules found: a page prints its form above the text. */
function headLines(lines: readonly Line[], furniture: readonly Line[], { roles, titleLines }: FrontMatter): HeadLines {
  const of = (kind: ElsewhereKind): Line[] => lines.filter((_, index) => roles.get(index) === kind)
  const title = titleLines.flatMap((index) => lines[index] ?? [])
  const printed = furniture.filter(({ kind, order }) => kind === 'metadata' && order === undefined)
  return { title, titles: of('title'), metadata: [...printed, ...of('metadata')], signature: of('signature') }
}
