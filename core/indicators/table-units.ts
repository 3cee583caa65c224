import type { ClauseRef, Side } from '../model/correspondence.ts'
import { compareTexts } from './value-order.ts'
import type { PromisingInstrument, ResponsibleEntry, UnitDuties } from './table-model.ts'

type Counted = Record<keyof UnitDuties, ClauseRef[]>
const none = (): Counted => ({ lead: [], supporting: [], responsible: [] })

/** Every unit that a clause names as responsible, with its clauses on either side; most clauses first. */
export function responsibleEntries(
  left: readonly PromisingInstrument[],
  right: readonly PromisingInstrument[],
): ResponsibleEntry[] {
  const found = new Map<string, Record<Side, Counted>>()
  const count = (side: Side, instruments: readonly PromisingInstrument[]): void => {
    for (const { ref, promises } of instruments.flatMap(({ units }) => units)) {
      for (const { name, role } of promises.responsibleUnits) {
        const entry = found.get(name) ?? { left: none(), right: none() }
        found.set(name, entry)
        if (!entry[side][role].includes(ref)) entry[side][role].push(ref)
      }
    }
  }
  count('left', left)
  count('right', right)
  const all = ({ left: ours, right: theirs }: ResponsibleEntry): number =>
    [ours, theirs].reduce((sum, one) => sum + one.lead.length + one.supporting.length + one.responsible.length, 0)
  return [...found]
    .map(([name, sides]) => ({ name, ...sides }))
    .toSorted((a, b) => all(b) - all(a) || compareTexts(a.name, b.name))
}
