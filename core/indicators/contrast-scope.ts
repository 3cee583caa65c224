import type { Contrast } from '../model/correspondence.ts'
import type { Span } from './promise-text.ts'
import type { ReadClause } from './read-clause.ts'
import { addresseeContrasts } from './scope-addressees.ts'
import { enumerationContrasts } from './scope-enumerations.ts'
import { exceptionContrasts } from './scope-exceptions.ts'
import { qualifierContrasts } from './scope-qualifiers.ts'
import {
  likeStatements,
  muchTheSame,
  type ScopeDifference,
  type ScopeReader,
  type Statement,
  type StatementPair,
} from './statements.ts'

/** Lists tell by their members whether they are one; what else differs counts only in sentences that say much the same. */
const readers: readonly (readonly [ScopeReader, number])[] = [
  [exceptionContrasts, muchTheSame],
  [addresseeContrasts, muchTheSame],
  [enumerationContrasts, 0],
  [qualifierContrasts, muchTheSame],
]

/** Whom or what sentences of one matter cover on one side only: exceptions, members of a list, 规模以上, 中心城区. */
export const scopeContrasts = (left: readonly ReadClause[], right: readonly ReadClause[]): Contrast[] =>
  likeStatements(left, right).flatMap((pair) =>
    readers
      .flatMap(([read, least]) => (pair.alike >= least ? read(pair) : []))
      .map((difference) => contrastOf(pair, difference)),
  )

const contrastOf = (pair: StatementPair, { left, right }: ScopeDifference): Contrast => ({
  kind: 'scope',
  left: printed(pair.left, left),
  right: printed(pair.right, right),
  leftPath: pair.left.clause.path,
  rightPath: pair.right.clause.path,
  leftSpan: left === null ? null : [left.start, left.end],
  rightSpan: right === null ? null : [right.start, right.end],
  about: null,
  stricter: null,
})

const printed = ({ clause }: Statement, span: Span | null): string =>
  span === null ? '' : clause.text.slice(span.start, span.end)
