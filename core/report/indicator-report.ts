import { notesBeside } from '../indicators/difference-notes.ts'
import type { FigureWord } from '../indicators/figure-words.ts'
import type { Side } from '../model/correspondence.ts'
import type {
  DeadlineEntry,
  IndicatorEntry,
  IndicatorTable,
  IndicatorValue,
  ResponsibleEntry,
  ValuePair,
} from '../indicators/table-model.ts'
import { differenceNoteWords, indicatorSentences, indicatorWords } from './indicator-texts.ts'
import { jurisdictionName, nameSides, type SideNames } from './report-context.ts'
import type { Cell, PrintedReport, SideTable } from './report-document.ts'

/**
 * The table of indicators as plain data, for the writers: each value as printed and as reckoned, where it stands, and what
 * lies between both sides; below it the deadlines and the responsible units. The same table gives the same report.
 */
export function buildIndicatorReport(table: IndicatorTable, generatedOn: string): PrintedReport {
  const names = nameSides({ left: table.left.instruments, right: table.right.instruments })
  const instruments = [...table.left.instruments, ...table.right.instruments]
  return {
    title: indicatorWords.title,
    subtitle: indicatorSentences.totals(table.totals, names),
    columns: [
      { heading: indicatorWords.name, width: 0.15 },
      { heading: names.left, width: 0.17 },
      { heading: indicatorSentences.sourceOf(names.left), width: 0.17 },
      { heading: names.right, width: 0.17 },
      { heading: indicatorSentences.sourceOf(names.right), width: 0.17 },
      { heading: indicatorWords.gap, width: 0.17 },
    ],
    rows: table.indicators.map((entry) => ({ key: entry.key, cells: cellsOf(entry, table, names) })),
    // Days that only say for when a figure is meant stand beside the figure already.
    below: [
      ...deadlineTable(
        table.deadlines.filter(({ isOfFigure }) => !isOfFigure),
        names,
      ),
      ...unitTable(table.responsibleUnits, names),
      ...wordTable(table.words),
    ],
    notes: indicatorSentences.notes(table),
    ...(instruments.some(({ sourceKind }) => sourceKind === 'restated-summary')
      ? { caution: indicatorSentences.restated }
      : {}),
    generatedOn,
    provenance: instruments.map(({ title, version }) => ({ title, version })),
  }
}

const plain = (...paragraphs: readonly string[]): Cell => paragraphs.map((text) => [{ text, style: 'plain' }])

function cellsOf(entry: IndicatorEntry, table: IndicatorTable, names: SideNames): Cell[] {
  const { left, right } = table
  return [
    plain(entry.name, ...entry.joined.map(indicatorSentences.joined)),
    valuesCell(entry.left, left.instruments.length),
    plain(...entry.left.map(indicatorSentences.source)),
    valuesCell(entry.right, right.instruments.length),
    plain(...entry.right.map(indicatorSentences.source)),
    plain(...gapTexts(entry, names)),
  ]
}

/** A value on a line of its own, with its wording. */
const valuesCell = (values: readonly IndicatorValue[], looked: number): Cell =>
  values.length === 0
    ? [[{ text: indicatorSentences.unseen(looked), style: 'muted' }]]
    : values.map((value) => [
        { text: indicatorSentences.value(value), style: 'plain' },
        { text: indicatorSentences.printed(value), style: 'muted' },
      ])

/** What lies between both sides, a sentence for each pair; or who has nothing. */
export function gapTexts(entry: IndicatorEntry, names: SideNames): string[] {
  const { left, right, pairs } = entry
  if (left.length === 0 || right.length === 0)
    return [indicatorSentences.missing(left.length === 0 ? names.left : names.right)]
  return pairs.length === 0 ? [indicatorWords.unpaired] : pairs.map((pair) => gapText(entry, pair, names))
}

function gapText(entry: IndicatorEntry, pair: ValuePair, names: SideNames): string {
  const { difference, yearsApart } = pair
  if (difference === null) return indicatorSentences.incomparable(pair)
  const { higher } = difference
  const words =
    higher === null ? indicatorWords.level : indicatorSentences.higher(placeOf(entry, pair, higher, names), difference)
  const apart = yearsApart === null || yearsApart === 0 ? [] : [indicatorSentences.yearsApart(yearsApart)]
  return [words, ...apart, ...notesBeside(pair).map((note) => differenceNoteWords[note])].join('，')
}

/** Whose value is higher: of a side with a city and its province, the one that promised it. */
function placeOf(entry: IndicatorEntry, pair: ValuePair, side: Side, names: SideNames): string {
  const value = entry[side].find(({ id }) => id === pair[side])
  return value === undefined ? names[side] : jurisdictionName(value.jurisdiction)
}

function deadlineTable(deadlines: readonly DeadlineEntry[], names: SideNames): SideTable[] {
  if (deadlines.length === 0) return []
  const { deadlines: title, deadline, act, bound, place, source } = indicatorWords
  return [
    {
      title,
      columns: [
        { heading: place, width: 0.12 },
        { heading: deadline, width: 0.2 },
        { heading: act, width: 0.28 },
        { heading: bound, width: 0.15 },
        { heading: source, width: 0.25 },
      ],
      rows: deadlines.map((entry) => [
        plain(names[entry.side]),
        plain(entry.text),
        plain(entry.act),
        plain(entry.bound ?? ''),
        plain(indicatorSentences.source(entry)),
      ]),
      across: 1,
    },
  ]
}

function unitTable(entries: readonly ResponsibleEntry[], names: SideNames): SideTable[] {
  if (entries.length === 0) return []
  return [
    {
      title: indicatorWords.units,
      columns: [
        { heading: indicatorWords.unit, width: 0.4 },
        { heading: names.left, width: 0.3 },
        { heading: names.right, width: 0.3 },
      ],
      rows: entries.map(({ names: printed, left, right }) => [
        plain([...new Set([...printed.left, ...printed.right])].join('、')),
        plain(...(printed.left.length > 0 ? [printed.left.join('、')] : []), indicatorSentences.duties(left)),
        plain(...(printed.right.length > 0 ? [printed.right.join('、')] : []), indicatorSentences.duties(right)),
      ]),
      across: 1,
    },
  ]
}

/** Everything that offices said of the figures, signed; also what does not hold. */
function wordTable(words: readonly FigureWord[]): SideTable[] {
  if (words.length === 0) return []
  const { words: title, wordKind, wordFigures, wordBy, wordReason, wordState } = indicatorWords
  return [
    {
      title,
      columns: [
        { heading: wordKind, width: 0.12 },
        { heading: wordFigures, width: 0.36 },
        { heading: wordBy, width: 0.16 },
        { heading: wordReason, width: 0.2 },
        { heading: wordState, width: 0.16 },
      ],
      rows: words.map((word) => [
        plain(indicatorSentences.wordKind(word)),
        plain(...word.figures.map(indicatorSentences.wordFigure)),
        plain(`${word.office}${word.person}`, word.at.slice(0, 10)),
        plain(word.reason),
        plain(indicatorSentences.wordState(word)),
      ]),
      across: 1,
    },
  ]
}
