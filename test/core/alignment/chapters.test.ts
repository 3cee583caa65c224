import { describe, expect, test } from 'vitest'
import { chapterLikeness } from '#core/alignment/chapters.ts'
import type { Pairs } from '#core/alignment/pairs.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import { unitsOf } from './units-of.ts'

/** Two chapters of two clauses each. */
const inChapters = (version: string, names: readonly string[]): AlignmentUnit[] =>
  unitsOf(version, ['甲', '乙', '丙', '丁']).map((unit, at) => ({
    ...unit,
    sections: [names[Math.floor(at / 2)] ?? ''],
  }))
const left = inChapters('left', ['治理数字化', '保障措施'])
const right = inChapters('right', ['智慧城市建设', '激励'])

/** Every left unit with every right one. */
const pairs: Pairs = {
  left: Int32Array.from({ length: 16 }, (_, at) => Math.floor(at / 4)),
  right: Int32Array.from({ length: 16 }, (_, at) => at % 4),
  starts: Int32Array.of(0, 4, 8, 12, 16),
  leftCount: 4,
  rightCount: 4,
}
const at = (i: number, j: number): number => 4 * i + j
const chances = new Float64Array(16)
for (const unit of [0, 1, 2, 3]) chances[at(unit, unit)] = 0.9

describe('chapters', () => {
  const likeness = chapterLikeness(pairs, chances, left, right)

  test('whose clauses answer each other speak for the pairs between them, whatever they are called', () => {
    expect(likeness[at(0, 1)]).toBeGreaterThan(0)
    expect(likeness[at(3, 2)]).toBeGreaterThan(0)
  })

  test('whose clauses answer others speak against', () => {
    expect(likeness[at(0, 2)]).toBeLessThan(0)
    expect(likeness[at(3, 1)]).toBeLessThan(0)
  })

  test('do not let a pair speak for itself', () => {
    const alone = new Float64Array(16)
    alone[at(0, 0)] = 0.9
    expect(chapterLikeness(pairs, alone, left, right)[at(0, 0)]).toBe(0)
  })
})
