import type { Contrast } from '../model/correspondence.ts'
import { bodyFunction } from '../text/body-functions.ts'
import { contrastOf } from './contrast.ts'
import type { Span } from './promise-text.ts'
import { type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import type { ResponsibleUnit } from './responsible-units.ts'
import { likeness, shared, weightOf, type Words, wordsBetween } from './said-words.ts'
import { pairUp } from './best-pairing.ts'

/** The units that one sentence or closing bracket names for an act. */
interface Charge {
  readonly clause: ReadClause
  readonly units: readonly ResponsibleUnit[]
  readonly act: Words
  readonly about: Span
}

/** Share of an act's words from which another lead unit is another one for the same act. */
const sameAct = 0.5
/** From here one unit put for another in a list that is otherwise the same is told too. */
const nearlySameAct = 0.75
const leastWeight = 6

export function bodyContrasts(left: readonly ReadClause[], right: readonly ReadClause[]): Contrast[] {
  const charges = (clauses: readonly ReadClause[]) => clauses.flatMap(chargesOf)
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
  return act >= sameAct && weightOf(shared(a.act, b.act)) >= leastWeight ? act : 0
}

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
  }))
}

/** A bracket closes what stands before it on its line; in a sentence the act is the sentence. */
function actOf(text: string, unit: Span): Span {
  const sentence = stretchAround(text, unit, sentenceEnds)
  const open = text.lastIndexOf('（', unit.start)
  const isBracket =
    open >= 0 && open >= sentence.start && /^（[^（）]*(?:（[^（）]*）[^（）]*)*$/u.test(text.slice(open, unit.start))
  if (!isBracket || !/^（[^（）]{0,8}[:：]/u.test(text.slice(open))) return sentence
  const line = text.lastIndexOf('\n', open) + 1
  const earlier = text.lastIndexOf('）。', open - 2)
  return { start: Math.max(line, earlier < 0 ? 0 : earlier + 2), end: open }
}

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
    const heads: Pair[] = first === undefined || second === undefined ? [] : [[first, second]]
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

function substitutes(a: Charge, b: Charge, one: readonly ResponsibleUnit[], other: readonly ResponsibleUnit[]): Pair[] {
  if (likeness(a.act, b.act) < nearlySameAct) return []
  const [own, theirs] = [new Set(functionsOf(one)), new Set(functionsOf(other))]
  const lacking = one.filter(({ name }) => bodyFunction(name) !== null && !theirs.has(bodyFunction(name)))
  const added = other.filter(({ name }) => bodyFunction(name) !== null && !own.has(bodyFunction(name)))
  return lacking.flatMap((unit, at) => {
    const instead = added[at]
    return instead === undefined ? [] : [[unit, instead] as const]
  })
}
