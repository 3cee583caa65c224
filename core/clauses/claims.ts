import type { ElsewhereKind, Ledger } from '../model/document.ts'
import { elsewhereKinds } from '../model/document.ts'
import { isBlank } from '../text/blank.ts'
import type { Piece } from './line.ts'
import { sourceOffset } from './line.ts'

/** What a unit of the source was used for. */
export type Claim = 'clause' | ElsewhereKind

/**
 * Who took which unit of the source. Each may be taken once: a second claim is a bug in a pass and throws, because
 * it would hide a lost character somewhere else.
 */
export interface Claims {
  readonly claimRange: (start: number, end: number, claim: Claim) => void
  readonly claimPiece: (piece: Piece, claim: Claim) => void
  /** Counts. White that nobody took is `whitespace`; anything else that nobody took is unexplained. */
  readonly ledger: () => Ledger
  /** Offset of the first unit that is unexplained; null where none is. */
  readonly firstUnexplained: () => number | null
}

const codes: readonly Claim[] = ['clause', ...elsewhereKinds]

/** Nothing is claimed yet; offsets are UTF-16 units of `text`. */
export function openClaims(text: string): Claims {
  const taken = new Uint8Array(text.length)

  const claimUnit = (at: number, code: number): void => {
    if (taken[at] !== 0) throw new Error(`Unit ${at} of the source is claimed twice`)
    taken[at] = code
  }
  const claimRange = (start: number, end: number, claim: Claim): void => {
    const code = codes.indexOf(claim) + 1
    for (let at = start; at < end; at += 1) claimUnit(at, code)
  }
  const claimPiece = ({ line, from, to }: Piece, claim: Claim): void => {
    const code = codes.indexOf(claim) + 1
    for (let at = from; at < to; at += 1) claimUnit(sourceOffset(line, at), code)
  }
  return {
    claimRange,
    claimPiece,
    ledger: () => countClaims(text, taken),
    firstUnexplained: () => firstUntaken(text, taken),
  }
}

function firstUntaken(text: string, taken: Uint8Array): number | null {
  const at = taken.findIndex((code, index) => code === 0 && !isBlank(text.charAt(index)))
  return at < 0 ? null : at
}

function countClaims(text: string, taken: Uint8Array): Ledger {
  const counts = new Map<Claim, number>()
  const count = (claim: Claim): void => {
    counts.set(claim, (counts.get(claim) ?? 0) + 1)
  }
  let unexplained = 0
  for (let at = 0; at < text.length; at += 1) {
    const claim = codes[(taken[at] ?? 0) - 1]
    if (claim !== undefined) count(claim)
    else if (isBlank(text.charAt(at))) count('whitespace')
    else unexplained += 1
  }
  const elsewhere = elsewhereKinds
    .map((kind) => ({ kind, characters: counts.get(kind) ?? 0 }))
    .filter(({ characters }) => characters > 0)
  return { charactersIn: text.length, charactersInClauses: counts.get('clause') ?? 0, elsewhere, unexplained }
}
