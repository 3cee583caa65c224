import { foldText } from '../text/fold.ts'

/** Written otherwise, measured alike. */
const writings: readonly (readonly [RegExp, string])[] = [
  [/[\s"'“”‘’《》]/gu, ''],
  [/[（(][^（()）]*[)）]/gu, ''],
  [/地区生产总值|国内生产总值|生产总值/gu, 'gdp'],
  [/^(?:(?:全|本|我)[市省区县]|[市省]级?(?=[\p{Script=Han}]{4})|其中|每[家户个])/gu, ''],
  [/规模以上/gu, '规上'],
  [/(?:的)?(?:比重|比例|占比|份额)$/gu, '比重'],
  [/占gdp的?$/gu, '占gdp比重'],
  [/中小微企业|小微企业/gu, '中小企业'],
  [/第五代移动通信/gu, '5g'],
  [/电能利用效率|电能使用效率|电源使用效率/gu, 'pue'],
  [/(?:总数|总量|数量|总数量|个数|总个数|家数|户数|数)$/gu, ''],
  // What all of the economy adds is what its share of the product is a share of.
  [/(?:增加值|总量|规模)(?=占gdp)/gu, ''],
  [/的/gu, ''],
]

/** Words that one of two names may have more without measuring another thing. */
const harmless = /^(?:|设计|数字化|数字|总|累计|综合|应用|使用|规模|总规模|建成|已|全|市|全市|家庭|比)$/u

const folded = (name: string): string =>
  writings.reduce((text, [pattern, written]) => text.replaceAll(pattern, written), foldText(name))

/**
 * Whether two names, as printed, name one indicator: 研发设计工具普及率 and 研发工具普及率 do; 总产值, 主营业务收入 and
 * 增加值 are other measures, 5G基站 and 每万人5G基站 too.
 */
export function isOneIndicator(a: string, b: string): boolean {
  const [one, other] = [folded(a), folded(b)]
  if (one === other) return one.length > 1
  let start = 0
  while (start < Math.min(one.length, other.length) && one.charAt(start) === other.charAt(start)) start += 1
  let end = 0
  while (
    end < Math.min(one.length, other.length) - start &&
    one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)
  )
    end += 1
  const rest = [one, other].map((name) => name.slice(start, name.length - end))
  return start + end >= leastShared && rest.some((words) => words === '') && rest.every((words) => harmless.test(words))
}

/** Characters that the names must share: 规模 alone is no indicator. */
const leastShared = 4

/** 占地区生产总值的比重, 产值, 年均增速: a measure whose thing stands before it. */
export const isBareName = (name: string): boolean =>
  /^(?:占|(?:年)?(?:总)?(?:产值|营业收入|主营业务收入|收入|规模|产业规模|增加值|交易额|成交额|数量|总量|占比|比重|增速|投资|授信|就业|备案|入驻机构|企业)(?:年均增速|年均|增速|增加值)?$)/u.test(
    foldText(name),
  )

/** Counting words put for one another: 家, 户, 个 of firms, 座, 个 of stations. */
const counters = /^[家户个座项件处所种类条款张只台套门笔宗场篇份支枚对辆批名人]$|^标准机架$|^机架$/u

const scaled: Readonly<Record<string, readonly [string, number]>> = {
  EFLOPS: ['PFLOPS', 1000],
  TFLOPS: ['PFLOPS', 0.001],
  EOPS: ['POPS', 1000],
  EB: ['TB', 1_000_000],
  PB: ['TB', 1000],
  GB: ['TB', 0.001],
  Tbps: ['Gbps', 1000],
  Mbps: ['Gbps', 0.001],
  公里: ['千米', 1],
  平方公里: ['平方千米', 1],
  元人民币: ['元', 1],
  百分点: ['个百分点', 1],
  '‰': ['%', 0.1],
}

/** The dimension of a unit, and what of it one is; a bare number is a ratio of its own. */
export function dimensionOf(unit: string | null): { readonly dimension: string; readonly factor: number } {
  if (unit === null) return { dimension: '', factor: 1 }
  const [dimension, factor] = scaled[unit] ?? [counters.test(unit) ? '个' : unit, 1]
  return { dimension, factor }
}
