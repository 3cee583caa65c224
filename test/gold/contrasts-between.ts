import { findContrasts } from '#core/indicators/contrasts.ts'
import { readClause } from '#core/indicators/read-clause.ts'
import type { Contrast } from '#core/model/correspondence.ts'
import { tokeniser } from '../core/tokenisers.ts'

export interface PathAndText {
  readonly path: string
  readonly text: string
}

/** Contrasts of two clauses, read as the alignment reads them. */
export const contrastsBetween = (left: PathAndText, right: PathAndText, areOfOneTask = true): Contrast[] =>
  findContrasts([read(left)], [read(right)], areOfOneTask)

const read = ({ path, text }: PathAndText) => readClause(path, text, tokeniser)

/** A part of a text (UTF-16, end exclusive). */
export type Stretch = readonly [number, number]

export const overlaps = (one: Stretch | null, other: Stretch | null): boolean =>
  one !== null && other !== null && one[0] < other[1] && other[0] < one[1]
