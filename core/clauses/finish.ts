import type { Clause } from '../model/clause.ts'
import { unspacedPositions } from '../text/blank.ts'
import type { Claims } from './claims.ts'
import type { Draft } from './draft.ts'
import { leadLengthOf } from './heading.ts'
import { headingKinds } from './label.ts'
import type { Piece } from './line.ts'
import { pieceEnd, pieceStart, pieceText, sourceOffset } from './line.ts'

/** A clause and the lines that it adds to the text of the clause above it. */
interface Finished {
  readonly clause: Clause
  readonly printed: readonly string[]
}

/** Turns drafts into clauses, with paths, texts and offsets, and claims every unit that they hold. */
export function finishClauses(drafts: readonly Draft[], claims: Claims): Clause[] {
  return finishAll(drafts, '', claims).map(({ clause }) => clause)
}

function finishAll(drafts: readonly Draft[], parentPath: string, claims: Claims): Finished[] {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const times = (seen.get(draft.label) ?? 0) + 1
    seen.set(draft.label, times)
    const name = times === 1 ? draft.label : `${draft.label}#${times}`
    return finish(draft, parentPath === '' ? name : `${parentPath}/${name}`, claims)
  })
}

function finish(draft: Draft, path: string, claims: Claims): Finished {
  const heading = claimHeading(draft, claims)
  const ownText = draft.paragraphs.map((pieces) => pieces.map(pieceText).join('')).join('\n')
  claimText(draft, claims)
  const children = finishAll(draft.children, path, claims)
  const text = [ownText, ...children.flatMap(({ printed }) => printed)].filter((line) => line !== '').join('\n')
  const leadLength = draft.level.startsWith('outline') && heading === null ? leadLengthOf(ownText) : 0
  const span = spanOf(draft, children)
  const clause: Clause = {
    path,
    level: draft.level,
    label: draft.label,
    ...(draft.labelPiece === null ? { labelMade: true } : {}),
    ordinal: draft.ordinal,
    ...(draft.insertion === undefined ? {} : { insertion: draft.insertion }),
    heading,
    ...(leadLength === 0 ? {} : { leadLength }),
    ownText,
    text,
    ...span,
    ...pageOf(draft, children),
    children: children.map((child) => child.clause),
  }
  return { clause, printed: printedLines(draft, clause) }
}

/** White between a label and what follows it is not kept: 第一章 总则 and 第一条 为了… get a space, （一）… and 1.… none. */
function printedLines(draft: Draft, { label, heading, text }: Clause): string[] {
  if (draft.labelPiece === null) return [heading ?? '', text].filter((line) => line !== '')
  const gap = isSetApart(draft, label) ? ' ' : ''
  if (heading !== null) return [label + gap + heading, ...(text === '' ? [] : [text])]
  return [text === '' ? label : label + gap + text]
}

const isSetApart = ({ kind }: Draft, label: string): boolean =>
  kind === 'article' ||
  (kind !== null && headingKinds.includes(kind)) ||
  ((kind === 'named' || kind === 'box') && !/[：:.．、]$/u.test(label))

const isWhite = (text: string): boolean => /^\s*$/u.test(text)

function claimUnits({ line, from, to }: Piece, positions: readonly number[] | null, claims: Claims): void {
  for (let at = from; at < to; at += 1) {
    if (positions === null ? isWhite(line.text.charAt(at)) : !positions.includes(at - from)) continue
    const offset = sourceOffset(line, at)
    claims.claimRange(offset, offset + 1, 'clause')
  }
}

function claimHeading(draft: Draft, claims: Claims): string | null {
  let heading = ''
  for (const piece of draft.heading) {
    const text = pieceText(piece)
    const positions = unspacedPositions(text)
    claimUnits(piece, positions, claims)
    heading += positions.map((at) => text.charAt(at)).join('')
  }
  return heading === '' ? null : heading
}

function claimText(draft: Draft, claims: Claims): void {
  if (draft.labelPiece !== null) claimUnits(draft.labelPiece, null, claims)
  for (const mark of draft.marks) claims.claimPiece(mark, 'markup')
  if (draft.damage !== undefined) claims.claimPiece(draft.damage, 'copying-damage')
  for (const piece of draft.paragraphs.flat()) claims.claimPiece(piece, 'clause')
}

const piecesOf = (draft: Draft): Piece[] => [
  ...(draft.labelPiece === null ? [] : [draft.labelPiece]),
  ...(draft.damage === undefined ? [] : [draft.damage]),
  ...draft.heading,
  ...draft.paragraphs.flat(),
]

/** The page on which it begins, where the source has pages. */
function pageOf(draft: Draft, children: readonly Finished[]): { readonly page?: number } {
  const [first] = piecesOf(draft)
  const page = first === undefined ? children[0]?.clause.page : first.line.page
  return page === undefined ? {} : { page }
}

/** From the first unit of the clause to the last of its descendants, markup between them included. */
function spanOf(draft: Draft, children: readonly Finished[]): { readonly start: number; readonly end: number } {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  const widen = (from: number, to: number): void => {
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  // By loops: a table may hold more paragraphs than a call may have arguments.
  for (const piece of piecesOf(draft)) widen(pieceStart(piece), pieceEnd(piece))
  for (const { clause } of children) widen(clause.start, clause.end)
  return { start, end }
}
