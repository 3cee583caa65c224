import type { Indicator } from './indicators.ts'
import { sameMatter } from './named-likeness.ts'
import type { Grant, PlacedFigure } from './placed-figures.ts'
import { partEnds, type ReadClause, stretchAround } from './read-clause.ts'
import { leastShared, likeness, matterOf, shared, weightOf, type Words } from './said-words.ts'

/** Which grants of two sides are for one thing. */
export type AnsweringGrants = (a: Grant, b: Grant) => boolean

/**
 * Of clauses that were linked each grant answers the likest one that holds it for the likest too. Two cities say what
 * they give for in few like words, and a clause gives for several things: so it is not how like two grants are that
 * tells, but that nothing else on either side is as like.
 */
export function answeringGrants(
  left: readonly PlacedFigure[],
  right: readonly PlacedFigure[],
  areOfOneTask: boolean,
): AnsweringGrants {
  const [own, theirs] = [grantsIn(left), grantsIn(right)]
  const answers = new Map(
    own.flatMap((a) => {
      const b = likest(a, theirs)
      return b !== null && likest(b, own) === a ? [[a, b] as const] : []
    }),
  )
  const taken = new Set(answers.values())
  const [rest, theirRest] = [own.filter((a) => !answers.has(a)), theirs.filter((b) => !taken.has(b))]
  // What is left when all else is answered, where both are a share of one base; that nothing is left of two clauses is no
  // answer where nobody linked them.
  const [last, theirLast] = [rest[0], theirRest[0]]
  if (
    (areOfOneTask || answers.size > 0) &&
    last !== undefined &&
    theirLast !== undefined &&
    rest.length + theirRest.length === 2 &&
    areOfOneBase(last, theirLast)
  )
    answers.set(last, theirLast)
  return (a, b) => answers.get(a) === b
}

const grantsIn = (figures: readonly PlacedFigure[]): Grant[] => [
  ...new Set(figures.flatMap(({ grant }) => (grant === null ? [] : [grant]))),
]

/** Null also where two are equally like. */
function likest(grant: Grant, others: readonly Grant[]): Grant | null {
  const ranked = others
    .map((other) => ({ other, likeness: grantLikeness(grant, other) }))
    .toSorted((a, b) => b.likeness - a.likeness)
  const [first, second] = ranked
  return first === undefined || first.likeness === 0 || first.likeness === second?.likeness ? null : first.other
}

/**
 * Whom a grant goes to, what it is a share of and how good it must be: none says what it is for. 上云 and 智能工具 of
 * 中小企业 are two things, and so are 标志性应用场景 and 标志性成果.
 */
const besideMatter: ReadonlySet<string> = new Set(
  '中小企业 国有企业 投入 投资 投资额 费用 支出 价款 合同金额 合同额 标志性 重大 重点'.split(' '),
)

const sharedMatter = (a: Words, b: Words): Words =>
  new Map([...shared(a, b)].filter(([word]) => !besideMatter.has(word)))

/** The only grant of a clause is what the clause is about. */
function grantLikeness(a: Grant, b: Grant): number {
  const [one, other] = a.isOnly && b.isOnly ? [a.whole, b.whole] : [a.cause, b.cause]
  const isSame = matterOf(sharedMatter(one, other)).size > 0
  return isSame ? likeness(a.cause, b.cause) + likeness(a.whole, b.whole) : 0
}

/**
 * Share of the words around two sums from which they are given for one thing: what is given for, and to whom, two cities say
 * in fewer like words than what they give. Guarded by test/cases/contrasts.
 */
const sameCause = 0.35

/** Where both say one word of the matter only (算力券), it must be nearly all that they say. */
const sameWord = 0.8

/** Sums and shares have no name: they are one where what is given, to whom and for what, is said in like words. */
export function matterLikeness(a: PlacedFigure, b: PlacedFigure, areAnswers: AnsweringGrants): number {
  if (a.each !== b.each && a.each !== null && b.each !== null) return 0
  if (isList(a) !== isList(b)) return 0
  const part = likeness(a.part, b.part)
  const [phrase, sentence] = [likeness(a.phrase, b.phrase), likeness(a.sentence, b.sentence)]
  // 罚款 and nothing else: what for stands in another part of the sentence.
  if (a.part.size + b.part.size === 0) return sentence >= sameMatter ? sentence : 0
  const isOneWord = weightOf(sharedMatter(a.part, b.part)) < leastShared
  if (part >= (isOneWord ? sameWord : sameCause)) return 1 + part + phrase + sentence
  return answerLikeness(a, b, areAnswers)
}

