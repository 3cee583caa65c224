import { numeralCharacters } from '../text/numerals.ts'
import type { ArticleSequence } from './articles.ts'
import type { Label } from './label.ts'
import { labelAt } from './label.ts'
import { isSpokenOf } from './reference.ts'

/** How far back the text before a number is looked at: further than any heading that is glued to its articles reaches. */
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
 * Finds articles (and a chapter heading right before one) that lost their line break: …决定。 第十六条市人民…. The number
 * must be the next in sequence (or leave few out and have its successor behind it), must stand behind a full stop (or
 * behind a heading), must not be spoken of, and no line below may begin with it. Accepts what it finds into the sequence.
 */
export function findGlued(text: string, opening: Label | null, sequence: ArticleSequence, line: number): Glued[] {
  const found: Glued[] = []
  let from = opening?.length ?? 0
  const candidates = findCandidates(text, from)
  const isQuoted = quotationWalker(text)
  candidates.forEach(({ at, label }, index) => {
    if (isQuoted(at) || at < from || sequence.startsBelow(label, line)) return
    if (!sequence.isNext(label) && !(sequence.isNear(label) && hasSuccessor(candidates, index, sequence, line))) return
    const windowStart = Math.max(from, at - reach)
    const before = text.slice(windowStart, at)
    if (!mayEndHere(before, opening, label, text.slice(at + label.length, at + label.length + 1))) return
    const chapter = chapterBefore.exec(before)
    const chapterLabel = chapter?.[1] === undefined ? null : labelAt(chapter[1])
    if (chapter?.[1] !== undefined && chapterLabel !== null) {
      found.push({ at: windowStart + chapter.index + chapter[0].indexOf(chapter[1]), label: chapterLabel })
    }
    found.push({ at, label })
    sequence.accept(label)
    from = at + label.length
  })
  return found
}

/** Answers whether an offset stands in an open quotation; asked with rising offsets, it walks the line once. */
function quotationWalker(text: string): (at: number) => boolean {
  const marks = text.matchAll(/[“”]/gu)
  let next = marks.next()
  let isOpen = false
  return (at) => {
    while (next.done !== true && next.value.index < at) {
      isOpen = next.value[0] === '“'
      next = marks.next()
    }
    return isOpen
  }
}

/** Numbers inside the line that are not spoken of; set apart by white on a sentence's beginning, 的 and 规定 open a text. */
function findCandidates(text: string, from: number): Glued[] {
  const candidates: Glued[] = []
  for (const { index: at } of text.matchAll(article)) {
    const label = at < from ? null : labelAt(text.slice(at, at + 40))
    if (label === null) continue
    const after = text.slice(at + label.length, at + label.length + reach)
    const isSetApart = /^\s(?![第、])/u.test(after) && /[。！？]\s*$/u.test(text.slice(Math.max(0, at - 9), at))
    if (isSetApart || !isSpokenOf(after)) candidates.push({ at, label })
  }
  return candidates
}

function hasSuccessor(candidates: readonly Glued[], index: number, sequence: ArticleSequence, line: number): boolean {
  const label = candidates[index]?.label
  if (label === undefined) return false
  const next = candidates[index + 1]?.label
  return next === undefined ? sequence.isFollowed(label, line) : next.ordinal === (label.ordinal ?? 0) + 1
}

/** Behind a full stop; the first article also behind any white; and behind the words of a heading line. */
function mayEndHere(before: string, opening: Label | null, label: Label, next: string): boolean {
  if (/[。！？][”’）)]*\s*$/u.test(before) || chapterBefore.test(before)) return true
  const isSetApart = /\s$/u.test(before) && /^\s/u.test(next)
  if (isSetApart && /[；;”）)]\s+$/u.test(before)) return true
  const inHeading = opening !== null && ['part', 'chapter', 'section'].includes(opening.kind) && before.length <= 60
  return isSetApart && (label.ordinal === 1 || inHeading)
}
