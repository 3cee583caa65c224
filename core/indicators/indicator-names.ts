import { foldText } from '../text/fold.ts'

/** Written otherwise, measured alike. */
const writings: readonly (readonly [RegExp, string])[] = [
  [/[\s"'“”‘’《》]/gu, ''],
  [/[（(][^（()）]*[)）]/gu, ''],
  [/地区生产总值|国内生产总值|生产总值|(?<=占)(?:全[市省])?经济总量/gu, 'gdp'],
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
  [/成交额|成交金额|交易金额|交易规模/gu, '交易额'],
  [/(?<=接入|入驻|参与)(?:企业|单位|主体|机构)/gu, '单位'],
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
