import type { ElsewhereKind } from '../model/document.ts'

/** What stands right above a line at which the text begins anew. */
export type Opening = 'title' | 'signature'

/**
 * Lines, by index, at which the text begins anew below a title or a signature in its midst: what a covering notice says is
 * over there, and its numbers are.
 */
export function findOpenings(lines: number, roles: ReadonlyMap<number, ElsewhereKind>): ReadonlyMap<number, Opening> {
  const found = new Map<number, Opening>()
  let pending: Opening | null = null
  let inBody = false
  for (let index = 0; index < lines; index += 1) {
    const role = roles.get(index)
    if (role === 'title') pending = 'title'
    else if (role === 'signature') pending ??= 'signature'
    else if (role === undefined) {
      if (pending !== null && inBody) found.set(index, pending)
      pending = null
      inBody = true
    }
  }
  return found
}
