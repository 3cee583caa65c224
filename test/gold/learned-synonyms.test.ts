import { describe, expect, it } from 'vitest'
import { learnSynonyms, type ConfirmedPair } from '#core/alignment/learned-synonyms.ts'
import { articleLabel } from '#core/evaluation/article-label.ts'
import { isRelevant } from '#core/evaluation/gold.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'
import { loadWordCutter } from '#engine/words.ts'
import { nameOf } from '../bench/alignment/figures.ts'
import { judgedPairs, type JudgedPair } from '../bench/alignment/judged-pairs.ts'

/* Words learned from the pairs that people judged: from these as they are, and with a word of one side exchanged. */

const tokeniser = createTokeniser(loadWordCutter())
const pairs = (await judgedPairs()).flatMap(confirmed)
const learn = (from: readonly ConfirmedPair[]) =>
  learnSynonyms(from, tokeniser, () => false).map(({ left, right }) => `${left} ${right}`)

function confirmed({ name, gold, left, right }: JudgedPair): ConfirmedPair[] {
  const clausesOf = (texts: readonly string[], units: JudgedPair['left']) =>
    new Map(
      units.map((unit) => {
        const label = articleLabel(nameOf(texts, unit))
        return [label, { id: `${name} ${label}`, text: unit.text }]
      }),
    )
  const [ofLeft, ofRight] = [clausesOf(gold.left, left), clausesOf(gold.right, right)]
  return gold.correspondences.filter(isRelevant).map((pair) => {
    const [one, other] = [ofLeft.get(pair.left), ofRight.get(pair.right)]
    if (one === undefined || other === undefined) throw new Error(`No clause ${pair.left} or ${pair.right} in ${name}`)
    return { left: one, right: other }
  })
}

describe('judged pairs', () => {
  it('teach nothing as they are: no two words of theirs have the evidence that is asked for', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(171)
    expect(learn(pairs)).toEqual([])
  })

  it.each([
    ['数据', '资讯'],
    ['奖励', '嘉奖'],
    ['数字经济', '网络经济'],
  ])('teach %s and %s where the right side says the other, and nothing else', (word, other) => {
    const changed = pairs.map(({ left, right }) => ({
      left: { ...left, text: left.text.replaceAll(other, word) },
      right: { ...right, text: right.text.replaceAll(word, other) },
    }))
    expect(learn(changed)).toEqual([`${word} ${other}`])
  })
})
