import type { Contrast } from '../model/correspondence.ts'
import type { Span } from './promise-text.ts'
import type { ReadClause } from './read-clause.ts'
import { addresseeContrasts } from './scope-addressees.ts'
import { enumerationContrasts } from './scope-enumerations.ts'
import { exceptionContrasts } from './scope-exceptions.ts'
import { qualifierContrasts } from './scope-qualifiers.ts'
import {
  likeStatements,
  type ScopeDifference,
  type ScopeReader,
  type Statement,
  type StatementPair,
} from './statements.ts'

const readers: readonly ScopeReader[] = [
  exceptionContrasts,
  addresseeContrasts,
  enumerationContrasts,
  qualifierContrasts,
]

/** Whom or what sentences of one matter cover on one side only: exceptions, members of a list, 规模以上, 中心城区. */
export const scopeContrasts = (left: readonly ReadClause[], right: readonly ReadClause[]): Contrast[] =>
  likeStatements(left, right).flatMap((pair) =>
    readers.flatMap((read) => read(pair)).map((difference) => contrastOf(pair, difference)),
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
