import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { align } from '#core/alignment/align.ts'
import type { MeasuredAlignment } from '#core/evaluation/measured-alignment.ts'
import { evaluateAlignments } from '#core/evaluation/evaluate-alignment.ts'
import type { GoldFile } from '#core/evaluation/gold.ts'
import { readGold } from '#core/evaluation/gold.ts'
import type { AlignmentUnit } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import { segmentedUnits } from '../segmented-units.ts'
import { tokeniser } from '../tokenisers.ts'

const corpus = process.env['BASHU_CORPUS'] ?? ''
if (corpus === '') console.info('Left out: alignment of the hand-judged pairs (BASHU_CORPUS names no corpus folder)')

/** The texts are Markdown: heading signs and comments are not part of the law. */
const unitsOf = (fileName: string): AlignmentUnit[] =>
  segmentedUnits(fileName, readFileSync(join(corpus, 'texts', fileName), 'utf8').replaceAll(/^#+ |<!--.*?-->/gmu, ''))

function goldFiles(): GoldFile[] {
  const names = readdirSync(join(corpus, 'gold')).filter((name) => name.endsWith('.gold.json'))
  return names.sort().map((name) => {
    const gold = readGold(JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8')))
    if (typeof gold === 'string') throw new Error(`${name}: ${gold}`)
    return gold
  })
}

function alignedPair(gold: GoldFile): MeasuredAlignment {
  const [left, right] = [gold.left.flatMap(unitsOf), gold.right.flatMap(unitsOf)]
  const path = (units: readonly AlignmentUnit[], at: number) => units[at]?.ref.path ?? ''
  const { candidates, correspondences, gaps } = finish(align(left, right, tokeniser))
  return {
    candidates: candidates.left.map((list, at) => ({
      left: path(left, at),
      right: list.map(({ unit }) => ({ path: path(right, unit) })),
    })),
    correspondences: correspondences.map((found) => ({
      left: found.left.map((at) => path(left, at)),
      right: found.right.map((at) => path(right, at)),
      relation: found.relation,
    })),
    gaps: { left: gaps.left.map((at) => path(left, at)), right: gaps.right.map((at) => path(right, at)) },
  }
}

describe.skipIf(corpus === '')('hand-judged pairs of real regulations', () => {
  const { mean, pairs } =
    corpus === ''
      ? evaluateAlignments([])
      : evaluateAlignments(goldFiles().map((gold) => ({ gold, aligned: alignedPair(gold) })))

  // Floors stand a little below what was seen with align-5, in brackets: a change that falls through one made it worse.
  // align-1 was tuned on these two pairs alone: links .847, gaps .71 and .79; on three others it found less (data/corpus/gold).
  test('the right answer stands first', () => {
    expect(mean.mrr).toBeGreaterThanOrEqual(0.975) // 0.984
    expect(mean.hitAt['1']).toBeGreaterThanOrEqual(0.95) // 0.968
    expect(mean.recallAt['1']).toBeGreaterThanOrEqual(0.88) // 0.895, at most 0.921
    expect(mean.recallAt['5']).toBeGreaterThanOrEqual(0.99) // 1
  })

  test('links are found with one threshold for all documents', () => {
    expect(mean.links.f1).toBeGreaterThanOrEqual(0.82) // 0.848
    for (const pair of pairs) expect(pair.links.f1).toBeGreaterThanOrEqual(0.77) // 0.795 and 0.901
  })

  test('gaps', () => {
    expect(mean.gaps.precision).toBeGreaterThanOrEqual(0.55) // 0.60
    expect(mean.gaps.recall).toBeGreaterThanOrEqual(0.72) // 0.75
  })

  test('relations', () => {
    expect(mean.relations.accuracy).toBeGreaterThanOrEqual(0.7) // 0.737
  })
})
