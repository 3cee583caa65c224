import type { Span } from './promise-text.ts'
import { partEnds, phraseEnds, type ReadClause, sentenceEnds, stretchAround } from './read-clause.ts'
import type { ResponsibleUnit } from './responsible-units.ts'
import { type Words, wordsBetween } from './said-words.ts'

/** The units that one sentence or closing bracket names for an act. */
export interface Charge {
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

/** Who must do something where no unit is named as responsible: 市人民政府 here, 市经济和信息化部门 there. */
export function dutiesOf(clause: ReadClause): Charge[] {
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
export function chargesOf(clause: ReadClause): Charge[] {
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
