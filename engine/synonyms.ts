import { createHash } from 'node:crypto'
import type { JournalState } from '#core/journal/state.ts'
import { fieldSynonyms } from '#core/text/field-synonyms.ts'
import type { SynonymChanges, SynonymTable } from '#core/text/synonym-table.ts'
import { changedGroups, shippedSynonyms } from '#core/text/synonym-table.ts'

/** Enough of a hash to tell the tables of one workspace apart, short enough to stand behind the name of a method. */
const nameLength = 8

const changesIn = ({ synonyms }: Pick<JournalState, 'synonyms'>): SynonymChanges => ({
  added: synonyms.added.map(({ body }) => body.words),
  off: new Set(synonyms.switchedOff.flatMap(({ body }) => body.words)),
})

/**
 * The groups by which a search is widened: all but those of regions, since who asks for 川渝 does not mean 长三角. An
 * alignment needs them, as each city writes its own region where the other writes its own.
 */
export const searchedGroups = (state: Pick<JournalState, 'synonyms'>): string[][] =>
  changedGroups(
    changesIn(state),
    fieldSynonyms.filter(({ why }) => why !== 'place'),
  )

/** The table that holds in a workspace; what changes nothing gives the table as it ships. */
export function synonymsIn(state: Pick<JournalState, 'synonyms'>): SynonymTable {
  const groups = changedGroups(changesIn(state))
  const written = JSON.stringify(groups)
  if (written === JSON.stringify(shippedSynonyms.groups)) return shippedSynonyms
  return { groups, name: createHash('sha256').update(written, 'utf8').digest('hex').slice(0, nameLength) }
}
