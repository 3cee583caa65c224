import { foldText } from '../text/fold.ts'
import type { Indicator } from './indicators.ts'
import type { Span } from './promise-text.ts'

/* What a name leaves out because it stands before it: 数字经济总量超过3万亿元，占地区生产总值的比重达到43%. */

/** Characters from one figure to the next over which its subject is still meant; a sentence is about as long. */
const farthestSubject = 40

/**
 * The name of each figure of a clause, with the subject that it takes from the figure before it.
 *
 * @param ownNames what each is called by itself; null where nothing says it
 */
export function withSubjects(indicators: readonly Span[], ownNames: readonly (string | null)[]): (string | null)[] {
  const names: (string | null)[] = []
  for (const [at, { start }] of indicators.entries()) {
    const before = indicators[at - 1]
    const isNear = before !== undefined && start - before.end <= farthestSubject
    const [own, previous] = [ownNames[at] ?? null, isNear ? (names[at - 1] ?? null) : null]
    names.push(own === null || previous === null ? own : withSubject(own, previous))
  }
  return names
}

/** The same of the names as they are printed. */
export const fullNames = (indicators: readonly Indicator[]): (string | null)[] =>
  withSubjects(
    indicators,
    indicators.map(({ name }) => name?.text ?? null),
  )

/** The end of a name that says what is measured, and leaves room for a subject. */
const measured =
  /(?:增加值)?占(?:地区生产总值|GDP).*$|(?:总产值|产值|增加值|主营业务收入|营业收入|业务收入|收入|总?规模|总量|普及率|覆盖率)$/u

const startsMeasured = new RegExp(`^(?:${measured.source})`, 'u')

/** 数字经济增加值占GDP过半、制造业占28%: of the same whole. */
function withSubject(own: string, previous: string): string {
  const whole = /占(?<whole>[^占]{2,}?)(?:的)?(?:比重|比例)?$/u.exec(previous)?.groups?.['whole']
  if (own.endsWith('占') && whole !== undefined) return own + whole
  if (!startsMeasured.test(own)) return own
  const subject = previous.replace(measured, '')
  return subject === '' || (subject === previous && !own.endsWith('率')) ? own : subject + own
}

/** 占地区生产总值的比重, 产值, 年均增速: a measure whose thing stands before it. */
export const isBareName = (name: string): boolean =>
  /^(?:占|(?:年)?(?:总)?(?:产值|营业收入|主营业务收入|收入|规模|产业规模|增加值|交易额|成交额|数量|总量|占比|比重|增速|投资|授信|就业|备案|入驻机构|企业)(?:年均增速|年均|增速|增加值)?$)/u.test(
    foldText(name),
  )
