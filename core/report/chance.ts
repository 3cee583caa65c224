/** Two decimals of a chance that rounds to one would say that it is certain: nothing that was calculated is. */
const highestChance = 0.99

/**
 * The score of a pair, as every screen, report and command shows it, named 把握 (chance): of a hundred pairs that have it,
 * people find about so many to correspond.
 */
export const chanceText = (score: number): string => Math.min(score, highestChance).toFixed(2)

/** The same as a number of pairs in a hundred. */
export const chanceInHundred = (score: number): number => Math.round(Math.min(score, highestChance) * 100)
