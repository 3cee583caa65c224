import type { ClauseRef, Side } from '../model/correspondence.ts'
import type { Span } from './promise-text.ts'
import type { PromisingInstrument, PromisingUnit, TablePlace } from './table-model.ts'

/** Farther than this from a figure its sentence is an enumeration: shown is what stands around the place. */
const longestSentence = 160

/** Names what stands at a place of a unit. */
export const placeId = ({ version, path }: ClauseRef, start: number): string => `${version}#${path}#${start}`

/** Where a printed place stands, with the sentence around it. */
export function tablePlace(
  side: Side,
  instrument: PromisingInstrument,
  unit: PromisingUnit,
  { start, end }: Span,
): TablePlace {
  const from = sentenceStart(unit.text, start)
  return {
    side,
    ref: unit.ref,
    label: unit.label,
    instrumentTitle: instrument.title,
    jurisdiction: instrument.jurisdiction,
    documentDate: instrument.documentDate,
    sourceKind: instrument.sourceKind,
    area: unit.area,
    text: unit.text.slice(start, end),
    span: [start, end],
    sentence: unit.text.slice(from, sentenceEnd(unit.text, end)),
    sentenceStart: from,
  }
}

const stop = /[。；\n]/u

export function sentenceStart(text: string, at: number): number {
  let from = at
  while (from > Math.max(0, at - longestSentence) && !stop.test(text.charAt(from - 1))) from -= 1
  return from
}

/** Behind its stop, before its line end. */
export function sentenceEnd(text: string, at: number): number {
  let to = at
  while (to < Math.min(text.length, at + longestSentence) && !stop.test(text.charAt(to))) to += 1
  return /[。；]/u.test(text.charAt(to)) ? to + 1 : to
}
