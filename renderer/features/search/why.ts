import type { SearchHit } from '#core/contract/shapes.ts'

type Part = NonNullable<SearchHit['why']>[number]

/** A part with its value in hundredths of a point, as it is shown. */
export type ShownPart = Part & { readonly hundredths: number }

/**
 * Parts rounded so that what is shown adds up to the score as it is shown: what rounding leaves over goes to the greatest part.
 */
export function shownParts(why: readonly Part[], score: number): readonly ShownPart[] {
  const parts = why.map((part) => ({ ...part, hundredths: Math.round(part.value * 100) }))
  const over = Math.round(score * 100) - parts.reduce((sum, { hundredths }) => sum + hundredths, 0)
  const greatest = parts.toSorted((a, b) => b.hundredths - a.hundredths)[0]
  return parts.map((part) => (part === greatest ? { ...part, hundredths: part.hundredths + over } : part))
}

export const pointsText = (hundredths: number): string => (hundredths / 100).toFixed(2)
