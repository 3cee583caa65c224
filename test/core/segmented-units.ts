import { segment } from '#core/clauses/segment.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import { versionPieces } from '#core/clauses/version-pieces.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { VersionPiece } from '#core/model/difference.ts'
import type { Block, SegmentedDocument } from '#core/model/document.ts'
import type { VersionHash } from '#core/model/ids.ts'

/** Units of a plain text, one block a line, as an import makes them. `name` stands for the version's hash. */
export const segmentedUnits = (name: string, text: string): AlignmentUnit[] =>
  alignmentUnits(name as VersionHash, segmentedText(text))

/** All of it that is compared with another version. */
export const segmentedPieces = (name: string, text: string): VersionPiece[] =>
  versionPieces(name as VersionHash, segmentedText(text))

/** Lines are blocks, as of a text file; those with tabs are rows of a table, as readers give them. */
export function segmentedText(text: string): SegmentedDocument {
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length, kind: line.includes('\t') ? 'table-row' : 'body' })
    start += line.length + 1
  }
  return segment({ text, format: 'txt', encoding: 'utf-8', blocks, warnings: [] })
}
