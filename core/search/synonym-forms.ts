import { synonymFinder } from '../text/synonym-table.ts'
import { foldCharacters } from '../text/fold-characters.ts'

/** A word of the synonym table that stands in a query, and the words that are sought in its place; as the table has them. */
export interface QuerySynonyms {
  readonly term: string
  readonly words: readonly string[]
  /** Words of the same group that are left out. */
  readonly without: readonly string[]
}

/**
 * The words of a table in the words of a query, each once, in its order: 公共数据归集 has 公共数据 and 归集. What `isLeftOut`
 * is not sought.
 */
export function synonymsOf(
  words: readonly string[],
  groups: readonly (readonly string[])[],
  isLeftOut: (word: string) => boolean,
): QuerySynonyms[] {
  const table = new Map(
    groups.flatMap((group) => group.map((term) => [foldCharacters(term), { term, group }] as const)),
  )
  const find = synonymFinder({ groups: [[...table.keys()]], name: null })
  return [...new Set(words.flatMap(find).map(({ word }) => word))].flatMap((found) => {
    const known = table.get(found)
    if (known === undefined) return []
    const others = known.group.filter((word) => word !== known.term)
    return [{ term: known.term, words: others.filter((word) => !isLeftOut(word)), without: others.filter(isLeftOut) }]
  })
}

/**
 * Most words that one word becomes. One group has at most a dozen words, and two words of a query that both have
 * synonyms give their product; beyond this each is replaced by itself.
 */
const mostForms = 60

/** A word of a query in words that stand for it: 公共数据归集 → 公共数据汇聚, 政务数据归集, 政务数据汇聚. */
export function synonymForms(word: string, synonyms: readonly Pick<QuerySynonyms, 'term' | 'words'>[]): string[] {
  const wordsOf = new Map(synonyms.map(({ term, words }) => [foldCharacters(term), words.map(foldCharacters)]))
  const pieces = cutAt(word, [...wordsOf.keys()]).map((piece) => [piece, ...(wordsOf.get(piece) ?? [])])
  const count = pieces.reduce((product, { length }) => product * length, 1)
  const forms =
    count <= mostForms
      ? pieces.reduce((heads, ways) => heads.flatMap((head) => ways.map((way) => head + way)), [''])
      : pieces.flatMap((ways, at) =>
          ways.map((way) => pieces.map(([own = ''], other) => (other === at ? way : own)).join('')),
        )
  return [...new Set(forms)].filter((form) => form !== word)
}

/** A word as the terms in it, the longest first, and what stands between them. */
function cutAt(word: string, terms: readonly string[]): string[] {
  const find = synonymFinder({ groups: terms.map((term) => [term]), name: null })
  const pieces: string[] = []
  let end = 0
  for (const { word: term } of find(word)) {
    const at = word.indexOf(term, end)
    pieces.push(word.slice(end, at), term)
    end = at + term.length
  }
  return [...pieces, word.slice(end)].filter((piece) => piece !== '')
}
