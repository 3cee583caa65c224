import type { HeadField, HeadReading } from '../model/document.ts'
import { findDates } from '../text/dates.ts'
import { damagedDate } from './copying-damage.ts'
import type { Line } from './line.ts'
import { readingOf, readingOfWords } from './reading.ts'
import { isDateLine, keyedValue } from './wording.ts'

type Role = 'adopted' | 'published' | 'effective' | 'written'

/** A date of the head with the words that tell what it is the date of. */
export interface Dated {
  readonly iso: string
  readonly role: Role
  readonly line: Line
  readonly from: number
  readonly to: number
  /** False where it was mended. */
  readonly isWhole: boolean
  /** The words between this date and the one after. */
  readonly words: string
}

const keyRoles: readonly (readonly [RegExp, Role])[] = [
  [/^(成文|生成)日期/u, 'written'],
  [/^(发布|公布|发文|公开)日期/u, 'published'],
  [/^(施行|实施|生效)日期/u, 'effective'],
]

/** What the words around a date say it is the date of. Adoption and amendment are told from publication by the verb. */
function roleOf(before: string, after: string): Role | null {
  if (/^起?\s*(施行|实施|生效)/u.test(after) || /自\s*$/u.test(before)) return 'effective'
  const verb = /(通过|批准|修正|修订|修改)|(公布|发布|颁布|印发)/u.exec(after)
  if (verb === null) return null
  return verb[1] === undefined ? 'published' : 'adopted'
}

/** The whole or mended date that a text is made of but for what stands behind it. */
function leadingDate(text: string): { readonly iso: string; readonly words: string; readonly isWhole: boolean } | null {
  const [date] = findDates(text)
  if (date !== undefined) return { iso: date.iso, words: text.slice(date.start, date.end), isWhole: true }
  const compact = /^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u.exec(text)
  if (compact !== null) return { iso: compact.slice(1).join('-'), words: text, isWhole: true }
  const mended = damagedDate(text)
  return mended === null ? null : { iso: mended, words: text, isWhole: false }
}

/** The dates of a line whose words or key say what they are dates of. `below` holds the value where the key stands alone. */
export function datesOf(line: Line, below: Line | undefined): Dated[] {
  const { text } = line
  const keyed = keyedValue(text)
  if (keyed !== null) {
    const role = keyRoles.find(([pattern]) => pattern.test(keyed.key))?.[1]
    const valueLine = keyed.value === '' ? below : line
    const found = leadingDate(keyed.value === '' ? (below?.text ?? '') : keyed.value)
    if (role === undefined || found === null || valueLine === undefined) return []
    const from = Math.max(0, valueLine.text.lastIndexOf(found.words))
    return [{ ...found, role, line: valueLine, from, to: from + found.words.length, words: '' }]
  }
  const dates = findDates(text)
  return dates.flatMap((date, index) => {
    const words = text.slice(date.end, dates[index + 1]?.start)
    const role = roleOf(text.slice(dates[index - 1]?.end ?? 0, date.start), words)
    return role === null ? [] : [{ iso: date.iso, role, line, from: date.start, to: date.end, isWhole: true, words }]
  })
}

/** The date of a line that is a date and nothing else: of a signature, or below a title. */
export function loneDate(lines: readonly Line[]): Dated | null {
  for (const line of lines) {
    const found = isDateLine(line.text) || damagedDate(line.text) !== null ? leadingDate(line.text) : null
    if (found === null) continue
    const from = Math.max(0, line.text.indexOf(found.words))
    return { ...found, role: 'written', line, from, to: from + found.words.length, words: '' }
  }
  return null
}

export const latest = (dates: readonly Dated[], role: Role): Dated | null =>
  dates
    .filter((date) => date.role === role)
    .reduce<Dated | null>((best, date) => (best === null || date.iso >= best.iso ? date : best), null)

/** Adoption and amendment before publication, and the newest first: the last that names a body names the issuing one. */
export const newestFirst = (dates: readonly Dated[]): Dated[] =>
  (['adopted', 'published'] as const).flatMap((role) =>
    dates.filter((date) => date.role === role).sort((a, b) => b.iso.localeCompare(a.iso)),
  )

export const dateReading = (field: HeadField, { line, from, to, isWhole }: Dated): HeadReading =>
  isWhole ? readingOf(field, line, from, to) : readingOfWords(field, line, line.text.slice(from, to), 'inferred')
