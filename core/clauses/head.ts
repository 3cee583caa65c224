import type { Clause } from '../model/clause.ts'
import type { HeadField, HeadReading, InstrumentHead } from '../model/document.ts'
import type { InstrumentKind, Jurisdiction } from '../model/instrument.ts'
import { withoutWhite } from '../text/blank.ts'
import { toSimplified } from '../text/fold-characters.ts'
import { levelOfAuthority } from './authority.ts'
import { mendedNumber } from './copying-damage.ts'
import { effectOf } from './effect.ts'
import type { Bodies } from './head-bodies.ts'
import { issuingBodies } from './head-bodies.ts'
import type { Dated } from './head-dates.ts'
import { datesOf, dateReading, latest, loneDate, newestFirst } from './head-dates.ts'
import type { Line } from './line.ts'
import { pieceEnd, pieceStart, wholeLine } from './line.ts'
import type { Named } from './other-instruments.ts'
import { findParent, findRepeals } from './other-instruments.ts'
import { placeOfName, placeOfNumber, placeTogether } from './places.ts'
import { findPrinted, readingOfWords } from './reading.ts'
import { joinTitle } from './title.ts'
import {
  bracketedNumber,
  findDocumentNumber,
  isDocumentNumber,
  isOrder,
  isOrderNumber,
  keyedValue,
  numberBesideSigner,
} from './wording.ts'

/** Lines that are about the instrument. */
export interface HeadLines {
  readonly title: readonly Line[]
  /** Every line that is a title, the covering notice's too. */
  readonly titles: readonly Line[]
  readonly metadata: readonly Line[]
  readonly signature: readonly Line[]
}

/** A value and where it was read; null where the text does not say. */
interface Read<Value> {
  readonly value: Value
  readonly reading: HeadReading
}

/** Reads title, issuing bodies, number, dates, authority and place from the lines about the instrument and from its clauses. */
export function readHead(source: string, lines: HeadLines, clauses: readonly Clause[]): InstrumentHead {
  const title = titleOf(lines.title) ?? titleInNotice(source, clauses)
  const dates = readDates(source, lines, clauses)
  const bodies = issuingBodies(lines.title, lines.metadata, lines.signature, newestFirst(dates.all))
  const number = documentNumber(lines)
  const kind = kindOf(title, bodies, number, lines.metadata)
  const place = jurisdictionOf(title, bodies, number)
  const repeals = findRepeals(clauses).map((named) => readNamed(source, 'repeals', named))
  const parent = parentOf(source, title, clauses)
  const single = [title, number, dates.written, dates.adopted, dates.published, dates.effective, kind, place, parent]
  return {
    title: title?.value ?? '',
    issuingBodies: bodies.readings.map(({ text, how }, index) =>
      how === 'printed' ? text : (bodies.names[index] ?? text),
    ),
    documentNumber: number?.value ?? null,
    documentDate: dates.written?.value ?? null,
    adoptedOn: dates.adopted?.value ?? null,
    publishedOn: dates.published?.value ?? null,
    effectiveOn: dates.effective?.value ?? null,
    repeals: repeals.map(({ value }) => value),
    kind: kind?.value ?? null,
    jurisdiction: place?.value ?? null,
    parent: parent?.value ?? null,
    readings: [
      ...single.flatMap((read) => read?.reading ?? []),
      ...bodies.readings,
      ...repeals.map((read) => read.reading),
    ],
  }
}

function titleOf(lines: readonly Line[]): Read<string> | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return null
  const value = joinTitle(lines.map((line) => ({ ...line, text: line.printed ?? line.text })))
  const [start, end] = [pieceStart(wholeLine(first)), pieceEnd(wholeLine(last))]
  return { value, reading: { field: 'title', text: value, start, end, how: 'printed' } }
}

/** 《…计划》已经市政府同意，现印发给你们: a text that lost its title says what it carries in its first words. */
function titleInNotice(source: string, clauses: readonly Clause[]): Read<string> | null {
  const [first] = clauses
  if (first?.level !== 'paragraph') return null
  const value = /《([^《》]{6,80})》[^《》。；]{0,40}印发/u.exec(first.ownText)?.[1]
  return value === undefined ? null : { value, reading: readingInClause(source, 'title', first, value, 'inferred') }
}

/** Without the values that stand below their keys: a date among them is the one that its key says. */
const withoutValues = (metadata: readonly Line[]): Line[] =>
  metadata.filter((_, index) => keyedValue(metadata[index - 1]?.text ?? '')?.value !== '')

function readDates(source: string, { metadata, signature }: HeadLines, clauses: readonly Clause[]) {
  const all = metadata.flatMap((line, index) => datesOf(line, metadata[index + 1]))
  const adopted = latest(all, 'adopted')
  const published = latest(all, 'published')
  const signed = latest(all, 'written') ?? loneDate(signature) ?? loneDate(withoutValues(metadata))
  const written = adopted ?? signed ?? published
  const read = (field: HeadField, date: Dated | null): Read<string> | null =>
    date === null ? null : { value: date.iso, reading: dateReading(field, date) }
  return {
    all,
    adopted: read('adoptedOn', adopted),
    published: read('publishedOn', published),
    written: read('documentDate', written),
    effective:
      effectiveOn(source, clauses, adopted, published ?? signed) ?? read('effectiveOn', latest(all, 'effective')),
  }
}

