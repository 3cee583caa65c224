import type { ClauseRef, Side } from '../model/correspondence.ts'
import { bodyFunction } from '../text/body-functions.ts'
import type { PromisingInstrument, ResponsibleEntry, ResponsiblePlace, UnitDuties } from './table-model.ts'
import { tablePlace } from './table-place.ts'
import { compareTexts } from './value-order.ts'

/** Every unit that a clause names as responsible, those of one work together, with its clauses on either side; most clauses first. */
export function responsibleEntries(
  left: readonly PromisingInstrument[],
  right: readonly PromisingInstrument[],
): ResponsibleEntry[] {
  const places = [...placesOf('left', left), ...placesOf('right', right)]
  return [...Map.groupBy(places, ({ name }) => workOf(name))]
    .map(([key, own]) => entryOf(key, own))
    .toSorted((a, b) => clausesOf(b) - clausesOf(a) || compareTexts(a.name, b.name))
}

const placesOf = (side: Side, instruments: readonly PromisingInstrument[]): ResponsiblePlace[] =>
  instruments.flatMap((instrument) =>
    instrument.units.flatMap((unit) =>
      unit.promises.responsibleUnits.map(({ name, role, start, end }) => ({
        ...tablePlace(side, instrument, unit, { start, end }),
        name,
        role,
      })),
    ),
  )

/** Those of a district or a street are other units than the city's, whatever they are called. */
const ofDistrict = /^(?:各|有关|相关)?(?:区|县|镇|乡|街道|开发区|高新区|新区)/u

/**
 * What a unit does, where its name says one work of a city or province (经信 of 市经济信息委); else its name. Of units that end
 * in other words than bodies do (市大数据集团), the name too.
 */
const workOf = (name: string): string =>
  (ofDistrict.test(name) || !/[局委厅办部院]$|部门$/u.test(name) ? null : bodyFunction(name)) ?? name

function entryOf(key: string, places: readonly ResponsiblePlace[]): ResponsibleEntry {
  const namesOf = (of: readonly ResponsiblePlace[]): string[] =>
    [...Map.groupBy(of, ({ name }) => name)]
      .toSorted(([a, some], [b, others]) => others.length - some.length || compareTexts(a, b))
      .map(([name]) => name)
  const on = (side: Side): ResponsiblePlace[] => places.filter((place) => place.side === side)
  return {
    key,
    name: namesOf(places)[0] ?? key,
    names: { left: namesOf(on('left')), right: namesOf(on('right')) },
    left: dutiesOf(on('left')),
    right: dutiesOf(on('right')),
    places,
  }
}

/** A clause counts once for each part, however often it names the unit. */
function dutiesOf(places: readonly ResponsiblePlace[]): UnitDuties {
  const of = (role: ResponsiblePlace['role']): ClauseRef[] => {
    const refs = places.filter((place) => place.role === role).map(({ ref }) => ref)
    return [...new Map(refs.map((ref) => [`${ref.version} ${ref.path}`, ref])).values()]
  }
  return { lead: of('lead'), supporting: of('supporting'), responsible: of('responsible') }
}

const clausesOf = ({ left, right }: ResponsibleEntry): number =>
  [left, right].reduce((sum, one) => sum + one.lead.length + one.supporting.length + one.responsible.length, 0)
