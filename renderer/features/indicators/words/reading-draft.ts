import type { Amount, FigureReading } from '#core/indicators/figure-words.ts'
import type { comparators } from '#core/indicators/printed-figures.ts'
import type { UnnamedFigure } from '#core/indicators/table-model.ts'
import { formatYear } from '../amounts.ts'

export const scales = ['', '万', '亿', '万亿'] as const
export type Scale = (typeof scales)[number]
const factors: Readonly<Record<Scale, number>> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/** A figure as it is typed: 9.5 万 座, 3–5, 2021—2025. */
export interface ReadingDraft {
  readonly name: string
  readonly amount: string
  readonly scale: Scale
  readonly unit: string
  readonly comparator: (typeof comparators)[number] | 'none'
  readonly year: string
}

/** A figure of the table, or one that stands in no row, whose name is empty. */
export type Correctable = UnnamedFigure & Pick<FigureReading, 'name'>

/** The draft of a value, in the scale that the table shows. */
export function draftOf({ name, shown, unit, comparator, year }: Correctable): ReadingDraft {
  const printed = (shown.unit ?? '').slice(0, (shown.unit ?? '').length - (unit ?? '').length)
  return {
    name,
    amount: typeof shown.value === 'number' ? String(shown.value) : shown.value.join('–'),
    scale: scales.find((scale) => scale === printed) ?? '',
    unit: unit ?? '',
    comparator: comparator ?? 'none',
    year: formatYear(year),
  }
}

/** Nothing was changed: there is nothing to say of it. */
export const isSameDraft = (a: ReadingDraft, b: ReadingDraft): boolean =>
  (Object.keys(a) as (keyof ReadingDraft)[]).every((field) => a[field].trim() === b[field].trim())

export type DraftField = 'name' | 'amount' | 'year'

/** The reading that the draft says, or the first field that says none. */
export function readingOf(draft: ReadingDraft): FigureReading | { readonly fault: DraftField } {
  const name = draft.name.trim()
  if (name === '') return { fault: 'name' }
  const amount = parsePair(draft.amount, factors[draft.scale])
  if (amount === null) return { fault: 'amount' }
  const year = draft.year.trim() === '' ? null : parsePair(draft.year, 1)
  if (draft.year.trim() !== '' && (year === null || ![year].flat().every(isYear))) return { fault: 'year' }
  const comparator = draft.comparator === 'none' ? null : draft.comparator
  return { name, value: amount, unit: draft.unit.trim() === '' ? null : draft.unit.trim(), comparator, year }
}

const isYear = (year: number | null): boolean => year !== null && Number.isInteger(year) && year >= 1900 && year <= 2200

/** 9.5, 1,200, 3–5, 2021—2025: one number, or two that rise. */
function parsePair(text: string, factor: number): Amount | null {
  const match = /^(?<from>\d+(?:\.\d+)?)(?:[-–—~～至](?<to>\d+(?:\.\d+)?))?$/u.exec(text.replaceAll(/[\s,，]/gu, ''))
  if (match === null) return null
  const [from, to] = [match.groups?.['from'], match.groups?.['to']].map((number) =>
    number === undefined ? null : Number((Number(number) * factor).toPrecision(12)),
  )
  if (from === null || from === undefined) return null
  if (to === null || to === undefined) return from
  return from < to ? [from, to] : null
}
