import type { AlignmentUnit, ParagraphPair, PlaceInClause } from '../model/correspondence.ts'
import { bigramsOf } from './bigrams.ts'

/** A paragraph of a clause: UTF-16 offsets into its text, end exclusive. */
interface Paragraph {
  readonly start: number
  readonly end: number
}

/** （一）, 1. and （1）begin an item of the paragraph above. */
const item = /^\s*(?:[（(][〇零一二三四五六七八九十百0-9]+[)）]|[0-9]+[.．、])/u

/** 款 of an article, or the paragraphs of a clause of a plan, each with the items below it. */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const last = paragraphs.at(-1)
    if (last !== undefined && item.test(line)) paragraphs[paragraphs.length - 1] = { start: last.start, end }
    else if (line.trim() !== '') paragraphs.push({ start, end })
    start = end + 1
  }
  return paragraphs
}

/**
 * Of what two clauses share, the part that one paragraph must hold to be what answers: the others may share the field's
 * common words, no more. Guarded by test/core/alignment/paragraphs.test.ts.
 */
const mostShared = 0.6

/** How rare a bigram is in the documents at hand. */
export type BigramRarity = (bigram: string) => number

/** Which paragraph of either clause answers the other; null where both answer as wholes. */
export function paragraphPair(left: AlignmentUnit, right: AlignmentUnit, rarity: BigramRarity): ParagraphPair | null {
  const pair = { left: placeIn(left, right.text, rarity), right: placeIn(right, left.text, rarity) }
  return pair.left.paragraph === null && pair.right.paragraph === null ? null : pair
}

function placeIn({ ref, label, text }: AlignmentUnit, other: string, rarity: BigramRarity): PlaceInClause {
  const paragraphs = paragraphsOf(text)
  const whole = { path: ref.path, label, paragraph: null, start: 0, end: text.length }
  if (paragraphs.length < 2) return whole
  const asked = new Set(bigramsOf(other))
  const shared = paragraphs.map(({ start, end }) =>
    [...new Set(bigramsOf(text.slice(start, end)))]
      .filter((bigram) => asked.has(bigram))
      .reduce((sum, bigram) => sum + rarity(bigram), 0),
  )
  const most = Math.max(0, ...shared)
  const at = shared.indexOf(most)
  const found = paragraphs[at]
  const isOne = most >= mostShared * shared.reduce((sum, part) => sum + part, 0)
  if (found === undefined || !isOne) return whole
  return { path: ref.path, label, paragraph: at + 1, ...found }
}
