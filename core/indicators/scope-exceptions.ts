import type { Span } from './promise-text.ts'
import type { ScopeReader, Statement } from './statements.ts'

/** 除法律、法规另有规定外; 法律、行政法规另有规定的，从其规定; 国家另有规定的除外. */
const exception =
  /(?:除|但)?(?<by>(?:国家|法律|行政法规|地方性法规|法规|部门规章|政府规章|规章|国务院|本条例|本办法|本市)(?:(?:、|和|或者|以及|及)(?:国家|法律|行政法规|地方性法规|法规|部门规章|政府规章|规章|国务院|本条例|本办法|本市))*)(?:另有|有)(?:特别|专门|明确)?(?:规定|要求)(?:的情形|的)?(?:，)?(?:除外|以?外|(?:从其|依照其|适用其)规定)/u

interface Exception extends Span {
  readonly by: ReadonlySet<string>
}

function exceptionIn({ text, start }: Statement): Exception | null {
  const match = exception.exec(text)
  if (match === null) return null
  const from = start + match.index
  const by = new Set((match.groups?.['by'] ?? '').split(/、|和|或者|以及|及/u))
  return { start: from, end: from + match[0].length, by }
}

/** One side leaves it to other law, or to other law than the other does. */
export const exceptionContrasts: ScopeReader = ({ left, right }) => {
  const [one, other] = [exceptionIn(left), exceptionIn(right)]
  if (one === null && other === null) return []
  if (one !== null && other !== null && sameLaw(one, other)) return []
  // 国家另有规定的，从其规定 may stand in a sentence of its own.
  if ((one === null && isMadeElsewhere(left)) || (other === null && isMadeElsewhere(right))) return []
  return [{ left: one, right: other }]
}

const isMadeElsewhere = ({ clause }: Statement): boolean => exception.test(clause.text)

/** 规章 may make an exception here and not there; 行政法规 are 法规. */
const sameLaw = (a: Exception, b: Exception): boolean =>
  leaves(a, '规章') === leaves(b, '规章') && leaves(a, '国家') === leaves(b, '国家')

const leaves = ({ by }: Exception, law: string): boolean => [...by].some((name) => name.endsWith(law))
