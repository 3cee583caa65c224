import type { Clause } from '../model/clause.ts'
import type { InstrumentHead } from '../model/document.ts'
import { findDates } from '../text/dates.ts'
import { effectiveDate } from './effect.ts'
import { findDocumentNumber, isBodyLine, isDateLine, isDocumentNumber, isOrder, keyedValue } from './wording.ts'

/** Lines that are about the instrument, as printed. */
export interface HeadLines {
  readonly title: string
  readonly metadata: readonly string[]
  readonly signature: readonly string[]
}

type Role = 'adopted' | 'published' | 'effective' | 'written'

interface Dated {
  readonly iso: string
  readonly role: Role
  /** The words between this date and the one before. */
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

function datesOf(line: string): Dated[] {
  const keyed = keyedValue(line)
  if (keyed !== null) {
    const role = keyRoles.find(([pattern]) => pattern.test(keyed.key))?.[1]
    const iso = findDates(keyed.value)[0]?.iso
    return role === undefined || iso === undefined ? [] : [{ iso, role, words: '' }]
  }
  const dates = findDates(line)
  return dates.flatMap((date, index) => {
    const words = line.slice(date.end, dates[index + 1]?.start)
    const role = roleOf(line.slice(dates[index - 1]?.end ?? 0, date.start), words)
    return role === null ? [] : [{ iso: date.iso, role, words }]
  })
}

const latest = (dates: readonly Dated[], role: Role): Dated | null =>
  dates
    .filter((date) => date.role === role)
    .reduce<Dated | null>((best, date) => (best === null || date.iso >= best.iso ? date : best), null)

/** Adoption and amendment before publication, and the newest first: the last that names a body names the issuing one. */
const newestFirst = (dates: readonly Dated[]): Dated[] =>
  (['adopted', 'published'] as const).flatMap((role) =>
    dates.filter((date) => date.role === role).sort((a, b) => b.iso.localeCompare(a.iso)),
  )

/** Reads title, issuing bodies, number and dates from the lines about the instrument and from its clauses. */
export function readHead(lines: HeadLines, clauses: readonly Clause[]): InstrumentHead {
  const dates = lines.metadata.flatMap(datesOf)
  const signed = lines.signature.find(isDateLine)
  const signedOn = signed === undefined ? null : (findDates(signed)[0]?.iso ?? null)
  const loneDate = lines.metadata.find(isDateLine)
  const adopted = latest(dates, 'adopted')
  const published = latest(dates, 'published')
  const written =
    latest(dates, 'written')?.iso ?? signedOn ?? (loneDate === undefined ? null : (findDates(loneDate)[0]?.iso ?? null))
  const publishedOn = published?.iso ?? written
  const known = { adoptedOn: adopted?.iso ?? null, publishedOn }
  return {
    title: lines.title,
    issuingBodies: issuingBodies(lines, newestFirst(dates)),
    documentNumber: documentNumber(lines),
    documentDate: adopted?.iso ?? written ?? published?.iso ?? null,
    effectiveOn: effectiveDate(clauses, known) ?? latest(dates, 'effective')?.iso ?? null,
    adoptedOn: known.adoptedOn,
    publishedOn,
    repeals: [],
    kind: null,
    jurisdiction: null,
    parent: null,
    readings: [],
  }
}

function documentNumber({ metadata, title }: HeadLines): string | null {
  for (const line of metadata) {
    const keyed = keyedValue(line)
    const value = keyed === null ? line : /^(发文字号|文号|字号)$/u.test(keyed.key) ? keyed.value : ''
    if (value !== '' && isDocumentNumber(value)) return value.replace(/\s/gu, '')
  }
  return findDocumentNumber(title)
}

/** 北京市第十五届人民代表大会常务委员会第四十五次会议通过 → 北京市人民代表大会常务委员会; of an order, who gave it. */
function bodiesOfRecord(words: string): string[] {
  const order = /^\s*([\p{Script=Han}、]{2,60}?)(?:令|公告)第/u.exec(words)?.[1]
  if (order !== undefined) return order.split('、').map((name) => name.replace(/^中华人民共和国(?=国务院|中央)/u, ''))
  const meeting =
    /^[\s，由经]*(\p{Script=Han}{2,40}?)(?:第[\p{Script=Han}\d]{1,8}次[^，。]{0,12}会议|常务会议|全体会议)/u.exec(
      words,
    )?.[1]
  return meeting === undefined ? [] : [meeting.replace(/第[〇零一二三四五六七八九十百\d]+届/u, '')]
}

const splitBodies = (text: string): string[] => text.split(/[\s、，,]+/u).filter((name) => name !== '')

function issuingBodies({ metadata, signature, title }: HeadLines, acts: readonly Dated[]): string[] {
  const ordered = metadata
    .filter((line) => keyedValue(line) === null && isOrder(line))
    .map((line) => line.replace(/(令|公告)[^令告]*$/u, ''))
  if (ordered.length > 0) return ordered.flatMap(splitBodies)
  for (const { words } of acts) {
    const recorded = bodiesOfRecord(words)
    if (recorded.length > 0) return recorded
  }
  const signed = signature.filter((line) => !isDateLine(line)).flatMap(splitBodies)
  if (signed.length > 0) return [...new Set(signed)]
  for (const line of metadata) {
    const keyed = keyedValue(line)
    if (
      keyed !== null &&
      /^(发布机构|发文机关|发文机构|发文单位|制定机关|发布单位)$/u.test(keyed.key) &&
      keyed.value !== ''
    ) {
      return splitBodies(keyed.value)
    }
  }
  const named = metadata.filter(isBodyLine).flatMap(splitBodies)
  if (named.length > 0) return [...new Set(named)]
  const inTitle = /^(.{2,60}?)关于/u.exec(title)?.[1] ?? ''
  return inTitle !== '' && isBodyLine(inTitle) ? splitBodies(inTitle) : []
}
