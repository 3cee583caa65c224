import { z } from 'zod'
import { figureKinds, manners } from '../indicators/figure-kinds.ts'
import type { FigureReading, FigureWord, Said, SaidOfTwo } from '../indicators/figure-words.ts'
import { figureWordKinds } from '../indicators/figure-words.ts'
import { comparators } from '../indicators/printed-figures.ts'
import type {
  DeadlineEntry,
  IndicatorEntry,
  IndicatorTable,
  IndicatorValue,
  ResponsibleEntry,
  ResponsiblePlace,
  TableInstrument,
  TablePlace,
  UnnamedFigure,
  ValuePair,
} from '../indicators/table-model.ts'
import { differenceBounds, differenceNotes, incomparableReasons } from '../indicators/table-model.ts'
import { sourceKinds } from '../model/instrument.ts'
import { area, clauseRef, eventId, jurisdiction, list, side, versionHash } from './schemas.ts'
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

const said = z.object({
  event: eventId,
  office: z.string(),
  person: z.string(),
  reason: z.string(),
}) satisfies z.ZodType<Said>
const saidOfTwo = said.extend({
  figures: z.tuple([z.string(), z.string()]).readonly(),
}) satisfies z.ZodType<SaidOfTwo>

/** No name or unit of a clause is longer, and no year of a plan is farther. */
export const figureReading = z.object({
  name: z.string().trim().min(1).max(60),
  value: pairOr(z.number()),
  unit: z.string().trim().min(1).max(12).nullable(),
  comparator: z.enum(comparators).nullable(),
  year: pairOr(z.number().int().min(1900).max(2200)).nullable(),
}) satisfies z.ZodType<FigureReading>

const readFigure = z.object({
  name: z.string().nullable(),
  value: pairOr(z.number()),
  unit: z.string().nullable(),
  comparator: z.enum(comparators).nullable(),
  year: pairOr(z.number().int()).nullable(),
})

const unnamedFigure = tablePlace.extend({
  id: z.string(),
  ...readFigure.omit({ name: true }).shape,
  shown: shownAmount,
}) satisfies z.ZodType<UnnamedFigure>

export const indicatorValue = unnamedFigure.extend({
  name: z.string(),
  kind: z.enum(figureKinds),
  manner: z.enum(manners),
  per: z.enum(['year', 'month']).nullable(),
  definition: z.string().nullable(),
  supersededBy: z.string().nullable(),
  said: said.extend({ read: readFigure.extend({ shown: shownAmount }) }).nullable(),
}) satisfies z.ZodType<IndicatorValue>

const valuePair = z.object({
  left: z.string(),
  right: z.string(),
  yearsApart: z.number().int().nullable(),
  difference: z
    .object({
      value: z.number().nonnegative(),
      shown: shownAmount,
      higher: side.nullable(),
      bound: z.enum(differenceBounds).nullable(),
      isAbout: z.boolean(),
    })
    .nullable(),
  reason: z.enum(incomparableReasons).nullable(),
  definitions: z.object({ left: z.string(), right: z.string() }).nullable(),
  notes: list(z.enum(differenceNotes)),
  said: said.nullable(),
}) satisfies z.ZodType<ValuePair>

const indicatorEntry = z.object({
  key: z.string(),
  name: z.string(),
  area: area.nullable(),
  left: list(indicatorValue),
  right: list(indicatorValue),
  pairs: list(valuePair),
  joined: list(saidOfTwo),
}) satisfies z.ZodType<IndicatorEntry>

const deadlineEntry = tablePlace.extend({
  id: z.string(),
  act: z.string(),
  deadline,
  bound: z.string().nullable(),
  isOfFigure: z.boolean(),
}) satisfies z.ZodType<DeadlineEntry>

const duties = z.object({ lead: list(clauseRef), supporting: list(clauseRef), responsible: list(clauseRef) })
const responsiblePlace = tablePlace.extend({
  name: z.string(),
  role: z.enum(['lead', 'supporting', 'responsible']),
}) satisfies z.ZodType<ResponsiblePlace>
const responsibleEntry = z.object({
  key: z.string(),
  name: z.string(),
  names: z.object({ left: list(z.string()), right: list(z.string()) }),
  left: duties,
  right: duties,
  places: list(responsiblePlace),
}) satisfies z.ZodType<ResponsibleEntry>

const figureWord = said.extend({
  kind: z.enum(figureWordKinds),
  at: z.string(),
  figures: list(
    z.object({
      id: z.string().nullable(),
      ref: clauseRef,
      instrumentTitle: z.string(),
      label: z.string().nullable(),
      quote: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
  ),
  reading: figureReading.nullable(),
  state: z.enum(['holds', 'overruled', 'orphaned']),
}) satisfies z.ZodType<FigureWord>

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
  unnamed: list(unnamedFigure),
  words: list(figureWord),
  totals: z.object({
    all: count,
    both: count,
    leftOnly: count,
    rightOnly: count,
    notComparable: count,
    values: z.object({ left: count, right: count }),
    unnamed: z.object({ left: count, right: count }),
    setAside: z.object({ left: count, right: count }),
  }),
}) satisfies z.ZodType<IndicatorTable>
