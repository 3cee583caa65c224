import type { Tokeniser } from '../text/tokeniser.ts'
import { type Compound, compoundsOf } from './compounds.ts'
import { type Deadline, deadlinesOf } from './deadlines.ts'
import { type Indicator, indicatorsOf } from './indicators.ts'
import { type Measured, measuresOf } from './measured.ts'
import { type Modality, modalityOf } from './modality.ts'
import { promiseText, type Span } from './promise-text.ts'
import { type ResponsibleUnit, responsibleUnitsOf } from './responsible-units.ts'
import { squeeze } from './squeezed.ts'

/** What one clause promises, each traceable to its characters (UTF-16 offsets into the text, end exclusive). */
export interface ClausePromises {
  readonly measures: readonly Measured[]
  readonly indicators: readonly Indicator[]
  readonly deadlines: readonly Deadline[]
  readonly modality: readonly Modality[]
  readonly responsibleUnits: readonly ResponsibleUnit[]
  readonly compounds: readonly Compound[]
}

/**
 * Reads a clause once for each kind of promise: indicators, sums and shares, deadlines, the words that bind (应当, 可以,
 * 不得 …) and whom, the responsible units, and figures that stand for several. `measures` are the values of deadlines, sums
 * and shares alone. `documentDate` (ISO, or its year) tells a figure of a year that was over by then for a result.
 */
export function promisesOf(text: string, tokeniser: Tokeniser, documentDate: string | null = null): ClausePromises {
  const squeezed = squeeze(text)
  const readable = promiseText(tokeniser.tokenise(squeezed.text))
  const placed = <Found extends Printed>(found: Found): Found => {
    const { start, end } = squeezed.place(found)
    return { ...found, start, end, text: text.slice(start, end) }
  }
  const placedOr = <Found extends Printed>(found: Found | null): Found | null => (found === null ? null : placed(found))
  const indicators = indicatorsOf(readable, squeezed.text, yearIn(documentDate)).map((found) => ({
    ...placed(found),
    name: placedOr(found.name),
  }))
  const deadlines = deadlinesOf(readable).map((found) =>
    found.kind === 'day' ? placed(found) : { ...placed(found), from: placedOr(found.from) },
  )
  return {
    measures: measuresOf(indicators, deadlines),
    indicators,
    deadlines,
    modality: modalityOf(readable).map((found) => ({ ...placed(found), bound: placedOr(found.bound) })),
    responsibleUnits: responsibleUnitsOf(text),
    compounds: compoundsOf(squeezed.text).map(placed),
  }
}

function yearIn(date: string | null): number | null {
  const year = /^[0-9]{4}/u.exec(date ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

type Printed = Span & { readonly text: string }
