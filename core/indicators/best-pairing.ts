/** Two promises about one thing: their places in the lists of their sides, and how surely they are about one thing. */
export interface Paired<A, B> {
  readonly a: A
  readonly b: B
  readonly i: number
  readonly j: number
}

/**
 * Pairs what is likest first and uses each once. Of equally likely ones an equal value goes first, so that what agrees does
 * not look like a contrast, then what stands first and at like places; no tie is left that exchanging the sides would break
 * otherwise. `likenessOf` is 0 where two are not about one thing.
 */
export function pairUp<A, B>(
  left: readonly A[],
  right: readonly B[],
  likenessOf: (a: A, b: B) => number,
  isSame: (a: A, b: B) => boolean,
): Paired<A, B>[] {
  const pairs = left.flatMap((a, i) =>
    right.flatMap((b, j) => {
      const likeness = likenessOf(a, b)
      return likeness > 0 ? [{ a, b, i, j, likeness, same: isSame(a, b) }] : []
    }),
  )
  pairs.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      Number(y.same) - Number(x.same) ||
      x.i + x.j - (y.i + y.j) ||
      Math.abs(x.i - x.j) - Math.abs(y.i - y.j),
  )
  const used = { left: new Set<number>(), right: new Set<number>() }
  const chosen = pairs.filter(({ i, j }) => {
    if (used.left.has(i) || used.right.has(j)) return false
    used.left.add(i)
    used.right.add(j)
    return true
  })
  return chosen.toSorted((x, y) => x.i - y.i)
}
