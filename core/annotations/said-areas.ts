import type { EventOfKind, JournalState } from '../journal/state.ts'
import type { ClauseArea, ToldArea } from '../model/clause-area.ts'
import { unsaid } from '../model/clause-area.ts'
import type { ClauseRef } from '../model/correspondence.ts'
import { type AnchorTarget, resolveAnchor } from './resolve.ts'

type AreaSaid = EventOfKind<'area-set'>

const keyOf = ({ version, path }: ClauseRef): string => `${version} ${path}`

/**
 * What people said of the areas of these clauses: the own office's word, else the newest of any office. A word about a
 * clause that no longer stands there certainly holds for none, and none follows its clause into another version.
 *
 * @returns the area of a clause, as people said or else as it was told
 */
export function areasInForce(
  units: readonly AnchorTarget[],
  { areas }: Pick<JournalState, 'areas'>,
  office: string,
): (ref: ClauseRef, told: ToldArea) => ClauseArea {
  const said = new Map<string, AreaSaid>()
  const byVersion = areas.length === 0 ? null : Map.groupBy(units, ({ ref }) => ref.version)
  for (const event of areas.toSorted((a, b) => Number(a.office === office) - Number(b.office === office))) {
    const { ref } = resolveAnchor(event.body.clause, byVersion?.get(event.body.clause.version) ?? [])
    if (ref !== null) said.set(keyOf(ref), event)
  }
  return (ref, told) => {
    const event = said.get(keyOf(ref))
    return event === undefined ? unsaid(told) : saidArea(event)
  }
}

const saidArea = ({ id, office, person, body }: AreaSaid): ClauseArea => ({
  area: body.area,
  confidence: null,
  words: [],
  by: 'person',
  said: { event: id, office, person },
})
