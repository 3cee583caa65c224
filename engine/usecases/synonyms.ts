import type { SynonymsView } from '#core/contract/synonyms.ts'
import { BashuError } from '#core/contract/errors.ts'
import { clockInstant } from '#core/journal/clock.ts'
import type { EventContent, JournalEvent } from '#core/journal/event.ts'
import type { EventId } from '#core/model/ids.ts'
import { fieldSynonyms } from '#core/text/field-synonyms.ts'
import { groupsMet, problemOfGroup } from '#core/text/own-synonyms.ts'
import type { EngineContext } from '../context.ts'
import { requireOwnEvent } from '../require-event.ts'
import { synonymsIn } from '../synonyms.ts'

/** The words that ship, what people switched off, and the groups that they added. */
export async function listSynonyms(context: EngineContext): Promise<SynonymsView> {
  const { synonyms } = await context.journal.state()
  const offOf = (word: string) => synonyms.switchedOff.filter(({ body }) => body.words.includes(word)).map(signatureOf)
  return {
    shipped: fieldSynonyms.map(({ why, words }) => ({
      why,
      words: words.map((word) => ({ word, off: offOf(word) })),
    })),
    own: synonyms.added.map((event) => ({ ...signatureOf(event), words: event.body.words })),
  }
}

const signatureOf = ({ id, office, person, clock }: JournalEvent) => ({
  event: id,
  office,
  person,
  at: clockInstant(clock),
})

/**
 * Adds a group of words that stand for each other. Where some stand in groups already, all become one: this is
 * refused until somebody wants it (`join`).
 * @throws profile-missing, synonyms-too-few, synonym-unfit, synonym-taken
 */
export async function addSynonyms(
  context: EngineContext,
  { words, join }: { readonly words: readonly string[]; readonly join: boolean },
): Promise<{ event: EventId }> {
  const problem = problemOfGroup(words)
  if (problem?.why === 'few') throw new BashuError('synonyms-too-few')
  if (problem?.why === 'unfit') throw new BashuError('synonym-unfit', { word: problem.word })
  const { groups } = synonymsIn(await context.journal.state())
  const met = groupsMet(words, groups)
  if (met.length > 0 && !join) {
    throw new BashuError('synonym-taken', {
      word: met.map(({ word }) => word).join('、'),
      group: met.map(({ group }) => group.join('、')).join('；'),
    })
  }
  return change(context, { kind: 'synonyms-added', body: { words: [...new Set(words)] } })
}

/** Has the groups that ship do without these words. @throws profile-missing, synonym-unknown */
export async function switchOffSynonyms(context: EngineContext, words: readonly string[]): Promise<{ event: EventId }> {
  const shipped = new Set(fieldSynonyms.flatMap((group) => group.words))
  const unknown = words.find((word) => !shipped.has(word))
  if (unknown !== undefined) throw new BashuError('synonym-unknown', { word: unknown })
  return change(context, { kind: 'synonyms-switched-off', body: { words } })
}

/** Takes back an addition or a switching off. @throws profile-missing, event-unknown, event-of-others */
export async function withdrawSynonyms(context: EngineContext, synonyms: EventId): Promise<{ event: EventId }> {
  const { added, switchedOff } = (await context.journal.state()).synonyms
  await requireOwnEvent(context, [...added, ...switchedOff], synonyms)
  return change(context, { kind: 'synonyms-withdrawn', body: { synonyms } })
}

/** Open comparisons are aligned with other words from now on. */
async function change(context: EngineContext, content: EventContent): Promise<{ event: EventId }> {
  const { id } = await context.journal.record(content)
  context.models.forget()
  return { event: id }
}
