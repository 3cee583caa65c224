import { stopsOf } from '../diff/version-totals.ts'
import type { Edit } from '../model/difference.ts'
import { joinedTexts } from '../model/difference.ts'
import type { Cell, Run } from './report-document.ts'
import type { PrintedClause, PrintedVersionRow } from './version-cells.ts'
import { changeSentences, versionRelationWords } from './version-texts.ts'

/** Changes that the column puts in words: those of more characters say more, and the marks show the others. */
const shownChanges = 3
/** Characters of a changed stretch that stand in a sentence: about two lines of the column. */
const longestQuote = 24

/** The column 变化: what became of the row, and its changes as an amendment words them. */
export function changeCell(printed: PrintedVersionRow): Cell {
  const sentences = [sectionChange(printed), changesInWords(printed), apart(printed), ...stale(printed)]
  const paragraphs: Run[][] = sentences.filter((text) => text !== '').map((text) => [{ text, style: 'plain' }])
  return [headline(printed), ...paragraphs]
}

function headline({ row }: PrintedVersionRow): Run[] {
  const { relation, moved, counts } = row
  const word = versionRelationWords[relation]
  const label = moved && relation !== 'moved' ? changeSentences.movedAnd(word) : word
  const parts = [
    ...(relation === 'split' ? [changeSentences.splitInto(row.new.length)] : []),
    ...(relation === 'merged' ? [changeSentences.mergedFrom(row.old.length)] : []),
    ...(counts.substantive > 0 ? [changeSentences.edits(counts.substantive)] : []),
    ...(stopsOf(row) > 0 ? [] : lightChange(row)),
  ]
  const more: Run[] = parts.length === 0 ? [] : [{ text: `　${parts.join('，')}`, style: 'plain' }]
  return [{ text: label, style: 'label' }, ...more]
}

/** What a row without a change of substance differs in. */
function lightChange({ depth, renumbered }: PrintedVersionRow['row']): string[] {
  if (depth === 'systematic') return [changeSentences.onlySystematic()]
  if (depth === 'cosmetic') return [changeSentences.onlyCosmetic()]
  return renumbered ? [changeSentences.onlyRenumbered()] : []
}

/** From chapter to chapter, which the two cells do not show. */
function sectionChange({ row, oldClauses, newClauses }: PrintedVersionRow): string {
  const [from, to] = [oldClauses[0]?.sections.at(-1), newClauses[0]?.sections.at(-1)]
  return row.moved && from !== undefined && to !== undefined && from !== to ? changeSentences.section(from, to) : ''
}

const textOf = (clauses: readonly PrintedClause[]): string => joinedTexts(clauses.map(({ text }) => text))
const headingOf = (clauses: readonly PrintedClause[]): string =>
  joinedTexts(clauses.flatMap(({ heading }) => heading ?? []))

interface Change {
  readonly text: string
  readonly length: number
}

function changesInWords({ row, oldClauses, newClauses }: PrintedVersionRow): string {
  if (row.shared !== null) return changeSentences.rewritten()
  const changes = [
    ...changesOf(row.headingEdits, headingOf(oldClauses), headingOf(newClauses)),
    ...changesOf(row.edits, textOf(oldClauses), textOf(newClauses)),
  ]
  const longest = new Set(changes.toSorted((a, b) => b.length - a.length).slice(0, shownChanges))
  const shown = changes.filter((change) => longest.has(change)).map(({ text }) => text)
  return shown.length === 0 ? '' : changeSentences.listed(shown, changes.length - shown.length)
}

function changesOf(edits: readonly Edit[], old: string, now: string): Change[] {
  return edits.flatMap((edit) => {
    if (!edit.substantive) return []
    const [gone, come] = [old.slice(...edit.old).trim(), now.slice(...edit.new).trim()]
    const text = inWords(edit, clipped(gone), clipped(come))
    return text === null ? [] : [{ text, length: gone.length + come.length }]
  })
}

/** Null for a line end that came or went, and for the second half of a phrase that moved. */
function inWords({ move }: Edit, gone: string, come: string): string | null {
  if (move !== undefined) return gone === '' ? null : changeSentences.moved(gone)
  if (gone !== '' && come !== '') return changeSentences.replaced(gone, come)
  if (gone !== '') return changeSentences.deleted(gone)
  return come === '' ? null : changeSentences.inserted(come)
}

/** Whole characters: a rare one is two units of UTF-16. */
function clipped(text: string): string {
  const characters = [...text.replaceAll('\n', '')]
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : characters.join('')
}

const apart = ({ row: { counts } }: PrintedVersionRow): string =>
  changeSentences.apart(counts.replacements, counts.references, counts.cosmetic)

const stale = ({ row, newClauses }: PrintedVersionRow): string[] =>
  row.staleReferences.map(({ new: now }) => changeSentences.stale(textOf(newClauses).slice(...now)))
