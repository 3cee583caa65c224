import type { Jurisdiction } from './instrument.ts'

/** A bracketed addition; one that holds a span of years (2021—2025年) belongs to the name of a plan and is kept. Longer than 200 is prose. */
const addition = /[（(〔[【](?![^）)〕\]】]{0,200}\d{4}年?\s*[-—–~～至])[^）)〕\]】]{0,200}[）)〕\]】]/gu
const edition = /\d{4}年?(版|修订|修正|修改)本?$/u

/**
 * What the texts of one instrument have in common in their titles: white space, quotation of titles 《》 and such
 * additions as （2024年修订）, （试行） or 2024年版 are left out. Empty where nothing else is left.
 */
export const titleStem = (title: string): string =>
  title
    .replace(/\s|[《》〈〉]/gu, '')
    .replace(addition, '')
    .replace(edition, '')

/** What two texts of one instrument have in common. Null or empty where it is not known. */
export interface Likeness {
  readonly title: string
  readonly issuingBodies: readonly string[]
  readonly jurisdiction: Jurisdiction | null
}

/**
 * Whether two texts look like versions of one instrument, for a person to confirm: titles of one stem and the same
 * issuer. Nothing that is known of both may speak against it, and the jurisdiction decides where an issuer is not known.
 */
export function mayBeVersions(a: Likeness, b: Likeness): boolean {
  const stem = titleStem(a.title)
  if (stem === '' || stem !== titleStem(b.title)) return false
  const samePlace = a.jurisdiction === null || b.jurisdiction === null ? null : a.jurisdiction === b.jurisdiction
  const sameIssuer = a.issuingBodies.length === 0 || b.issuingBodies.length === 0 ? null : shareIssuer(a, b)
  return samePlace !== false && sameIssuer !== false && (samePlace ?? sameIssuer) === true
}

/** 某市人民政府 and 某市人民政府办公厅 sign for one house, and so do a congress and its standing committee. */
const shareIssuer = (a: Likeness, b: Likeness): boolean =>
  a.issuingBodies.some((one) => b.issuingBodies.some((other) => beginsAlike(bare(one), bare(other))))

const bare = (body: string): string => body.replace(/\s/gu, '')
const beginsAlike = (a: string, b: string): boolean => a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a))
