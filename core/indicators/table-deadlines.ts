import type { Side } from '../model/correspondence.ts'
import type { Deadline, TimeUnit } from './deadlines.ts'
import { placeId, sentenceEnd, sentenceStart, tablePlace } from './table-place.ts'
import { compareTexts, lastYear } from './value-order.ts'
import type { DeadlineEntry, PromisingInstrument, PromisingUnit } from './table-model.ts'

/** Every deadline of both sides: stretches from the shortest, then days from the first. */
export function deadlineEntries(
  left: readonly PromisingInstrument[],
  right: readonly PromisingInstrument[],
): DeadlineEntry[] {
  const of = (side: Side, instruments: readonly PromisingInstrument[]): DeadlineEntry[] =>
    instruments.flatMap((instrument) =>
      instrument.units.flatMap((unit) =>
        unit.promises.deadlines.map((deadline) => {
          const place = tablePlace(side, instrument, unit, deadline)
          const id = placeId(unit.ref, deadline.start)
          return {
            ...place,
            id,
            deadline,
            act: actOf(unit.text, deadline),
            bound: boundOf(unit, deadline),
            isOfFigure: isOfFigure(unit, deadline),
          }
        }),
      ),
    )
  return [...of('left', left), ...of('right', right)].toSorted(
    (a, b) => compareTexts(order(a.deadline), order(b.deadline)) || compareTexts(a.id, b.id),
  )
}

/** Days that a stretch takes at most; a working day is more than a day, a month never less than twenty working days. */
const days: Record<TimeUnit, number> = { hours: 1 / 24, days: 1, 'working-days': 1.4, months: 30, years: 365 }

const order = (deadline: Deadline): string =>
  deadline.kind === 'day'
    ? `1${deadline.by}`
    : `0${(deadline.value * days[deadline.unit]).toFixed(3).padStart(12, '0')}`

/** The words behind the deadline in its sentence, up to the next mark; where there are none, those before it. */
function actOf(text: string, { start, end }: Deadline): string {
  const behind = /^[，,]?(?<act>[^，,。；;：:\n]+)/u.exec(text.slice(end))?.groups?.['act']
  return (behind ?? /[^，,。；;：:\n]*$/u.exec(text.slice(0, start))?.[0] ?? '').trim()
}

/** Whom the nearest word that binds in the same sentence binds. */
function boundOf(unit: PromisingUnit, { start, end }: Deadline): string | null {
  const [from, to] = [sentenceStart(unit.text, start), sentenceEnd(unit.text, end)]
  const inSentence = unit.promises.modality.filter((modal) => modal.start >= from && modal.end <= to)
  return inSentence.find(({ bound }) => bound !== null)?.bound?.text ?? null
}

/** Whether a figure behind it in its sentence is of the year that it names. */
function isOfFigure(unit: PromisingUnit, deadline: Deadline): boolean {
  if (deadline.kind !== 'day') return false
  const end = sentenceEnd(unit.text, deadline.end)
  return unit.promises.indicators.some(
    ({ start, year }) => start >= deadline.end && start < end && String(lastYear({ year })) === deadline.by.slice(0, 4),
  )
}
