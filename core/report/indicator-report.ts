import type { Side } from '../model/correspondence.ts'
import type {
  IndicatorEntry,
  IndicatorTable,
  IndicatorValue,
  ShownAmount,
  ValuePair,
} from '../indicators/table-model.ts'
import { nameSides, type SideNames } from './report-context.ts'
import type { Cell, PrintedReport } from './report-document.ts'
import { indicatorSentences, indicatorWords } from './indicator-texts.ts'

/** The table of indicators as plain data, for the writers: as on screen, with the wording of each value and where it stands. */
export function buildIndicatorReport(table: IndicatorTable, generatedOn: string): PrintedReport {
  const names = nameSides({ left: table.left.instruments, right: table.right.instruments })
  const instruments = [...table.left.instruments, ...table.right.instruments]
  return {
    title: indicatorWords.title,
    subtitle: indicatorSentences.totals(table.totals, names),
    columns: [
      { heading: indicatorWords.name, width: 0.18 },
      { heading: names.left, width: 0.31 },
      { heading: names.right, width: 0.31 },
      { heading: indicatorWords.gap, width: 0.2 },
    ],
    rows: table.indicators.map((entry) => ({
      key: entry.key,
      cells: [
        plain(entry.name),
        valuesCell(entry.left, table.left.instruments.length),
        valuesCell(entry.right, table.right.instruments.length),
        plain(gapText(entry, names)),
      ],
    })),
    notes: [indicatorSentences.printed, indicatorSentences.method(table.method)],
    generatedOn,
    provenance: instruments.map(({ title, version }) => ({ title, version })),
  }
}

const plain = (text: string): Cell => [[{ text, style: 'plain' }]]

/** A value with its wording and its source, each on a line of its own. */
function valuesCell(values: readonly IndicatorValue[], looked: number): Cell {
  if (values.length === 0) return [[{ text: indicatorSentences.unseen(looked), style: 'muted' }]]
  return values.flatMap((value) => [
    [{ text: valueText(value), style: 'plain' as const }],
    [{ text: indicatorSentences.source(value), style: 'muted' as const }],
  ])
}

const amountText = ({ value, unit }: ShownAmount): string =>
  `${typeof value === 'number' ? value : value.join('—')}${unit ?? ''}`

const valueText = (value: IndicatorValue): string =>
  [amountText(value.shown), indicatorSentences.year(value), indicatorWords.kinds[value.kind]]
    .filter((part) => part !== '')
    .join('，')

function gapText({ left, pairs }: IndicatorEntry, names: SideNames): string {
  const [pair] = pairs
  if (pair === undefined) return indicatorSentences.missing(names[missingSide(left)])
  return pair.difference === null ? indicatorSentences.incomparable(pair) : differenceText(pair, names)
}

const missingSide = (left: readonly IndicatorValue[]): Side => (left.length === 0 ? 'left' : 'right')

function differenceText({ difference, yearsApart }: ValuePair, names: SideNames): string {
  if (difference === null) return ''
  const { higher, shown } = difference
  const words = higher === null ? indicatorWords.level : indicatorSentences.higher(names[higher], amountText(shown))
  return yearsApart === null || yearsApart === 0 ? words : `${words}，${indicatorSentences.yearsApart(yearsApart)}`
}
