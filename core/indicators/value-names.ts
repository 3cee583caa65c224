import type { Indicator } from './indicators.ts'
import { withSubjects } from './name-subjects.ts'

/** What a document says of itself: 设置28项指标, 全文共8章60条. */
const ofDocument =
  /^(?:重点|主要|量化|核心|大)*(?:任务|举措|措施|工程|指标|量化指标|目标|方面|板块|条|章)(?:和|，|。|；|、|$)|^全文|^(?:提出|设置|部署|重点任务和)$/u

/**
 * What each figure of a clause is a figure of, as a row of a table may be called; null where nothing says it, and for what
 * a document counts of itself. A name that leaves its subject out takes that of the figure before it: 数字经济总量超过3万亿元，
 * 占地区生产总值的比重达到43%.
 */
export const valueNames = (text: string, indicators: readonly Indicator[]): (string | null)[] =>
  withSubjects(
    indicators,
    indicators.map((indicator) => nameOf(text, indicator)),
  )

/** What stands where a name should, and is none. */
const noName = /^(?:上年|去年|同期|首批|市级|区县级|镇街级|未列基数|目标)$/u

function nameOf(text: string, indicator: Indicator): string | null {
  const { name, kind } = indicator
  if (name === null) return kind === 'support' ? supportName(text, indicator) : null
  const own = name.text.replaceAll(/[\s\u3000]/gu, '')
  if (ofDocument.test(own) || (/[条章项个]$/u.test(indicator.text) && ofDocument.test(text.slice(indicator.end))))
    return null
  if (noName.test(own)) return null
  if (/^(?:中小|规模以上|规上|工业)*企业$/u.test(own))
    return own + (/^(?:上云|转型)/u.exec(text.slice(name.end))?.[0] ?? '')
  const gift = giverOf(own)
  if (gift !== null) return indicator.measurementUnit === '元' ? gift : null
  return own
}

/** 市财政每年新增1亿元: who gives and no thing; of money it is what is given. */
function giverOf(name: string): string | null {
  const { who, how } = giving.exec(name)?.groups ?? {}
  return who === undefined || how === undefined ? null : `${who}${how}资金`
}
const giving =
  /^(?<who>(?:中央|[省市区县]级?|各级)?(?:财政|预算))(?:每年|年均|年度|累计|共|将|再)*(?<how>新增|增加|安排|投入|统筹|拨付|列支|出资|筹集)$/u

/** Longest words before a sum that may say what it is given for. */
const farthestTopic = 120

/** What a sum or a share is given for, with how it binds: 算力券年度总额, 国家绿色数据中心支持额度. */
function supportName(text: string, { start, end, measurementUnit, comparator, per }: Indicator): string | null {
  const sentence = text.lastIndexOf('。', start) + 1
  const before = text.slice(Math.max(sentence, start - farthestTopic), start)
  const topic = thingBehind(text.slice(end)) ?? thingBefore(before)
  if (topic === null) return null
  const isShare = measurementUnit === '%'
  if (isShare) return `${topic}支持比例`
  const isTotal = /券$|资金$|基金$/u.test(topic) && !/单[家个项]/u.test(before)
  if (isTotal && (per === 'year' || /每年|年度/u.test(before))) return `${topic}年度总额`
  return `${topic}${comparator === 'at-most' ? '支持上限' : '支持额度'}`
}

/** 1亿元算力券. */
const thingBehind = (after: string): string | null =>
  /^(?:的)?(?<thing>[^，。；、的]{1,10}?(?:券|基金|专项资金))/u.exec(after)?.groups?.['thing'] ?? null

/** 对新获批的绿色数据中心，给予…; 企业使用大模型的，按…; 发放算力券，总额…; 选取20个应用场景，按…. */
const topics: readonly RegExp[] = [
  /对(?<thing>[^，。；]{2,40}?)(?:的)?，[^对]*$/u,
  /发放[^，。；]{0,12}?(?<thing>[^，。；0-9元]{2,8}券)/u,
  /(?:^|[，；])(?:企业|单位|用户)?(?<thing>[^，；。]{2,30}?)的，[^。]*$/u,
  /(?:^|[，；])[^，；]*?[0-9]+个(?<thing>[^，；。]{2,16})，[^。]*$/u,
]

function thingBefore(before: string): string | null {
  for (const topic of topics) {
    const thing = topic.exec(before)?.groups?.['thing']
    if (thing !== undefined)
      return thing.replace(/^(?:[·•●○◆■□▪▶]|新获批的|符合条件的|经认定的|首次)+/u, '').replaceAll(/[“”\s]/gu, '')
  }
  return null
}
