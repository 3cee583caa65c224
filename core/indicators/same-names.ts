import type { Manner } from './figure-kinds.ts'
import { foldName } from './name-folding.ts'

/* Which names mean one indicator although they are written differently, beyond what folding makes equal. */

/**
 * Share of the pairs of characters that both names have (Dice 1945; Adamson and Boreham 1974). Below .8 what is put in
 * makes another thing: 国家级创新中心 and 国家级制造业创新中心 share .67, 5G基站 and 5G-A基站 .5. Guarded by
 * test/core/indicators/name-pairs.ts, which holds pairs on both sides of the line.
 */
const leastLikeness = 0.8

/** What makes another thing in however few signs: 5G, IPv6; 国家级, 市级, 二级节点. */
const distinctions = (name: string): string =>
  (name.match(/[0-9A-Za-z.-]+|世界|全国|国家|[省市区县镇]级?|[一二三四五顶]级/gu) ?? []).join(' ')

const pairsOf = (name: string): string[] => [...name].slice(1).map((sign, at) => [...name][at]! + sign)

/** Share of the pairs of characters of both names that both have, 0 to 1. */
export function nameLikeness(one: string, other: string): number {
  const [ours, theirs] = [pairsOf(one), pairsOf(other)]
  const left = [...theirs]
  const common = ours.filter((pair) => {
    const at = left.indexOf(pair)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return ours.length + theirs.length === 0 ? 0 : (2 * common.length) / (ours.length + theirs.length)
}

/** Shorter than 应用场景 a topic says too little: 项目, 企业. */
const shortestTopic = 4

/** Of what money is given for the topic decides, however its cases are chosen: 揭榜应用场景 and 应用场景. */
export const sameTopic = (one: string, other: string): boolean =>
  sameSubject(one, other) ||
  (Math.min(one.length, other.length) >= shortestTopic && (one.endsWith(other) || other.endsWith(one)))

/** Whether two folded subjects are one: the same, or one with a word more that tells no other thing. */
export const sameSubject = (one: string, other: string): boolean =>
  one === other ||
  (one.slice(-2) === other.slice(-2) &&
    distinctions(one) === distinctions(other) &&
    (isWithin(one, other) || isWithin(other, one)) &&
    nameLikeness(one, other) >= leastLikeness)

/** Whether all signs of a name stand in the other in their order: one that is exchanged (共享目录, 开放目录) tells another thing. */
function isWithin(short: string, long: string): boolean {
  let at = 0
  for (const sign of long) if (sign === short.charAt(at)) at += 1
  return at === short.length
}

/** What a figure is called, with what tells how that is meant. */
export interface NamedFigure {
  readonly name: string
  readonly measurementUnit: string | null
  readonly manner: Manner
}

/**
 * Whether two figures are of one indicator and count it alike: 研发设计工具普及率 and 研发工具普及率 are; 总产值, 主营业务收入
 * and 增加值 of one thing are counted otherwise, 5G基站 and 每万人5G基站 too.
 */
export function isOneIndicator(one: NamedFigure, other: NamedFigure): boolean {
  const [ours, theirs] = [one, other].map(({ name, measurementUnit, manner }) =>
    foldName(name, measurementUnit, manner),
  )
  return (
    ours !== undefined &&
    theirs !== undefined &&
    ours.measure === theirs.measure &&
    ours.definition === theirs.definition &&
    sameSubject(ours.subject, theirs.subject)
  )
}
