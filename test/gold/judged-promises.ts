import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClausePromises } from '#core/indicators/clause-promises.ts'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import { tokeniser } from '../core/tokenisers.ts'

/** What a person read in a clause; the README beside the files says what each field means. */
export interface JudgedClause {
  readonly text: string
  readonly values?: readonly JudgedValue[]
  readonly deadlines?: readonly JudgedDeadline[]
  readonly responsibleUnits?: readonly { readonly name: string; readonly role: string }[]
  readonly modality?: readonly { readonly word: string; readonly kind: string; readonly bound?: string }[]
  readonly compounds?: readonly { readonly printed: string; readonly parts: readonly (number | string)[] }[]
}

interface JudgedValue {
  readonly printed: string
  readonly name?: string
  readonly value: number | readonly number[]
  readonly unit: string | null
  readonly comparator: string | null
  readonly kind: string
  readonly manner?: string
  readonly year?: number | readonly number[]
  readonly per?: string
}

interface JudgedDeadline {
  readonly printed: string
  readonly value?: number
  readonly unit?: string
  readonly comparator?: string
  readonly by?: string
  readonly from?: string
}

export type Half = 'develop' | 'held-out'

export async function judgedClauses(half: Half): Promise<JudgedClause[]> {
  const folder = join(import.meta.dirname, 'promises', half)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return files.flatMap((file) => JSON.parse(file) as JudgedClause[])
}

/** One thing said of a clause: of which kind, at which place, and what. */
interface Said {
  readonly kind: string
  readonly place: number
  readonly what: string
}

const show = (value: unknown): string => JSON.stringify(value) ?? 'null'
const rounded = (value: number | readonly number[]): string =>
  show(typeof value === 'number' ? Number(value.toFixed(2)) : value)

/** 20 within 2022 is not the number that was quoted. */
const isInsideNumber = (text: string, quote: string, at: number): boolean =>
  (/^[0-9]/u.test(quote) && /[0-9.]$/u.test(text.slice(0, at))) ||
  (/[0-9]$/u.test(quote) && /^[0-9]/u.test(text.slice(at + quote.length)))

/** The n-th quote of a stretch stands for its n-th place that no longer stretch of the list has taken. */
function placer(text: string): (quote: string) => number {
  const next = new Map<string, number>()
  return (quote) => {
    let at = text.indexOf(quote, next.get(quote) ?? 0)
    while (at >= 0 && isInsideNumber(text, quote, at)) at = text.indexOf(quote, at + 1)
    if (at < 0) throw new Error(`“${quote}” does not stand in: ${text}`)
    next.set(quote, at + quote.length)
    return at
  }
}

/** Fields that only some values have are told only where they stand. */
const told = (kind: string, place: number, value: unknown, none: unknown): Said[] =>
  value === none || value === undefined || value === null ? [] : [{ kind, place, what: show(value) }]

/** Values and deadlines stand where they end: how many words of a bound are quoted in front is no matter of right or wrong. */
function judgedSayings(clause: JudgedClause): Said[] {
  const { text, values = [], deadlines = [], responsibleUnits = [], modality = [], compounds = [] } = clause
  const [valueAt, dayAt, unitAt, wordAt] = [placer(text), placer(text), placer(text), placer(text)]
  return [
    ...values.flatMap((value) => {
      const place = valueAt(value.printed) + value.printed.length
      return sayingsOfValue(place, value.value, value.unit, { ...value, name: value.name })
    }),
    ...deadlines.flatMap((deadline) => {
      const place = dayAt(deadline.printed) + deadline.printed.length
      const what = deadline.by ?? `${deadline.value} ${deadline.unit} ${deadline.comparator}`
      return [{ kind: 'deadline', place, what }, ...told('deadline origin', place, deadline.from, null)]
    }),
    ...responsibleUnits.flatMap(({ name, role }) => {
      const place = unitAt(name)
      return [
        { kind: 'responsible unit', place, what: name },
        { kind: 'role', place, what: `${role} ${name}` },
      ]
    }),
    ...modality.flatMap(({ word, kind, bound }) => {
      const place = wordAt(word)
      return [{ kind: 'modality', place, what: kind }, ...told('who is bound', place, bound, null)]
    }),
    ...compounds.map(({ printed, parts }) => ({ kind: 'compound', place: text.indexOf(printed), what: show(parts) })),
  ]
}

