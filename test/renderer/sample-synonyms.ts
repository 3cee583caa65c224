import type { SynonymsView } from '#core/contract/synonyms.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { Author } from '#core/journal/event.ts'
import type { EventId } from '#core/model/ids.ts'
import { fieldSynonyms } from '#core/text/field-synonyms.ts'
import { groupsMet } from '#core/text/own-synonyms.ts'

const at = '2026-11-23T04:00:00.000Z'

/** Synonyms in memory, with one group that the other office added and one word that it switched off. */
export class SampleSynonyms {
  #view: SynonymsView = {
    shipped: fieldSynonyms.map(({ why, words }) => ({
      why,
      words: words.map((word) => ({
        word,
        off:
          word === '商事主体'
            ? [{ event: 'their-off' as EventId, office: '成都专班', person: '李沐', at: '2026-11-20T02:30:00.000Z' }]
            : [],
      })),
    })),
    own: [
      {
        event: 'their-group' as EventId,
        office: '成都专班',
        person: '李沐',
        at: '2026-11-20T02:00:00.000Z',
        words: ['揭榜挂帅', '赛马制'],
      },
    ],
  }

  list(): SynonymsView {
    return this.#view
  }

  add(event: EventId, author: Author, words: readonly string[], join: boolean): void {
    const groups = [...this.#view.shipped.map((group) => group.words.map(({ word }) => word)), ...this.#ownWords()]
    const [met] = groupsMet(words, groups)
    if (met !== undefined && !join) {
      throw new BashuError('synonym-taken', { word: met.word, group: met.group.join('、') })
    }
    this.#view = { ...this.#view, own: [...this.#view.own, { event, ...author, at, words }] }
  }

  switchOff(event: EventId, author: Author, off: readonly string[]): void {
    this.#changeWords((word) => (off.includes(word.word) ? [...word.off, { event, ...author, at }] : word.off))
  }

  withdraw(event: EventId): void {
    this.#view = { ...this.#view, own: this.#view.own.filter((group) => group.event !== event) }
    this.#changeWords((word) => word.off.filter((by) => by.event !== event))
  }

  #ownWords = (): (readonly string[])[] => this.#view.own.map(({ words }) => words)

  #changeWords(offOf: (word: SynonymsView['shipped'][number]['words'][number]) => typeof word.off): void {
    const shipped = this.#view.shipped.map((group) => ({
      ...group,
      words: group.words.map((word) => ({ ...word, off: offOf(word) })),
    }))
    this.#view = { ...this.#view, shipped }
  }
}
