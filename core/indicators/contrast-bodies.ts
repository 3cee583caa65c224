import type { Contrast } from '../model/correspondence.ts'
import { bodyFunction } from '../text/body-functions.ts'
import { foldText } from '../text/fold.ts'
import { contrastOf } from './contrast.ts'
import type { Span } from './promise-text.ts'
import { partEnds, phraseEnds, type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import type { ResponsibleUnit } from './responsible-units.ts'
import { leastShared, likeness, shared, weightOf, type Words, wordsBetween } from './said-words.ts'
import { pairUp } from './best-pairing.ts'

/** The units that one sentence or closing bracket names for an act. */
interface Charge {
  readonly clause: ReadClause
  readonly units: readonly ResponsibleUnit[]
  readonly act: Words
  readonly about: Span
  /** The list closes its clause, so that the whole of it is what they are charged with. */
  readonly isClosing: boolean
  /** Read from whom a duty binds: a body, or whoever else (企业). Null where the units are named as responsible. */
  readonly duty: 'body' | 'other' | null
  /** What a body must not do is no other's task. */
  readonly isForbidden: boolean
}

/** Share of an act's words from which another lead unit is another one for the same act. */
const sameAct = 0.5
/**
 * Share of words from which lists that close the only paragraph of two clauses answer each other. Two cities write one
 * task in few like words (.09 to .35 of them in the judged links), so that it takes little where the clauses surely are of
 * one task. Guarded by test/gold/contrasts.test.ts.
 */
const sameTask = { surely: 0.12, else: 0.3 } as const
/** Where another leads it is told from there, where only who supports differs from here: that differs in nearly every task. */
const sameTaskInMore = 0.2
/** Duties are many in a clause, so that more must be said alike. */
const sameDuty = 0.65
/** From here one unit put for another in a list that is otherwise the same is told too. */
const nearlySameAct = 0.75

export function bodyContrasts(
  left: readonly ReadClause[],
  right: readonly ReadClause[],
  areOfOneTask: boolean,
): Contrast[] {
  const charges = (clauses: readonly ReadClause[]) =>
    clauses.flatMap((clause) => [...chargesOf(clause), ...duty(clause)])
  const alike = (a: Charge, b: Charge): number => likenessOf(a, b, areOfOneTask)
  return pairUp(charges(left), charges(right), alike, () => false).flatMap(({ a, b }) =>
    replacedUnits(a, b).map(([one, other]) =>
      contrastOf({
        kind: 'body',
        left: { clause: a.clause, promise: one },
        right: { clause: b.clause, promise: other },
        about: a.about,
        stricter: null,
      }),
    ),
  )
}

function likenessOf(a: Charge, b: Charge, areOfOneTask: boolean): number {
  const act = likeness(a.act, b.act)
  const duties = [a.duty, b.duty]
  if (a.isForbidden !== b.isForbidden) return 0
  // 企业应当 here and 商会应当 there is a matter of scope.
  if (duties.includes('other') && !duties.includes('body')) return 0
  const least = duties.includes('other')
    ? nearlySameAct
    : duties.includes('body')
      ? sameDuty
      : a.isClosing && b.isClosing
        ? sameTask[areOfOneTask ? 'surely' : 'else']
        : sameAct
  return act >= least && weightOf(shared(a.act, b.act)) >= leastShared ? act : 0
}

/** Who must do something where no unit is named as responsible: 市人民政府 here, 市经济和信息化部门 there. */
function duty(clause: ReadClause): Charge[] {
  return clause.promises.modality.flatMap(({ kind, bound, end }) => {
    if (kind === 'encourage' || bound === null) return []
    // 报经…同意 says who is asked, not who must; 许可事项不得作为… binds whoever treats it so.
    if (/^(?:报|经|由)/u.test(bound.text) || isMatter.test(bound.text)) return []
    const act = { start: end, end: stretchAround(clause.text, { start: end, end }, partEnds).end }
    const units = membersOf(bound)
    const isTaken = clause.promises.responsibleUnits.some((unit) => unit.start < bound.end && unit.end > bound.start)
    return isTaken
      ? []
      : [
          {
            clause,
            units,
            act: wordsBetween(clause.words, act),
            about: act,
            duty: isBody.test(bound.text) ? 'body' : 'other',
            isClosing: false,
            isForbidden: kind === 'must-not',
          },
        ]
  })
}

const isMatter = /(?:事项|材料|信息|数据|程序|清单|办法|措施|政策|项目|时间|期限|服务|活动|内容|标准)$/u
const isBody = /(?:部门|政府|机关|机构|委员会|局|委|办|法院|海关)$/u

/** 市发展改革部门、市财政部门 are two; 市、区人民政府 is named in one. */
const membersOf = (bound: Span & { readonly text: string }): ResponsibleUnit[] => {
  const members = listedIn(bound)
  return members.every(({ name }) => isBody.test(name)) ? members : [unitOf(bound.text, bound.start)]
}

const unitOf = (name: string, start: number): ResponsibleUnit => ({
  name,
  start,
  end: start + name.length,
  role: 'responsible',
})

const listedIn = ({ text, start }: Span & { readonly text: string }): ResponsibleUnit[] =>
  [...text.matchAll(/(?:(?!等)[^、])+/gu)].map(({ 0: name, index }) => unitOf(name, start + index))

/** Units that stand in one bracket, or in one sentence, with what they are charged with. */
function chargesOf(clause: ReadClause): Charge[] {
  const groups: { readonly act: Span; readonly units: ResponsibleUnit[] }[] = []
  for (const unit of clause.promises.responsibleUnits) {
    const act = actOf(clause.text, unit)
    const last = groups.at(-1)
    if (last?.act.start === act.start) last.units.push(unit)
    else groups.push({ act, units: [unit] })
  }
  return groups.map(({ act, units }) => ({
    clause,
    units,
    act: wordsBetween(clause.words, act, units),
    about: aboutOf(clause.text, act, units),
    duty: null,
    isForbidden: false,
    isClosing: isClosingList(clause.text, units),
  }))
}

/** 牵头单位：, 川方责任单位：, 市… before a bracket or a sentence that names units and nothing else. */
const keysOnly = /^(?:[\p{Script=Han}]{0,4}(?:单位|部门)[:：].*|)$/u

/**
 * What units are charged with: of those in a bracket what stands before it on its line, of those in a sentence the sentence,
 * and of one of several that 负责 its phrase.
 */
function actOf(text: string, unit: ResponsibleUnit): Span {
  const sentence = stretchAround(text, unit, sentenceEnds)
  const open = openingBefore(text, unit.start, sentence.start)
  if (open !== null) return { start: text.lastIndexOf('\n', open) + 1, end: open }
  if (keysOnly.test(text.slice(sentence.start, sentence.end)))
    return { start: text.lastIndexOf('\n', sentence.start - 1) + 1, end: sentence.start }
  return unit.role === 'responsible' ? stretchAround(text, unit, phraseEnds) : sentence
}

/** Where the bracket opens that a place stands in; a bracket within it (（市）) is none. */
function openingBefore(text: string, at: number, from: number): number | null {
  let depth = 0
  for (let place = at - 1; place >= from; place -= 1) {
    const sign = text.charAt(place)
    if (sign === '）' || sign === ')') depth += 1
    if (sign === '（' || sign === '(') depth -= 1
    if (depth < 0) return place
  }
  return null
}

const isClosingList = (text: string, units: readonly ResponsibleUnit[]): boolean =>
  !text.trim().includes('\n') && /^[^。；;]*[）)][。\s]*$/u.test(text.slice(units.at(-1)?.end ?? 0))