/** The sentence of its own text that says from when it holds; 自公布之日起 is inferred from the day it was published or signed. */
function effectiveOn(
  source: string,
  clauses: readonly Clause[],
  adopted: Dated | null,
  published: Dated | null,
): Read<string> | null {
  const effect = effectOf(clauses, { adoptedOn: adopted?.iso ?? null, publishedOn: published?.iso ?? null })
  if (effect === null) return null
  const { clause, words, iso, isPrinted } = effect
  const how = isPrinted ? 'printed' : 'inferred'
  return { value: iso, reading: readingInClause(source, 'effectiveOn', clause, words, how) }
}

function readingInClause(
  source: string,
  field: HeadField,
  { start, end }: Clause,
  words: string,
  how: HeadReading['how'] = 'printed',
): HeadReading {
  const place = findPrinted(source, words, start, end) ?? { start, end }
  return { field, text: words, ...place, how }
}

const readNamed = (source: string, field: HeadField, { title, clause }: Named): Read<string> => ({
  value: title,
  reading: readingInClause(source, field, clause, title),
})

function documentNumber({ metadata, titles }: HeadLines): Read<string> | null {
  for (const [index, line] of metadata.entries()) {
    const keyed = keyedValue(line.text)
    const isNumber = keyed === null || /^(发文字号|文号|字号)$/u.test(keyed.key)
    const valueLine = keyed?.value === '' ? metadata[index + 1] : line
    if (!isNumber || valueLine === undefined) continue
    const value = keyed === null || keyed.value === '' ? valueLine.text : keyed.value
    const inner = bracketedNumber(value) ?? numberBesideSigner(value)
    const isKeyed = keyed !== null && isShortNumber(value)
    if (isKeyed || inner !== null || isDocumentNumber(value)) return numberIn(valueLine, inner ?? value)
  }
  const order = metadata.findIndex(({ text }) => isOrder(text) && keyedValue(text) === null)
  const below = metadata[order + 1]
  if (order >= 0 && below !== undefined && isOrderNumber(below.text)) return orderNumber(metadata[order], below)
  for (const line of [...titles, ...metadata]) {
    const found = findDocumentNumber(line.text)
    if (found !== null) return numberIn(line, found)
  }
  return null
}

/** What a printed form calls a number may have any form: 公告〔五届〕第177号, 云岭市人民政府令第31号. */
const isShortNumber = (value: string): boolean => value.length <= 40 && /\d[^。]{0,4}号[）)]?$/u.test(value)

/** A number that was mended, or converted from traditional characters, is inferred. */
function numberIn(line: Line, printed: string): Read<string> {
  const value = mendedNumber(printed) ?? withoutWhite(printed)
  const reading = readingOfWords('documentNumber', line, printed)
  return { value, reading: { ...reading, how: withoutWhite(reading.text) === value ? 'printed' : 'inferred' } }
}

/** 云岭市人民政府令 with 第12号 below: 云岭市人民政府令第12号. */
function orderNumber(order: Line | undefined, number: Line): Read<string> | null {
  if (order === undefined) return null
  const value = withoutWhite(order.text + number.text)
  return { value, reading: readingOfWords('documentNumber', number, number.text) }
}

function kindOf(
  title: Read<string> | null,
  bodies: Bodies,
  number: Read<string> | null,
  metadata: readonly Line[],
): Read<InstrumentKind> | null {
  const level = metadata.find(({ text }) => /^(效力级别|法律效力位阶)$/u.test(keyedValue(text)?.key ?? ''))
  const printedLevel = level === undefined ? null : (keyedValue(level.text)?.value ?? null)
  const value = levelOfAuthority({
    title: toSimplified(title?.value ?? ''),
    issuingBodies: bodies.names,
    documentNumber: number?.value ?? null,
    printedLevel,
    byOrder: metadata.some(({ text }) => isOrder(text) || /令第[^，。]{1,12}号/u.test(text)),
  })
  if (value === null) return null
  if (level !== undefined) return { value, reading: readingOfWords('kind', level, printedLevel ?? '') }
  const from = title?.reading ?? bodies.readings[0] ?? number?.reading
  return from === undefined ? null : { value, reading: { ...from, field: 'kind', how: 'inferred' } }
}

/** By the bodies that issued it, else its title, else the number: the surest first. */
function jurisdictionOf(
  title: Read<string> | null,
  bodies: Bodies,
  number: Read<string> | null,
): Read<Jurisdiction> | null {
  const places = bodies.names.flatMap((name) => placeOfName(name) ?? [])
  const [first] = bodies.readings
  if (places.length > 0 && first !== undefined) {
    const value = placeTogether(places)
    return value === null ? null : { value, reading: { ...first, field: 'jurisdiction', how: 'printed' } }
  }
  const tries = [
    [title === null ? null : placeOfName(toSimplified(title.value)), title?.reading],
    [number === null ? null : placeOfNumber(number.value), number?.reading],
  ] as const
  for (const [value, from] of tries) {
    if (value === null || from === undefined) continue
    return { value, reading: { ...from, field: 'jurisdiction', how: 'inferred' } }
  }
  return null
}

function parentOf(source: string, title: Read<string> | null, clauses: readonly Clause[]): Read<string> | null {
  const found = findParent(title?.value ?? '', clauses)
  if (found === null) return null
  if ('clause' in found) return readNamed(source, 'parent', found)
  return title === null
    ? null
    : { value: found.title, reading: { ...title.reading, field: 'parent', text: found.title } }
}
