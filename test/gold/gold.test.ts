import { readFileSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isRelevant, readGold, type GoldFile } from '#core/evaluation/gold.ts'
import { parseCorpusInstrument } from '#data/corpus/parse.ts'
import { renderCorpusInstrument } from '#data/corpus/render.ts'
import { segmentedUnits } from '../core/segmented-units.ts'

/* The judgements against the texts they speak of: a clause that was renumbered or lost makes a judgement worthless. */

const folderOfGold = resolve(import.meta.dirname, '../../data/corpus/gold')
const plans = ['action-plans/action-plans.gold.json', 'measures-and-reform/measures-and-reform.gold.json']
const all = [...plans, 'starter-corpus.gold.json']

function load(name: string): GoldFile {
  const gold = readGold(readJson(join(folderOfGold, name)))
  if (typeof gold === 'string') throw new Error(`${name}: ${gold}`)
  return gold
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function textOf(file: string): string {
  if (extname(file) !== '') return readFileSync(file, 'utf8')
  return renderCorpusInstrument(parseCorpusInstrument(readJson(`${file}.json`), file)).text
}

/** Every clause that an alignment of the side would name, as it would name it. */
function clausesOf(name: string, gold: GoldFile, side: 'left' | 'right'): string[] {
  const folder = join(folderOfGold, dirname(name), gold.texts ?? '')
  return gold[side].flatMap((text) =>
    segmentedUnits(text, textOf(join(folder, text))).map(({ ref }) =>
      gold[side].length === 1 ? ref.path : `${text}#${ref.path}`,
    ),
  )
}

describe.each(all.map((name) => ({ name, gold: load(name) })))('$name', ({ name, gold }) => {
  test.each(['left', 'right'] as const)('every clause of the %s side is linked or a gap, never both', (side) => {
    const linked = new Set(gold.correspondences.map((pair) => pair[side]))
    const gaps = side === 'left' ? gold.leftGaps : gold.rightGaps
    expect([...linked, ...gaps].toSorted()).toEqual(clausesOf(name, gold, side).toSorted())
  })

  test('each pair is judged once, by both readings, with its why', () => {
    const { correspondences } = readJson(join(folderOfGold, name)) as {
      correspondences: { left: string; right: string; grades: number[]; relations: string[]; why: string }[]
    }
    const pairs = correspondences.map(({ left, right }) => `${left} ${right}`)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const { grades, relations, why } of correspondences) {
      expect(grades).toHaveLength(2)
      expect(Math.max(...grades)).toBeGreaterThan(0)
      expect(new Set(relations).size).toBe(relations.length)
      expect(relations.length).toBeGreaterThan(0)
      expect(why).not.toBe('')
    }
  })

  test('a quarter of the clauses of either side or more has no counterpart, so that gaps can be measured', () => {
    const shares = (['left', 'right'] as const).map((side) => {
      const gaps = side === 'left' ? gold.leftGaps : gold.rightGaps
      return gaps.length / clausesOf(name, gold, side).length
    })
    expect(Math.min(...shares)).toBeGreaterThan(0.25)
  })
})

describe('the plan-shaped pairs together', () => {
  const linksOf = (name: string) => load(name).correspondences.filter(isRelevant)
  const isShared = (links: ReturnType<typeof linksOf>, link: (typeof links)[number]) =>
    links.some((other) => other !== link && (other.left === link.left || other.right === link.right))

  test('hold a hundred links of both readings or more, a quarter of them not one to one', () => {
    const counts = plans.map((name) => {
      const links = linksOf(name)
      return { links: links.length, shared: links.filter((link) => isShared(links, link)).length }
    })
    const links = counts.reduce((sum, count) => sum + count.links, 0)
    const shared = counts.reduce((sum, count) => sum + count.shared, 0)
    expect(links).toBeGreaterThanOrEqual(100)
    expect(shared / links).toBeGreaterThanOrEqual(0.25)
  })

  test('the starter corpus holds sixty or more', () => {
    expect(linksOf('starter-corpus.gold.json').length).toBeGreaterThanOrEqual(60)
  })
})
