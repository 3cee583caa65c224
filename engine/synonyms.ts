import { createHash } from 'node:crypto'
import type { JournalState } from '#core/journal/state.ts'
import type { SynonymTable } from '#core/text/synonym-table.ts'
import { changedGroups, shippedSynonyms } from '#core/text/synonym-table.ts'

/** Enough of a hash to tell the tables of one workspace apart, short enough to stand behind the name of a method. */
const nameLength = 8

/** The table that holds in a workspace; what changes nothing gives the table as it ships. */
export function synonymsIn({ synonyms }: Pick<JournalState, 'synonyms'>): SynonymTable {
  const groups = changedGroups({
    added: synonyms.added.map(({ body }) => body.words),
    off: new Set(synonyms.switchedOff.flatMap(({ body }) => body.words)),
  })
  const written = JSON.stringify(groups)
  if (written === JSON.stringify(shippedSynonyms.groups)) return shippedSynonyms
  return { groups, name: createHash('sha256').update(written, 'utf8').digest('hex').slice(0, nameLength) }
}
