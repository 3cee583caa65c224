import { describe, expect, test } from 'vitest'
import { align } from '#core/alignment/align.ts'
import { floorNames } from '#core/evaluation/floors.ts'
import { runTrials } from '#core/evaluation/trials.ts'
import type { Alignment } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import { loadWordCutter } from '#engine/words.ts'
import { judgedPairs } from '../../bench/alignment/judged-pairs.ts'
import { tokeniser } from '../tokenisers.ts'

const { left, right } = (await judgedPairs()).find(({ name }) => name === 'action-plans')!

describe('the trials of two plans', () => {
  const whole = finish(align(left, right, tokeniser))
  const { floors, without } = runTrials(left, right, tokeniser, loadWordCutter())
  const expectedLinks = ({ candidates }: Alignment): number =>
    candidates.left.flat().reduce((sum, { score }) => sum + score, 0)

  test('score every pair by each floor', () => {
    for (const name of floorNames) {
      expect(floors[name]).toHaveLength(left.length)
      for (const row of floors[name]) expect(row).toHaveLength(right.length)
    }
  })

  test('leave out each signal, what stands beside, and the synonyms', () => {
    expect(without.map(({ pass }) => pass)).toEqual(expect.arrayContaining(['wording', 'support', 'synonyms']))
    expect(without.map(({ pass }) => pass)).not.toContain('constant')
  })

  test.each(without)('without $pass it decides otherwise, and expects as many links', ({ alignment }) => {
    expect(alignment.candidates).not.toEqual(whole.candidates)
    expect(Math.abs(expectedLinks(alignment) / expectedLinks(whole) - 1)).toBeLessThan(0.01)
  })
})
