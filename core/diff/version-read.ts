import type { VersionPiece } from '../model/difference.ts'
import { joinedTexts } from '../model/difference.ts'
import type { Token, Tokeniser } from '../text/tokeniser.ts'
import type { ReadText } from './diff-texts.ts'
import { readText } from './diff-texts.ts'

/** A piece and its tokens; each is cut once, however often it is compared. */
export interface ReadPiece extends VersionPiece {
  readonly readText: ReadText
  /** Null where it has no heading. */
  readonly readHeading: ReadText | null
}

export const readPiece = (piece: VersionPiece, tokeniser: Tokeniser): ReadPiece => ({
  ...piece,
  readText: readText(piece.text, tokeniser),
  readHeading: piece.heading === null ? null : readText(piece.heading, tokeniser),
})

/** All that a piece says. */
export const tokensOf = ({ readHeading, readText: { tokens } }: ReadPiece): readonly Token[] =>
  readHeading === null ? tokens : [...readHeading.tokens, ...tokens]

export const pick = <Item>(items: readonly Item[], indices: readonly number[]): Item[] =>
  indices.flatMap((index) => {
    const item = items[index]
    return item === undefined ? [] : [item]
  })

/** Texts of a side of a row, as its edits count them. */
export const textsAt = (pieces: readonly ReadPiece[], indices: readonly number[]): ReadText =>
  joined(pick(pieces, indices).map((piece) => piece.readText))

/** Headings of a side, as its heading edits count them: those that there are. */
export const headingsAt = (pieces: readonly ReadPiece[], indices: readonly number[]): ReadText =>
  joined(pick(pieces, indices).flatMap(({ readHeading }) => readHeading ?? []))

function joined(parts: readonly ReadText[]): ReadText {
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  let offset = 0
  const tokens = parts.flatMap((part) => {
    const start = offset
    offset += part.text.length + 1
    return part.tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }))
  })
  return { text: joinedTexts(parts.map(({ text }) => text)), tokens }
}
