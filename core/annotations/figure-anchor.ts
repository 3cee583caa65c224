import type { FigureAnchor } from '../journal/event.ts'
import type { PromisingUnit } from '../indicators/table-model.ts'
import { placeId } from '../indicators/table-place.ts'
import { surroundings } from './anchor.ts'

/**
 * UTF-16 units kept on each side of a figure at first. 20 is about a phrase of legal Chinese, which tells the figures of most
 * clauses apart; where it does not, twice as much is kept, until it does. Guarded by `the same figure twice` in the tests.
 */
const shortestSurrounding = 20

/** Remembers a figure for an authored event. Offsets are UTF-16 into the unit's text, end exclusive. */
export function anchorFigure(
  { ref: { version, path }, text }: Pick<PromisingUnit, 'ref' | 'text'>,
  [start, end]: readonly [number, number],
): FigureAnchor {
  for (let length = shortestSurrounding; ; length *= 2) {
    const anchor = { version, path, quote: text.slice(start, end), ...surroundings(text, { start, end }, length) }
    const holdsAll = length >= text.length
    if (holdsAll || placesOf(anchor, text).length === 1) return anchor
  }
}

/** Where a figure stands now: its unit, and its offset in the promises of that unit. */
export interface FigurePlace {
  readonly unit: PromisingUnit
  readonly start: number
}

export const figureId = ({ unit: { ref }, start }: FigurePlace): string => placeId(ref, start)

/**
 * Finds the figure that an event meant: where its clause stood, else in the one place of its version where the same characters
 * stand between the same surroundings. Null where there is none or more than one, or where no single figure is read there any
 * more. Never goes to a look-alike, and not into another version: another text promises for itself.
 */
export function resolveFigure(anchor: FigureAnchor, units: readonly PromisingUnit[]): FigurePlace | null {
  const own = units.filter(({ ref }) => ref.version === anchor.version)
  const there = own.filter(({ ref }) => ref.path === anchor.path)
  return onlyOne(there.flatMap(figuresAt(anchor))) ?? onlyOne(own.flatMap(figuresAt(anchor)))
}

const onlyOne = (found: readonly FigurePlace[]): FigurePlace | null => (found.length === 1 ? (found[0] ?? null) : null)

/** A newer method may read a little more or less of it as the figure: what counts is that it stands on the same characters. */
const figuresAt =
  (anchor: FigureAnchor) =>
  (unit: PromisingUnit): FigurePlace[] =>
    placesOf(anchor, unit.text).flatMap(([from, to]) =>
      unit.promises.indicators
        .filter(({ start, end }) => start < to && end > from)
        .map(({ start }) => ({ unit, start })),
    )

/** White space counts for nothing: another segmentation may join lines differently. */
function placesOf({ quote, prefix, suffix }: FigureAnchor, text: string): (readonly [number, number])[] {
  const kept = [...text.matchAll(/\S/gu)].flatMap(({ 0: { length }, index }) =>
    Array.from({ length }, (_, at) => index + at),
  )
  const bare = withoutSpace(text)
  const [before, meant] = [withoutSpace(prefix), withoutSpace(quote)]
  const wanted = before + meant + withoutSpace(suffix)
  const places: (readonly [number, number])[] = []
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + 1)) {
    const [from, last] = [kept[at + before.length], kept[at + before.length + meant.length - 1]]
    if (from !== undefined && last !== undefined) places.push([from, last + 1])
  }
  return places
}

const withoutSpace = (text: string): string => text.replace(/\s/gu, '')
