import { versionPieces } from '#core/clauses/version-pieces.ts'
import type { DiffRow, DiffShape } from '#core/contract/shapes.ts'
import type { StoredDocument } from '#core/contract/workers.ts'
import { joinedTexts, type VersionDifference, type VersionPiece, type VersionRow } from '#core/model/difference.ts'
import type { Progress } from '#core/model/progress.ts'
import type { EngineContext } from '../context.ts'
import { loadStoredDocument, type SideMember } from '../sources.ts'

/** Compares two versions of one instrument, clause by clause, and stores nothing. */
export async function* diffDocuments(
  context: EngineContext,
  input: { readonly old: SideMember; readonly new: SideMember },
): AsyncGenerator<Progress, DiffShape, void> {
  const pieces = ({ summary, document }: StoredDocument) => versionPieces(summary.version, document)
  const old = pieces(await loadStoredDocument(context, input.old))
  const now = pieces(await loadStoredDocument(context, input.new))
  return diffShapeOf(old, now, yield* await context.compute.versionDifference({ old, new: now }))
}

/** Units and what stands around them apart: scripts count the rows of units. */
export function diffShapeOf(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  { rows, replacements, approximate }: VersionDifference,
): DiffShape {
  const shown = rowsOf(old, now, rows)
  const units = shown.filter(({ part }) => part === 'unit')
  const frame = shown.filter(({ part }) => part === 'frame')
  const places = (wanted: readonly number[], among: readonly { readonly index: number }[]): number[] =>
    among.flatMap(({ index }, place) => (wanted.includes(index) ? [place] : []))
  return {
    rows: units.map(({ row }) => row),
    frame: frame.map(({ row, index }) => ({ ...row, before: units.filter((unit) => unit.index < index).length })),
    replacements: replacements.map((replacement) => ({
      ...replacement,
      rows: places(replacement.rows, units),
      frame: places(replacement.rows, frame),
    })),
    approximate,
  }
}

function rowsOf(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  rows: readonly VersionRow[],
): { readonly part: VersionPiece['part']; readonly index: number; readonly row: DiffRow }[] {
  const [oldPieces, newPieces] = [byPath(old), byPath(now)]
  return rows.map(({ part, counts: _, ...row }, index) => {
    const [before, after] = [row.old.map(oldPieces), row.new.map(newPieces)]
    return {
      part,
      index,
      row: {
        ...row,
        texts: { old: joined(before.map(({ text }) => text)), new: joined(after.map(({ text }) => text)) },
        headings: {
          old: joined(before.flatMap(({ heading }) => heading ?? [])),
          new: joined(after.flatMap(({ heading }) => heading ?? [])),
        },
      },
    }
  })
}

const joined = (texts: readonly string[]): string | null => (texts.length === 0 ? null : joinedTexts(texts))

function byPath(pieces: readonly VersionPiece[]): (path: string) => VersionPiece {
  const found = new Map(pieces.map((piece) => [piece.path, piece]))
  return (path) => {
    const piece = found.get(path)
    if (piece === undefined) throw new Error(`A row without its clause: ${path}`)
    return piece
  }
}
