import { readContrast } from '../indicators/contrast-reading.ts'
import type { Contrast, Side } from '../model/correspondence.ts'
import { contrastKinds } from '../model/correspondence.ts'
import { clauseName } from './clause-name.ts'
import type { ComparativeRow } from './comparative-row.ts'
import { clauseOfContrast } from './contrast-place.ts'
import { contrastSentences, contrastTableWords, plainValueText, stricterReasonWords } from './contrast-texts.ts'
import type { ReportContext, SideNames } from './report-context.ts'
import type { Cell, SideTable } from './report-document.ts'
import type { ReportLine } from './report-lines.ts'
import { areaWords, bookTitle, contrastWords } from './texts.ts'

const sides = ['left', 'right'] as const

/** The value as printed, and what it comes to where it cannot be compared as it is. */
function valueText(contrast: Contrast, side: Side): { readonly printed: string; readonly hint: string } {
  const plain = readContrast(contrast).hints[side]
  return { printed: contrast[side], hint: plain === null ? '' : plainValueText(plain) }
}

function valueWords(contrast: Contrast, side: Side, name: string): string {
  const { printed, hint } = valueText(contrast, side)
  return printed === '' ? contrastSentences.silent(name) : contrastSentences.value(name, printed, hint)
}

function stricterWords(contrast: Contrast, names: SideNames): string {
  const { stricterBy, isAlike } = readContrast(contrast)
  if (contrast.stricter === null) return isAlike ? contrastSentences.alike : ''
  return contrastSentences.stricter(
    names[contrast.stricter],
    stricterBy === null ? '' : stricterReasonWords[stricterBy],
  )
}

/** 期限（办结期限）：成都“三十日”，重庆“三十个工作日”（约合 42 日），成都较严（期限较短）。 */
export function contrastSentence(contrast: Contrast, names: SideNames): string {
  const values = sides.map((side) => valueWords(contrast, side, names[side]))
  const parts = [...values, stricterWords(contrast, names)].filter((part) => part !== '')
  return `${contrastSentences.head(contrastWords[contrast.kind], contrast.about)}${parts.join('，')}。`
}

const cell = (text: string): Cell => [[{ text, style: 'plain' }]]

function valueCell(contrast: Contrast, side: Side): Cell {
  const { printed, hint } = valueText(contrast, side)
  if (printed === '') return [[{ text: contrastTableWords.none, style: 'muted' }]]
  return [...cell(printed), ...(hint === '' ? [] : [[{ text: hint, style: 'muted' as const }]])]
}

function matterCell({ kind, about }: Contrast, { area }: ComparativeRow): Cell {
  const matter = about === null ? contrastWords[kind] : `${about}（${contrastWords[kind]}）`
  return [...(area == null ? [] : [[{ text: areaWords[area], style: 'muted' as const }]]), ...cell(matter)]
}

/** 成都第二十三条, 重庆第三十一条, 上表第 11 行: where the values are read, on either paper. */
function sourceCell(contrast: Contrast, { row, number }: NumberedRow, context: ReportContext, names: SideNames): Cell {
  const places = sides.flatMap((side) => {
    const path = side === 'left' ? contrast.leftPath : contrast.rightPath
    const clauses = side === 'left' ? row.leftClauses : row.rightClauses
    const printing = clauses[clauseOfContrast(row, contrast, side) ?? -1]
    const clause = printing ?? clauses.find(({ ref }) => ref.path === path)
    if (clause === undefined) return []
    // Of several instruments the title tells the side too.
    const source = context[side].length > 1 ? bookTitle(clause.instrumentTitle) : names[side]
    return cell(`${source}${clauseName(clause)}`)
  })
  return [...places, [{ text: contrastSentences.row(number), style: 'muted' }]]
}

interface NumberedRow {
  readonly row: ComparativeRow
  /** As the main table numbers it. */
  readonly number: number
}

/** 要点差异一览: every contrast of the printed rows, numbered on its own, each with the number of its row. */
export function contrastTable(lines: readonly ReportLine[], context: ReportContext, names: SideNames): SideTable[] {
  const words = contrastTableWords
  const contrasts = lines.flatMap(({ row, side }, n) =>
    side === null ? row.contrastDetails.map((contrast) => ({ contrast, place: { row, number: n + 1 } })) : [],
  )
  if (contrasts.length === 0) return []
  return [
    {
      title: words.title,
      columns: [
        { heading: words.number, width: 0.05 },
        { heading: words.matter, width: 0.2 },
        { heading: names.left, width: 0.165 },
        { heading: names.right, width: 0.165 },
        { heading: words.stricter, width: 0.11 },
        { heading: words.source, width: 0.31 },
      ],
      rows: contrasts.map(({ contrast, place }, n) => [
        cell(String(n + 1)),
        matterCell(contrast, place.row),
        valueCell(contrast, 'left'),
        valueCell(contrast, 'right'),
        stricterCell(contrast, names),
        sourceCell(contrast, place, context, names),
      ]),
      across: 1,
      isNumbered: true,
    },
  ]
}

function stricterCell(contrast: Contrast, names: SideNames): Cell {
  const { stricterBy } = readContrast(contrast)
  if (contrast.stricter === null) return cell(contrastTableWords.open)
  const reason = stricterBy === null ? '' : stricterReasonWords[stricterBy]
  return [...cell(names[contrast.stricter]), ...(reason === '' ? [] : [[{ text: reason, style: 'muted' as const }]])]
}

/**
 * How many contrasts there are and of which kind, which sums up since each has one kind; in how many rows, where a row may
 * have several; and how many of them the printed rows hold.
 */
export function contrastNotes(rows: readonly ComparativeRow[], listed: readonly ComparativeRow[]): string[] {
  const all = rows.flatMap(({ contrasts }) => contrasts)
  if (all.length === 0) return []
  const counts = contrastKinds
    .map((kind) => [contrastWords[kind], all.filter((each) => each === kind).length] as const)
    .filter(([, count]) => count > 0)
  const having = (some: readonly ComparativeRow[]) => some.filter(({ contrasts }) => contrasts.length > 0).length
  const printed = listed.reduce((sum, { contrasts }) => sum + contrasts.length, 0)
  return [
    contrastSentences.sum(all.length, counts, having(rows)),
    ...(printed < all.length ? [contrastSentences.listed(printed, having(listed), all.length - printed)] : []),
  ]
}
