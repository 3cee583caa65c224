/** Some of the short runs in a sequence of codes: the same in every sequence that has a stretch in common with it. */
export interface Fingerprints {
  /** Of each run; different runs may share one. */
  readonly hashes: readonly number[]
  /** Where each run begins, rising. */
  readonly at: readonly number[]
}

/**
 * Chooses, of each `window` runs of `length` codes in a row, the one with the least hash, the last of equal ones: two sequences
 * that share `window + length - 1` codes in a row have chosen the same one there, and one run in a few is kept. Winnowing
 * (Schleimer, Wilkerson, Aiken 2003). Time grows with the codes.
 */
export function winnow(codes: Uint16Array, length: number, window: number): Fingerprints {
  const hashes: number[] = []
  const at: number[] = []
  const all = hashesOf(codes, length)
  let least = -1
  for (let end = window; end <= all.length; end += 1) {
    const start = end - window
    const known = least
    if (least < start) least = lastLeast(all, start, end)
    else if ((all[end - 1] ?? 0) <= (all[least] ?? 0)) least = end - 1
    if (least === known) continue
    hashes.push(all[least] ?? 0)
    at.push(least)
  }
  return { hashes, at }
}

function lastLeast(hashes: Uint32Array, start: number, end: number): number {
  let least = start
  for (let at = start + 1; at < end; at += 1) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at
  return least
}

function hashesOf(codes: Uint16Array, length: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, codes.length - length + 1))
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0
    for (let at = start; at < start + length; at += 1)
      hash = Math.imul(hash ^ (codes[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15)
    hashes[start] = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b)
  }
  return hashes
}
