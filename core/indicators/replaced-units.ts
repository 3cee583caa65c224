import { bodyFunction } from '../text/body-functions.ts'
import { foldText } from '../text/fold.ts'
import type { Charge } from './charges.ts'
import type { Span } from './promise-text.ts'
import type { ResponsibleUnit } from './responsible-units.ts'
import { likeness } from './said-words.ts'

/** From here one unit put for another in a list that is otherwise the same is told too. */
export const nearlySameAct = 0.75

/** Where another leads it is told from there, where only who supports differs from here: that differs in nearly every task. */
const sameTaskInMore = 0.2

type Pair = readonly [Span, Span]

/** Who leads here and who there, where they do other work; and in lists that agree otherwise, one put for another. */
export function replacedUnits(a: Charge, b: Charge, areOfOneTask: boolean): Pair[] {
  const isSameAct = likeness(a.act, b.act) >= nearlySameAct
  if (a.isClosing && b.isClosing && !isSameAct) return areOfOneTask ? differingLists(a, b) : differingLeads(a, b)
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

/**
 * Of tasks that nobody linked only who leads, and that where both lists say so or neither has a part on the other side: what
 * else differs between the lists tells of other measures rather than of another unit for the same one.
 */
function differingLeads(a: Charge, b: Charge): Pair[] {
  const [first, second] = [leadOf(a.units), leadOf(b.units)]
  if (first === undefined || second === undefined || workOf(first) === workOf(second)) return []
  const areLeads = hasLead(a.units) && hasLead(b.units)
  const areOnlyHere = onlyHere(a, b).includes(first) && onlyHere(b, a).includes(second)
  return (areLeads || areOnlyHere) && isNamed(first) && isNamed(second) ? [[first, second]] : []
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
