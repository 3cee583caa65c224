import { anchorFigure } from '#core/annotations/figure-anchor.ts'
import type { FigureRef } from '#core/contract/api.ts'
import { BashuError } from '#core/contract/errors.ts'
import type { FigureReading } from '#core/indicators/figure-words.ts'
import type { EventContent, FigureAnchor } from '#core/journal/event.ts'
import type { EventId } from '#core/model/ids.ts'
import type { EngineContext } from '../context.ts'
import { promisesOfStored } from '../promises.ts'
import { requireOwnEvent } from '../require-event.ts'
import { resultOf } from '../steps.ts'

interface OfTwo {
  readonly figures: readonly [FigureRef, FigureRef]
  readonly reason: string
}

/** Says what a figure is, in the name of the office. @throws profile-missing, instrument-unknown, clause-unknown, place-unknown */
export async function correctFigure(
  context: EngineContext,
  input: { readonly figure: FigureRef; readonly reading: FigureReading | null; readonly reason: string },
): Promise<{ event: EventId }> {
  const { reading, reason } = input
  if (reading !== null && typeof reading.value !== 'number' && reading.value[0] > reading.value[1])
    throw new BashuError('bad-request', { what: 'value' })
  return record(context, {
    kind: 'indicator-corrected',
    body: { figure: await anchorOf(context, input.figure), reading, reason },
  })
}

/** Says that two figures are of one indicator. @throws profile-missing, instrument-unknown, clause-unknown, place-unknown, bad-request */
export const joinFigures = async (context: EngineContext, input: OfTwo): Promise<{ event: EventId }> =>
  record(context, { kind: 'indicators-joined', body: await ofTwo(context, input) })

/** Says that two figures are not comparable, and why. @throws as `joinFigures` */
export const setFiguresApart = async (context: EngineContext, input: OfTwo): Promise<{ event: EventId }> =>
  record(context, { kind: 'indicators-not-comparable', body: await ofTwo(context, input) })

/** Takes back what the office said of figures. @throws profile-missing, event-unknown, event-of-others */
export async function withdrawFigureWord(context: EngineContext, word: EventId): Promise<{ event: EventId }> {
  const { corrected, joined, notComparable } = (await context.journal.state()).indicators
  await requireOwnEvent(context, [...corrected, ...joined, ...notComparable], word)
  return record(context, { kind: 'indicator-word-withdrawn', body: { word } })
}

async function record(context: EngineContext, content: EventContent): Promise<{ event: EventId }> {
  const { id } = await context.journal.record(content)
  return { event: id }
}

async function ofTwo(
  context: EngineContext,
  { figures: [one, other], reason }: OfTwo,
): Promise<{ readonly figures: readonly [FigureAnchor, FigureAnchor]; readonly reason: string }> {
  const isSame = one.version === other.version && one.path === other.path && one.start === other.start
  if (isSame) throw new BashuError('bad-request', { what: 'figures' })
  return { figures: [await anchorOf(context, one), await anchorOf(context, other)], reason }
}

async function anchorOf(context: EngineContext, { version, path, start }: FigureRef): Promise<FigureAnchor> {
  const instrument = (await context.store.versions()).find((known) => known.version === version)
  if (instrument === undefined) throw new BashuError('instrument-unknown', { instrument: version })
  const [promising] = await resultOf(promisesOfStored(context, [instrument]))
  const unit = promising?.units.find(({ ref }) => ref.path === path)
  if (unit === undefined) throw new BashuError('clause-unknown', { path })
  const figure = unit.promises.indicators.find((indicator) => indicator.start === start)
  if (figure === undefined) throw new BashuError('place-unknown', { path })
  return anchorFigure(unit, [figure.start, figure.end])
}
