import { versionPieces } from '#core/clauses/version-pieces.ts'
import type { DiffShape } from '#core/contract/shapes.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import type { VersionDifference, VersionRow } from '#core/model/difference.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { loadStoredDocument, type SideMember } from '../sources.ts'

/** Compares two versions of one instrument, clause by clause, and stores nothing. */
export async function* diffDocuments(
  context: EngineContext,
  input: { readonly old: SideMember; readonly new: SideMember },
): AsyncGenerator<Progress, DiffShape, void> {
  const older = await loadStoredDocument(context, input.old)
  const newer = await loadStoredDocument(context, input.new)
  const pieces = ({ summary, document }: StoredDocument) => versionPieces(summary.version, document)
  return shapeOf(yield* await context.compute.versionDifference({ old: pieces(older), new: pieces(newer) }))
}

/** Units and what stands around them apart: scripts count the rows of units. */
function shapeOf({ rows, replacements, approximate }: VersionDifference): DiffShape {
  const units = rows.flatMap((row, index) => (row.part === 'unit' ? [index] : []))
  const frame = rows.flatMap((row, index) => (row.part === 'frame' ? [index] : []))
  const places = (wanted: readonly number[], among: readonly number[]): number[] =>
    wanted.flatMap((index) => (among.includes(index) ? [among.indexOf(index)] : []))
  return {
    rows: units.map((index) => shapeOfRow(rows[index]!)),
    frame: frame.map((index) => ({
      ...shapeOfRow(rows[index]!),
      before: units.filter((unit) => unit < index).length,
    })),
    replacements: replacements.map((replacement) => ({
      ...replacement,
      rows: places(replacement.rows, units),
      frame: places(replacement.rows, frame),
    })),
    approximate,
  }
}

const shapeOfRow = ({ part: _, counts: __, ...row }: VersionRow): DiffShape['rows'][number] => row
