import type { CopiedText } from '../model/correspondence.ts'
import { clauseName } from './clause-name.ts'

/** A clause that both sides of a row took text from, and how much. */
export interface CopiedSource {
  readonly title: string
  readonly clause: string
  /** Without punctuation; what stands on a side several times counts once. */
  readonly characters: number
}

/** Sources in the order in which text from them first stands on the left, whatever names a clause: row or command line. */
export function copiedSources(
  copied: readonly (Pick<CopiedText, 'characters'> & {
    readonly upstream: { readonly label: string; readonly start: number; readonly end: number }
    readonly title: string
  })[],
): CopiedSource[] {
  const byClause = Map.groupBy(copied, ({ title, upstream }) => `${title}\n${upstream.label}`)
  return [...byClause.values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined) return []
    const once = new Map(parts.map(({ upstream, characters }) => [`${upstream.start} ${upstream.end}`, characters]))
    return [
      {
        title: first.title,
        clause: clauseName({ label: first.upstream.label, title: null }),
        characters: once.values().reduce((sum, count) => sum + count, 0),
      },
    ]
  })
}
