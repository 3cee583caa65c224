import type { TFunction } from 'i18next'
import type { SelfTestShape } from '#core/contract/self-test.ts'
import { enoughToTell } from '#core/evaluation/self-test.ts'
import { formatDate, formatScore } from '../../components/formats.ts'
import type { Language } from '../../i18n.ts'

export type Figures = SelfTestShape['shipped']['figures']

/** In the order of the columns. */
export const figureNames = ['recall', 'precision', 'f1', 'gapPrecision'] as const satisfies readonly (keyof Figures)[]

/** One line of the table: judged pairs of one origin. */
interface SelfTestRow {
  readonly kind: 'set' | 'shipped' | 'decisions'
  readonly key: string
  readonly name: string
  /** What was judged, in words. */
  readonly judged: string
  readonly figures: Figures
}

const knownSets = ['action-plans', 'measures-and-reform', 'starter-corpus'] as const
type KnownSet = (typeof knownSets)[number]
const isKnown = (name: string): name is KnownSet => (knownSets as readonly string[]).includes(name)

/** Each set that ships, all of these together, and the decisions of this workspace. */
export function selfTestRows({ sets, shipped, decisions }: SelfTestShape, t: TFunction): SelfTestRow[] {
  const judged = ({ pairs, gaps }: { readonly pairs: number; readonly gaps: number }) =>
    t('settings.selfTest.judged', { pairs, gaps })
  const rows: SelfTestRow[] = sets.map((set) => ({
    kind: 'set',
    key: set.name,
    name: isKnown(set.name) ? t(`settings.selfTest.sets.${set.name}`) : set.name,
    judged: judged(set),
    figures: set.figures,
  }))
  if (sets.length > 0) {
    const name = t('settings.selfTest.shipped')
    rows.push({ kind: 'shipped', key: 'shipped', name, judged: judged(shipped), figures: shipped.figures })
  }
  if (decisions !== null) {
    const name = t('settings.selfTest.decisions')
    const words = [t('settings.selfTest.decided', { ...decisions })]
    if (decisions.disputed > 0) words.push(t('settings.selfTest.disputed', { disputed: decisions.disputed }))
    rows.push({ kind: 'decisions', key: 'decisions', name, judged: words.join(''), figures: decisions.figures })
  }
  return rows
}

/** `0.71` and `0.64–0.79`; null where too few were judged. */
export function figureInWords(figure: Figures['recall']): { readonly value: string; readonly bounds: string } | null {
  if (figure === null) return null
  return { value: formatScore(figure.value), bounds: `${formatScore(figure.low)}–${formatScore(figure.high)}` }
}

/** The remarks below the table that fit what it shows. */
export const remarksOn = (rows: readonly SelfTestRow[], t: TFunction): string[] => [
  ...(rows.some(({ kind }) => kind === 'shipped') ? [t('settings.selfTest.fitted')] : []),
  ...(rows.some(({ kind }) => kind === 'decisions') ? [t('settings.selfTest.biased', { enough: enoughToTell })] : []),
]

/** The method, and the day of the measurement. */
export const measuredBy = ({ method, measuredOn }: SelfTestShape, t: TFunction, language: Language): string =>
  t('settings.selfTest.by', { method, date: formatDate(measuredOn, language) })

/** All of it as plain text with tabs between the columns, for a letter or a spreadsheet. */
export function selfTestText(result: SelfTestShape, t: TFunction, language: Language): string {
  const rows = selfTestRows(result, t)
  const head = ['', t('settings.selfTest.basis'), ...figureNames.map((name) => t(`settings.selfTest.figures.${name}`))]
  const cell = (figure: Figures['recall']): string => {
    const words = figureInWords(figure)
    return words === null ? t('settings.selfTest.untold') : `${words.value} (${words.bounds})`
  }
  const table = rows.map(({ name, judged, figures }) => [name, judged, ...figureNames.map((key) => cell(figures[key]))])
  const lines = [head, ...table].map((cells) => cells.join('\t'))
  const title = `${t('settings.selfTest.title')} · ${measuredBy(result, t, language)}`
  return `${[title, ...lines, t('settings.selfTest.meaning.bounds'), ...remarksOn(rows, t)].join('\n')}\n`
}
