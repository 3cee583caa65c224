import type { Span } from './promise-text.ts'
import type { ScopeReader, Statement } from './statements.ts'

/** Words that narrow whom or where a rule reaches, and what they narrow. */
const qualifiers: readonly (readonly [RegExp, RegExp])[] = [
  [/规模以上|规上/gu, /^[^，。；、]{0,6}企业/u],
  [/中心城区|主城都市区|主城区|主城/gu, /^/u],
]

function found({ text, start }: Statement, word: RegExp, narrows: RegExp): Span[] {
  return [...text.matchAll(word)].flatMap(({ 0: printed, index }) =>
    narrows.test(text.slice(index + printed.length))
      ? [{ start: start + index, end: start + index + printed.length }]
      : [],
  )
}

/** 规模以上企业 here and all 企业 there: one side has the word once, the other speaks of the same and never has it. */
export const qualifierContrasts: ScopeReader = ({ left, right }) =>
  qualifiers.flatMap(([word, narrows]) => {
    const [one, other] = [found(left, word, narrows), found(right, word, narrows)]
    if (one.length + other.length !== 1) return []
    const isFirm = /企业/u.test(left.text) && /企业/u.test(right.text)
    const isPlace = !/企业/u.test(narrows.source)
    return isFirm || isPlace ? [{ left: one[0] ?? null, right: other[0] ?? null }] : []
  })
