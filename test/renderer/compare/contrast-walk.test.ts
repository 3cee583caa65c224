import { describe, expect, it } from 'vitest'
import { contrastKinds } from '#core/model/correspondence.ts'
import { contrastFilters, countContrasts } from '#renderer/components/contrast-filter.ts'
import type { ContrastFilter } from '#renderer/components/contrast-filter.ts'
import { contrastPosition, contrastStep } from '#renderer/features/compare/contrast-walk.ts'
import type { ContrastPlace } from '#renderer/features/compare/contrast-walk.ts'
import { fits, noFilter } from '#renderer/features/compare/row-filter.ts'
import { suggestedRows } from '../sample-comparison.ts'

const shownBy = (contrast: ContrastFilter) => suggestedRows.filter((row) => fits(row, { ...noFilter, contrast }, null))

function walkAll(filter: ContrastFilter, step: 1 | -1 = 1): ContrastPlace[] {
  const rows = shownBy(filter)
  const places: ContrastPlace[] = []
  let place = contrastStep(rows, null, step === 1 ? null : 'nowhere', step, filter)
  while (place !== null) {
    places.push(place)
    place = contrastStep(rows, place, place.rowKey, step, filter)
  }
  return places
}

describe('the walk through the contrasts', () => {
  it('visits every contrast of the rows once, in order, and back', () => {
    const places = walkAll('all')
    const all = suggestedRows.flatMap(({ key, contrastDetails }) =>
      contrastDetails.map((_, index) => ({ rowKey: key, index })),
    )
    expect(places).toEqual(all)
    expect(walkAll('all', -1)).toEqual(all.toReversed())
    expect(places.map((place) => contrastPosition(suggestedRows, place, 'all'))).toEqual(
      all.map((_, at) => ({ at: at + 1, all: all.length })),
    )
  })

  it.each(contrastKinds)('keeps to the kind that the filter asks for: %s', (kind) => {
    const kinds = walkAll(kind).map(
      ({ rowKey, index }) => suggestedRows.find(({ key }) => key === rowKey)?.contrastDetails[index]?.kind,
    )
    const expected = suggestedRows.flatMap(({ contrasts }) => contrasts).filter((each) => each === kind)
    expect(kinds).toEqual(expected)
  })

  it('counts rows with and without, which sum to all; of the kinds, as many as the filter shows', () => {
    const counts = countContrasts(suggestedRows)
    const of = (filter: ContrastFilter): number => counts.get(filter) ?? -1
    expect(of('any') + of('none')).toBe(of('all'))
    for (const filter of contrastFilters) expect([filter, shownBy(filter).length]).toEqual([filter, of(filter)])
    // The conflict row has a deadline and a body: the kinds are no parts of a sum.
    expect(contrastKinds.reduce((sum, kind) => sum + of(kind), 0)).toBeGreaterThan(of('any'))
  })
})
