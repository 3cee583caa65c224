import type {
  FigureReading,
  FigureWord,
  FigureWords,
  Said,
  SaidOfTwo,
  SaidReading,
  WordFigure,
} from '../indicators/figure-words.ts'
import type { PromisingInstrument } from '../indicators/table-model.ts'
import { clockInstant } from '../journal/clock.ts'
import type { FigureAnchor, JournalEvent } from '../journal/event.ts'
import type { EventOfKind, JournalState } from '../journal/state.ts'
import { figureId, resolveFigure } from './figure-anchor.ts'

type Corrected = EventOfKind<'indicator-corrected'>
type OfTwo = EventOfKind<'indicators-joined' | 'indicators-not-comparable'>

/**
 * What people said of the figures of these instruments. Of a figure that several offices corrected the own office's word holds,
 * else the newest; what is said of two figures holds whoever says it, since another office may say so too and loses nothing.
 * A word about a figure that stands nowhere for certain holds for none and is listed as orphaned.
 */
export function figureWords(
  instruments: readonly PromisingInstrument[],
  { indicators: { corrected, joined, notComparable } }: Pick<JournalState, 'indicators'>,
  office: string,
): FigureWords {
  const places = new Places(instruments)
  const [readings, pairs, apart] = [
    corrected.flatMap((event) => places.word(event, kindOf(event), [event.body.figure])),
    joined.flatMap((event) => places.word(event, 'joined', event.body.figures)),
    notComparable.flatMap((event) => places.word(event, 'not-comparable', event.body.figures)),
  ]
  const inForce = readingsInForce(readings, office)
  const holds = new Set([...inForce.values()].map(({ event }) => event))
  const words = [...readings, ...pairs, ...apart].map(({ event, word }) =>
    event.kind === 'indicator-corrected' && word.state === 'holds' && !holds.has(event.id) ? overruled(word) : word,
  )
  return {
    readings: inForce,
    joined: pairs.flatMap(ofTwo),
    incomparable: apart.toSorted((a, b) => ownLast(b.event, a.event, office)).flatMap(ofTwo),
    words: words.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  }
}

interface PlacedWord<Event> {
  readonly event: Event
  readonly word: FigureWord
}

/** By the id of the figure: the own office's reading, else the newest. */
function readingsInForce(readings: readonly PlacedWord<Corrected>[], office: string): Map<string, SaidReading> {
  const inForce = new Map<string, SaidReading>()
  for (const { event, word } of readings.toSorted((a, b) => ownLast(a.event, b.event, office))) {
    const id = word.figures[0]?.id ?? null
    if (id !== null) inForce.set(id, { ...saidOf(event, event.body.reason), reading: event.body.reading })
  }
  return inForce
}

const kindOf = ({ body: { reading } }: Corrected): FigureWord['kind'] => (reading === null ? 'set-aside' : 'corrected')
const overruled = (word: FigureWord): FigureWord => ({ ...word, state: 'overruled' })

/** Events come oldest first, and sorting keeps that among equals. */
const ownLast = (a: JournalEvent, b: JournalEvent, office: string): number =>
  Number(a.office === office) - Number(b.office === office)

const readingIn = (event: Corrected | OfTwo): FigureReading | null =>
  'reading' in event.body ? event.body.reading : null

const saidOf = ({ id, office, person }: JournalEvent, reason: string): Said => ({ event: id, office, person, reason })

function ofTwo({ event, word }: PlacedWord<OfTwo>): SaidOfTwo[] {
  const [one, other] = word.figures.map(({ id }) => id)
  if (one === undefined || other === undefined || one === null || other === null) return []
  return [{ ...saidOf(event, event.body.reason), figures: [one, other] }]
}

/** Where the figures of these instruments stand. */
class Places {
  readonly #instruments: ReadonlyMap<string, PromisingInstrument>

  constructor(instruments: readonly PromisingInstrument[]) {
    this.#instruments = new Map(instruments.map((instrument) => [instrument.version, instrument]))
  }

  /** The word as the table lists it; none where it speaks of a text that is not in the table. */
  word<Event extends Corrected | OfTwo>(
    event: Event,
    kind: FigureWord['kind'],
    anchors: readonly FigureAnchor[],
  ): PlacedWord<Event>[] {
    const figures = anchors.flatMap((anchor) => this.#figure(anchor))
    if (figures.length < anchors.length) return []
    const state = figures.some(({ id }) => id === null) ? 'orphaned' : 'holds'
    const said = saidOf(event, event.body.reason)
    return [
      { event, word: { ...said, kind, at: clockInstant(event.clock), figures, reading: readingIn(event), state } },
    ]
  }

  #figure(anchor: FigureAnchor): WordFigure[] {
    const instrument = this.#instruments.get(anchor.version)
    if (instrument === undefined) return []
    const place = resolveFigure(anchor, instrument.units)
    const { version, path, quote, prefix, suffix } = anchor
    const at = { id: place === null ? null : figureId(place), label: place?.unit.label ?? null }
    return [{ ...at, ref: { version, path }, instrumentTitle: instrument.title, quote, prefix, suffix }]
  }
}
