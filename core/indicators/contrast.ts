import type { Contrast, Side } from '../model/correspondence.ts'
import type { Span } from './promise-text.ts'
import type { ReadClause } from './read-clause.ts'

interface Found {
  readonly kind: Contrast['kind']
  readonly left: { readonly clause: ReadClause; readonly promise: Span }
  readonly right: { readonly clause: ReadClause; readonly promise: Span }
  /** In the left clause. */
  readonly about: Span | null
  readonly stricter: Side | null
}

/** Values as their clauses print them. */
export function contrastOf({ kind, left, right, about, stricter }: Found): Contrast {
  const [a, b] = [left.promise, right.promise]
  return {
    kind,
    left: left.clause.text.slice(a.start, a.end),
    right: right.clause.text.slice(b.start, b.end),
    leftPath: left.clause.path,
    rightPath: right.clause.path,
    leftSpan: [a.start, a.end],
    rightSpan: [b.start, b.end],
    about: about === null ? null : aboutIn(left.clause.text, about),
    stricter,
  }
}

/** Longer is no name of a thing. */
const longestAbout = 40

/** Without what stands before and behind the words: 应当, marks, brackets. */
function aboutIn(text: string, { start, end }: Span): string | null {
  const words = text
    .slice(start, end)
    .replace(/^(?:[\s，,、：:（(]|应当|必须|可以|不得|等(?:有关|相关)?部门|等单位|内|前|的|并)+/u, '')
    .replace(/[\s，,、：:；;。（(]+$/u, '')
  const first = words.length <= longestAbout ? words : (/^[^，。；：]{2,40}/u.exec(words)?.[0] ?? '')
  return first === '' ? null : first
}
