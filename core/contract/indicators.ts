import { z } from 'zod'
import { figureKinds, manners } from '../indicators/figure-kinds.ts'
import { comparators } from '../indicators/printed-figures.ts'
import type {
  DeadlineEntry,
  IndicatorEntry,
  IndicatorTable,
  IndicatorValue,
  ResponsibleEntry,
  TableInstrument,
  TablePlace,
  ValuePair,
} from '../indicators/table-model.ts'
import { differenceNotes, incomparableReasons } from '../indicators/table-model.ts'
import { sourceKinds } from '../model/instrument.ts'
import { area, clauseRef, jurisdiction, list, side, versionHash } from './schemas.ts'
import { deadline, pairOr } from './shapes.ts'

const count = z.number().int().nonnegative()

const tablePlace = z.object({
  side,
  ref: clauseRef,
  label: z.string(),
  instrumentTitle: z.string(),
  jurisdiction,
  documentDate: z.string().nullable(),
  sourceKind: z.enum(sourceKinds),
  area: area.nullable(),
  text: z.string(),
  span: z.tuple([count, count]).readonly(),
  sentence: z.string(),
  sentenceStart: count,
}) satisfies z.ZodType<TablePlace>

const shownAmount = z.object({ value: pairOr(z.number()), unit: z.string().nullable() })

export const indicatorValue = tablePlace.extend({
  id: z.string(),
  name: z.string(),
  value: pairOr(z.number()),
  unit: z.string().nullable(),
  shown: shownAmount,
  comparator: z.enum(comparators).nullable(),
  year: pairOr(z.number().int()).nullable(),
  kind: z.enum(figureKinds),
  manner: z.enum(manners),
  per: z.enum(['year', 'month']).nullable(),
  definition: z.string().nullable(),
  supersededBy: z.string().nullable(),
}) satisfies z.ZodType<IndicatorValue>

const valuePair = z.object({
  left: z.string(),
  right: z.string(),
  yearsApart: z.number().int().nullable(),
  difference: z.object({ value: z.number().nonnegative(), shown: shownAmount, higher: side.nullable() }).nullable(),
  reason: z.enum(incomparableReasons).nullable(),
  definitions: z.object({ left: z.string(), right: z.string() }).nullable(),
  notes: list(z.enum(differenceNotes)),
}) satisfies z.ZodType<ValuePair>

const indicatorEntry = z.object({
  key: z.string(),
  name: z.string(),
  area: area.nullable(),
  left: list(indicatorValue),
  right: list(indicatorValue),
  pairs: list(valuePair),
}) satisfies z.ZodType<IndicatorEntry>

const deadlineEntry = tablePlace.extend({
  id: z.string(),
  act: z.string(),
  deadline,
  bound: z.string().nullable(),
  isOfFigure: z.boolean(),
}) satisfies z.ZodType<DeadlineEntry>

const duties = z.object({ lead: list(clauseRef), supporting: list(clauseRef), responsible: list(clauseRef) })
const responsibleEntry = z.object({
  name: z.string(),
  left: duties,
  right: duties,
}) satisfies z.ZodType<ResponsibleEntry>

const tableInstrument = z.object({
  version: versionHash,
  title: z.string(),
  jurisdiction,
  issuingBodies: list(z.string()),
  documentDate: z.string().nullable(),
  sourceKind: z.enum(sourceKinds),
}) satisfies z.ZodType<TableInstrument>
const tableSide = z.object({ instruments: list(tableInstrument), units: count })

export const indicatorTableShape = z.object({
  method: z.string(),
  left: tableSide,
  right: tableSide,
  indicators: list(indicatorEntry),
  deadlines: list(deadlineEntry),
  responsibleUnits: list(responsibleEntry),
  totals: z.object({
    all: count,
    both: count,
    leftOnly: count,
    rightOnly: count,
    notComparable: count,
    values: z.object({ left: count, right: count }),
    unnamed: z.object({ left: count, right: count }),
  }),
}) satisfies z.ZodType<IndicatorTable>
