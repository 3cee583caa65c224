import type { Contrast } from '#core/model/correspondence.ts'
import { contrastsBetween, overlaps } from './contrasts-between.ts'
import type { Mutation } from './promise-mutations.ts'

/** What was said of a copy with one promise changed. */
export interface Told {
  readonly mutation: Mutation
  readonly contrasts: readonly Contrast[]
  /** Some contrast lies on what was changed. */
  readonly isFound: boolean
  /** All of them do, and are of its kind. */
  readonly isRight: boolean
}

export function told(mutation: Mutation): Told {
  const contrasts = between(mutation.original, mutation.changed)
  const isOnIt = ({ leftSpan, rightSpan }: Contrast): boolean =>
    overlaps(leftSpan, mutation.originalSpan) || overlaps(rightSpan, mutation.changedSpan)
  const isFound = contrasts.some(isOnIt)
  const isRight = isFound && contrasts.every((contrast) => isOnIt(contrast) && contrast.kind === mutation.kind)
  return { mutation, contrasts, isFound, isRight }
}

/** Contrasts of a clause with a copy of it. */
export const between = (original: string, copy: string): Contrast[] =>
  contrastsBetween({ path: '第一条', text: original }, { path: '第一条', text: copy })
