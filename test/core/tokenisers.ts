import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'

/** As in the product. */
export const tokeniser = createTokeniser(loadWordCutter())

/** Cuts every character: what is joined then is joined by our own rules alone. */
export const characterTokeniser = createTokeniser((text) => [...text])
