import type { ClauseRef, Side } from '../model/correspondence.ts'
import type { VersionHash } from '../model/ids.ts'
import type { Area, Jurisdiction, SourceKind } from '../model/instrument.ts'
import type { ClausePromises } from './clause-promises.ts'
import type { Deadline } from './deadlines.ts'
import type { FigureKind, Manner } from './figure-kinds.ts'
import type { Amount, FigureReading, FigureWord, Said, SaidOfTwo } from './figure-words.ts'
import type { ResponsibleUnit } from './responsible-units.ts'

/** What the table says of an instrument that it looked through. */
export interface TableInstrument {
  readonly version: VersionHash
  readonly title: string
  readonly jurisdiction: Jurisdiction
  readonly issuingBodies: readonly string[]
  readonly documentDate: string | null
  readonly sourceKind: SourceKind
}

/** A unit with what it promises; offsets of the promises are UTF-16 into its text. */
export interface PromisingUnit {
  readonly ref: ClauseRef
  /** As people say it: 第十条, 二、（一）. */
  readonly label: string
  readonly text: string
  readonly area: Area | null
  readonly promises: ClausePromises
}

/** An instrument with all its units: what the table is made from. */
export interface PromisingInstrument extends TableInstrument {
  readonly units: readonly PromisingUnit[]
}

/** Offsets are UTF-16 into the unit's text, end exclusive. */
export type TextSpan = readonly [number, number]

/** Where something of the table stands, with its sentence, so that it can be read without opening the clause. */
export interface TablePlace {
  readonly side: Side
  readonly ref: ClauseRef
  readonly label: string
  readonly instrumentTitle: string
  readonly jurisdiction: Jurisdiction
  readonly documentDate: string | null
  readonly sourceKind: SourceKind
  readonly area: Area | null
  /** As printed. */
  readonly text: string
  readonly span: TextSpan
  /** The sentence around it, and where that begins in the unit's text: `span[0] - sentenceStart` is the place in it. */
  readonly sentence: string
  readonly sentenceStart: number
}

/** An amount as it is best read: 10000 亿元, 9 万座. The unit is null for a bare number. */
export interface ShownAmount {
  readonly value: Amount
  readonly unit: string | null
}

/** What the program read where an office reads otherwise; without a name it would stand in no row. */
export interface ReadFigure extends Omit<FigureReading, 'name'> {
  readonly name: string | null
  readonly shown: ShownAmount
}

/** One figure of one side: its name as the clause has it, or as an office says. */
export interface IndicatorValue extends TablePlace, FigureReading {
  /** Stands for it within the table: version, path and offset. The same as long as the text is segmented alike. */
  readonly id: string
  /** The same value in the scale that its clause prints. */
  readonly shown: ShownAmount
  readonly kind: FigureKind
  readonly manner: Manner
  readonly per: 'year' | 'month' | null
  /** What exactly is counted, where the name says so (主营业务收入, 总产值); else null. */
  readonly definition: string | null
  /** `id` of the value of a later document of the same place that replaces it. */
  readonly supersededBy: string | null
  /** Where an office corrected it: who, why, and what the program had read. */
  readonly said: (Said & { readonly read: ReadFigure }) | null
}

/** A figure that stands in no row: nothing says what it measures, or its document counts itself. An office may name it. */
export interface UnnamedFigure extends TablePlace, Omit<FigureReading, 'name'> {
  readonly id: string
  readonly shown: ShownAmount
}

/** Why two values of one indicator are not subtracted. */
export const incomparableReasons = [
  /** 总产值 and 主营业务收入 count different things. */
  'other-definition',
  /** The name is the same, and what it counts was changed between the years. */
  'definition-changed',
  /** A target and a result, or a sum that is given and one that is reached. */
  'other-kind',
  /** A growth and a level, a reduction and a growth. */
  'other-manner',
  /** For each year, and over all. */
  'other-period',
  /** 个 and 元: no common unit. */
  'other-unit',
  /** An office says so. */
  'said',
] as const
export type IncomparableReason = (typeof incomparableReasons)[number]

/** What has to be said beside a difference. */
export const differenceNotes = [
  /** One value is a city's, the other a whole province's or municipality's: 成都为市，重庆为直辖市. */
  'city-and-municipality',
  'province-and-municipality',
  'district',
  'years-apart',
  'year-unknown',
  /** 以上, 左右: a bound, not the value itself. */
  'bound',
  'range',
] as const
export type DifferenceNote = (typeof differenceNotes)[number]

/** How a difference binds where its values are bounds: of both the same bound, it is between the bounds. */
export const differenceBounds = ['at-least', 'at-most', 'lower-bounds', 'upper-bounds'] as const
export type DifferenceBound = (typeof differenceBounds)[number]

