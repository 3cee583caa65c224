import { fieldSynonyms, type SynonymGroup } from './field-synonyms.ts'
import { escaped } from './tokeniser-patterns.ts'

/** Words that stand for each other, in groups that share no word. */
export interface SynonymTable {
  readonly groups: readonly (readonly string[])[]
  /** Tells two tables apart; null for the table as it ships. */
  readonly name: string | null
}

/** What people changed about the table that ships. */
export interface SynonymChanges {
  /** Groups of their own. */
  readonly added: readonly (readonly string[])[]
  /** Words that shipped groups do without. */
  readonly off: ReadonlySet<string>
}

/**
 * The groups that hold with these changes, in a fixed order. Groups that share a word become one, since what means the
 * same as the same means the same; so it does not matter who said what first.
 */
export function changedGroups(
  { added, off }: SynonymChanges,
  shippedGroups: readonly SynonymGroup[] = fieldSynonyms,
): string[][] {
  const shipped = shippedGroups.map(({ words }) => words.filter((word) => !off.has(word)))
  const groups: string[][] = []
  for (const words of [...shipped, ...added]) {
    const met = groups.filter((group) => group.some((word) => words.includes(word)))
    const [first] = met
    const all = [...new Set([...met.flat(), ...words])]
    if (first === undefined) groups.push(all)
    else groups.splice(0, groups.length, ...groups.flatMap((g) => (g === first ? [all] : met.includes(g) ? [] : [g])))
  }
  return groups.filter((group) => group.length > 1)
}

export const shippedSynonyms: SynonymTable = {
  groups: changedGroups({ added: [], off: new Set() }),
  name: null,
}

/** A word of the table as it stands in a text, and the group that it belongs to. */
export interface FoundSynonym {
  readonly word: string
  readonly group: readonly string[]
}

/** The words of a table that stand in a text, in its order. */
export type SynonymFinder = (text: string) => FoundSynonym[]

/** Looks for the longest first: 数据治理 is no 数据. */
export function synonymFinder({ groups }: SynonymTable): SynonymFinder {
  const groupOf = new Map(groups.flatMap((group) => group.map((word) => [word, group] as const)))
  const words = [...groupOf.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (words.length === 0) return () => []
  const known = new RegExp(words.map(escaped).join('|'), 'gu')
  return (text) => [...text.matchAll(known)].map(([word]) => ({ word, group: groupOf.get(word) ?? [word] }))
}
