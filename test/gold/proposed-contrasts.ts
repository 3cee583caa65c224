import { existsSync, readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { align } from '#core/alignment/align.ts'
import { articleLabel } from '#core/evaluation/article-label.ts'
import type { AlignmentUnit, Contrast } from '#core/model/correspondence.ts'
import { finish } from '#core/model/progress.ts'
import { nameOf } from '../bench/alignment/figures.ts'
import { type JudgedPair, unitsOf } from '../bench/alignment/judged-pairs.ts'
import { tokeniser } from '../core/tokenisers.ts'
import type { GoldContrast } from './gold-contrasts.ts'

/** Two sides as a user would compare them, whether people judged them or not. */
export interface ComparedPair {
  readonly name: string
  readonly left: readonly AlignmentUnit[]
  readonly right: readonly AlignmentUnit[]
  readonly nameOf: (side: 'left' | 'right', unit: AlignmentUnit) => string
}

export const comparedPair = ({ name, left, right, gold }: JudgedPair): ComparedPair => ({
  name,
  left,
  right,
  nameOf: (side, unit) => articleLabel(nameOf(gold[side], unit)),
})

/** What the program itself shows of two sides: the contrasts of the links that it proposes, as no person chose them. */
export function proposedContrasts(pair: ComparedPair): GoldContrast[] {
  const { correspondences } = finish(align(pair.left, pair.right, tokeniser))
  return correspondences.flatMap(({ left, right, contrasts }) =>
    contrasts.map((contrast) => {
      const leftUnit = quotedUnit(pair.left, left, contrast, 'left')
      const rightUnit = quotedUnit(pair.right, right, contrast, 'right')
      const names = { left: pair.nameOf('left', leftUnit), right: pair.nameOf('right', rightUnit) }
      return { link: { gold: pair.name, ...names, leftUnit, rightUnit }, contrast }
    }),
  )
}

/** Of the units of a link the one that a contrast quotes: two instruments of a side may have clauses of one path. */
function quotedUnit(
  units: readonly AlignmentUnit[],
  places: readonly number[],
  contrast: Contrast,
  side: 'left' | 'right',
): AlignmentUnit {
  const path = side === 'left' ? contrast.leftPath : contrast.rightPath
  const span = side === 'left' ? contrast.leftSpan : contrast.rightSpan
  const own = places.flatMap((place) => units[place] ?? []).filter(({ ref }) => ref.path === path)
  const found = own.find(({ text }) => span === null || text.slice(...span) === contrast[side])
  if (found === undefined) throw new Error(`No clause ${path} has ${contrast[side]}`)
  return found
}

/**
 * The left side of each judged pair of plans with the right side of each other one. Nobody wrote or read the two for one
 * another, so that this is as near as our own texts come to new ones.
 */
export function crossedPairs(judged: readonly JudgedPair[]): ComparedPair[] {
  const own = judged.filter(({ gold }) => gold.texts !== null)
  return own.flatMap((one) =>
    own.filter((other) => other !== one).map((other) => pairOf([one, 'left'], [other, 'right'], ['', ''])),
  )
}

/** Each side of a judged pair of plans with the same side of each other one: plans of one city, or of two that nobody compared. */
export function sameSidePairs(judged: readonly JudgedPair[]): ComparedPair[] {
  const own = judged.filter(({ gold }) => gold.texts !== null)
  return own.flatMap((one, at) =>
    own
      .slice(at + 1)
      .flatMap((other) =>
        (['left', 'right'] as const).map((side) => pairOf([one, side], [other, side], [` ${side}`, ` ${side}`])),
      ),
  )
}

type JudgedSide = readonly [JudgedPair, 'left' | 'right']

function pairOf([one, own]: JudgedSide, [other, theirs]: JudgedSide, which: readonly [string, string]): ComparedPair {
  return {
    name: `${one.name}${which[0]} × ${other.name}${which[1]}`,
    left: one[own],
    right: other[theirs],
    nameOf: (side, unit) =>
      articleLabel(side === 'left' ? nameOf(one.gold[own], unit) : nameOf(other.gold[theirs], unit)),
  }
}

/** Subjects on which several places have a regulation of their own. */
const subjects = [/优化营商环境条例/u, /数字经济促进条例|大数据发展促进条例/u] as const

/**
 * Regulations of two places on one subject, the newest of each, but for the pairs that people judged; none where
 * BASHU_CORPUS names no folder of them.
 */
export async function regulationPairs(judged: readonly JudgedPair[]): Promise<ComparedPair[]> {
  const corpus = process.env['BASHU_CORPUS']
  const folder = join(corpus ?? '', 'texts')
  if (corpus === undefined || !existsSync(folder)) return []
  const taken = new Set(judged.map(({ gold: { left, right } }) => [...left, ...right].toSorted().join(' ')))
  const files = readdirSync(folder)
    .filter((name) => extname(name) === '.md')
    .toSorted()
  const pairs = subjects.flatMap((subject) => {
    const newest = new Map(files.filter((name) => subject.test(name)).map((name) => [placeOf(name), name]))
    const own = [...newest.values()]
    return own.flatMap((left, at) => own.slice(at + 1).map((right) => [left, right] as const))
  })
  const unjudged = pairs.filter((pair) => !taken.has(pair.join(' ')))
  return Promise.all(unjudged.map(([left, right]) => readPair(folder, left, right)))
}

const placeOf = (fileName: string): string => /^.*?[省市]/u.exec(fileName)?.[0] ?? fileName

async function readPair(folder: string, left: string, right: string): Promise<ComparedPair> {
  const [own, theirs] = [await unitsOf(folder, left), await unitsOf(folder, right)]
  const name = [left, right].map((file) => basename(file, '.md')).join(' × ')
  return { name, left: own, right: theirs, nameOf: (_, { ref }) => articleLabel(ref.path) }
}
