import type { BlockKind } from '#core/model/document.ts'
import type { Row } from './rows.ts'
import { rowText } from './rows.ts'

export interface PageRows {
  readonly number: number
  readonly width: number
  readonly height: number
  /** From top to bottom. */
  readonly rows: readonly Row[]
}

export type FurnitureKind = Extract<BlockKind, 'page-header' | 'page-footer' | 'page-number'>

interface Candidate {
  readonly page: PageRows
  readonly row: Row
  readonly text: string
  readonly isTop: boolean
}

/** Headers and footers have one or two lines; a third leaves room for a page number below them. */
const mostLines = 3
/** The same line of text at the same place: printers move it by less than this, in points. */
const samePlace = 4
/** Headers and page numbers stand in the outer part of the page. Margins of official documents are 12 % (GB/T 9704). */
const outerPart = 0.18

/** The rows of each page that are its header, footer or number, told by what other pages have at the same place. */
export function findFurniture(pages: readonly PageRows[]): Map<Row, FurnitureKind> {
  const candidates = pages.flatMap(candidatesOf)
  const [atTop, atFoot] = [candidates.filter(({ isTop }) => isTop), candidates.filter(({ isTop }) => !isTop)]
  const numbered = numberedRows(candidates)
  const found = new Map<Row, FurnitureKind>()
  const [headers, footers] = [repeatedRows(atTop), repeatedRows(atFoot)]
  for (const page of pages) {
    takeFrom(page.rows, headers, numbered, found, 'page-header')
    takeFrom(page.rows.toReversed(), footers, numbered, found, 'page-footer')
  }
  return found
}

/** From the edge of a page inwards, as long as rows are furniture. */
function takeFrom(
  rows: readonly Row[],
  repeated: ReadonlySet<Row>,
  numbered: ReadonlySet<Row>,
  found: Map<Row, FurnitureKind>,
  kind: FurnitureKind,
): void {
  for (const row of rows.slice(0, mostLines)) {
    if (numbered.has(row)) found.set(row, 'page-number')
    else if (repeated.has(row)) found.set(row, kind)
    else return
  }
}

function candidatesOf(page: PageRows): Candidate[] {
  const { rows, height } = page
  const make = (row: Row, isTop: boolean): Candidate => ({ page, row, isTop, text: rowText(row).replace(/\s+/gu, '') })
  const top = rows.slice(0, mostLines).filter(({ y }) => y < height * outerPart)
  const bottom = rows.slice(-mostLines).filter(({ y }) => y > height * (1 - outerPart))
  return [...top.map((row) => make(row, true)), ...bottom.map((row) => make(row, false))]
}

/** Where a row stands, from the edge that it is near to: pages of one document may differ in height. */
const placeOf = ({ page, row, isTop }: Candidate): number => (isTop ? row.y : page.height - row.y)

function repeatedRows(candidates: readonly Candidate[]): Set<Row> {
  const rows = new Set<Row>()
  const groups = [...groupsBy(candidates, ({ text }) => text).map((group) => ({ group, least: 2 }))]
  // A line whose digits alone differ, a running number in it: three pages must have it, since 表1 and 表2 are no header.
  groups.push(...groupsBy(candidates, ({ text }) => text.replace(/\d+/gu, '#')).map((group) => ({ group, least: 3 })))
  for (const { group, least } of groups) {
    for (const near of samePlaces(group)) {
      const pagesWithIt = new Set(near.map(({ page }) => page.number)).size
      if (pagesWithIt >= least) for (const { row, text } of near) if (!isLabel(text)) rows.add(row)
    }
  }
  return rows
}

/** The candidates of a group by the place where they stand. */
function samePlaces(group: readonly Candidate[]): Candidate[][] {
  const places: Candidate[][] = []
  for (const candidate of [...group].sort((a, b) => placeOf(a) - placeOf(b))) {
    const [first] = places.at(-1) ?? []
    const isNear = first !== undefined && placeOf(candidate) - placeOf(first) <= samePlace
    if (isNear) places.at(-1)?.push(candidate)
    else places.push([candidate])
  }
  return places
}

/** Lines that begin parts of the text stand at the head of more than one page without being its header. */
const isLabel = (text: string): boolean =>
  /^(附件|附录|附表|表|图|专栏)[\d一二三四五六七八九十]*[:：]?$/u.test(text) ||
  /^第[一二三四五六七八九十百\d]+条/u.test(text)

function groupsBy(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => string): Candidate[][] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [candidate])
    else group.push(candidate)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** — 3 —, 第3页 共10页, 3/10, 3, iii: in dashes or with 页 it is a page number by itself. */
const dressed =
  /^([-—–－─~·.•]+[0-9０-９ivxlc]{1,5}[-—–－─~·.•]+|第[\d０-９]{1,5}页([，,/／]?共[\d０-９]{1,5}页)?|Page\d+(of\d+)?)$/iu
const bare = /^([0-9０-９]{1,4}([/／][0-9０-９]{1,4})?|[ivxlc]{1,6})$/iu

const valueOf = (text: string): number | null => {
  const digits = /[0-9０-９]+/u.exec(text)?.[0]
  return digits === undefined ? null : Number(digits.normalize('NFKC'))
}

function numberedRows(candidates: readonly Candidate[]): Set<Row> {
  const plain = candidates.filter(({ text }) => bare.test(text))
  const offsets = new Map<number, number>()
  for (const { page, text } of plain) {
    const offset = (valueOf(text) ?? 0) - page.number
    offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  }
  // Bare numbers count where two pages or more are numbered alike, or the only page carries its number.
  const isCounted = ({ page, text }: Candidate): boolean => {
    const value = valueOf(text)
    if (value === null) return plain.length > 1
    return (offsets.get(value - page.number) ?? 0) > 1 || (value === page.number && plain.length === 1)
  }
  return new Set(
    [...candidates.filter(({ text }) => dressed.test(text)), ...plain.filter(isCounted)].map(({ row }) => row),
  )
}
