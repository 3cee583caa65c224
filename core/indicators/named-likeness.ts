import { isBareName } from './name-subjects.ts'
import { lastYearOf, type PlacedFigure } from './placed-figures.ts'
import { sentenceEnds, stretchAround } from './read-clause.ts'
import { isOneIndicator } from './same-names.ts'
import { likeness, matterOf, shared, type Words } from './said-words.ts'

/**
 * Share of their sentences from which bare names (产值) are names of one thing, and from which fines are for one. Guarded by
 * test/cases/contrasts (output-of-another-trade, output-of-one-trade).
 */
export const sameMatter = 0.5

/** How surely two named figures are values of one indicator: by their names, else as the only things counted alike. */
export function namedLikeness(a: PlacedFigure, b: PlacedFigure): number {
  const isOneYear = lastYearOf(a) === lastYearOf(b)
  const isReport = a.promise.kind === 'result' || a.promise.kind === 'baseline'
  // What is promised for one year does not answer a result of another.
  if (isReport && !isOneYear) return 0
  if (areSumsOfOtherSpans(a, b)) return 0
  const around = likeness(a.sentence, b.sentence)
  const byName = 1 + (isOneYear ? 1 : 0) + around
  if (isShareOfOneThing(a, b)) return byName
  if (
    a.name === null ||
    b.name === null ||
    !isOneIndicator({ ...a.promise, name: a.name }, { ...b.promise, name: b.name })
  )
    return countLikeness(a, b)
  return isBareName(a.name) && around < sameMatter ? 0 : byName
}

/** 三年交易额 60 and 年成交额 20 are one rate, and no two values of one thing. */
function areSumsOfOtherSpans({ name: one }: PlacedFigure, { name: other }: PlacedFigure): boolean {
  const [own, theirs] = [summedOver(one), summedOver(other)]
  return own !== null && theirs !== null && own !== theirs
}

/** The years that a name sums over, as printed; null where it does not say. */
function summedOver(name: string | null): string | null {
  const years = /^([二两三四五2-5])?年(?!均|增)/u.exec(name ?? '')
  return years === null ? null : (years[1] ?? '')
}

/** 占地区生产总值的比重 leaves out whose: it is that of what its sentence has spoken of. */
function isShareOfOneThing(a: PlacedFigure, b: PlacedFigure): boolean {
  const [one, other] = [a.promise.name?.text ?? '', b.promise.name?.text ?? '']
  if (!one.startsWith('占') || !other.startsWith('占')) return false
  if (!isOneIndicator({ ...a.promise, name: one }, { ...b.promise, name: other })) return false
  const [own, theirs] = [speaksOf(a), speaksOf(b)]
  return own !== null && own === theirs
}

/** What a city has a share of; the longer first. */
const shareholders =
  /数字经济核心产业|数字核心产业|数字经济|软件(?:和信息(?:技术)?服务业|产业|业)|人工智能产业|制造业/gu

function speaksOf({ clause: { text }, promise }: PlacedFigure): string | null {
  const { start } = stretchAround(text, promise, sentenceEnds)
  return text.slice(start, promise.start).match(shareholders)?.at(-1) ?? null
}

/** Share of the words around two counts from which they count one thing in clauses that were linked. Guarded by test/cases/contrasts (one-word-of-several). */
const sameCount = 0.4

/** 接入单位超过800家 and 接入企业500户: what is counted is called otherwise, what is done with it is not. */
function countLikeness(a: PlacedFigure, b: PlacedFigure): number {
  if (a.promise.kind !== 'target' || /^(?:元|%|个百分点|倍|)$/u.test(a.dimension) || a.each !== b.each) return 0
  if ([isOfHeads, isOfPeople, isAdded].some((is) => is(a) !== is(b)) || areOfOtherThings(a, b)) return 0
  if ((isTotal(a) && isOfSomeYears(b)) || (isTotal(b) && isOfSomeYears(a))) return 0
  const [one, other] = [withoutCounting(a.phrase), withoutCounting(b.phrase)]
  const alike = likeness(one, other)
  return alike >= sameCount && matterOf(shared(one, other)).size > 0 ? alike / 2 : 0
}

const isOfHeads = ({ name }: PlacedFigure): boolean => /每[百千万]?[人户]/u.test(name ?? '')
const isOfPeople = ({ promise: { measurementUnit } }: PlacedFigure): boolean => /[人名]/u.test(measurementUnit ?? '')

/** 新建改造基站3万个 is what comes to those that there are: the other plan's 建成8.5万座 are all of them. */
const isAdded = (figure: PlacedFigure): boolean => /(?:新建|改造|新增|新培育|新引进)[^，、。；]*$/u.test(before(figure))

/** 累计15万户企业上云 are all that there are by then, 三年推动2万家 those of three years. */
const isTotal = (figure: PlacedFigure): boolean => /累计[^，、。；]*$/u.test(before(figure))
const isOfSomeYears = (figure: PlacedFigure): boolean =>
  /(?:^|[^0-9])(?:每|[一二两三四五]|[1-5])年(?:内)?[^，、。；]*$/u.test(before(figure))

/** What stands before a figure, as far as a phrase may reach. */
const before = ({ clause: { text }, promise: { start } }: PlacedFigure): string =>
  text.slice(Math.max(0, start - 16), start)

/** 数据集 and 数据接口 are counted alike, and neither is the other; 单位 may be 企业. */
function areOfOtherThings({ name: one }: PlacedFigure, { name: other }: PlacedFigure): boolean {
  const [own, theirs] = [one?.slice(-2) ?? '', other?.slice(-2) ?? '']
  if (one?.includes(theirs) === true || other?.includes(own) === true) return false
  return !anyThing.test(own) && !anyThing.test(theirs)
}
const anyThing = /^(?:企业|单位|机构|主体|项目|用户|商户|总量|总数|数量|规模|推动|带动|培育|新增|建成|)$/u

/** Words that stand beside counts of anything in the field. */
const counting: ReadonlySet<string> = new Set(
  [
    '达到 每年 累计 总量 总数 超过 突破 新增 完成 三年 全市 全省 国家级 省级 市级 打造 建立 组织 开展 引进 集聚',
    '数据 数字 数字经济 企业 中小企业 平台 项目 机构 单位 主体 中心 个 推动',
  ].flatMap((line) => line.split(' ')),
)
const withoutCounting = (words: Words): Words => new Map([...words].filter(([word]) => !counting.has(word)))
