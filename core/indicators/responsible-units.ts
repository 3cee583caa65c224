import type { Span } from './promise-text.ts'

/** A unit that a clause names as responsible, and its part. */
export interface ResponsibleUnit extends Span {
  readonly name: string
  readonly role: 'lead' | 'supporting' | 'responsible'
}

type Role = ResponsibleUnit['role']

const keys: readonly (readonly [string, Role])[] = [
  ['牵头(?:单位|部门)?|主责(?:单位|部门)', 'lead'],
  ['(?:配合|参与|参加|协办|协同)(?:单位|部门)?', 'supporting'],
  ['(?:[川渝蓉两][方市地])?(?:责任|实施|承办)(?:单位|部门)', 'responsible'],
]
/** 牵头单位：甲、乙, up to where the next key or the sentence begins. */
const anyKey = keys.map(([key]) => `(${key})`).join('|')
const nextKey = `(?:${keys.map(([key]) => key).join('|')})[:：]`
const keyed = new RegExp(
  `(?<![\\p{Script=Han}])(?:${anyKey})[:：](?<names>(?:(?!${nextKey})(?:[^（()）:：；;。\\u3000\\s]|[（(][^）)：:]{1,4}[）)]))*)`,
  'gu',
)

/** A rule that the bracket itself states: 第一个逗号前为牵头单位，下同. */
const commaRule = /逗号前(?:的)?(?:单位)?为牵头(?:单位|部门)|首位为牵头单位|排名?第一(?:位)?(?:的)?(?:单位)?为牵头单位/u

/** What a sentence may name as a unit ends so: 市…局, 各区（县）人民政府, 有关部门. 市委 alone is a unit only at its end. */
const ending =
  '(?:局|(?<![市省区县])委(?!员|托)|办(?![公理法])|办公厅|办公室|中心|政府|部门|海关|管委会|集团|机构|银行|公司|法院|检察院|政府办)'
const wholeUnit = new RegExp(`^[^由，]{1,24}${ending}$|^[市省区县]委$`, 'u')
/** The shortest unit that the words begin with: 市公安局 of 市公安局建立…. */
const leadingUnit = new RegExp(`^[^由，]{1,20}?${ending}(?!、)`, 'u')
/** In an enumeration that ends with 等部门 the single names need no ending: 发展改革、财政等部门. */
const others = /等(?:有关|相关)?(?:部门|单位)/u

/** Farther from the word that gives it its part no list of units reaches. */
const longestList = 200

/** Words that give the units before and behind them a part. */
interface Part {
  readonly words: RegExp
  readonly before?: Role
  readonly behind?: Role
  /** Only where the phrase begins with the units: ，市级各部门配合. */
  readonly ownPhrase?: boolean
}

const parts: readonly Part[] = [
  { words: /牵头(?:负责)?(?!单位|部门|的|人)/gu, before: 'lead' },
  { words: /(?:应当|可以|必须|应|可|要|负责)?会同/gu, before: 'lead', behind: 'supporting' },
  { words: /做好|(?:分别)?负责(?!人(?!工))/gu, before: 'responsible' },
  { words: /(?:按职责)?(?:配合|参与|协助|参加)/gu, before: 'supporting', ownPhrase: true },
]

/**
 * The units of a clause in all the forms that plans and regulations use: （责任单位：甲、乙）, （牵头单位：甲；责任单位：乙、丙）
 * or with the rule that a comma parts them, （甲、乙） behind the last sentence, and in a sentence (由甲牵头，会同乙; 甲会同乙; 甲负责，乙配合). Beside a lead unit
 * the others are its supporters, and so are those beside one that is responsible.
 */
export function responsibleUnitsOf(text: string): ResponsibleUnit[] {
  const named = keyedUnits(text)
  const units = named.length > 0 ? named : unkeyedUnits(text)
  const hasLead = units.some(({ role }) => role === 'lead')
  return units.map((unit) => (hasLead && unit.role === 'responsible' ? { ...unit, role: 'supporting' } : unit))
}

/** （甲、乙按职责分工负责） is a sentence and a list. */
function unkeyedUnits(text: string): ResponsibleUnit[] {
  const said = sentenceUnits(text)
  const listed = closingUnits(text).filter(({ start, end }) =>
    said.every((unit) => end <= unit.start || start >= unit.end),
  )
  return [...said, ...listed].toSorted((a, b) => a.start - b.start)
}

function keyedUnits(text: string): ResponsibleUnit[] {
  return [...text.matchAll(keyed)].flatMap((match) => {
    const role = keys[keys.findIndex((_, at) => match[at + 1] !== undefined)]?.[1] ?? 'responsible'
    const names = match.groups?.['names'] ?? ''
    const start = match.index + match[0].length - names.length
    const rest = text.slice(start, text.indexOf('）', start) < 0 ? undefined : text.indexOf('）', start))
    const comma = commaRule.test(text.slice(start)) && role === 'responsible' ? /[，,]/u.exec(rest)?.index : undefined
    return splitNames(names, start).map((name) => ({
      ...name,
      role: comma !== undefined && name.start < start + comma ? ('lead' as const) : role,
    }))
  })
}

