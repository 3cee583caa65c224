import { z } from 'zod'
import { areaSources } from '../model/clause-area.ts'
import type {
  AnnotationView,
  CandidateView,
  ClauseBrief,
  ClauseFull,
  ComparativeRow,
  ComparisonTotals,
  DecisionView,
  GapView,
  RowOutline,
} from '../report/comparative-row.ts'
import type { OrphanedEvent } from '../report/comparative-table.ts'
import {
  area,
  clauseArea,
  clauseRef,
  contrast,
  copiedText,
  direction,
  eventId,
  gapSearch,
  mark,
  namedClause,
  paragraphPair,
  reason,
  refusal,
  relation,
  severity,
  list,
} from './schemas.ts'

export const clauseBrief = z.object({
  ref: clauseRef,
  label: z.string(),
  heading: z.string().nullable(),
  title: z.string().nullable().exactOptional(),
  length: z.number().int(),
}) satisfies z.ZodType<ClauseBrief>

const clauseFull = clauseBrief.extend({
  area: clauseArea.nullable().exactOptional(),
  instrumentTitle: z.string(),
  text: z.string(),
  sections: list(z.string()),
  marks: list(mark),
  start: z.number().int(),
  end: z.number().int(),
}) satisfies z.ZodType<ClauseFull>

const decisionView = z.object({
  id: eventId,
  office: z.string(),
  person: z.string(),
  relation,
  direction,
  reason: z.string(),
  decidedAt: z.string(),
  current: z.boolean(),
}) satisfies z.ZodType<DecisionView>

const annotationView = z.object({
  id: eventId,
  office: z.string(),
  person: z.string(),
  text: z.string(),
  replyTo: eventId.nullable(),
  writtenAt: z.string(),
}) satisfies z.ZodType<AnnotationView>

export const gapView = z.object({
  id: eventId,
  clause: clauseRef.exactOptional(),
  office: z.string(),
  person: z.string(),
  note: z.string(),
  severity,
  responsibleUnit: z.string(),
  dueOn: z.string().nullable(),
  search: gapSearch,
  confirmedAt: z.string(),
}) satisfies z.ZodType<GapView>

export const rowOutline = z.object({
  key: z.string(),
  left: list(clauseBrief),
  right: list(clauseBrief),
  leftSection: z.string().nullable(),
  rightSection: z.string().nullable(),
  area: area.nullable().exactOptional(),
  areaConfidence: z.number().nullable().exactOptional(),
  areaBy: z.enum(areaSources).nullable().exactOptional(),
  relation,
  suggested: relation.nullable(),
  direction,
  score: z.number().nullable(),
  state: z.enum(['suggested', 'confirmed', 'rejected']),
  decisions: list(decisionView),
  disagreement: z.boolean(),
  annotations: z.number().int(),
  contrasts: list(contrast.shape.kind),
  differences: z.number().int(),
  gap: gapView.nullable(),
}) satisfies z.ZodType<RowOutline>

const refused = z.object({ why: refusal, answers: namedClause.nullable() })
const candidateView = clauseBrief.extend({
  score: z.number(),
  taken: z.boolean(),
  refused: refused.exactOptional(),
}) satisfies z.ZodType<CandidateView>

export const comparativeRow = rowOutline.extend({
  leftClauses: list(clauseFull),
  rightClauses: list(clauseFull),
  coverage: z.object({ left: z.number(), right: z.number() }).nullable(),
  reasons: list(reason),
  clauseType: z.string().nullable(),
  byParagraph: list(paragraphPair),
  contrastDetails: list(contrast),
  copied: list(copiedText.extend({ title: z.string() })).exactOptional(),
  candidates: list(candidateView),
  examined: z.number().int(),
  annotationList: list(annotationView),
}) satisfies z.ZodType<ComparativeRow>

const clauseAnchor = clauseRef.extend({ quote: z.string(), prefix: z.string(), suffix: z.string() })
export const orphanedEvent = z.object({
  event: eventId,
  kind: z.enum(['correspondence-decided', 'annotation-added', 'gap-confirmed']),
  office: z.string(),
  person: z.string(),
  anchors: list(clauseAnchor),
  rowKey: z.string().nullable(),
}) satisfies z.ZodType<OrphanedEvent>

const placed = z.object({ shown: z.number().int(), all: z.number().int() })
export const comparisonTotals = z.object({
  relations: z.object({
    all: z.number().int(),
    aligned: z.number().int(),
    partial: z.number().int(),
    complementary: z.number().int(),
    conflict: z.number().int(),
    gap: z.number().int(),
  }),
  placed: z.object({ left: placed, right: placed }),
  decided: z.number().int(),
  undecided: z.number().int(),
  disagreements: z.number().int(),
  differences: z.number().int(),
  cosmetic: z.number().int(),
}) satisfies z.ZodType<ComparisonTotals>