/** A value of each side that answer each other, by their `id`. */
export interface ValuePair {
  readonly left: string
  readonly right: string
  /** Years of the right value less those of the left one; null where one has none. */
  readonly yearsApart: number | null
  readonly difference: {
    /** Never negative, in the larger of both units; of two ranges their nearest ends. */
    readonly value: number
    /** As it is read: 6 百分点, 6 万座; of 座 and 个 only 6 万. */
    readonly shown: ShownAmount
    /** Null where they are level. */
    readonly higher: Side | null
    /** 超过3 against 1 is at least 2 more. Null where both are values themselves, or level. */
    readonly bound: DifferenceBound | null
    /** One of both is 约 or 左右. */
    readonly isAbout: boolean
  } | null
  /** Null where there is a difference. */
  readonly reason: IncomparableReason | null
  /** What exactly each side counts, where that is why they are not subtracted. */
  readonly definitions: { readonly left: string; readonly right: string } | null
  readonly notes: readonly DifferenceNote[]
  /** Who says that they are not comparable, where somebody does. */
  readonly said: Said | null
}

/** One row of the table: an indicator with the values of both sides. */
export interface IndicatorEntry {
  /** Unique in the table; the same as long as its values are. */
  readonly key: string
  readonly name: string
  readonly area: Area | null
  /** The one that the row shows first: targets before results, what is in force before what was replaced, latest year first. */
  readonly left: readonly IndicatorValue[]
  readonly right: readonly IndicatorValue[]
  /** The pair that the row shows first. Empty where a side has no value. Each left value pairs with the right one nearest in year. */
  readonly pairs: readonly ValuePair[]
  /** What offices said of two of its values: that they are one indicator. */
  readonly joined: readonly SaidOfTwo[]
}

/** A deadline of one side. */
export interface DeadlineEntry extends TablePlace {
  readonly id: string
  /** What is to be done by then: the words of the phrase behind it, or before it. */
  readonly act: string
  readonly deadline: Deadline
  /** Who must act, where the sentence says so. */
  readonly bound: string | null
  /** It only says for when a figure of its sentence is meant: 到2025年，5G基站达到15万个. */
  readonly isOfFigure: boolean
}

/** How often a unit stands in the clauses of a side. */
export interface UnitDuties {
  readonly lead: readonly ClauseRef[]
  readonly supporting: readonly ClauseRef[]
  readonly responsible: readonly ClauseRef[]
}

/** Where a clause names a unit as responsible. */
export interface ResponsiblePlace extends TablePlace, Pick<ResponsibleUnit, 'name' | 'role'> {}

/** Responsible units that do one work, with their clauses on either side: 市经信局 of one city and 市经济信息委 of the other. */
export interface ResponsibleEntry {
  /** Unique in the table: the work that they do, or the name of a unit that stands alone. */
  readonly key: string
  /** As printed; of several the one that most clauses have. */
  readonly name: string
  /** All of them as printed, most clauses first. */
  readonly names: Readonly<Record<Side, readonly string[]>>
  readonly left: UnitDuties
  readonly right: UnitDuties
  /** In the order of the texts, left before right. */
  readonly places: readonly ResponsiblePlace[]
}

export interface TableSide {
  /** All that were looked through, those without a figure too. */
  readonly instruments: readonly TableInstrument[]
  readonly units: number
}

/** Of indicators: all = both + leftOnly + rightOnly. */
export interface IndicatorTotals {
  readonly all: number
  readonly both: number
  readonly leftOnly: number
  readonly rightOnly: number
  /** Of `both`: whose first pair has no difference. */
  readonly notComparable: number
  /** Figures in the rows, and those that stand in none, since nothing says what they measure or a document counts itself. */
  readonly values: Counts
  readonly unnamed: Counts
  /** Figures of which an office says that they are no indicators. */
  readonly setAside: Counts
}

type Counts = Readonly<Record<Side, number>>

export interface IndicatorTable {
  readonly method: string
  readonly left: TableSide
  readonly right: TableSide
  readonly indicators: readonly IndicatorEntry[]
  /** Stretches from the shortest, then days from the first. */
  readonly deadlines: readonly DeadlineEntry[]
  /** Most clauses first. */
  readonly responsibleUnits: readonly ResponsibleEntry[]
  /** In the order of the texts, left before right. */
  readonly unnamed: readonly UnnamedFigure[]
  /** What offices said of its figures, oldest first; also what does not hold here, or no longer finds its figure. */
  readonly words: readonly FigureWord[]
  readonly totals: IndicatorTotals
}
