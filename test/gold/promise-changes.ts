import { foldText } from '#core/text/fold.ts'
import { promisesOf } from '#core/indicators/clause-promises.ts'
import { tokeniser } from '../core/tokenisers.ts'
import type { MutationKind } from './promise-mutations.ts'

const show = (value: unknown): string => JSON.stringify(value) ?? 'null'

/** What a text promises of each kind, without places, so that texts of other lengths can be compared. */
function saidOf(text: string): Readonly<Record<MutationKind, string>> {
  const { indicators, deadlines, modality, responsibleUnits } = promisesOf(text, tokeniser)
  return {
    quantity: show(indicators.map(({ value, measurementUnit, comparator }) => [value, measurementUnit, comparator])),
    deadline: show(
      deadlines.map((found) => (found.kind === 'day' ? found.by : [found.value, found.unit, found.comparator])),
    ),
    modality: show(modality.map(({ kind }) => kind)),
    body: show(responsibleUnits.map(({ name, role }) => [foldText(name), role])),
  }
}

/** The kinds of promise in which two texts differ. */
export function changedKinds(one: string, other: string): ReadonlySet<MutationKind> {
  const [a, b] = [saidOf(one), saidOf(other)]
  return new Set((['quantity', 'deadline', 'modality', 'body'] as const).filter((kind) => a[kind] !== b[kind]))
}
