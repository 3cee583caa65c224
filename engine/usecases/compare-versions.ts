import type { VersionClause, VersionRowFull, VersionRowOutline, VersionView } from '#core/contract/versions.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import { stopsOf, versionTotals } from '#core/diff/version-totals.ts'
import { gistOf, wholeGist } from '#core/diff/version-gist.ts'
import { differenceMethod } from '#core/diff/diff-texts.ts'
import { versionPieces } from '#core/clauses/version-pieces.ts'
import { clauseTitle, clauseTrail, sectionName } from '#core/model/clause.ts'
import type { VersionRow } from '#core/model/difference.ts'
import { joinedTexts } from '#core/model/difference.ts'
import type { VersionHash } from '#core/model/ids.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { resultOf } from '../steps.ts'
import type { VersionModel } from '../version-models.ts'

interface Pair {
  readonly old: VersionHash
  readonly new: VersionHash
}

/** @throws instrument-unknown */
export async function* openVersions(context: EngineContext, input: Pair): AsyncGenerator<Progress, VersionView, void> {
  const model = yield* context.versions.open(input.old, input.new)
  const { rows, replacements, approximate } = model.difference
  return {
    old: versionSummary(model.old),
    new: versionSummary(model.new),
    method: differenceMethod,
    rows: shownRows(model, rows.keys()).map(outlineOf),
    replacements,
    totals: versionTotals(rows),
    approximate,
  }
}

/** The dates of this very version: a summary has those of the instrument, which are the newest version's. */
export const versionSummary = ({ summary, document: { instrument } }: StoredDocument): InstrumentSummary => ({
  ...summary,
  documentDate: instrument.documentDate,
  effectiveOn: instrument.effectiveOn,
})

/** Rows in full, in the order asked for; an index that no row has is left out. @throws instrument-unknown */
export async function readVersionRows(
  context: EngineContext,
  input: Pair & { readonly indices: readonly number[] },
): Promise<VersionRowFull[]> {
  const model = await resultOf(context.versions.open(input.old, input.new))
  return shownRows(model, input.indices).map((shown) => {
    const { row, oldClauses, newClauses } = shown
    const { edits, headingEdits, shared, staleReferences } = row
    return { ...outlineOf(shown), oldClauses, newClauses, edits, headingEdits, shared, staleReferences }
  })
}

/** A row with the clauses that it speaks of. */
export interface ShownRow {
  readonly index: number
  readonly row: VersionRow
  readonly oldClauses: readonly VersionClause[]
  readonly newClauses: readonly VersionClause[]
}

export function shownRows({ old, new: now, difference }: VersionModel, indices: Iterable<number>): ShownRow[] {
  const [oldClause, newClause] = [clausesOf(old), clausesOf(now)]
  return [...indices].flatMap((index) => {
    const row = difference.rows[index]
    return row === undefined
      ? []
      : [{ index, row, oldClauses: row.old.map(oldClause), newClauses: row.new.map(newClause) }]
  })
}

function outlineOf({ index, row, oldClauses, newClauses }: ShownRow): VersionRowOutline {
  const { part, relation, renumbered, moved, similarity, depth, counts } = row
  return {
    index,
    part,
    relation,
    old: oldClauses.map(briefOf),
    new: newClauses.map(briefOf),
    oldSection: oldClauses[0]?.sections.at(-1) ?? null,
    newSection: newClauses[0]?.sections.at(-1) ?? null,
    renumbered,
    moved,
    similarity,
    depth,
    counts,
    stops: stopsOf(row),
    gist: gistOfRow(row, oldClauses, newClauses),
    stale: staleIn(row, newClauses),
  }
}

function staleIn({ staleReferences }: VersionRow, now: readonly VersionClause[]): VersionRowOutline['stale'] {
  const text = joinedTexts(now.map((clause) => clause.text))
  return staleReferences.map(({ new: span, label }) => ({ reference: text.slice(...span), label }))
}

function gistOfRow(
  { relation, edits, headingEdits }: VersionRow,
  old: readonly VersionClause[],
  now: readonly VersionClause[],
) {
  const joined = (clauses: readonly VersionClause[], of: (clause: VersionClause) => string): string =>
    joinedTexts(clauses.map(of))
  const text = ({ text: words }: VersionClause): string => words
  const heading = ({ heading: words }: VersionClause): string => words ?? ''
  if (relation === 'added' || relation === 'removed') return wholeGist(joined(old, text), joined(now, text))
  return (
    gistOf(edits, joined(old, text), joined(now, text)) ??
    gistOf(headingEdits, joined(old, heading), joined(now, heading))
  )
}

const briefOf = ({ at, ref, label, heading, title, length }: VersionClause) => ({
  at,
  ref,
  label,
  heading,
  title: title ?? null,
  length,
})

/** Finds a compared piece by its path, with what a row shows of it. */
function clausesOf({ summary, document }: StoredDocument): (path: string) => VersionClause {
  let units = 0
  const pieces = new Map(
    versionPieces(summary.version, document).map((piece) => {
      const at = piece.part === 'unit' ? units++ : null
      return [piece.path, { ...piece, at }]
    }),
  )
  return (path) => {
    const piece = pieces.get(path)
    const trail = clauseTrail(document.clauses, path)
    const clause = trail.at(-1)
    if (piece === undefined || clause === undefined) throw new Error(`A row without its clause: ${path}`)
    return {
      ref: { version: summary.version, path },
      at: piece.at,
      label: piece.label,
      heading: piece.heading,
      title: clauseTitle(clause),
      length: piece.text.length,
      text: piece.text,
      sections: trail.slice(0, -1).map(sectionName),
      start: clause.start,
      end: clause.end,
    }
  }
}
