import { formatNumber } from '../numbering/format.ts'
import type { PageElement } from './page.ts'
import { attribute, childElements, textOf } from './page.ts'

/** How one level of numbers is printed: what stands around the value, and in which digits. */
export interface NumberForm {
  readonly before: string
  readonly format: string
  readonly after: string
}

const form = (before: string, format: string, after: string): NumberForm => ({ before, format, after })
const han = 'chineseCountingThousand'
const article = form('第', han, '条 ')
const item = form('（', han, '）')
const point = form('', 'decimal', '.')

/** 条 项 目 of a statute; 一、（一）1.（1） of an official document (GB/T 9704). */
const statute: readonly NumberForm[] = [article, item, point]
const outline: readonly NumberForm[] = [form('', han, '、'), item, point, form('（', 'decimal', '）')]

/** One level of nameless lists while the page is read. */
export interface LostLevel extends NumberForm {
  /** The last number that this level printed. */
  last: number
}

/**
 * The number of a list's first item. LibreOffice opens a list anew when it goes on behind other text, and says where it
 * goes on (`start`) only for the innermost level: an outer one, which begins with a list instead of an item, goes on too.
 */
export function firstNumber(list: PageElement, start: number | null, level: LostLevel): number {
  if (start !== null) return start
  return childElements(list)[0]?.tagName === 'ol' ? level.last + 1 : 1
}

export const printNumber = ({ before, format, after }: NumberForm, value: number): string =>
  before + formatNumber(value, format) + after

/** Fewer are one list in a text, and not what the text is made of. */
const leastItems = 3

/**
 * The forms that the levels of nameless lists had, outermost first, in a page that LibreOffice exported: it keeps the
 * values of automatic numbers and their depth, and loses 第…条, 一、 and （一）. Inferred from what the text is, from forms
 * that it has typed and that a list therefore has not, and from the depth of the lists; the caller warns that it is.
 * Null where one list of 1. 2. 3. may well have printed just that.
 */
export function lostForms(body: PageElement): LostLevel[] | null {
  const forms = formsOf(body)
  return forms === null ? null : forms.map((each) => ({ ...each, last: 0 }))
}

function formsOf(body: PageElement): readonly NumberForm[] | null {
  const lists: ListCount = { items: [], lines: [] }
  collect(body, 0, lists)
  const typed = lists.lines.map((line) => line.trim())
  if ((lists.items[0] ?? 0) + (lists.items[1] ?? 0) < leastItems) return null
  if (isStatute(typed)) return typed.some((line) => /^第[^条]{1,6}条\s/u.test(line)) ? statute.slice(1) : statute
  const free = outline.findIndex((_, level) => !typed.some((line) => typedForms[level]?.test(line) === true))
  return lists.items.length < 2 && free === 0 ? null : outline.slice(Math.max(free, 0))
}

const typedForms: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^（[一二三四五六七八九十]{1,3}）/u,
  /^\d{1,2}[.．]/u,
  /^（\d{1,2}）/u,
]

const isStatute = (lines: readonly string[]): boolean =>
  lines.some((line) => /^第[一二三四五六七八九十]{1,3}[编章节]/u.test(line) || titleOfStatute.test(line))

const titleOfStatute = /^[^附《“"\d，。：；]{4,60}(?:条例|办法|规定|细则|规则)(?:（[^）]{1,20}）)?$/u

interface ListCount {
  /** How many items the nameless lists of each depth have. */
  readonly items: number[]
  /** Lines outside the lists. */
  readonly lines: string[]
}

function collect(element: PageElement, depth: number, found: ListCount): void {
  for (const child of childElements(element)) {
    const isList = child.tagName === 'ol' && attribute(child, 'type') === ''
    const within = depth + (isList ? 1 : 0)
    if (child.tagName === 'li' && depth > 0) found.items[depth - 1] = (found.items[depth - 1] ?? 0) + 1
    if (depth === 0 && /^(?:p|h[1-6])$/u.test(child.tagName)) found.lines.push(textOf(child))
    else collect(child, within, found)
  }
}
