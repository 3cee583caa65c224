import type { Span } from './promise-text.ts'
import { acts, leadingActs, manners, movingActs, nounTails } from './task-words.ts'

const anyOf = (words: readonly string[]): string => words.join('|')
/* All of these look at one place only (`y`), so that a clause is read in a time that grows with its length. */
const verb = new RegExp(`(?:${anyOf(acts)})(?!${nounTails})`, 'uy')
const leadingVerb = new RegExp(anyOf(leadingActs), 'uy')
const manner = new RegExp(`${anyOf(manners)}|[\\u3000\\s]`, 'uy')
const joint = /[和、并]/uy

/** Behind it stands what somebody must do. */
const binding = /应当|应该|必须|应(?![用急对])|须|要(?![求素点件])/u
/** Who does it, without a word that binds: 各区县推进…, 三大运营商协同推进…. */
const subject =
  /^[^，；。：、的]{0,12}(?:部门|政府|单位|机构|企业|运营商|区县|两地|两市|双方|本市|我市|全市|全省|高校|局|委)/u
/** With, by, after and for what: 按照“…”布局建设…, 围绕…开展…. */
const circumstance = /^(?:按照?|根据|围绕|依托|通过|结合|面向|针对|会同|由|在|向|与|于|为|以|对)/u
/** As far before its verb as a circumstance reaches. */
const longestCircumstance = 30

/** The end of what `pattern` finds just there; -1 where it finds nothing. */
function endAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? -1 : at + found[0].length
}

/** Past manners, and past 加快 and 探索 where another act follows. */
function skipManners(text: string, from: number): number {
  const next = endAt(manner, text, from)
  if (next > from) return skipManners(text, next)
  const leading = endAt(leadingVerb, text, from)
  if (leading < 0) return from
  const behind = skipManners(text, leading)
  const end = endAt(verb, text, behind)
  // 加快试点建设 accelerates: a verb that ends the phrase is a noun.
  return end < 0 || end >= text.length ? from : behind
}

/** The act that begins there, behind its manners. 支持和鼓励 and 制定并公布 are one act, 完成核实并反馈 are two. */
function actAt(text: string, from: number): Span | null {
  const start = skipManners(text, from)
  const end = endAt(verb, text, start)
  if (end < 0) return null
  const join = endAt(joint, text, end)
  const second = join < 0 ? -1 : endAt(verb, text, join)
  return { start, end: second > 0 && second < text.length ? second : end }
}

function actBehindCircumstance(text: string, from: number): Span | null {
  const start = skipManners(text, from)
  if (!circumstance.test(text.slice(start))) return null
  for (let at = start + 2; at < Math.min(text.length, start + longestCircumstance); at += 1) {
    const found = actAt(text, at)
    if (found !== null) return found
  }
  return null
}

/** The act of a phrase that asks: at its head, behind a binding word, or behind who does it. */
export function findAct(part: string): Span | null {
  const bound = binding.exec(part)
  const doer = subject.exec(part)
  const behind = bound === null ? [] : [bound.index + bound[0].length]
  // Behind a binding word only: what stands before it is who must, or when.
  const starts = bound === null ? [0, ...(doer === null ? [] : [doer[0].length])] : behind
  for (const start of starts) {
    const found = actAt(part, start) ?? actBehindCircumstance(part, start)
    if (found !== null) return found
  }
  return null
}

const moved = new RegExp(
  `^[^，；。：]{0,40}?(?<![作])[将把](?<object>[^，；。：]{2,40}?)(?<act>${anyOf(movingActs)})`,
  'u',
)

/** 将…纳入…: the object stands before the verb. */
export function movedAct(part: string): { readonly act: Span; readonly object: Span } | null {
  const found = moved.exec(part)
  if (found === null) return null
  const { act = '', object = '' } = found.groups ?? {}
  const end = found[0].length
  const start = end - act.length
  return { act: { start, end }, object: { start: start - object.length, end: start } }
}

/** What these govern is a sentence of its own: 鼓励企业建设平台并开放场景 is one task. */
const governing = /^(?:支持|鼓励|引导|推动|促进|带动|倡导)/u
export const isGoverning = (part: string, act: Span): boolean => governing.test(part.slice(act.start))

/** 完成核实并反馈结果: where a second act begins behind 并; else the end. */
export function nextActIn(rest: string): number {
  for (const { index } of rest.matchAll(/并/gu)) if (actAt(rest, index + 1) !== null) return index
  return rest.length
}
