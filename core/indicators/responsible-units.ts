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

/** 市…局, 各区（县）人民政府, 发展改革部门, 有关部门: what a sentence may name as a unit. */
const body =
  '(?:(?!一个)(?:[市省县区州]|两地|有关|各|县级以上|国家|本市)?[^，。；：、（）()\\u3000\\s由会]{0,3}(?:[（(][市县区]{1,2}[）)])?[^，。；：、（）()\\u3000\\s由会和及]{0,16}?' +
  '(?:局|委|办|办公厅|中心|政府|部门|海关|管委会|集团|机构|银行|公司|法院|检察院|网信办|教委|政务服务办))'
/** In an enumeration that ends with 等部门 the single names need no such ending: 发展改革、财政等部门. */
const short = '[\\p{Script=Han}（）()]{2,16}?'
const list = `${body}(?:(?:、|和|及|以及)${body})*`
const loose = `(?:${short}(?:(?:、|和|及)${short})*等(?:有关)?部门|${list})`

/** Sentences that part the work, first those with a lead. */
const sentences: readonly RegExp[] = [
  new RegExp(
    `由?(?<lead>${list})(?:共同|联合)?牵头(?:负责)?(?:，|(?=[\\p{Script=Han}]))(?:会同(?<supporting>${loose})|(?<others>${loose})(?:等)?(?:按职责)?(?:配合|参与|协助|参加))?`,
    'gu',
  ),
  new RegExp(`(?<lead>${body})(?:应当|要|负责)?会同(?<supporting>${loose})(?=[\\p{Script=Han}，])`, 'gu'),
  new RegExp(
    `(?<responsible>${list}|${short}(?:、${short})+等(?:有关)?部门)(?:等)?(?:按照?(?:各自)?职责(?:分工)?)?(?:负责(?!人(?!工))|做好|分别负责)`,
    'gu',
  ),
  new RegExp(`(?<=[，；])(?<supporting>${list})(?:等)?(?:配合|参与|协助)`, 'gu'),
]

/**
 * The units of a clause in all the forms that plans and regulations use: （责任单位：甲、乙）, （牵头单位：甲；责任单位：乙、丙）
 * or with the rule that a comma parts them, and in a sentence (由甲牵头，会同乙; 甲会同乙; 甲负责，乙配合). Beside a lead unit
 * the others are its supporters, and so are those beside one that is responsible.
 */
export function responsibleUnitsOf(text: string): ResponsibleUnit[] {
  const named = keyedUnits(text)
  const units = named.length > 0 ? named : sentenceUnits(text)
  const hasLead = units.some(({ role }) => role === 'lead')
  return units.map((unit) => (hasLead && unit.role === 'responsible' ? { ...unit, role: 'supporting' } : unit))
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

function sentenceUnits(text: string): ResponsibleUnit[] {
  const found: ResponsibleUnit[] = []
  for (const pattern of sentences) {
    for (const match of text.matchAll(pattern)) {
      for (const [key, names] of Object.entries(match.groups ?? {})) {
        if (names === undefined) continue
        const role: Role = key === 'others' ? 'supporting' : (key as Role)
        const start = match.index + match[0].lastIndexOf(names)
        for (const name of splitNames(names, start)) {
          if (found.every((other) => name.end <= other.start || name.start >= other.end)) found.push({ ...name, role })
        }
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Names of a list with their places; 等 and the rule that follows the list are none. */
function splitNames(names: string, start: number): Omit<ResponsibleUnit, 'role'>[] {
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
