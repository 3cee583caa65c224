import type { DeadlineEntry, ResponsibleEntry, UnitDuties } from '#core/indicators/table-model.ts'
import type { ClauseRef, Side } from '#core/model/correspondence.ts'
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

/** A clause in which a unit stands, with the unit's part in it. */
export interface Duty {
  readonly role: Role
  readonly ref: ClauseRef
}

export interface UnitRow extends SidedRow<Duty> {
  readonly name: string
}

const dutiesOf = (duties: UnitDuties, role: Role | 'all'): readonly Duty[] =>
  roles.flatMap((each) => (role === 'all' || role === each ? duties[each].map((ref) => ({ role: each, ref })) : []))

export function unitRows(entries: readonly ResponsibleEntry[], role: Role | 'all'): readonly UnitRow[] {
  return entries
    .map(({ name, left, right }) => ({ key: name, name, left: dutiesOf(left, role), right: dutiesOf(right, role) }))
    .filter(({ left, right }) => left.length + right.length > 0)
}