/** 分别给予50万元、200万元、500万元 answers no single sum. */
const isList = ({ clause: { text }, promise }: PlacedFigure): boolean =>
  /^、(?:最高|不超过)?[0-9]/u.test(text.slice(promise.end)) || /[元%]、$/u.test(text.slice(0, promise.start))

/** Within two grants a share answers the share, a cap the cap; where one of either stands alone, whatever it is. */
function answerLikeness(a: PlacedFigure, b: PlacedFigure, areAnswers: AnsweringGrants): number {
  if (a.grant === null || b.grant === null || !areAnswers(a.grant, b.grant)) return 0
  if (givenFor(a) !== givenFor(b) || !isOfOneBase(a, b) || areFarApart(a, b)) return 0
  const isAlone = isOnlyOfDimension(a) && isOnlyOfDimension(b)
  return isAlone || isCap(a) === isCap(b) ? 1 + likeness(a.phrase, b.phrase) + (a.each === b.each ? 1 : 0) : 0
}

/** What a team is given and what a graduate is: nobody gives so many times as much for one thing (test/cases/contrasts/team-or-graduate). */
const farthestApart = 20
const areFarApart = ({ value: [, one] }: PlacedFigure, { value: [, other] }: PlacedFigure): boolean =>
  Math.max(one, other) > farthestApart * Math.min(one, other)

const isOnlyOfDimension = ({ grant, promise }: PlacedFigure): boolean =>
  grant?.figures.filter(({ measurementUnit }) => measurementUnit === promise.measurementUnit).length === 1

const isCap = ({ promise: { text, comparator } }: PlacedFigure): boolean =>
  comparator === 'at-most' || comparator === 'below' || /最高|上限|不超过/u.test(text)

/** What is given towards: interest, rent, a premium or the opening of an office are each another thing than a reward. */
function givenFor({ clause: { text }, promise }: PlacedFigure): string {
  const { start, end } = stretchAround(text, promise, partEnds)
  return /利息|利率|贴息|租金|房租|保费|保险费|开办/u.exec(text.slice(start, end))?.[0] ?? ''
}

/** What a share is one of: what somebody spends on something, invests, sells, borrows or owes. */
const bases: readonly RegExp[] = [
  /(?:研发|技改|技术改造|实际|建设|项目|设备|改造|适配|固定资产)*(?:投入|投资额?|建设费用?)的?$/u,
  /(?:服务费|费用|支出|价款|采购价|采购额|购房款|租金|认证费)的?$/u,
  /(?:销售额|销售价|销售价格|营业收入|营收|交易额|成交额)的?$/u,
  /(?:利息|利率|贷款额|贷款)的?$/u,
  /(?:到账资金|融资额|融资)的?$/u,
  /(?:贡献|税收)的?$/u,
]

/** 按服务费的30% and 按研发投入的25% are no two values of one thing; where a share does not say of what, it may be. */
function isOfOneBase(a: PlacedFigure, b: PlacedFigure): boolean {
  if (a.dimension !== '%') return true
  const [one, other] = [baseOf(a.clause, a.promise), baseOf(b.clause, b.promise)]
  return one === other || one === null || other === null
}

function areOfOneBase(a: Grant, b: Grant): boolean {
  const [one, other] = [a, b].map(({ clause, figures }) =>
    figures.map((figure) => baseOf(clause, figure)).find(isKnown),
  )
  return one !== undefined && one === other
}

const isKnown = (base: number | null): boolean => base !== null

function baseOf({ text }: ReadClause, { measurementUnit, start }: Indicator): number | null {
  const before = text.slice(Math.max(0, start - 12), start)
  const at = measurementUnit === '%' ? bases.findIndex((words) => words.test(before)) : -1
  return at < 0 ? null : at
}
