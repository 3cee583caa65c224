import type { Side } from '#core/model/correspondence.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'

/** What the list draws: a row, or the line above it where a new section of the text begins. */
export type ListEntry =
  | {
      readonly kind: 'row'
      readonly key: string
      readonly row: RowOutline /** 0-based among all rows. */
      readonly index: number
    }
  | { readonly kind: 'section'; readonly key: string; readonly left: string; readonly right: string | null }

/** Titles of instruments by version; null for a side that has only one. */
export type TitleOf = Readonly<Record<Side, ((version: string) => string) | null>>

const sectionOf = (row: RowOutline, side: Side): string | null => (side === 'left' ? row.leftSection : row.rightSection)

/** 第三章 共享开放, with the instrument's title before it where the side has several; null where there is nothing to say. */
export function sectionLabel(row: RowOutline, side: Side, titleOf: TitleOf): string | null {
  const [first] = row[side]
  if (first === undefined) return null
  const title = titleOf[side]?.(first.ref.version) ?? ''
  const label = [title, sectionOf(row, side) ?? ''].filter((part) => part !== '').join(' · ')
  return label === '' ? null : label
}

/**
 * Rows with section lines between them. Sections follow the left text, whose order the rows have; a row without left
 * text stays in the section it was threaded into. The first section needs no line: the one under the heads says it.
 */
export function listEntries(
  rows: readonly RowOutline[],
  indexOf: (row: RowOutline) => number,
  titleOf: TitleOf,
): ListEntry[] {
  const entries: ListEntry[] = []
  let section: string | null = null
  for (const row of rows) {
    const here = sectionLabel(row, 'left', titleOf)
    if (here !== null) {
      if (section !== null && here !== section) {
        const right = sectionLabel(row, 'right', titleOf)
        entries.push({ kind: 'section', key: `section ${row.key}`, left: here, right })
      }
      section = here
    }
    entries.push({ kind: 'row', key: row.key, row, index: indexOf(row) })
  }
  return entries
}

/** A stretch of rows under one title of the left text, for the overview. `start` is 0-based. */
export interface SectionSpan {
  readonly start: number
  readonly title: string
}

/** By instrument where the left side has several, else by section. */
export function sectionSpans(rows: readonly RowOutline[], titleOf: TitleOf): SectionSpan[] {
  const spans: SectionSpan[] = []
  rows.forEach((row, index) => {
    const [first] = row.left
    const title = first === undefined ? null : (titleOf.left?.(first.ref.version) ?? row.leftSection)
    if (title === null || spans.at(-1)?.title === title) return
    spans.push({ start: spans.length === 0 ? 0 : index, title })
  })
  return spans
}

/** The labels that hold at a row: its own, or on an empty side those of the nearest row before it. */
export function sectionsAt(
  rows: readonly RowOutline[],
  index: number,
  titleOf: TitleOf,
): { readonly left: string | null; readonly right: string | null } {
  const nearest = (side: Side): string | null => {
    for (let at = Math.min(index, rows.length - 1); at >= 0; at -= 1) {
      const row = rows[at]
      const found = row === undefined ? null : sectionLabel(row, side, titleOf)
      if (found !== null) return found
    }
    return null
  }
  return { left: nearest('left'), right: nearest('right') }
}
