import type { Span } from './promise-text.ts'

/** A year that values behind it belong to, or a period from its first year to its last. */
export type Year = number | readonly [number, number]

export interface FoundYear extends Span {
  readonly year: Year
  /** 以2020年为基期: the year of what a target starts from. */
  readonly isBase: boolean
}

const printed =
  /(?<from>[0-9]{4})年?(?:[—–~～-]{1,2}|至|到)(?<to>[0-9]{4})年|(?<one>[0-9]{4})年|“?十(?<plan>[一二三四五六七八九])五”?(?:规划)?(?<part>末|期末|期间)/gu

/** The year of another document (2021年发布的) or of a comparison (比2024年) belongs to no value. */
const notOfValues = /^(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?(?:发布|印发|出台|公布|施行|实施的|制定)/u

/** The tenth five-year plan ended in 2005. */
const planEnd = (digit: string): number => 2005 + 5 * ('一二三四五六七八九'.indexOf(digit) + 1)

/** Every year of a text that a value may belong to, in order. */
export function findYears(text: string): FoundYear[] {
  return [...text.matchAll(printed)].flatMap((match) => {
    const { from, to, one, plan, part } = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    if (notOfValues.test(text.slice(end)) || /[比较]$/u.test(text.slice(0, start))) return []
    const isBase = /^为基[期数年准]/u.test(text.slice(end))
    if (one !== undefined) return [{ start, end, isBase, year: Number(one) }]
    if (from !== undefined && to !== undefined)
      return [{ start, end, isBase, year: [Number(from), Number(to)] as const }]
    const last = planEnd(plan ?? '')
    return [{ start, end, isBase, year: part === '期间' ? ([last - 4, last] as const) : last }]
  })
}
