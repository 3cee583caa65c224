import type { Clause } from '../model/clause.ts'
import { walkClauses } from '../model/clause.ts'

/** Titles of other instruments that a clause names, with the clause they stand in. */
export interface Named {
  readonly title: string
  readonly clause: Clause
}

const titles = (text: string): string[] => [...text.matchAll(/《([^《》]{2,120})》/gu)].map((match) => match[1] ?? '')

/** The last words of a sentence that ends the force of what it names before: …同时废止, …即行失效. */
const ending = /(?:[废廢]止|失效|停止[执執]行)/u
const endingLast = new RegExp(`${ending.source}$`, 'u')
const adverbLast = /(?:同[时時]|即行|同步|一并|相[应應]|予以|自行|届时|即|起|已经)$/u
/** To the closing mark, or to the end where there is none: each mark is looked at once, however many are never closed. */
const quotation = /“[^”]*(?:”|$)/gu

/**
 * Titles that the instrument repeals, as printed and in order: 《甲办法》《乙办法》同时废止, 废止《丙规定》. What a sentence
 * names as its ground (根据《…》) and what stands in a quotation is not among them.
 */
export function findRepeals(clauses: readonly Clause[]): Named[] {
  const found: Named[] = []
  for (const clause of walkClauses(clauses)) {
    if (!ending.test(clause.ownText)) continue
    const text = clause.ownText.replace(quotation, (quoted) =>
      quoted.endsWith('”') && quoted.includes('。') ? '' : quoted,
    )
    for (const sentence of text.split(/[。；\n]/u)) {
      for (const title of repealsOf(sentence)) found.push({ title, clause })
    }
  }
  return found.filter(({ title }, index) => found.findIndex((other) => other.title === title) === index)
}

function repealsOf(sentence: string): string[] {
  const behind = /(?:决定|现|予以)?[废廢]止(《.*)$/u.exec(sentence)?.[1]
  if (behind !== undefined) return titles(behind)
  const whole = sentence.trim()
  const end = endingLast.exec(whole)
  if (end === null) return []
  const before = whole.slice(0, end.index).trimEnd().replace(adverbLast, '')
  if (!/》[^《》，]{0,40}$/u.test(before)) return []
  return titles(before.replace(/(根[据據]|依照|按照)《[^》]*》/gu, ''))
}

const grounds =
  /(?:(?:[根依][据據]|按照|依照)[^《》。；]{0,24}|(?:[贯貫][彻徹]|落[实實]|[实實]施|[执執]行|推[进進]|推[动動])[^《》。；]{0,12})《([^《》]{2,120})》/u
/** The ground of the whole instrument stands in its first article or its opening paragraph, further down is the ground of a rule. */
const openings = 3

/** The instrument that this one says it implements: in its title (实施《…》办法), else in its opening words. */
export function findParent(title: string, clauses: readonly Clause[]): Named | { readonly title: string } | null {
  const inTitle = /(?:[实實]施|[贯貫][彻徹]落[实實]|落[实實]|[贯貫][彻徹]|[执執]行)《([^《》]{2,120})》/u.exec(
    title,
  )?.[1]
  if (inTitle !== undefined) return { title: inTitle }
  let seen = 0
  for (const clause of walkClauses(clauses)) {
    if (clause.ownText === '' || clause.level === 'annex') continue
    seen += 1
    if (seen > openings) return null
    for (const sentence of clause.ownText.split(/[。；\n]/u)) {
      const named = grounds.exec(sentence)?.[1]
      if (named !== undefined && makesInstrument(sentence) && !isOwnTitle(title, named)) return { title: named, clause }
    }
  }
  return null
}

/** A notice quotes what it carries in marks of the second rank: 《…〈…〉…》. */
const isOwnTitle = (title: string, named: string): boolean => withoutQuotes(title).includes(withoutQuotes(named))
const withoutQuotes = (text: string): string => text.replace(/[《》〈〉<>\s]/gu, '')

/** 制定本办法, 现提出如下意见, 特制定本方案: the sentence speaks of the instrument as a whole. */
const makesInstrument = (sentence: string): boolean =>
  /(制定|制订|编制|提出|作出|出台|印发|发布)|(本|以下|如下)[\p{Script=Han}]{0,6}(办法|条例|规定|方案|计划|意见|措施|规划|政策|决定)/u.test(
    sentence,
  )
