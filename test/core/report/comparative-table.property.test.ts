import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaMatrix, coverPercent, matrixColumns } from '#core/report/area-matrix.ts'
import { areas } from '#core/model/instrument.ts'
import { buildComparativeRows } from '#core/report/comparative-table.ts'
import type { ComparativeInput } from '#core/report/comparative-input.ts'
import { relations } from '#core/model/correspondence.ts'
import {
  annotation,
  chengduOffice,
  chongqingOffice,
  confirmedGap,
  decision,
  input,
  pair,
  pairRelations,
} from './builders.ts'

/** A random alignment of up to 9 × 9 units, and a random journal upon it; some anchors fit nothing any more. */
const inputs: fc.Arbitrary<ComparativeInput> = fc
  .record({ left: fc.integer({ min: 0, max: 9 }), right: fc.integer({ min: 0, max: 9 }) })
  .chain(({ left, right }) => {
    const some = (count: number) =>
      count === 0 ? fc.constant<number[]>([]) : fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 })
    const clauses = fc.tuple(some(left), some(right))
    const office = fc.constantFrom(chengduOffice, chongqingOffice, '德阳专班')
    return fc.record({
      sizes: fc.constant([left, right] as const),
      pairs: fc.array(fc.record({ clauses, relation: fc.constantFrom(...pairRelations) }), { maxLength: 12 }),
      decisions: fc.array(
        fc.record({ clauses, office, relation: fc.constantFrom(...pairRelations, null), stale: fc.boolean() }),
        { maxLength: 10 },
      ),
      gaps: fc.array(fc.record({ side: fc.constantFrom('left', 'right'), unit: fc.nat(8), office }), { maxLength: 6 }),
      notes: fc.array(clauses, { maxLength: 5 }),
    })
  })
  .map(({ sizes, pairs, decisions, gaps, notes }) => {
    const base = input(
      sizes,
      pairs.map(({ clauses, relation }) => pair(...clauses, relation)),
    )
    const changed = { quote: '原来的条文不是这样写的。' }
    return {
      ...base,
      journal: {
        decisions: decisions.map(({ clauses, office, relation, stale }) => {
          const event = decision(base, clauses, relation, { office })
          const left = event.body.left.map((anchor) => (stale ? { ...anchor, ...changed } : anchor))
          return { ...event, body: { ...event.body, left } }
        }),
        gaps: gaps
          .filter(({ side, unit }) => unit < base[side].length)
          .map(({ side, unit, office }) => confirmedGap(base, side, unit, { office })),
        annotations: notes.map((clauses) => annotation(base, clauses, '意见')),
      },
    }
  })

const sideNames = ['left', 'right'] as const

test('every unit of both sides stands in a row, and the proof says so', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { rows, totals } = buildComparativeRows(given)
      for (const side of sideNames) {
        const shown = new Set(rows.flatMap((row) => row[side].map(({ ref }) => ref.path)))
        expect([...shown].sort()).toEqual(given[side].map(({ ref }) => ref.path).sort())
        expect(totals.placed[side]).toEqual({ shown: given[side].length, all: given[side].length })
      }
    }),
  )
})

test('the relations sum to all, decided and undecided sum to all', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { rows, totals } = buildComparativeRows(given)
      expect(totals.relations.all).toBe(rows.length)
      expect(relations.reduce((sum, relation) => sum + totals.relations[relation], 0)).toBe(rows.length)
      expect(totals.decided + totals.undecided).toBe(rows.length)
      for (const { relation, left, right } of rows) if (left.length * right.length === 0) expect(relation).toBe('gap')
    }),
  )
})

test('keys are unique, and the same whatever the order in which suggestions and events arrive', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const rows = buildComparativeRows(given).rows
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
      const { alignment, journal } = given
      const shuffled = {
        ...given,
        alignment: { ...alignment, correspondences: alignment.correspondences.toReversed() },
        journal: { ...journal, decisions: journal.decisions.toReversed(), gaps: journal.gaps.toReversed() },
      }
      expect(buildComparativeRows(shuffled).rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
    }),
  )
})

test('nothing that people wrote is lost: it is on a row, or in the list of orphans', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { rows, orphans } = buildComparativeRows(given)
      const shown = rows.flatMap((row) => [...row.decisions, ...row.annotationList].map(({ id }) => id))
      const kept = new Set([...shown, ...orphans.map(({ event }) => event)])
      const { decisions, gaps, annotations } = given.journal
      for (const { id } of [...decisions, ...gaps, ...annotations]) expect(kept).toContain(id)
    }),
  )
})

test('left units stand in document order, and a right-only row after a row with its unit or the one before it', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { rows } = buildComparativeRows(given)
      const place = (side: 'left' | 'right', path: string) => given[side].findIndex(({ ref }) => ref.path === path)
      const firsts = rows.filter(({ left }) => left.length > 0).map(({ left }) => place('left', left[0]!.ref.path))
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b))
      rows.forEach(({ left, right }, n) => {
        if (left.length > 0 || place('right', right[0]!.ref.path) === 0) return
        const at = place('right', right[0]!.ref.path)
        const near = given.right.slice(at - 1, at + 1).map(({ ref }) => ref.path)
        expect(rows.slice(0, n).some((row) => row.right.some(({ ref }) => near.includes(ref.path)))).toBe(true)
      })
    }),
  )
})

test('the matrix of areas counts each row and each clause once, and its lines sum to its total', () => {
  const filed = fc.array(fc.constantFrom(...areas, null), { minLength: 1, maxLength: 7 })
  fc.assert(
    fc.property(inputs, filed, (given, some) => {
      const { rows, totals } = buildComparativeRows(given)
      const { lines, total } = areaMatrix(rows.map((row, n) => ({ ...row, area: some[n % some.length] ?? null })))
      const sum = (count: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + count(line), 0)
      expect(sum((line) => line.rows)).toBe(rows.length)
      for (const column of matrixColumns) expect(sum(({ counts }) => counts[column])).toBe(total.counts[column])
      for (const line of [...lines, total]) {
        expect(matrixColumns.reduce((all, column) => all + line.counts[column], 0)).toBe(line.rows)
      }
      const { counts } = total
      expect(counts['left-only'] + counts['right-only'] + counts['not-answering']).toBe(totals.relations.gap)
      for (const relation of pairRelations) expect(counts[relation]).toBe(totals.relations[relation])
      for (const side of sideNames) {
        const { answered, alone } = total.cover[side]
        expect(answered + alone).toBe(totals.placed[side].all)
        expect(sum(({ cover }) => cover[side].answered)).toBe(answered)
        expect(sum(({ cover }) => cover[side].alone)).toBe(alone)
      }
    }),
  )
})

test('a share is 100 % only where nothing is alone, and 0 % only where nothing is answered', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), (answered, alone) => {
      const percent = coverPercent({ answered, alone })
      if (answered + alone === 0) {
        expect(percent).toBe(null)
        return
      }
      expect(percent === 100).toBe(alone === 0)
      expect(percent === 0).toBe(answered === 0)
    }),
  )
})
