import type { DeadlineEntry, ResponsibleEntry, ResponsiblePlace } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import { type AreaFilter, fitsArea } from '../../components/area-filter.ts'
import type { SidedRow } from './side-sum.ts'

/** One length of time, or one day, with all that is due then on either side. */
export interface DeadlineRow extends SidedRow<DeadlineEntry> {
  readonly deadline: DeadlineEntry['deadline']
}

export const deadlineKinds = ['stretch', 'day'] as const
export type DeadlineKind = (typeof deadlineKinds)[number]
export interface DeadlineFilter {
  readonly area: AreaFilter
  readonly kind: DeadlineKind | 'all'
  /** Days that only say for when a figure is meant: the figure stands in the first tab already. */
  readonly figures: 'without' | 'with'
}
export const noDeadlineFilter: DeadlineFilter = { area: 'all', kind: 'all', figures: 'without' }

/** Thirty days and thirty working days are two: a number and its unit are one name. */
const keyOf = (deadline: DeadlineEntry['deadline']): string =>
  deadline.kind === 'day' ? `day ${deadline.by}` : `stretch ${deadline.comparator} ${deadline.value} ${deadline.unit}`

const fitsDeadline = (entry: DeadlineEntry, { area, kind }: DeadlineFilter): boolean =>
  fitsArea(entry, area) && (kind === 'all' || entry.deadline.kind === kind)

/** Days of figures that area and kind leave, listed or not. */
export const figureDays = (entries: readonly DeadlineEntry[], filter: DeadlineFilter): number =>
  entries.filter((entry) => entry.isOfFigure && fitsDeadline(entry, filter)).length

/** In the order of the entries: stretches from the shortest, then days from the first. */
export function deadlineRows(entries: readonly DeadlineEntry[], filter: DeadlineFilter): readonly DeadlineRow[] {
  const fitting = entries.filter(
    (entry) => fitsDeadline(entry, filter) && (filter.figures === 'with' || !entry.isOfFigure),
  )
  return [...Map.groupBy(fitting, ({ deadline }) => keyOf(deadline))].flatMap(([key, group]) => {
    const [first] = group
    const of = (side: Side): readonly DeadlineEntry[] => group.filter((entry) => entry.side === side)
    return first === undefined ? [] : [{ key, deadline: first.deadline, left: of('left'), right: of('right') }]
  })
}

export const roles = ['lead', 'supporting', 'responsible'] as const
export type Role = (typeof roles)[number]

export interface UnitRow extends SidedRow<ResponsiblePlace> {
  /** As printed, those of either side once. */
  readonly names: readonly string[]
}

/** A clause stands once for each part, where it first names the unit. */
function placesOf(places: readonly ResponsiblePlace[], side: Side, role: Role | 'all'): readonly ResponsiblePlace[] {
  const own = places.filter((place) => place.side === side && (role === 'all' || place.role === role))
  return [...Map.groupBy(own, ({ role: part, ref }) => `${part} ${ref.version} ${ref.path}`).values()].flatMap(
    ([first]) => first ?? [],
  )
}

export function unitRows(entries: readonly ResponsibleEntry[], role: Role | 'all'): readonly UnitRow[] {
  return entries
    .map(({ key, names, places }) => ({
      key,
      names: [...new Set([...names.left, ...names.right])],
      left: placesOf(places, 'left', role),
      right: placesOf(places, 'right', role),
    }))
    .filter(({ left, right }) => left.length + right.length > 0)
}