/** What a sentence says behind its units, or what a clause begins with. */
function aboutOf(text: string, act: Span, units: readonly ResponsibleUnit[]): Span {
  const last = units.findLast(({ start, end }) => start >= act.start && end <= act.end)
  const start = last?.end ?? act.start
  return { start, end: stretchAround(text, { start, end: start }, /[。；\n]/u).end }
}

type Pair = readonly [Span, Span]

/** Who leads here and who there, where they do other work; and in lists that agree otherwise, one put for another. */
function replacedUnits(a: Charge, b: Charge): Pair[] {
  const isSameAct = likeness(a.act, b.act) >= nearlySameAct
  if (a.isClosing && b.isClosing && !isSameAct) return differingLists(a, b)
  const [one, other] = [headsOf(a.units), headsOf(b.units)]
  if (!agree(one, other)) {
    const [first, second] = [one.find(isNamed), other.find(isNamed)]
    // 县级以上人民政府 is no work of its own: that 市审计部门 stands for it must show in the rest of the sentence.
    const heads: Pair[] =
      first === undefined || second === undefined ? substitutes(a, b, one, other) : [[first, second]]
    return [...heads, ...substitutes(a, b, restOf(a.units), restOf(b.units))]
  }
  return [...substitutes(a, b, one, other), ...substitutes(a, b, restOf(a.units), restOf(b.units))]
}

/**
 * Of lists that close two tasks: who leads, where that one has no part on the other side, or where both are said to lead;
 * else those that each list has and the other has not.
 */
