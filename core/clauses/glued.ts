import { numeralCharacters } from '../text/numerals.ts'
import type { ArticleSequence } from './articles.ts'
import type { Label } from './label.ts'
import { labelAt } from './label.ts'
import { isSpokenOf } from './reference.ts'

/** How far back the text before a number is looked at: further than any open quotation or heading reaches. */
const reach = 400

/** A clause that begins inside a line; `at` is the UTF-16 offset of its label in the line. */
export interface Glued {
  readonly at: number
  readonly label: Label
}

const article = new RegExp(`第[${numeralCharacters}\\s]{1,12}条`, 'gu')
const chapterBefore = new RegExp(
  `(?:[。！？”）》]|^)\\s*(第[${numeralCharacters}\\s]{1,9}[编章节](?:\\s*[^。，；：第]{1,30})?)\\s*$`,
  'u',
)

/**
 * Finds articles (and a chapter heading right before one) that lost their line break: …决定。 第十六条市人民政府…. The number
 * must be the next in sequence, must stand behind a full stop (or behind a heading), must not be spoken of, and no
 * line of the document may begin with it. Accepts what it finds into the sequence.
 */
export function findGlued(text: string, opening: Label | null, sequence: ArticleSequence): Glued[] {
  const found: Glued[] = []
  let from = opening?.length ?? 0
  for (const match of text.matchAll(article)) {
    if (match.index < from) continue
    const label = labelAt(text.slice(match.index, match.index + 40))
    if (label === null || !sequence.isNext(label) || sequence.startsALine(label)) continue
    const after = text.slice(match.index + label.length)
    const windowStart = Math.max(from, match.index - reach)
    const before = text.slice(windowStart, match.index)
    if (isSpokenOf(after) || !mayEndHere(before, opening, label, after)) continue
    const chapter = chapterBefore.exec(before)
    const chapterLabel = chapter?.[1] === undefined ? null : labelAt(chapter[1])
    if (chapter?.[1] !== undefined && chapterLabel !== null) {
      found.push({ at: windowStart + chapter.index + chapter[0].indexOf(chapter[1]), label: chapterLabel })
    }
    found.push({ at: match.index, label })
    sequence.accept(label)
    from = match.index + label.length
  }
  return found
}

/** Behind a full stop; the first article also behind any white; and behind the words of a heading line. */
function mayEndHere(before: string, opening: Label | null, label: Label, after: string): boolean {
  if (/“[^”]*$/u.test(before)) return false
  if (/[。！？”）》]\s*$/u.test(before) || chapterBefore.test(before)) return true
  const isSetApart = /\s$/u.test(before) && /^\s/u.test(after)
  const inHeading = opening !== null && ['part', 'chapter', 'section'].includes(opening.kind) && before.length <= 60
  return isSetApart && (label.ordinal === 1 || inHeading)
}
