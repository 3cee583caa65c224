import { segment } from '#core/clauses/segment.ts'
import { alignmentUnits } from '#core/clauses/units.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import type { Block } from '#core/model/document.ts'
import type { VersionHash } from '#core/model/ids.ts'

/** Units of a plain text, one block a line, as an import makes them. `name` stands for the version's hash. */
export function segmentedUnits(name: string, text: string): AlignmentUnit[] {
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split('\n')) {
    blocks.push({ start, end: start + line.length, kind: 'body' })
    start += line.length + 1
  }
  const document = segment({ text, format: 'txt', encoding: 'utf-8', blocks, warnings: [] })
  return alignmentUnits(name as VersionHash, document)
}
