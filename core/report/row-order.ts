import type { RowSeed } from './row-seed.ts'

const first = (units: readonly number[]): number => units[0] ?? Number.MAX_SAFE_INTEGER

const byDocument = (a: RowSeed, b: RowSeed): number =>
  first(a.left) - first(b.left) || first(a.right) - first(b.right) || (a.key < b.key ? -1 : 1)

/** Where a right-only row goes: after the row that holds the nearest preceding right unit, or at the very start. */
function hostOf(unit: number, holder: ReadonlyMap<number, RowSeed>): RowSeed | null {
  for (let before = unit; before >= 0; before -= 1) {
    const host = holder.get(before)
    if (host !== undefined) return host
  }
  return null
}

/** The first row that holds each right unit. */
function holders(rows: readonly RowSeed[]): Map<number, RowSeed> {
  const holder = new Map<number, RowSeed>()
  for (const row of rows) for (const unit of row.right) if (!holder.has(unit)) holder.set(unit, row)
  return holder
}

/**
 * Rows in the left document's order; rows without a left clause are threaded in where the right document has them.
 */
export function orderRows(seeds: readonly RowSeed[]): RowSeed[] {
  const withLeft = seeds.filter(({ left }) => left.length > 0).sort(byDocument)
  const holder = holders(withLeft)
  const followers = new Map<RowSeed | null, RowSeed[]>()
  for (const row of seeds.filter(({ left }) => left.length === 0).sort(byDocument)) {
    const host = hostOf(first(row.right), holder)
    followers.set(host, [...(followers.get(host) ?? []), row])
  }
  const withFollowers = (row: RowSeed) => [row, ...(followers.get(row) ?? [])]
  return [...(followers.get(null) ?? []), ...withLeft.flatMap(withFollowers)]
}
