import type { FigureWord } from '#core/indicators/figure-words.ts'
import type { IndicatorEntry, IndicatorTable, IndicatorValue } from '#core/indicators/table-model.ts'
import { gapTexts } from '#core/report/indicator-report.ts'
import { indicatorSentences } from '#core/report/indicator-texts.ts'
import { nameSides, type SideNames } from '#core/report/report-context.ts'

/** The table of indicators to read on a terminal: a paragraph for each indicator, and the totals above. */
export function indicatorTableText(table: IndicatorTable): string {
  const names = nameSides({ left: table.left.instruments, right: table.right.instruments })
  return [
    indicatorSentences.totals(table.totals, names),
    ...table.indicators.map((entry) => entryText(entry, table, names)),
    ...table.words.map(wordText),
    '',
    ...indicatorSentences.notes(table),
  ].join('\n')
}

function entryText(entry: IndicatorEntry, { left, right }: IndicatorTable, names: SideNames): string {
  return [
    '',
    `${entry.name}${entry.joined.map(indicatorSentences.joined).join('')}  ${gapTexts(entry, names).join('；')}`,
    `  ${names.left}  ${valuesText(entry.left, left.instruments.length)}`,
    `  ${names.right}  ${valuesText(entry.right, right.instruments.length)}`,
  ].join('\n')
}

const valuesText = (values: readonly IndicatorValue[], looked: number): string =>
  values.length === 0 ? indicatorSentences.unseen(looked) : values.map(indicatorSentences.value).join('；')

const wordText = (word: FigureWord): string =>
  [
    `${indicatorSentences.wordKind(word)}  ${word.figures.map(indicatorSentences.wordFigure).join('；')}`,
    `  ${indicatorSentences.by(word)}，${indicatorSentences.wordState(word)}`,
  ].join('\n')
