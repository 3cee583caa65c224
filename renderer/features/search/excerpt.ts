/** A stretch of a text that is shown, or one that is left out. UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly shown: boolean
}

type Range = readonly [start: number, end: number]

/** Texts up to this many UTF-16 units are shown whole: about four lines of a column. */
export const wholeUpTo = 160

const sentencesOf = (text: string): readonly Range[] =>
  [...text.matchAll(/[^。；\n]*[。；\n]*/gu)]
    .filter(([sentence]) => sentence !== '')
    .map((match) => [match.index, match.index + match[0].length])

const overlaps = ([start, end]: Range, [from, to]: Range): boolean => start < to && from < end

/**
 * A long text cut to the sentences that hold a match. What is left out is part of the answer, so that a reader sees that
 * there is more; together the stretches are the whole text.
 */
export function excerptOf(text: string, matches: readonly Range[]): readonly Stretch[] {
  if (text.length <= wholeUpTo || matches.length === 0) return [{ start: 0, end: text.length, shown: true }]
  const stretches: Stretch[] = []
  for (const sentence of sentencesOf(text)) {
    const shown = matches.some((match) => overlaps(sentence, match))
    const last = stretches.at(-1)
    if (last?.shown === shown) stretches[stretches.length - 1] = { ...last, end: sentence[1] }
    else stretches.push({ start: sentence[0], end: sentence[1], shown })
  }
  return stretches
}

/** The matches inside a stretch, as offsets into it. */
export const matchesWithin = (matches: readonly Range[], { start, end }: Stretch): readonly Range[] =>
  matches
    .filter((match) => overlaps([start, end], match))
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start])
