import { z } from 'zod'
import type { EventBodies, Severity } from '../journal/event.ts'
import { severities } from '../journal/event.ts'
import type { Clause } from '../model/clause.ts'
import { clauseLevels } from '../model/clause.ts'
import { areaSources, type ClauseArea, type ToldArea } from '../model/clause-area.ts'
import type { ClauseRef, Contrast, CopiedText, ParagraphPair, Reason } from '../model/correspondence.ts'
import { contrastKinds, refusals, relations } from '../model/correspondence.ts'
import type { SegmentationCorrection, TextAnchor } from '../model/correction.ts'
import { outsideKinds } from '../model/correction.ts'
import type { Edit, Mark, StaleReference } from '../model/difference.ts'
import { editCauses, markKinds } from '../model/difference.ts'
import type { InstrumentHead, Ledger, SecrecyMark, Warning } from '../model/document.ts'
import { elsewhereKinds, headFields, warningCodes } from '../model/document.ts'
import type { ComparisonId, EventId, InstrumentId, VersionHash } from '../model/ids.ts'
import type { Area, InstrumentSummary, Jurisdiction } from '../model/instrument.ts'
import { instrumentKinds, isJurisdiction, sourceKinds } from '../model/instrument.ts'

/** A list that the receiver may not change: what came over a border is a copy of what the engine holds. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

const named = <Id extends string>() => z.custom<Id>((value) => typeof value === 'string' && value !== '')
const [firstArea, ...otherAreas] = [1, 2, 3, 4, 5, 6, 7].map((n) => z.literal(n as Area))

export const instrumentId = named<InstrumentId>()
export const versionHash = named<VersionHash>()
export const comparisonId = named<ComparisonId>()
export const eventId = named<EventId>()
export const jurisdiction = z.custom<Jurisdiction>((value) => typeof value === 'string' && isJurisdiction(value))
export const area = z.union([firstArea!, ...otherAreas])
export const toldArea = z.object({
  area: area.nullable(),
  confidence: z.number().nullable(),
  words: list(z.string()),
}) satisfies z.ZodType<ToldArea>
export const clauseArea = toldArea.extend({
  by: z.enum(areaSources),
  said: z.object({ event: eventId, office: z.string(), person: z.string() }).nullable(),
}) satisfies z.ZodType<ClauseArea>
export const side = z.enum(['left', 'right'])
export const relation = z.enum(relations)
export const pairRelation = z.enum(['aligned', 'partial', 'complementary', 'conflict'])
export const direction = z.enum(['left-narrower', 'right-narrower', 'both', 'none'])
export const severity = z.enum(severities) satisfies z.ZodType<Severity>
export const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)

export const progress = z.object({ done: z.number(), total: z.number(), label: z.string().exactOptional() })

export const clauseRef = z.object({ version: versionHash, path: z.string() }) satisfies z.ZodType<ClauseRef>

export const clause: z.ZodType<Clause> = z.object({
  path: z.string(),
  level: z.enum(clauseLevels),
  label: z.string(),
  labelMade: z.literal(true).exactOptional(),
  ordinal: z.number().nullable(),
  insertion: z.number().exactOptional(),
  heading: z.string().nullable(),
  leadLength: z.number().exactOptional(),
  ownText: z.string(),
  text: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  page: z.number().int().positive().exactOptional(),
  get children() {
    return list(clause)
  },
})

export const warning = z.object({
  code: z.enum(warningCodes),
  message: z.string(),
  path: z.string().exactOptional(),
  start: z.number().int().nonnegative().exactOptional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
}) satisfies z.ZodType<Warning>

export const ledger = z.object({
  charactersIn: z.number().int(),
  charactersInClauses: z.number().int(),
  elsewhere: list(z.object({ kind: z.enum(elsewhereKinds), characters: z.number().int() })),
  unexplained: z.number().int(),
}) satisfies z.ZodType<Ledger>

export const instrumentHead = z.object({
  title: z.string(),
  issuingBodies: list(z.string()),
  documentNumber: z.string().nullable(),
  documentDate: z.string().nullable(),
  adoptedOn: z.string().nullable(),
  publishedOn: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  repeals: list(z.string()),
  kind: z.enum(instrumentKinds).nullable(),
  jurisdiction: jurisdiction.nullable(),
  parent: z.string().nullable(),
  readings: list(
    z.object({
      field: z.enum(headFields),
      text: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      how: z.enum(['printed', 'inferred']),
    }),
  ),
}) satisfies z.ZodType<InstrumentHead>

export const secrecyMark = z.object({
  grade: z.enum(['绝密', '机密', '秘密', '工作秘密', '内部']),
  text: z.string(),
  start: z.number().int(),
  end: z.number().int(),
}) satisfies z.ZodType<SecrecyMark>

const textAnchor = z.object({
  start: z.number().int().nonnegative(),
  quote: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
}) satisfies z.ZodType<TextAnchor>

export const correction = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('begin'),
    at: textAnchor,
    level: z.enum(clauseLevels),
    labelLength: z.number().int().nonnegative(),
  }),
  z.object({ action: z.literal('continue'), at: textAnchor }),
  z.object({ action: z.literal('heading'), at: textAnchor }),
  z.object({ action: z.literal('outside'), at: textAnchor, kind: z.enum(outsideKinds) }),
]) satisfies z.ZodType<SegmentationCorrection>

export const instrumentSummary = z.object({
  id: instrumentId,
  version: versionHash,
  title: z.string(),
  jurisdiction,
  issuingBodies: list(z.string()),
  documentNumber: z.string().nullable(),
  documentDate: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  kind: z.enum(instrumentKinds).nullable(),
  sourceKind: z.enum(sourceKinds),
  fileName: z.string(),
  fileBytes: z.number().int(),
  units: z.number().int(),
  warnings: z.number().int(),
  areas: list(area),
  parent: instrumentId.nullable(),
  suggestedVersionOf: instrumentId.nullable(),
  importedAt: z.string(),
}) satisfies z.ZodType<InstrumentSummary>

const share = z.number()
const wordPair = z.object({ left: z.string(), right: z.string() })
export const namedClause = z.object({ ref: clauseRef, label: z.string() })
export const reason: z.ZodType<Reason> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shared-terms'), share, terms: list(z.string()) }),
  z.object({ kind: z.literal('synonyms'), share, pairs: list(wordPair) }),
  z.object({ kind: z.literal('bodies'), share, pairs: list(wordPair) }),
  z.object({ kind: z.literal('same-section'), share, left: z.string(), right: z.string() }),
  z.object({ kind: z.literal('neighbours'), share, pairs: list(z.object({ left: namedClause, right: namedClause })) }),
])

const placeInClause = z.object({
  path: z.string(),
  label: z.string(),
  paragraph: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
})
export const paragraphPair = z.object({
  left: placeInClause,
  right: placeInClause,
}) satisfies z.ZodType<ParagraphPair>

const quotedPlace = namedClause.extend({ start: z.number().int(), end: z.number().int() })
export const copiedText = z.object({
  left: quotedPlace,
  right: quotedPlace,
  upstream: quotedPlace,
  characters: z.number().int(),
}) satisfies z.ZodType<CopiedText>

export const refusal = z.enum(refusals)

const span = z.tuple([z.number().int(), z.number().int()]).readonly()
export const contrast = z.object({
  kind: z.enum(contrastKinds),
  left: z.string(),
  right: z.string(),
  leftPath: z.string(),
  rightPath: z.string(),
  leftSpan: span.nullable(),
  rightSpan: span.nullable(),
  about: z.string().nullable(),
  stricter: side.nullable(),
}) satisfies z.ZodType<Contrast>

export const mark = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(markKinds),
}) satisfies z.ZodType<Mark>

export const edit = z.object({
  kind: z.enum(['inserted', 'deleted', 'replaced']),
  old: span,
  new: span,
  substantive: z.boolean(),
  follows: z.enum(editCauses).exactOptional(),
  move: z.number().int().exactOptional(),
}) satisfies z.ZodType<Edit>

export const staleReference = z.object({
  old: span,
  new: span,
  label: z.string().nullable(),
}) satisfies z.ZodType<StaleReference>

export const gapSearch = z.object({
  method: z.string(),
  examined: z.number().int(),
  nearest: list(z.object({ ref: clauseRef, label: z.string(), score: z.number() })),
}) satisfies z.ZodType<EventBodies['gap-confirmed']['search']>
