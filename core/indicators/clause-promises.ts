import type { Tokeniser } from '../text/tokeniser.ts'
import { measuresOf, type Measured } from './measures.ts'
import { responsibleUnitsOf, type ResponsibleUnit } from './responsible-units.ts'

/** What one clause promises, each traceable to its characters (UTF-16 offsets into the text, end exclusive). */
export interface ClausePromises {
  readonly measures: readonly Omit<Measured, 'context'>[]
  readonly modality: readonly { readonly text: string; readonly start: number; readonly end: number }[]
  readonly responsibleUnits: readonly ResponsibleUnit[]
}

/** Reads deadlines, sums and shares, the words that bind (应当, 可以, 不得 …) and the responsible units of a clause. */
export function promisesOf(text: string, tokeniser: Tokeniser): ClausePromises {
  const tokens = tokeniser.tokenise(text)
  return {
    measures: measuresOf(tokens).map(({ context: _context, ...measure }) => measure),
    modality: tokens
      .filter(({ kind }) => kind === 'modal')
      .map(({ text: word, start, end }) => ({ text: word, start, end })),
    responsibleUnits: responsibleUnitsOf(text),
  }
}