interface ValueFields {
  readonly comparator: unknown
  readonly kind: unknown
  readonly manner?: unknown
  readonly year?: unknown
  readonly per?: unknown
  readonly name?: unknown
}

const sayingsOfValue = (
  place: number,
  value: number | readonly number[],
  unit: string | null,
  { comparator, kind, manner, year, per, name }: ValueFields,
): Said[] => [
  { kind: 'value', place, what: rounded(value) },
  { kind: 'measurement unit', place, what: show(unit) },
  { kind: 'kind', place, what: show(kind) },
  ...told('comparator', place, comparator, null),
  ...told('manner', place, manner, 'level'),
  ...told('year', place, year, null),
  ...told('per', place, per, null),
  ...told('name', place, name, null),
]

/** Kinds of modality that the annotators looked for. */
const judgedModality: ReadonlySet<string> = new Set(['must', 'must-not', 'may', 'encourage', 'gradual', 'explore'])

function readSayings(read: ClausePromises): Said[] {
  return [
    ...read.indicators.flatMap((found) =>
      sayingsOfValue(found.end, found.value, found.measurementUnit, { ...found, name: found.name?.text }),
    ),
    ...read.deadlines.flatMap((found) => {
      const what = found.kind === 'day' ? found.by : `${found.value} ${found.unit} ${found.comparator}`
      const from = found.kind === 'day' ? null : (found.from?.text ?? null)
      return [{ kind: 'deadline', place: found.end, what }, ...told('deadline origin', found.end, from, null)]
    }),
    ...read.responsibleUnits.flatMap(({ name, role, start }) => [
      { kind: 'responsible unit', place: start, what: name },
      { kind: 'role', place: start, what: `${role} ${name}` },
    ]),
    ...read.modality
      .filter(({ kind }) => judgedModality.has(kind))
      .flatMap(({ kind, bound, start }) => [
        { kind: 'modality', place: start, what: kind },
        ...told('who is bound', start, bound?.text, null),
      ]),
    ...read.compounds.map(({ start, parts }) => ({ kind: 'compound', place: start, what: show(parts) })),
  ]
}

export interface Tally {
  readonly kind: string
  readonly judged: number
  readonly read: number
  readonly both: number
  readonly precision: number
  readonly recall: number
}

export interface Miss {
  readonly text: string
  readonly missed: readonly string[]
  readonly invented: readonly string[]
}

const key = ({ kind, place, what }: Said): string => `${kind} @${place} ${what}`

/** Precision and recall of each kind over the clauses of a half, and where they differ. A saying counts at its place only. */
export async function measuredPromises(half: Half): Promise<{ tallies: Tally[]; misses: Miss[] }> {
  const counts = new Map<string, { judged: number; read: number; both: number }>()
  const misses: Miss[] = []
  for (const clause of await judgedClauses(half)) {
    const [judged, read] = [judgedSayings(clause), readSayings(promisesOf(clause.text, tokeniser))]
    const [judgedKeys, readKeys] = [new Set(judged.map(key)), new Set(read.map(key))]
    const countOf = (kind: string) => {
      const count = counts.get(kind) ?? { judged: 0, read: 0, both: 0 }
      counts.set(kind, count)
      return count
    }
    for (const said of judged) {
      const count = countOf(said.kind)
      count.judged += 1
      count.both += Number(readKeys.has(key(said)))
    }
    for (const said of read) countOf(said.kind).read += 1
    const missed = [...judgedKeys].filter((said) => !readKeys.has(said))
    const invented = [...readKeys].filter((said) => !judgedKeys.has(said))
    if (missed.length + invented.length > 0) misses.push({ text: clause.text, missed, invented })
  }
  const tallies = [...counts].map(([kind, { judged, read, both }]) => ({
    ...{ kind, judged, read, both },
    precision: read === 0 ? 0 : both / read,
    recall: judged === 0 ? 0 : both / judged,
  }))
  return { tallies: tallies.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)), misses }
}
