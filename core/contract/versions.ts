import { z } from 'zod'
import type { EditCounts, Replacement } from '../model/difference.ts'
import { changeDepths, versionParts, versionRelations } from '../model/difference.ts'
import { clauseBrief } from './rows.ts'
import { edit, instrumentSummary, list, mark, staleReference } from './schemas.ts'

/* Two versions of one instrument, as the screen asks for them: an outline of all rows, and rows in full as they come into view. */

const editCounts = z.object({
  substantive: z.number().int(),
  replacements: z.number().int(),
  references: z.number().int(),
  cosmetic: z.number().int(),
}) satisfies z.ZodType<EditCounts>

export const replacement = z.object({
  old: z.string(),
  new: z.string(),
  count: z.number().int(),
  rows: list(z.number().int()),
}) satisfies z.ZodType<Replacement>

/** A clause with its place among the units of its version, 0-based; null for what stands around them. */
const versionBrief = clauseBrief.extend({ at: z.number().int().nullable() })

/** What a row says without its texts: enough for lists, filters, totals and the overview bar. */
const versionRowOutline = z.object({
  /** Its place in the list of rows: what `versions.rows` is asked for, and what replacements point to. */
  index: z.number().int(),
  part: z.enum(versionParts),
  relation: z.enum(versionRelations),
  old: list(versionBrief),
  new: list(versionBrief),
  /** The nearest heading above the first clause of the side. */
  oldSection: z.string().nullable(),
  newSection: z.string().nullable(),
  renumbered: z.boolean(),
  moved: z.boolean(),
  similarity: z.number(),
  depth: z.enum(changeDepths),
  counts: editCounts,
  /** Stops of the difference walk: its substantive edits; one where a row has none but is added, removed, moved, split or merged. */
  stops: z.number().int(),
  /** For a list of changes: the words of its longest substantive edit, or how what came or went begins; null where neither is. */
  gist: z.object({ old: z.string(), new: z.string() }).nullable(),
  /** References that were left as they were: how each reads, and what it meant is called now; null where that was removed. */
  stale: list(z.object({ reference: z.string(), label: z.string().nullable() })),
})
export type VersionRowOutline = z.infer<typeof versionRowOutline>

const sharedMarks = z.object({ old: list(mark), new: list(mark) })
const versionClause = versionBrief.extend({
  text: z.string(),
  sections: list(z.string()),
  /** UTF-16 offsets of the whole clause into the source text of its version. */
  start: z.number().int(),
  end: z.number().int(),
})
export type VersionClause = z.infer<typeof versionClause>

export const versionRowFull = versionRowOutline.extend({
  oldClauses: list(versionClause),
  newClauses: list(versionClause),
  /** Offsets into the clauses' texts of a side, joined by a line end where there are several. */
  edits: list(edit),
  headingEdits: list(edit),
  /** What a clause that was written anew has in common with the old one, to be shown instead of its edits. */
  shared: sharedMarks.nullable(),
  staleReferences: list(staleReference),
})
export type VersionRowFull = z.infer<typeof versionRowFull>

const relationTotals = z.object({
  all: z.number().int(),
  identical: z.number().int(),
  modified: z.number().int(),
  moved: z.number().int(),
  split: z.number().int(),
  merged: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
})

export const versionTotals = z.object({
  /** Rows of units; rows of headings and loose text are not among them. */
  relations: relationTotals,
  renumbered: z.number().int(),
  /** Rows of units with no change that is not told once for the whole instrument. */
  onlySystematic: z.number().int(),
  onlyCosmetic: z.number().int(),
  /** Edits, in units and around them. */
  edits: editCounts,
  stops: z.number().int(),
})
export type VersionTotals = z.infer<typeof versionTotals>

export const versionView = z.object({
  old: instrumentSummary,
  new: instrumentSummary,
  method: z.string(),
  rows: list(versionRowOutline),
  replacements: list(replacement),
  totals: versionTotals,
  approximate: z.boolean(),
})
export type VersionView = z.infer<typeof versionView>
