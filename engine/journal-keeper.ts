import { BashuError } from '#core/contract/errors.ts'
import type { Author, EventContent, JournalEvent } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { JournalState } from '#core/journal/state.ts'
import type { StoreClient } from './worker-clients.ts'

/** Reads and writes the journal for the use cases, and keeps its fold until something is appended. */
export class JournalKeeper {
  readonly #store: StoreClient
  readonly #onChange: () => void
  #state: Promise<JournalState> | null = null

  constructor(store: StoreClient, onChange: () => void) {
    this.#store = store
    this.#onChange = onChange
  }

  state(): Promise<JournalState> {
    this.#state ??= this.#store.journal().then(foldJournal)
    // A failed read must not be kept for good.
    this.#state.catch(() => this.forget())
    return this.#state
  }

  /** The next `state()` reads the journal again. */
  forget(): void {
    this.#state = null
  }

  /** Who signs what is done here. @throws `profile-missing` */
  async author(): Promise<Author> {
    const profile = await this.#store.profile()
    if (profile === null) throw new BashuError('profile-missing')
    return { office: profile.office, person: profile.person }
  }

  /** For what needs no name, such as an import from the command line on a new workspace. */
  async authorOrUnsigned(): Promise<Author> {
    const profile = await this.#store.profile()
    return profile === null ? { office: '', person: '' } : { office: profile.office, person: profile.person }
  }

  /** Appends one event in the user's name; it is on disk when this resolves. @throws profile-missing */
  async record(content: EventContent): Promise<JournalEvent> {
    return this.#append(content, await this.author())
  }

  /** The same for what is no judgement: unsigned where nobody has said who they are. */
  async note(content: EventContent): Promise<JournalEvent> {
    return this.#append(content, await this.authorOrUnsigned())
  }

  async #append(content: EventContent, author: Author): Promise<JournalEvent> {
    const [event] = await this.#store.append({ events: [{ ...content, ...author }] })
    if (event === undefined) throw new Error('The store answered without an event')
    this.forget()
    this.#onChange()
    return event
  }
}
