import { z } from 'zod'
import type { Estimate } from '../evaluation/interval.ts'
import type { Figures, MeasuredDecisions, MeasuredSet, SelfTest } from '../evaluation/self-test.ts'
import { list } from './schemas.ts'

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() }) satisfies z.ZodType<Estimate>

const figures = z.object({
  recall: estimate.nullable(),
  precision: estimate.nullable(),
  f1: estimate.nullable(),
  gapPrecision: estimate.nullable(),
}) satisfies z.ZodType<Figures>

const count = z.number().int().nonnegative()

const measuredSet = z.object({ pairs: count, gaps: count, figures }) satisfies z.ZodType<MeasuredSet>

const measuredDecisions = measuredSet.extend({
  comparisons: count,
  confirmed: count,
  added: count,
  rejected: count,
  disputed: count,
}) satisfies z.ZodType<MeasuredDecisions>

/** Word for word what `evaluate self-test --json` prints. */
export const selfTestShape = z.object({
  method: z.string(),
  measuredOn: z.string(),
  sets: list(measuredSet.extend({ name: z.string() })),
  shipped: measuredSet,
  decisions: measuredDecisions.nullable(),
  /** The note that stands on every report. */
  line: z.string(),
}) satisfies z.ZodType<SelfTest & { readonly line: string }>
export type SelfTestShape = z.infer<typeof selfTestShape>
