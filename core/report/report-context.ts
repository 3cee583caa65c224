import type { SelfTest } from '../evaluation/self-test.ts'
import type { Relation, Side } from '../model/correspondence.ts'
import type { InstrumentSummary, Jurisdiction } from '../model/instrument.ts'
import { placesOf } from '../model/places.ts'
import type { ComparisonTotals } from './comparative-row.ts'
import { words } from './texts.ts'

export type ReportedInstrument = Pick<InstrumentSummary, 'title' | 'version' | 'jurisdiction' | 'sourceKind'>

/** What a report says besides its rows. Who and when are handed in: a report knows no clock. */
export interface ReportContext {
  readonly comparisonTitle: string
  readonly left: readonly ReportedInstrument[]
  readonly right: readonly ReportedInstrument[]
  /** Of the whole comparison, whatever the report leaves out. */
  readonly totals: ComparisonTotals
  /** Relations to list; empty lists all. */
  readonly relations: readonly Relation[]
  readonly withDecisions: boolean
  /** Lists the contrasts of the printed rows in a table of their own too. */
  readonly withContrasts: boolean
  /** Method and version of the alignment, such as `align-1`. */
  readonly method: string
  /** How well the method did on judged pairs; null where the test failed. */
  readonly selfTest: SelfTest | null
  readonly office: string
  readonly person: string
  /** ISO date. */
  readonly generatedOn: string
}

/** How the text names the two sides: 成都 and 重庆. */
export type SideNames = Readonly<Record<Side, string>>

export function jurisdictionName(jurisdiction: Jurisdiction): string {
  const [kind, name] = jurisdiction.split(':')
  if (name !== undefined) return name
  const names: Readonly<Record<string, string>> = { ...words, sichuan: '四川', chengdu: '成都', chongqing: '重庆' }
  return names[kind!]!
}

const nameOf = (instruments: readonly ReportedInstrument[]): string =>
  placesOf(instruments).map(jurisdictionName).join(words.and)

/** Two sides of one place cannot be told apart by its name and are called by their columns. */
export function nameSides({ left, right }: Pick<ReportContext, Side>): SideNames {
  const names = { left: nameOf(left), right: nameOf(right) }
  const areDistinct = names.left !== names.right && names.left !== '' && names.right !== ''
  return areDistinct ? names : { left: words.leftColumn, right: words.rightColumn }
}

/** Beijing time, which both cities keep; the calendar day of an ISO instant there. */
export function chinaDate(instant: string): string {
  const eightHours = 8 * 60 * 60 * 1000
  const at = Date.parse(instant)
  return Number.isNaN(at) ? instant : new Date(at + eightHours).toISOString().slice(0, 10)
}
