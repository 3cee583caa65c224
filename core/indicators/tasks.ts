import type { Span } from './promise-text.ts'
import type { ResponsibleUnit } from './responsible-units.ts'
import { findAct, isGoverning, movedAct, nextActIn } from './task-acts.ts'

/** Words of the clause with their place. */
export interface TaskWords extends Span {
  readonly text: string
}

/** What a clause asks somebody to do. `text` runs over act and object, as printed. */
export interface Task extends TaskWords {
  /** The verb, both where two govern one object (支持和鼓励). */
  readonly act: TaskWords
  /** What it is done to; null where the verb stands alone. Of 将…纳入 it is what stands behind 将. */
  readonly object: TaskWords | null
  /** The deadline before it in its sentence, as printed; null where none is. */
  readonly deadline: TaskWords | null
  /** Indices into the responsible units of the clause: those of its sentence, else of the bracket that closes it. */
  readonly responsibleUnits: readonly number[]
}

/** Phrases that ask nothing: prohibitions, rights, conditions, definitions, penalties. */
const notAsking =
  /不得|禁止|严禁|不予|可以|可(?=自愿)|有权|已经?(?!有的)|目前|责令|没收|所称|是指|未(?=经|履行|按|能)|逾期|无[条须]|不服|违反|规定的$|的$|即$/u

/** Sentences that tell what for, how things stood, or what is paid. */
const tellingOnly =
  /^\s*为了|截至|现有|(?:给予|发放|安排|奖励|补助|补贴|资助|奖补|配套|贴息).*(?:元|%|倍)|(?:元|%|倍).*(?:奖励|补助|补贴|资助|奖补|贴息)/u

const sentence = /[^。；;\n]+/gu
const phrase = /[^，,：:]+/gu
/** （责任单位：…） and other remarks. */
const bracketed = /[（(][^（()）]{0,200}[）)]/gu
/** 用三年时间: a stretch that is no deadline by its form. */
const spanOfTime = /用[一二三四五六七八九十两0-9]{1,3}(?:个月|年)(?:左右)?的?时间/gu

/**
 * What a clause asks to be done, in order: each verb that stands where its sentence asks (at the head of a phrase, behind 应当
 * or behind who has to do it) with its object, the deadline before it in its sentence, and the units responsible for it.
 * Spans are UTF-16 offsets into the text, end exclusive. The verbs are a list of ours (`task-words`).
 */
export function tasksOf(
  text: string,
  read: { readonly deadlines: readonly Span[]; readonly responsibleUnits: readonly ResponsibleUnit[] },
): Task[] {
  const spans = [...text.matchAll(spanOfTime)].map(({ 0: words, index }) => spanned(index, words.length))
  const times = [...read.deadlines, ...spans].toSorted((a, b) => a.start - b.start)
  const readable = readableText(text, [...times, ...read.responsibleUnits])
  const printed = ({ start, end }: Span): TaskWords => ({ text: text.slice(start, end), start, end })
  const printedOr = (span: Span | null | undefined): TaskWords | null => (span == null ? null : printed(span))
  return [...readable.matchAll(sentence)]
    .flatMap(({ 0: words, index }) => tasksIn(words, index))
    .map(({ act, object }) => ({
      ...printed({ start: Math.min(act.start, object?.start ?? act.start), end: Math.max(act.end, object?.end ?? 0) }),
      act: printed(act),
      object: printedOr(object),
      deadline: printedOr(deadlineBefore(text, act.start, times)),
      responsibleUnits: unitsOf(text, act.start, read.responsibleUnits),
    }))
}

const spanned = (start: number, length: number): Span => ({ start, end: start + length })
const blank = (text: string): string => '\u3000'.repeat(text.length)

/** Without remarks, times and units, so that what is left begins with its verb. As long as the text. */
const readableText = (text: string, parts: readonly Span[]): string =>
  parts.reduce(
    (kept, { start, end }) => kept.slice(0, start) + blank(kept.slice(start, end)) + kept.slice(end),
    text.replaceAll(bracketed, blank),
  )

const deadlineBefore = (text: string, at: number, times: readonly Span[]): Span | undefined =>
  times.findLast(({ end }) => end <= at && !text.slice(end, at).includes('。'))

interface Found {
  readonly act: Span
  readonly object: Span | null
}

const tasksIn = (words: string, at: number): Found[] =>
  tellingOnly.test(words)
    ? []
    : [...words.matchAll(phrase)].flatMap(({ 0: part, index }) => tasksInPhrase(part, at + index))

function tasksInPhrase(part: string, at: number): Found[] {
  if (notAsking.test(part)) return []
  const placed = ({ start, end }: Span): Span => ({ start: at + start, end: at + end })
  const moved = movedAct(part)
  if (moved !== null) return [{ act: placed(moved.act), object: placed(moved.object) }]
  const act = findAct(part)
  if (act === null) return []
  const rest = part.slice(act.end)
  const cut = isGoverning(part, act) ? rest.length : nextActIn(rest)
  const object = objectOf(rest.slice(0, cut))
  const own = { act: placed(act), object: object === null ? null : placed(shifted(object, act.end)) }
  return cut < rest.length ? [own, ...tasksInPhrase(rest.slice(cut + 1), at + act.end + cut + 1)] : [own]
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** What stands behind the act, without what it is for (用于…). */
function objectOf(rest: string): Span | null {
  const lead = /^(?:[\u3000\s]|了)*/u.exec(rest)?.[0].length ?? 0
  const words = rest
    .slice(lead)
    .replace(/(?:用于|以便).*$/u, '')
    .trimEnd()
  return words === '' ? null : spanned(lead, words.length)
}

/** Behind the full stop before it, and behind the bracket that closes the sentence there. */
function sentenceStart(text: string, at: number): number {
  const stop = text.lastIndexOf('。', at) + 1
  const closing = /^[（(][^）)]*[）)]/u.exec(text.slice(stop, at))
  return stop + (closing?.[0].length ?? 0)
}

/** Units of the task's own sentence, else those of the bracket behind it. */
function unitsOf(text: string, at: number, units: readonly ResponsibleUnit[]): number[] {
  const stop = text.indexOf('。', at)
  const end = stop < 0 ? text.length : stop
  const within = (from: number, to: number): number[] =>
    units.flatMap((unit, index) => (unit.start >= from && unit.end <= to ? [index] : []))
  const own = within(sentenceStart(text, at), end)
  const next = units.find(({ start }) => start >= end)
  if (own.length > 0 || next === undefined) return own
  const closing = text.slice(next.start).search(/[）)]/u)
  return within(end, closing < 0 ? text.length : next.start + closing)
}
