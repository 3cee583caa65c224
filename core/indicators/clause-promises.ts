import type { Tokeniser } from '../text/tokeniser.ts'
import { type Compound, compoundsOf } from './compounds.ts'
import { type Deadline, deadlinesOf } from './deadlines.ts'
import { type Indicator, indicatorsOf } from './indicators.ts'
import { type Measured, measuresOf } from './measures.ts'
import { type Modality, modalityOf } from './modality.ts'
import { promiseText } from './promise-text.ts'
import { type ResponsibleUnit, responsibleUnitsOf } from './responsible-units.ts'

/** What one clause promises, each traceable to its characters (UTF-16 offsets into the text, end exclusive). */
export interface ClausePromises {
  readonly measures: readonly Omit<Measured, 'context'>[]
  readonly indicators: readonly Indicator[]
  readonly deadlines: readonly Deadline[]
  readonly modality: readonly Modality[]
  readonly responsibleUnits: readonly ResponsibleUnit[]
  readonly compounds: readonly Compound[]
}

/**
 * Reads a clause once for each kind of promise: indicators, sums and shares, deadlines, the words that bind (应当, 可以,
 * 不得 …) and whom, the responsible units, and figures that stand for several. `measures` are those whose values contrasts
 * compare.
 */
export function promisesOf(text: string, tokeniser: Tokeniser): ClausePromises {
  const tokens = tokeniser.tokenise(text)
  const readable = promiseText(tokens)
  return {
    measures: measuresOf(tokens).map(({ context: _context, ...measure }) => measure),
    indicators: indicatorsOf(readable, text),
    deadlines: deadlinesOf(readable),
    modality: modalityOf(readable),
    responsibleUnits: responsibleUnitsOf(text),
    compounds: compoundsOf(text),
  }
}
