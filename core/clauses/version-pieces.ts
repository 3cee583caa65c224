import type { Clause } from '../model/clause.ts'
import { labelInPlace } from '../model/clause.ts'
import type { VersionPiece } from '../model/difference.ts'
import type { SegmentedDocument } from '../model/document.ts'
import type { VersionHash } from '../model/ids.ts'
import { alignmentUnits } from './units.ts'

/**
 * Everything that a comparison of two versions compares, in document order: the units of alignment, and as pieces of
 * their own whatever stands above or beside them, so that no word of a clause goes uncompared.
 */
export function versionPieces(version: VersionHash, document: SegmentedDocument): VersionPiece[] {
  const units = new Map(alignmentUnits(version, document).map((unit) => [unit.ref.path, unit]))
  const pieces: VersionPiece[] = []
  const collect = (clauses: readonly Clause[], above: number | null, inUnit: boolean): void => {
    for (const clause of clauses) {
      const unit = units.get(clause.path)
      const isUnit = unit !== undefined
      const isPiece = isUnit || !inUnit
      if (isPiece) pieces.push(pieceOf(clause, unit?.text ?? clause.ownText, isUnit, above))
      // Below a unit only other units are pieces (boxes): the rest is part of its text.
      collect(clause.children, isPiece ? pieces.length - 1 : above, inUnit || isUnit)
    }
  }
  collect(document.clauses, null, false)
  return pieces
}

const pieceOf = (clause: Clause, text: string, isUnit: boolean, above: number | null): VersionPiece => ({
  part: isUnit ? 'unit' : 'frame',
  path: clause.path,
  label: labelInPlace(clause),
  ...(clause.labelMade === true ? { labelMade: true } : {}),
  heading: clause.heading,
  text,
  above,
})
