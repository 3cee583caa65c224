import { pairUp } from './best-pairing.ts'
import type { Span } from './promise-text.ts'
import type { ScopeReader, Statement } from './statements.ts'
import { wordsBetween } from './said-words.ts'

interface Item extends Span {
  readonly text: string
}
interface Enumeration {
  readonly items: readonly Item[]
  /** 等 closes it: what it does not name it may cover too. */
  readonly isOpen: boolean
}

const enumeration =
  /[^，。；：、\n（）()“”《》]{1,14}(?:(?:、|以及|或者|和|及|与|或)[^，。；：、\n（）()“”《》]{1,14})*、[^，。；：、\n（）()“”《》]{1,24}/gu
/** What follows a list is none of it: 等业务, 的合法权益. */
const behind = /(?:等|的(?=[^、]{2}))/u

function enumerationsIn({ text, start, clause }: Statement): Enumeration[] {
  return [...text.matchAll(enumeration)].flatMap(({ 0: list, index }) => {
    const from = start + index
    const isTaken = clause.promises.responsibleUnits.some((unit) => unit.start < from + list.length && unit.end > from)
    // 统一标准、分类分级的原则 covers no more things for one principle more, 政策透明、执法公正的环境 for one quality.
    const isOfPrinciples = /原则|环境$/u.test(list) || /^的?原则/u.test(text.slice(index + list.length))
    if (isTaken || isOfPrinciples || /[0-9０-９]/u.test(list)) return []
    const tail = list.lastIndexOf('、')
    const cut = behind.exec(list.slice(tail))
    const isOpen = list.includes('等') || text.startsWith('等', index + list.length)
    return [{ items: itemsOf(cut === null ? list : list.slice(0, tail + cut.index), from), isOpen }]
  })
}

const between = /、|以及|或者|[和及与或]/gu

function itemsOf(list: string, from: number): Item[] {
  const ends = [...list.matchAll(between)].map((mark) => [mark.index, mark.index + mark[0].length] as const)
  const starts = [0, ...ends.map(([, end]) => end)]
  return starts.flatMap((start, at) => {
    const end = ends[at]?.[0] ?? list.length
    return end > start ? [{ text: list.slice(start, end), start: from + start, end: from + end }] : []
  })
}

/** Members that both name before their lists are one. */
const leastCommon = 2

/** Members that one list names and the other, closed by no 等, does not, nor its clause in other words. */
export const enumerationContrasts: ScopeReader = ({ left, right }) =>
  pairUp(enumerationsIn(left), enumerationsIn(right), commonOf, () => false).flatMap(({ a, b }) => {
    const [more, less] = [extra(a, b, left, right), extra(b, a, right, left)]
    return more === null && less === null ? [] : [{ left: more, right: less }]
  })

/** How many members two lists have in common; 0 where they are two lists. */
function commonOf(a: Enumeration, b: Enumeration): number {
  const named = (own: Enumeration, other: Enumeration): number =>
    own.items.filter((item) => other.items.some((one) => isAlike(item, one))).length
  const common = Math.min(named(a, b), named(b, a))
  return common >= leastCommon && 2 * common >= Math.min(a.items.length, b.items.length) ? common : 0
}

const isAlike = (a: Item, b: Item): boolean =>
  a.text === b.text ||
  (Math.min(a.text.length, b.text.length) > 1 && (a.text.endsWith(b.text) || b.text.endsWith(a.text)))

/** Longer is what a sentence goes on with behind its list. */
const longestMember = 8

/** The first run of members that the other side does not speak of; the first member of a list has words before it. */
function extra(own: Enumeration, other: Enumeration, said: Statement, unsaid: Statement): Span | null {
  if (other.isOpen) return null
  const missing = own.items.map(
    (item, at) =>
      at > 0 &&
      item.text.length <= longestMember &&
      !other.items.some((one) => isAlike(item, one)) &&
      !isSaid(item, said, unsaid),
  )
  const first = missing.indexOf(true)
  if (first < 0) return null
  const after = missing.indexOf(false, first)
  const last = (after < 0 ? missing.length : after) - 1
  const [start, end] = [own.items[first]?.start, own.items[last]?.end]
  return start === undefined || end === undefined ? null : { start, end }
}

function isSaid(item: Item, { clause }: Statement, { clause: other }: Statement): boolean {
  if (unmarked(other.text).includes(unmarked(item.text))) return true
  const words = [...wordsBetween(clause.words, item).keys()]
  const said = new Set(other.words.map(({ word }) => word))
  return words.length === 0 || words.some((word) => said.has(word))
}

/** 行业协会商会 and 行业协会、商会 are the same members. */
const unmarked = (text: string): string => text.replaceAll('、', '')
