import type { Mark, MarkKind } from '../model/difference.ts'
import type { ClauseFull } from './comparative-row.ts'
import type { Cell, Run, RunStyle } from './report-document.ts'
import { bookTitle } from './texts.ts'

/** Marks that a printed table shows; what both sides share and what is only form stays plain. */
const styles: Readonly<Partial<Record<MarkKind, RunStyle>>> = {
  different: 'different',
  inserted: 'different',
  deleted: 'different',
  moved: 'different',
  only: 'only',
}

/** UTF-16 offsets into a text, end exclusive. */
export interface StyledRange {
  readonly start: number
  readonly end: number
  readonly style: RunStyle
}

/** Cuts a text into runs by its marks. */
export const runsOf = (text: string, marks: readonly Mark[]): Run[] =>
  styledRuns(
    text,
    marks.flatMap(({ start, end, kind }) => {
      const style = styles[kind]
      return style === undefined ? [] : [{ start, end, style }]
    }),
  )

/** Cuts a text into runs. Overlapping ranges: the one that begins first keeps its whole stretch. */
export function styledRuns(text: string, ranges: readonly StyledRange[]): Run[] {
  const runs: Run[] = []
  let at = 0
  const push = (end: number, style: RunStyle) => {
    if (end > at) runs.push({ text: text.slice(at, end), style })
    at = Math.max(at, end)
  }
  for (const { start, end, style } of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    push(Math.min(start, text.length), 'plain')
    push(Math.min(end, text.length), style)
  }
  push(text.length, 'plain')
  return runs
}

/** Runs on separate lines, cut where the text has line ends. */
export function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]]
  for (const { text, style } of runs) {
    text.split('\n').forEach((line, n) => {
      if (n > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)!.push({ text: line, style })
    })
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

function clauseParagraphs(clause: ClauseFull): Run[][] {
  const name = [clause.label, clause.heading].filter((part) => part !== null && part !== '').join('　')
  return paragraphsOf([{ text: `${name}　`, style: 'label' }, ...runsOf(clause.text, clause.marks)])
}

/** Clauses of one side: label in bold, then the text with its differences. */
export function clauseCell(clauses: readonly ClauseFull[], namesInstruments: boolean): Cell {
  let title = ''
  return clauses.flatMap((clause) => {
    const isNew = namesInstruments && clause.instrumentTitle !== title
    title = clause.instrumentTitle
    const source: Run[][] = isNew ? [[{ text: bookTitle(title), style: 'muted' }]] : []
    return [...source, ...clauseParagraphs(clause)]
  })
}

/** Shorter stretches say nothing out of their sentence: 4 characters is the shortest noun with its attribute. */
const shortestLack = 4
const shownLacks = 3

/** What only these clauses have, for a sentence on what the other side lacks: the longest three, in text order. */
export function onlyHere(clauses: readonly ClauseFull[]): { readonly texts: readonly string[]; readonly more: number } {
  const stretches = clauses
    .flatMap(({ text, marks }) =>
      marks.filter(({ kind }) => kind === 'only').map(({ start, end }) => text.slice(start, end)),
    )
    .map((stretch) => stretch.replace(/^[\s，、；。：]+|[\s，、；。：]+$/gu, ''))
    .filter((stretch) => stretch.length >= shortestLack && !stretch.includes('\n'))
  const distinct = [...new Set(stretches)]
  const longest = new Set(distinct.toSorted((a, b) => b.length - a.length).slice(0, shownLacks))
  return { texts: distinct.filter((stretch) => longest.has(stretch)), more: distinct.length - longest.size }
}
