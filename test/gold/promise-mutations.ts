import { parseChineseNumeral } from '#core/text/numerals.ts'
import type { JudgedClause } from './judged-promises.ts'

export const mutationKinds = ['quantity', 'deadline', 'modality', 'body'] as const
export type MutationKind = (typeof mutationKinds)[number]

/** A clause with one promise changed. */
export interface Mutation {
  readonly kind: MutationKind
  readonly original: string
  readonly changed: string
  /** The place of what was changed, in either text (UTF-16, end exclusive). */
  readonly originalSpan: readonly [number, number]
  readonly changedSpan: readonly [number, number]
}

/** A stretch of a text put for another. */
export const changedAt = (kind: MutationKind, text: string, at: number, printed: string, other: string): Mutation => ({
  kind,
  original: text,
  changed: text.slice(0, at) + other + text.slice(at + printed.length),
  originalSpan: [at, at + printed.length],
  changedSpan: [at, at + other.length],
})

const chineseDigits = '一二三四五六七八九'

/** The last digit of the first number in a stretch, one higher; null where it holds no number. */
export function otherNumber(printed: string): string | null {
  const arabic = /[0-9][0-9.,]*/u.exec(printed)
  if (arabic !== null) {
    const at = arabic.index + arabic[0].length - 1
    const digit = (Number(printed.charAt(at)) % 9) + 1
    return printed.slice(0, at) + String(digit) + printed.slice(at + 1)
  }
  // 千分之五, 二十日: the last numeral character that has a value of its own.
  const at = [...printed].findLastIndex((character) => chineseDigits.includes(character))
  if (at < 0 || /番/u.test(printed)) return null
  const digit = chineseDigits.charAt((chineseDigits.indexOf(printed.charAt(at)) + 1) % 9)
  return printed.slice(0, at) + digit + printed.slice(at + 1)
}

export const otherUnit = (printed: string): string | null =>
  printed.includes('工作日')
    ? printed.replace(/个?工作日/u, '日')
    : /(?<![月年0-9]{1}[0-9]{1,2})[日天](?=[以之]?内|后|$)/u.test(printed)
      ? printed.replace(/(?:个自然)?[日天](?=[以之]?内|$)/u, '个工作日')
      : null

export const otherWords: Readonly<Record<string, string>> = {
  ...{ 应当: '可以', 必须: '可以', 可以: '应当', 不得: '可以', 严禁: '鼓励', 禁止: '鼓励' },
  ...{ 鼓励: '禁止', 支持: '禁止', 逐步: '必须', 探索: '鼓励' },
}

/** One that no clause names for the same. */
export function otherBody(name: string): string {
  const other = name.includes('审计') ? '统计' : '审计'
  return /[局委办门府心]$/u.test(name) ? `市${other}局` : other
}

/** Every value, deadline, binding word and unit that a person read in a clause, changed alone. */
export function mutationsOf(clause: JudgedClause): Mutation[] {
  const { text, values = [], deadlines = [], modality = [], responsibleUnits = [] } = clause
  const changes: (readonly [MutationKind, string, string | null])[] = [
    ...values.map(({ printed }) => ['quantity', printed, otherNumber(printed)] as const),
    ...deadlines.map(({ printed }) => ['deadline', printed, otherNumber(printed)] as const),
    ...deadlines.map(({ printed, by }) => ['deadline', printed, by === undefined ? otherUnit(printed) : null] as const),
    ...modality.map(({ word }) => ['modality', word, otherWords[word] ?? null] as const),
    ...responsibleUnits.map(({ name }) => ['body', name, otherBody(name)] as const),
  ]
  return changes.flatMap(([kind, printed, other]) => {
    const at = placeOf(text, printed)
    if (other === null || other === printed || at === null) return []
    return [changedAt(kind, text, at, printed, other)]
  })
}

/** The one place of a stretch; what stands several times, or within a longer number, is left to the other clauses. */
function placeOf(text: string, printed: string): number | null {
  const at = text.indexOf(printed)
  const isAlone = at >= 0 && text.indexOf(printed, at + 1) < 0
  const isInNumber = /^[0-9]/u.test(printed) && /[0-9.,]$/u.test(text.slice(0, at))
  return isAlone && !isInNumber ? at : null
}

const wide = (text: string): string => String.fromCharCode(text.charCodeAt(0) + 0xfee0)

/** Changes of writing that change no promise. */
export const cosmetics: Readonly<Record<string, (text: string) => string>> = {
  'digits of full width': (text) => text.replaceAll(/[0-9]/gu, wide),
  'brackets of half width': (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
  'a share sign of full width': (text) => text.replaceAll('%', '％'),
  'spaces around numbers': (text) =>
    text.replaceAll(/(?<=\p{Script=Han})(?=[0-9])|(?<=[0-9])(?=[万亿元个家项日天])/gu, ' '),
  'a mark between thousands': (text) =>
    text.replaceAll(/(?<![0-9.])[1-9][0-9]{3}(?=[个家项人条元])/gu, (n) => `${n.charAt(0)},${n.slice(1)}`),
  'another dash': (text) => text.replaceAll('—', '-'),
  'time in digits': (text) =>
    text.replaceAll(/[一二三四五六七八九十]+(?=个工作日|日内|日的?(?=[。，；]))/gu, (n) =>
      String(parseChineseNumeral(n) ?? n),
    ),
  'shares in digits': (text) =>
    text.replaceAll(/百分之([一二三四五六七八九十]+)/gu, (_, n: string) => `${parseChineseNumeral(n)}%`),
  'sums in digits': (text) =>
    text.replaceAll(/(?<![一二三四五六七八九十百千])([一二三四五六七八九]?[十百])(?=万元)/gu, (n) =>
      String(parseChineseNumeral(n) ?? n),
    ),
  'sums in Chinese numerals': (text) =>
    text.replaceAll(/(?<![0-9.,])([1-9])00(?=万元)/gu, (_, n: string) => `${chineseDigits.charAt(Number(n) - 1)}百`),
  'other quotation marks': (text) => text.replaceAll(/[“”]/gu, '"'),
  'corner brackets': (text) => text.replaceAll('“', '「').replaceAll('”', '」'),
  '地 for 的': (text) => text.replaceAll(/(?<=有序|积极|稳步|全面|有效|及时|科学)地/gu, '的'),
  'no 的 before what is measured': (text) => text.replaceAll(/的(?=比重|比例|占比|总数)/gu, ''),
  'a line for each sentence': (text) => text.replaceAll(/([。；])(?=.)/gu, '$1\n'),
  'a number in front': (text) => `（一）${text}`,
  'another number in front': (text) => `1. ${text}`,
  'other verbs': (text) => text.replaceAll('加快', '大力').replaceAll('推进', '推动').replaceAll('完善', '健全'),
}
