import { createHash } from 'node:crypto'
import { articleLabel } from '#core/evaluation/article-label.ts'
import { isRelevant, isStrong } from '#core/evaluation/gold.ts'
import type { AlignmentUnit, Contrast } from '#core/model/correspondence.ts'
import { nameOf } from '../bench/alignment/figures.ts'
import type { JudgedPair } from '../bench/alignment/judged-pairs.ts'
import { contrastsBetween } from './contrasts-between.ts'

/** Two clauses that people linked; named as their gold names them. */
export interface GoldLink {
  readonly gold: string
  readonly left: string
  readonly right: string
  readonly leftUnit: AlignmentUnit
  readonly rightUnit: AlignmentUnit
  /** Every reading put the two into one row. */
  readonly isStrong: boolean
}

/** A contrast found between two clauses. */
export interface GoldContrast {
  readonly link: Omit<GoldLink, 'isStrong'>
  readonly contrast: Contrast
}

/** Links that every reading gave, in the order of the gold files. */
export const goldLinks = (pairs: readonly JudgedPair[]): GoldLink[] =>
  pairs.flatMap((pair) => {
    const unitNamed = (side: 'left' | 'right') => {
      const units = new Map(pair[side].map((unit) => [articleLabel(nameOf(pair.gold[side], unit)), unit]))
      return (name: string): AlignmentUnit => {
        const unit = units.get(name)
        if (unit === undefined) throw new Error(`${pair.name}: there is no clause ${name}`)
        return unit
      }
    }
    const [ofLeft, ofRight] = [unitNamed('left'), unitNamed('right')]
    return pair.gold.correspondences.filter(isRelevant).map((judged) => {
      const { left, right } = judged
      const units = { leftUnit: ofLeft(left), rightUnit: ofRight(right) }
      return { gold: pair.name, left, right, ...units, isStrong: isStrong(judged) }
    })
  })

export const contrastsOf = (links: readonly GoldLink[]): GoldContrast[] =>
  links.flatMap((link) => {
    const [left, right] = [link.leftUnit, link.rightUnit].map(({ ref, text }) => ({ path: ref.path, text }))
    if (left === undefined || right === undefined) return []
    return contrastsBetween(left, right, link.isStrong).map((contrast) => ({ link, contrast }))
  })

/** What makes it this one, whatever else a method finds: which clauses, of which kind, and at which places. */
export const identityOf = ({ link, contrast }: GoldContrast): string =>
  [link.gold, link.left, link.right, contrast.kind, contrast.leftSpan, contrast.rightSpan].join(' ')

/** By which the contrasts of `judged.json` were drawn; what is to be judged anew takes another. */
export const firstSeed = 20251125
/** How many are judged by reading. */
export const sampleSize = 50

/**
 * Drawn by the hash of what each is, so that what another method finds too is drawn again, and a judgement of it serves
 * for both.
 */
export const drawnSample = (found: readonly GoldContrast[], seed = firstSeed, count = sampleSize): GoldContrast[] =>
  found
    .map((contrast) => ({ contrast, lot: lotOf(contrast, seed) }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ contrast }) => contrast)

const lotOf = (contrast: GoldContrast, seed: number): string =>
  createHash('sha256')
    .update(`${seed} ${identityOf(contrast)}`)
    .digest('hex')
