import type { Replacement } from '../model/difference.ts'
import { joinedTexts } from '../model/difference.ts'
import type { Cell, SideTable } from './report-document.ts'
import type { PrintedClause, PrintedVersionRow } from './version-cells.ts'
import { versionSentences, versionWords } from './version-texts.ts'

const cell = (text: string): Cell => [[{ text, style: 'plain' }]]
const present = (table: SideTable): SideTable[] => (table.rows.length === 0 ? [] : [table])

/** As printed; in a list without the comma that 二、 ends with. */
function namesOf(clauses: readonly PrintedClause[]): string {
  const labels = clauses.map(({ label }) => label)
  return labels.length === 1
    ? labels.join('')
    : labels.map((label) => label.replace(/、$/u, '')).join(versionWords.listSeparator)
}

/** What gave way to other words throughout, once, with its count and where. */
export function replacementTable(
  replacements: readonly Replacement[],
  rows: readonly PrintedVersionRow[],
): SideTable[] {
  const { title, old, new: now, places } = versionWords.replacements
  return present({
    title,
    columns: [
      { heading: old, width: 0.2 },
      { heading: now, width: 0.2 },
      { heading: places, width: 0.6 },
    ],
    rows: replacements.map((replacement) => {
      const clauses = replacement.rows.flatMap((index) => rows[index]?.newClauses ?? [])
      // Of an article that was split, those that hold it; none where it is written in another form.
      const holding = clauses.filter(({ heading, text }) => `${heading ?? ''}\n${text}`.includes(replacement.new))
      const holders = holding.length === 0 ? clauses : holding
      return [
        cell(replacement.old),
        cell(replacement.new),
        cell(versionSentences.replaced(replacement.count, namesOf(holders))),
      ]
    }),
    across: 1,
  })
}

/** Every number that is another one now, in the order of the new version. */
export function renumberingTable(rows: readonly PrintedVersionRow[]): SideTable[] {
  const { title, old, new: now } = versionWords.renumbering
  return present({
    title,
    columns: [
      { heading: old, width: 0.5 },
      { heading: now, width: 0.5 },
    ],
    rows: rows
      .filter(({ row }) => row.renumbered)
      .map(({ oldClauses, newClauses }) => [cell(namesOf(oldClauses)), cell(namesOf(newClauses))]),
    across: 4,
  })
}

/** References that read as before although what they meant has another number now, or none. */
export function staleTable(rows: readonly PrintedVersionRow[]): SideTable[] {
  const { title, clause, reference, explanation } = versionWords.stale
  return present({
    title,
    columns: [
      { heading: clause, width: 0.2 },
      { heading: reference, width: 0.2 },
      { heading: explanation, width: 0.6 },
    ],
    rows: rows.flatMap(({ row, newClauses }) => {
      const text = joinedTexts(newClauses.map((printed) => printed.text))
      return row.staleReferences.map(({ new: now, label }) => [
        cell(namesOf(newClauses)),
        cell(text.slice(...now)),
        cell(versionSentences.nowCalled(label)),
      ])
    }),
    across: 1,
  })
}
