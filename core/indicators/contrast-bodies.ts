import type { Contrast } from '../model/correspondence.ts'
import { bodyFunction } from '../text/body-functions.ts'
import { foldText } from '../text/fold.ts'
import { contrastOf } from './contrast.ts'
import type { Span } from './promise-text.ts'
import { partEnds, phraseEnds, type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import type { ResponsibleUnit } from './responsible-units.ts'
import { likeness, shared, weightOf, type Words, wordsBetween } from './said-words.ts'
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
}

/** Share of an act's words from which another lead unit is another one for the same act. */
const sameAct = 0.5
/** Lists that close the only paragraph of clauses that were linked answer each other, if anything is said alike. */
const sameClause = 0.3
/** Duties are many in a clause, so that more must be said alike. */
const sameDuty = 0.65
/** From here one unit put for another in a list that is otherwise the same is told too. */
const nearlySameAct = 0.75
const leastWeight = 6

export function bodyContrasts(left: readonly ReadClause[], right: readonly ReadClause[]): Contrast[] {
  const charges = (clauses: readonly ReadClause[]) =>
    clauses.flatMap((clause) => [...chargesOf(clause), ...duty(clause)])
  return pairUp(charges(left), charges(right), likenessOf, () => false).flatMap(({ a, b }) =>
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

function likenessOf(a: Charge, b: Charge): number {
  const act = likeness(a.act, b.act)
  const duties = [a.duty, b.duty]
  // 企业应当 here and 商会应当 there is a matter of scope.
  if (duties.includes('other') && !duties.includes('body')) return 0
  const least = duties.includes('other')
    ? nearlySameAct
    : duties.includes('body')
      ? sameDuty
      : a.isClosing && b.isClosing
        ? sameClause
        : sameAct
  return act >= least && weightOf(shared(a.act, b.act)) >= leastWeight ? act : 0
}

/** Who must do something where no unit is named as responsible: 市人民政府 here, 市经济和信息化部门 there. */
function duty(clause: ReadClause): Charge[] {
  return clause.promises.modality.flatMap(({ kind, bound, end }) => {
    if (kind === 'encourage' || bound === null) return []
    // 报经…同意 says who is asked, not who must.
    if (/^(?:报|经|由)/u.test(bound.text)) return []
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
          },
        ]
  })
}

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

type Pair = readonly [ResponsibleUnit, ResponsibleUnit]

/** Who leads here and who there, where they do other work; and in lists that agree otherwise, one put for another. */
function replacedUnits(a: Charge, b: Charge): Pair[] {
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
  return functionsOf(a).some((one) => others.has(one))
}

/** 各区县政府 and 有关部门 are what they are called. */
const workOf = ({ name }: ResponsibleUnit): string => bodyFunction(name) ?? foldText(name)

function substitutes(a: Charge, b: Charge, one: readonly ResponsibleUnit[], other: readonly ResponsibleUnit[]): Pair[] {
  if (likeness(a.act, b.act) < nearlySameAct) return []
  // Who has another part on the other side is not missing there.
  const [own, theirs] = [new Set(a.units.map(workOf)), new Set(b.units.map(workOf))]
  const lacking = one.filter((unit) => !theirs.has(workOf(unit)))
  const added = other.filter((unit) => !own.has(workOf(unit)))
  return lacking.flatMap((unit, at) => {
    const instead = added[at]
    // 有关部门 for 相关单位 is no other body.
    return instead === undefined || !(isNamed(unit) || isNamed(instead)) ? [] : [[unit, instead] as const]
  })
}