/** A bracket that ends a line: …。（市数据局、市司法局）. */
const closing =
  /(?<=[。；;%\p{Script=Han}])[（(](?<names>(?:[^（）()。；：:\n]|[（(][^（）()]{1,4}[）)])+)[）)][。\s]*(?=\n|$)/gu
const divided = /(?:按照?(?:各自)?职责)?(?:分工)?(?:负责|落实)?$/u
/** What ends no name in a sentence does so in a list: 市工商联, 人民银行枫州市分行, 各区（市）县. */
const listedUnit =
  /^[^由，以含如下简称]{1,24}(?:联|分行|支行|总队|区县|[区市]）县|大学|学院|研究院|协会|公司|有关单位)$/u

/** The list in a closing bracket without a key, where every name is that of a unit and one at least surely so. */
function closingUnits(text: string): ResponsibleUnit[] {
  return [...text.matchAll(closing)].flatMap((match) => {
    const names = (match.groups?.['names'] ?? '').replace(divided, '')
    const found = splitNames(names, match.index + 1)
    const isList = found.every(({ name }) => wholeUnit.test(name) || listedUnit.test(name))
    return isList && found.some(({ name }) => wholeUnit.test(name))
      ? found.map((name) => ({ ...name, role: 'responsible' as const }))
      : []
  })
}

function sentenceUnits(text: string): ResponsibleUnit[] {
  const found: ResponsibleUnit[] = []
  const add = (names: readonly Name[], role: Role): void => {
    for (const name of names) {
      if (found.every((other) => name.end <= other.start || name.start >= other.end)) found.push({ ...name, role })
    }
  }
  for (const { words, before, behind, ownPhrase } of parts) {
    for (const match of text.matchAll(words)) {
      if (before !== undefined) add(unitsBefore(text, match.index, ownPhrase === true), before)
      if (behind !== undefined) add(unitsBehind(text, match.index + match[0].length), behind)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

type Name = Omit<ResponsibleUnit, 'role'>

/** The list that ends at a place, from the beginning of its phrase or from 由. */
function unitsBefore(text: string, at: number, ownPhrase: boolean): Name[] {
  const near = text.slice(Math.max(0, at - longestList), at)
  const phrase = /[^，。；：（(\u3000\s]*(?:（[市县区自治]{1,3}）[^，。；：（(\u3000\s]*)*$/u.exec(near)?.[0] ?? ''
  if (ownPhrase && !/[，；、（]$|头$/u.test(near.slice(0, near.length - phrase.length))) return []
  const by = phrase.lastIndexOf('由') + 1
  const trimmed = phrase.slice(by).replace(/(?:按照?(?:各自)?职责(?:分工)?|共同|联合|分别|统筹)+$/u, '')
  const names = splitNames(trimmed, at - phrase.length + by)
  const isLoose = others.test(trimmed) && names.length > 1
  return names.every(({ name }) => isLoose || wholeUnit.test(name)) ? names : []
}

/** The list that begins at a place; its last unit ends where a unit can end. */
function unitsBehind(text: string, at: number): Name[] {
  const phrase = /^[^，。；：]*/u.exec(text.slice(at, at + longestList))?.[0] ?? ''
  const loose = others.exec(phrase)
  if (loose !== null && phrase.slice(0, loose.index).length > 1) return splitNames(phrase.slice(0, loose.index), at)
  const lastMark = phrase.lastIndexOf('、') + 1
  const last = leadingUnit.exec(phrase.slice(lastMark))?.[0] ?? ''
  const names = splitNames(phrase.slice(0, lastMark) + last, at)
  return last !== '' && names.every(({ name }) => wholeUnit.test(name)) ? names : []
}

/** Names of a list with their places; 等 and the rule that follows the list are none. */
function splitNames(names: string, start: number): Name[] {
  return [...names.matchAll(/[^、，,；;]+/gu)].flatMap(({ 0: piece, index }) =>
    [...piece.matchAll(/(?:(?!(?<=[局委办厅府会])[和及](?=[市省各])).)+/gu)].flatMap((part) => {
      const lead = /^(?:\s|和(?=[市省各])|及(?=[市省各])|由)*/u.exec(part[0])?.[0].length ?? 0
      const name = part[0].slice(lead).replace(/(?:等(?:有关)?部门|等单位|等|\s)+$/u, '')
      const at = start + index + part.index + lead
      return name === '' || commaRule.test(name) || /^下同$/u.test(name)
        ? []
        : [{ name, start: at, end: at + name.length }]
    }),
  )
}
