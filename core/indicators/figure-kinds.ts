import type { PrintedFigure } from './printed-figures.ts'

/** What a figure is in its clause. `condition`: what a recipient must reach, or what makes a case. */
export const figureKinds = ['target', 'baseline', 'result', 'support', 'penalty', 'condition'] as const
export type FigureKind = (typeof figureKinds)[number]

/** Where a value stands (level), by how much it changes (growth, reduction), or how many times it becomes (multiple). */
export const manners = ['level', 'growth', 'reduction', 'multiple'] as const
export type Manner = (typeof manners)[number]

const giving =
  /给予|奖励|补助|补贴|奖补|资助|贴息|补偿|抵扣|封顶|支持上限|补助上限|发放|安排|配套|扶持|券|奖(?=[0-9])|最高(?!人民法院)/u
const givingVerb =
  /给予|领取|申领|一次性奖励|再奖励|奖(?:励)?(?=[0-9])|按照?(?!各自|规定|期|时|职责|法|程序)|(?:奖补|补助|补贴)(?=(?:最高|不超过|不高于|上限)?[0-9])|发放|安排|最高|每年(?=最高)/u
const happened =
  /截至|目前|现有|已(?:达|超|集成|接入|建成|实现|完成|突破|经|超过)|同比|较上年|较上一年|居全国|位列|^[0-9]{4}年认定|实现收入|累计调用|占全[国市](?![^，。；]*(?:提高|提升|达)到)|占地区生产总值的比重超|建成[0-9]+个，[^，]*建成|测算|签署|整合|面积约|完成投资/u
const required = /注册资本|从业人员|年(?:主营业务|销售|服务|营业)?收入|投资额|营业收入/u

/** Characters on each side of a figure that say what it is; a longer sentence is an enumeration. */
const farthest = 200

/** The sentence around a place, and the part of it up to ；. */
function sentenceAround(text: string, at: number): { readonly start: number; readonly text: string } {
  const start = Math.max(at - farthest, text.lastIndexOf('。', at - 1) + 1, text.lastIndexOf('；', at - 1) + 1)
  const ends = [text.indexOf('。', at), text.indexOf('；', at)].filter((end) => end >= 0)
  return { start, text: text.slice(start, Math.min(at + farthest, ...ends)) }
}

/** Whether a figure is what somebody is given, pays, or must reach; otherwise a target or a result. */
export function kindOf(text: string, figure: PrintedFigure, hasTargetYear: boolean): FigureKind {
  const { start, text: sentence } = sentenceAround(text, figure.start)
  const [before, after] = [sentence.slice(0, figure.start - start), sentence.slice(figure.end - start)]
  if (/罚款/u.test(after) && /[元倍]/u.test(figure.unit ?? '')) return 'penalty'
  if (isBaseline(before, after)) return 'baseline'
  const isMoneyOrShare = figure.unit === '元' || figure.unit === '%'
  if (giving.test(sentence) && isMoneyOrShare) {
    if (isCondition(before, after)) return 'condition'
    if (givingVerb.test(before + text.slice(figure.start, figure.end)) || giving.test(after)) return 'support'
  }
  if (/^(?:的)?(?:企业|机构|项目|单位)/u.test(after) && required.test(before)) return 'condition'
  if (/^(?:元)?企业/u.test(after) && figure.unit === '元') return 'condition'
  if (required.test(before) && /应当|是指/u.test(sentence)) return 'condition'
  if (/[余多]/u.test(text.slice(figure.numberStart, figure.end))) return 'result'
  return !hasTargetYear && happened.test(sentence) ? 'result' : 'target'
}

/** 由3亿元增至, 从2022年的45.4%提高到, 在5500亿元的基础上; and the first year of a row (2022年2240，2027年4000). */
const isBaseline = (before: string, after: string): boolean =>
  (/[由从][^，]*$/u.test(before) && /^[^，。]{0,4}(?:提高|增长|增加|提升|扩大|降低|下降|增至|降至|增)/u.test(after)) ||
  after.startsWith('的基础上') ||
  (/[：，](?:[0-9]{4}年)为?$/u.test(before) && /^，[0-9]{4}年/u.test(after))

/** In 对…的企业，给予… what stands before 的 is what the recipient must reach. */
const isCondition = (before: string, after: string): boolean =>
  /对[^，]*(?:，[^，]*)?$/u.test(before) &&
  !/给予|奖励(?!的)|发放/u.test(before.slice(Math.max(0, before.lastIndexOf('对')))) &&
  /^[^，；]*(?:的|企业|机构|项目|单位)[^，；]*?(?:，|给予|再|分别|一次)/u.test(after) &&
  /给予|奖励|补助|补贴|资助/u.test(after)

/** How a figure measures, by the words around it. */
export function mannerOf(text: string, figure: PrintedFigure): Manner {
  if (figure.form === 'multiple') return 'multiple'
  const before = text.slice(Math.max(0, figure.numberStart - 16), figure.numberStart)
  const own = /[^，。；：、]*$/u.exec(before)?.[0] ?? ''
  if (/(?:压缩|下降|降低|减少|压减|缩短)(?:了|约|近|超过)?$/u.test(own)) return 'reduction'
  if (/(?:下降|降低|减少)[到至]/u.test(own)) return 'level'
  if (/新增(?!安排)|净增/u.test(own)) return 'growth'
  if (
    /增长率|增速|(?:增长|提高|提升|增加|上升|扩大)(?:了|约|近|超过|不低于|不少于)?$/u.test(own) &&
    !/增速高于/u.test(own)
  )
    return 'growth'
  return 'level'
}
