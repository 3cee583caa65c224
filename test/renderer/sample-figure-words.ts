import type { FigureRef } from '#core/contract/api.ts'
import { anchorFigure } from '#core/annotations/figure-anchor.ts'
import { figureWords } from '#core/annotations/figure-words.ts'
import type { FigureReading, FigureWords } from '#core/indicators/figure-words.ts'
import type { PromisingInstrument } from '#core/indicators/table-model.ts'
import type { Author, EventContent, FigureAnchor, JournalEvent } from '#core/journal/event.ts'
import { foldJournal } from '#core/journal/fold.ts'
import type { EventId } from '#core/model/ids.ts'
import { DeviceWriter } from '../core/journal/journal-builder.ts'

/** What is said of figures during a test: real events of one device, folded and found again as the engine does. */
export class SampleFigureWords {
  readonly #writer = new DeviceWriter('x')
  readonly #events: JournalEvent[] = []
  readonly #instruments: readonly PromisingInstrument[]

  constructor(instruments: readonly PromisingInstrument[]) {
    this.#instruments = instruments
  }

  correct(
    { figure, reading, reason = '' }: { figure: FigureRef; reading: FigureReading | null; reason?: string | undefined },
    author: Author,
  ): { event: EventId } {
    const body = { figure: this.#anchor(figure), reading, reason }
    return this.#say({ kind: 'indicator-corrected', body }, author)
  }

  ofTwo(
    kind: 'indicators-joined' | 'indicators-not-comparable',
    { figures: [one, other], reason = '' }: { figures: readonly [FigureRef, FigureRef]; reason?: string | undefined },
    author: Author,
  ): { event: EventId } {
    return this.#say({ kind, body: { figures: [this.#anchor(one), this.#anchor(other)], reason } }, author)
  }

  withdraw(word: EventId, author: Author): { event: EventId } {
    return this.#say({ kind: 'indicator-word-withdrawn', body: { word } }, author)
  }

  #say(content: EventContent, author: Author): { event: EventId } {
    const event = this.#writer.write({ ...content, ...author })
    this.#events.push(event)
    return { event: event.id }
  }

  #anchor({ version, path, start }: FigureRef): FigureAnchor {
    const units = this.#instruments.flatMap((instrument) => instrument.units)
    const unit = units.find(({ ref }) => ref.version === version && ref.path === path)
    const figure = unit?.promises.indicators.find((indicator) => indicator.start === start)
    if (unit === undefined || figure === undefined) throw new Error(`No figure at ${path} ${start}`)
    return anchorFigure(unit, [figure.start, figure.end])
  }

  of(office: string): FigureWords {
    return figureWords(this.#instruments, foldJournal(this.#events), office)
  }
}
