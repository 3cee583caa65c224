import type { ClauseRef, CopiedText, ParagraphPair, PlaceInClause, Reason, Side } from '#core/model/correspondence.ts'
import type { ClauseFull, RowOutline } from '#core/report/comparative-row.ts'
import type { Stretch } from '../../components/ClauseText.tsx'

/** What a piece of evidence points at in both texts while it is looked at. */
export interface Lit {
  readonly words: Readonly<Record<Side, readonly string[]>>
  readonly places: Readonly<Record<Side, readonly PlaceInClause[]>>
  /** Clauses lit by their label. */
  readonly clauses: readonly ClauseRef[]
}

const nothing: Lit = { words: { left: [], right: [] }, places: { left: [], right: [] }, clauses: [] }

export function litByReason(reason: Reason): Lit {
  switch (reason.kind) {
    case 'shared-terms':
      return { ...nothing, words: { left: reason.terms, right: reason.terms } }
    case 'synonyms':
    case 'bodies':
      return {
        ...nothing,
        words: { left: reason.pairs.map(({ left }) => left), right: reason.pairs.map(({ right }) => right) },
      }
    case 'neighbours':
      return { ...nothing, clauses: reason.pairs.flatMap(({ left, right }) => [left.ref, right.ref]) }
    case 'same-section':
      return nothing
  }
}

export const litByParagraph = ({ left, right }: ParagraphPair): Lit => ({
  ...nothing,
  places: { left: [left], right: [right] },
})

/** All that both sides have from the same clause of a third instrument. */
export function litByCopied(copied: readonly CopiedText[]): Lit {
  const places = (side: Side): PlaceInClause[] =>
    copied.map(({ [side]: { ref, label, start, end } }) => ({ path: ref.path, label, paragraph: null, start, end }))
  return { ...nothing, places: { left: places('left'), right: places('right') } }
}

const sameClause = (a: ClauseRef, b: ClauseRef): boolean => a.path === b.path && a.version === b.version

export const isLit = (lit: Lit | null, ref: ClauseRef): boolean =>
  lit?.clauses.some((each) => sameClause(each, ref)) ?? false

/** Whether a row other than the selected one shows any of it. */
export const lightsRow = (lit: Lit, row: RowOutline): boolean =>
  [...row.left, ...row.right].some(({ ref }) => isLit(lit, ref))

/** Every place of the words in a text. */
export function wordStretches(text: string, words: readonly string[]): Stretch[] {
  return words.flatMap((word) => {
    const found: Stretch[] = []
    for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) {
      found.push({ start: at, end: at + word.length })
    }
    return found
  })
}

/** What is lit in the text of a clause. */
export function litStretches(lit: Lit | null, side: Side, { ref, text }: ClauseFull): Stretch[] {
  if (lit === null) return []
  const places = lit.places[side].filter(({ path }) => path === ref.path)
  return [...places, ...wordStretches(text, lit.words[side])]
}
