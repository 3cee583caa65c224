import { tableDimension } from './dimensions.ts'
import type { Manner } from './figure-kinds.ts'

/** A name taken apart: what is measured (软件), what of it (its size), and by which count (主营业务收入). */
export interface FoldedName {
  readonly subject: string
  /** `size`, `added-value`, `rate`, `share:GDP`, `count` …: figures of different measures never share a row. */
  readonly measure: string
  /** What exactly is counted, where several counts go for one thing; else null. */
  readonly definition: string | null
}

/* Word lists below were written from how plans of many places put these names; test/core/indicators/indicator-names.test.ts guards them. */

/** Before a name and none of it: places, the whole of a place, what is only a limit of the survey. */
const leading =
  /^(?:.*(?:[0-9]{4}年(?:底|末)?(?:前)?|提出|把)(?=.{3})|即|其中|每[家户个](?=..)|累计|全市|全省|全域|全区|本市|本省|城市(?!大脑|治理|运行)|四川省?(?!路)|重庆市?|成都市?(?!平原)|在用|规模以上|规上|(?:制造业|工业企业|工业)(?=研发|关键|数字化)|现有|新建|已建成)+/u

/** Ways of writing one thing. */
const written: readonly (readonly [RegExp, string])[] = [
  [/[“”"「」《》\s\u3000]/gu, ''],
  [/地区生产总值|国内生产总值|(?<!地区|国内)生产总值|(?<=占)(?:全[市省])?经济总量/gu, 'GDP'],
  [/(?<=占|在)(?:全市|全省|四川省?|重庆市?|成都市?)(?:的)?(?=GDP)/gu, ''],
  [/AI/gu, '人工智能'],
  [/第五代移动通信/gu, '5G'],
  [/电能(?:利用|使用)效率|电源使用效率/gu, 'PUE'],
  [/中小微企业|小微企业/gu, '中小企业'],
  [/主营收入/gu, '主营业务收入'],
  [/(?<!主)营收/gu, '营业收入'],
  [/研发工具/gu, '研发设计工具'],
  [/软件(?:和|与)?信息(?:技术)?服务(?:产业|业)?|软信(?:产业|业)?|软件(?:产业|业(?!务))/gu, '软件'],
  [/^核心产业/gu, '数字经济核心产业'],
  [/企业(?<done>上云|转型)$/gu, '$<done>企业'],
  [/从业者/gu, '从业人员'],
  [/成交额|成交金额|交易金额|交易规模/gu, '交易额'],
  [/(?<=接入|入驻|参与)(?:企业|单位|主体|机构)/gu, '单位'],
  [/的/gu, ''],
]

/** Words that only praise or place in a row, and make no other thing of what they stand before. */
const filling = /大规模|标志性|高水平|典型|示范(?!区|基地|城市)|重点(?!企业|实验室)|优秀|骨干/gu

/** Counts of the size of a business: each is one of its own, and they are not subtracted from each other. */
const sizes: readonly (readonly [RegExp, string])[] = [
  [/主营(?:业务)?收入$/u, '主营业务收入'],
  [/总?产值$/u, '总产值'],
  [/(?<=软件)业务收入$/u, '软件业务收入'],
  [/业务收入$/u, '业务收入'],
  [/(?:营业|销售)?收入$/u, '营业收入'],
  [/(?:产业)?(?:总)?(?:规模|总量|体量)$/u, '规模'],
]

/** Other sums that a name ends with. */
const sums: readonly (readonly [RegExp, string])[] = [
  [/(?:总投资|投资额|投资)$/u, 'investment'],
  [/(?:投入|经费)$/u, 'outlay'],
  [/(?:融资|贷款)(?:总额|余额|额)?$/u, 'finance'],
  [/(?:进出口|出口)(?:总额|额)?$/u, 'trade'],
]

/** A name without what only says where, when and how it is written. */
export function plainName(printed: string): string {
  const bare = printed.replaceAll(/[“”"「」\s\u3000]/gu, '').replaceAll(/[（(][^）)]*[）)]/gu, '')
  const name = bare.replace(leading, '').replace(/(?:目标定?|实现|做)$/u, '')
  return name.length < 2 ? bare : name
}

/** How a figure with this unit and manner is filed under a name. */
export function foldName(printed: string, unit: string | null, manner: Manner): FoldedName {
  const brackets = /[（(](?<words>[^）)]+)[）)]/u.exec(printed)?.groups?.['words'] ?? null
  const name = written.reduce((text, [pattern, word]) => text.replaceAll(pattern, word), plainName(printed))
  const dimension = tableDimension(unit).name
  // A growth in per cent, or a doubling, is of whatever the name says: 软件业务收入年均增长15%.
  const isRelative = manner !== 'level' && (dimension === 'share' || manner === 'multiple')
  const share = shareOf(name)
  if (share !== null) return { ...share, definition: brackets }
  const isCount = dimension === 'count'
  const sized = isCount ? null : sizeOf(name)
  if (sized !== null && (isRelative || dimension !== 'share'))
    return { ...sized, definition: sized.definition ?? brackets }
  if (dimension === 'share' && !isRelative)
    return { subject: subjectOf(name), measure: name.endsWith('率') ? 'rate' : 'share:', definition: brackets }
  if (dimension === 'yuan') return { subject: subjectOf(name), measure: 'size', definition: '规模' }
  return isCount
    ? { ...counted(name), definition: brackets }
    : { subject: subjectOf(name), measure: 'amount', definition: brackets }
}

/** 数字经济增加值占GDP的比重, 数字经济在GDP中的占比, 先进存储占比. */
function shareOf(name: string): Omit<FoldedName, 'definition'> | null {
  const match = /^(?<part>.*?)(?:增加值)?(?:占(?<whole>.*?)(?:比重|比例|比)?|在(?<within>.+?)中占比(?:重)?)$/u.exec(
    name,
  )?.groups
  if (match === undefined || !/占/u.test(name)) return null
  return { subject: subjectOf(match['part'] ?? ''), measure: `share:${match['whole'] ?? match['within'] ?? ''}` }
}

/** What a name says without its count of size: 软件产业 of 软件产业主营业务收入. */
export const withoutSize = (name: string): string =>
  sizes.reduce((words, [pattern]) => (words.length === name.length ? words.replace(pattern, '') : words), name)

function sizeOf(name: string): FoldedName | null {
  if (name.endsWith('增加值'))
    return { subject: subjectOf(name.replace(/增加值$/u, '')), measure: 'added-value', definition: null }
  const sum = sums.find(([pattern]) => pattern.test(name))
  if (sum !== undefined) return { subject: subjectOf(name.replace(sum[0], '')), measure: sum[1], definition: null }
  const size = sizes.find(([pattern]) => pattern.test(name))
  return size === undefined
    ? null
    : { subject: subjectOf(name.replace(size[0], '')), measure: 'size', definition: size[1] }
}

function counted(name: string): Omit<FoldedName, 'definition'> {
  const perHead = /^(?:每)?万人(?:拥有)?/u.exec(name)?.[0] ?? ''
  const subject = subjectOf(name.slice(perHead.length).replace(/(?:总数|数量|家数|个数|总量|数)$/u, ''))
  return { subject, measure: perHead === '' ? 'count' : 'per-10k' }
}

function subjectOf(words: string): string {
  const subject = words.replaceAll(filling, '').replace(/(?<=..)产业$/u, '')
  return subject === '' ? words : subject
}
