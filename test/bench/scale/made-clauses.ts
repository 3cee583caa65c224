import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { WordCutter } from '#core/text/tokeniser.ts'
import { chanceOf } from '../../fuzz/random.ts'
import type { BenchText } from '../texts.ts'

/**
 * How many words of a sentence are put in place of others, in percent. Clauses then share as much as those of different
 * regulations: terms in one of twenty at most make a sixth of all products, as measured on 144,000 real articles.
 */
const swapped = 30
/** Half of them are longer than 95 to 115 characters, by the texts; real articles have 104. */
const [shortest, longest] = [30, 220]

export type ClauseMaker = (name: string, count: number, seed: number) => AlignmentUnit[]

/** Makes as many clauses as are asked for: sentences of the texts put together anew, some of their words others of the same length. */
export function clauseMaker(texts: readonly BenchText[], cut: WordCutter): ClauseMaker {
  const sentences = texts
    .flatMap(({ units }) => units)
    .flatMap(({ text }) => text.split(/(?<=[。；\n])/u))
    .map((sentence) => cut(sentence))
  const isHan = (word: string): boolean => /^\p{Script=Han}{2,}$/u.test(word)
  const words = [...new Set(sentences.flat().filter(isHan))]
  const byLength = Map.groupBy(words, ({ length }) => length)
  return (name, count, seed) =>
    Array.from({ length: count }, (_, at) => {
      const { below, oneOf, happens } = chanceOf(seed, at)
      const other = (word: string): string =>
        isHan(word) && happens(swapped) ? oneOf(byLength.get(word.length) ?? [word]) : word
      const wanted = shortest + below(longest - shortest) * (below(1000) / 1000)
      let text = ''
      while (text.length < wanted) text += oneOf(sentences).map(other).join('')
      const path = `第${at + 1}条`
      const sections = [`第${Math.floor(at / 20) + 1}章`]
      return { ref: { version: name as VersionHash, path }, label: path, heading: null, text, sections }
    })
}
