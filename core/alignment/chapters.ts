import type { AlignmentUnit } from '../model/correspondence.ts'
import type { Column, Pairs } from './pairs.ts'
import { columnOf } from './pairs.ts'
import { inGrains } from './vectors.ts'

/**
 * Links that are added to what is counted and to what is expected: two chapters of three clauses prove little. From 0.3 to
 * 2 links F1 changes by less than .01.
 */
const doubt = 1

/**
 * For each pair how much more the other clauses of the two chapters answer each other than chapters of their size would by
 * chance, as a logarithm: about −2 to 2. What the chapters are called does not matter: 治理数字化 here is 智慧城市建设
 * there. `chances` are those of the pairs by themselves.
 */
export function chapterLikeness(
  pairs: Pairs,
  chances: Column,
  left: readonly AlignmentUnit[],
  right: readonly AlignmentUnit[],
): Column {
  const [leftChapters, rightChapters] = [numberedChapters(left), numberedChapters(right)]
  const keyOf = (i: number, j: number): number =>
    (leftChapters.of[i] ?? 0) * rightChapters.count + (rightChapters.of[j] ?? 0)
  const between = new Float64Array(leftChapters.count * rightChapters.count)
  // In grains, sums are exact: the same in whatever order they run.
  const exact = chances.map(inGrains)
  for (let at = 0; at < exact.length; at += 1) {
    const key = keyOf(pairs.left[at] ?? 0, pairs.right[at] ?? 0)
    between[key] = (between[key] ?? 0) + (exact[at] ?? 0)
  }
  const sums = sumsOf(between, leftChapters.count, rightChapters.count)
  let at = 0
  return columnOf(pairs, (i, j) => {
    const own = exact[at++] ?? 0
    const [a, b] = [leftChapters.of[i] ?? 0, rightChapters.of[j] ?? 0]
    const expected = (((sums.left[a] ?? 0) - own) * ((sums.right[b] ?? 0) - own)) / Math.max(1, sums.total - own)
    return Math.log(((between[keyOf(i, j)] ?? 0) - own + doubt) / (expected + doubt))
  })
}

/** Units with the same headings above them are of one chapter. */
function numberedChapters(units: readonly AlignmentUnit[]): { readonly of: Int32Array; readonly count: number } {
  const numbers = new Map<string, number>()
  const of = Int32Array.from(units, ({ ref, sections }) => {
    const key = [ref.version, ...sections].join('\n')
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
  return { of, count: numbers.size }
}

function sumsOf(between: Float64Array, leftCount: number, rightCount: number) {
  const sums = { left: new Float64Array(leftCount), right: new Float64Array(rightCount), total: 0 }
  for (let a = 0; a < leftCount; a += 1) {
    for (let b = 0; b < rightCount; b += 1) {
      const value = between[a * rightCount + b] ?? 0
      sums.left[a] = (sums.left[a] ?? 0) + value
      sums.right[b] = (sums.right[b] ?? 0) + value
      sums.total += value
    }
  }
  return sums
}