function differingLists(a: Charge, b: Charge): Pair[] {
  const [first, second] = [leadOf(a.units), leadOf(b.units)]
  if (first === undefined || second === undefined || workOf(first) === workOf(second)) return differingRest(a, b)
  const [isLead, isOtherLead] = [hasLead(a.units), hasLead(b.units)]
  const [isOnlyOwn, isOnlyTheirs] = [onlyHere(a, b).includes(first), onlyHere(b, a).includes(second)]
  const isTold =
    isLead === isOtherLead
      ? isLead || (isOnlyOwn && isOnlyTheirs)
      : (isLead && isOnlyOwn) || (isOtherLead && isOnlyTheirs)
  return isTold && isNamed(first) && isNamed(second) ? [[first, second]] : differingRest(a, b)
}

function differingRest(a: Charge, b: Charge): Pair[] {
  if (likeness(a.act, b.act) < sameTaskInMore) return []
  const [own, theirs] = [runOf(a.units, onlyHere(a, b)), runOf(b.units, onlyHere(b, a))]
  return own !== null && theirs !== null ? [[own, theirs]] : []
}

/** Who leads, or stands first where nobody is said to. */
const leadOf = (units: readonly ResponsibleUnit[]): ResponsibleUnit | undefined =>
  units.find(({ role }) => role === 'lead') ?? units[0]

const onlyHere = (own: Charge, other: Charge): ResponsibleUnit[] => own.units.filter(isNamed).filter(isOnlyHere(other))

function isOnlyHere({ units }: Charge): (unit: ResponsibleUnit) => boolean {
  const theirs = new Set(units.map(workOf))
  const isMentioned = isMentionedIn(units)
  return (unit) => !theirs.has(workOf(unit)) && !isMentioned(unit)
}

/** The first of them, with those that stand next to it. */
function runOf(units: readonly ResponsibleUnit[], some: readonly ResponsibleUnit[]): Span | null {
  const [first] = some
  if (first === undefined) return null
  const behind = units.slice(units.indexOf(first))
  const after = behind.findIndex((unit) => !some.includes(unit))
  const last = behind.at(after < 0 ? -1 : after - 1) ?? first
  return { start: first.start, end: last.end }
}

const hasLead = (units: readonly ResponsibleUnit[]): boolean => units.some(({ role }) => role === 'lead')
const isHead = (units: readonly ResponsibleUnit[]) => (unit: ResponsibleUnit) =>
  hasLead(units) ? unit.role === 'lead' : unit.role === 'responsible'
const headsOf = (units: readonly ResponsibleUnit[]): ResponsibleUnit[] => units.filter(isHead(units))
const restOf = (units: readonly ResponsibleUnit[]): ResponsibleUnit[] => units.filter((unit) => !isHead(units)(unit))

const isNamed = ({ name }: ResponsibleUnit): boolean => bodyFunction(name) !== null
const functionsOf = (units: readonly ResponsibleUnit[]): (string | null)[] =>
  units.map(({ name }) => bodyFunction(name)).filter((one) => one !== null)

const agree = (a: readonly ResponsibleUnit[], b: readonly ResponsibleUnit[]): boolean => {
  const others = new Set(functionsOf(b))
  return functionsOf(a).some((one) => others.has(one)) || a.some(isMentionedIn(b)) || b.some(isMentionedIn(a))
}

/** 各级人力资源社会保障、医疗保障等有关部门和单位 is one name that has 人力资源社会保障部门 in it. */
const isMentionedIn =
  (units: readonly ResponsibleUnit[]) =>
  (unit: ResponsibleUnit): boolean =>
    units.some(({ name }) => name.includes('、') && bodiesIn(name).has(bodyFunction(unit.name)))

const bodiesIn = (names: string): ReadonlySet<string | null> =>
  new Set(
    names
      .replace(/等.*$/u, '')
      .split('、')
      .map((name) => bodyFunction(/(?:部门|局|委|办|厅)$/u.test(name) ? name : `${name}部门`))
      .filter((one) => one !== null),
  )

/** 各区县政府 and 有关部门 are what they are called. */
const workOf = ({ name }: ResponsibleUnit): string => bodyFunction(name) ?? foldText(name)

function substitutes(a: Charge, b: Charge, one: readonly ResponsibleUnit[], other: readonly ResponsibleUnit[]): Pair[] {
  if (likeness(a.act, b.act) < nearlySameAct) return []
  // Who has another part on the other side is not missing there.
  const [lacking, added] = [one.filter(isOnlyHere(b)), other.filter(isOnlyHere(a))]
  return lacking.flatMap((unit, at) => {
    const instead = added[at]
    // 有关部门 for 相关单位 is no other body.
    return instead === undefined || !(isNamed(unit) || isNamed(instead)) ? [] : [[unit, instead] as const]
  })
}
