import type { VersionPiece, VersionRow } from '../model/difference.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ReadText, TextDifference } from './diff-texts.ts'
import { diffReadTexts, readText } from './diff-texts.ts'
import type { Equivalents } from './equivalents.ts'
import { diffWithEquivalents } from './equivalents.ts'
import type { PlannedMatch } from './version-match.ts'
import type { References } from './version-references.ts'
import { findReplacements } from './version-replacements.ts'
import { headingsOf, textsOf } from './version-rows.ts'
import type { Wordings } from './version-wordings.ts'
import { createWordings } from './version-wordings.ts'

/** Two texts, and what they differ in. */
export interface Compared extends TextDifference {
  readonly old: ReadText
  readonly new: ReadText
}

export interface ComparedMatch {
  readonly match: PlannedMatch
  readonly text: Compared
  readonly heading: Compared
}

/** Every matched text, as it reads. */
export function firstLook(
  match: PlannedMatch,
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  tokeniser: Tokeniser,
): ComparedMatch {
  const compare = (before: string, after: string): Compared => {
    const sides = { old: readText(before, tokeniser), new: readText(after, tokeniser) }
    return { ...sides, ...diffReadTexts(sides.old, sides.new) }
  }
  return {
    match,
    text: compare(textsOf(old, match.old), textsOf(now, match.new)),
    heading: compare(headingsOf(old, match.old), headingsOf(now, match.new)),
  }
}

/** With what was replaced throughout, and with the references that follow their articles. */
export function secondLook(
  { match, text, heading }: ComparedMatch,
  wordings: Wordings,
  references: References,
): ComparedMatch & Pick<VersionRow, 'staleReferences'> {
  const equivalents = equivalentsOf(wordings, references)
  const second = diffWithEquivalents(text.old, text.new, equivalents)
  return {
    match,
    text: { ...text, ...second },
    heading: { ...heading, ...diffWithEquivalents(heading.old, heading.new, equivalents) },
    staleReferences: second.falseFriends.map(({ old, new: now }) => ({
      old: [old.start, old.end],
      new: [now.start, now.end],
      label: references.nowCalled(text.old.text.slice(old.start, old.end)),
    })),
  }
}

/** What the first look finds replaced throughout. */
export function wordingsOf(compared: readonly ComparedMatch[]): Wordings {
  const texts = compared.flatMap(({ text, heading }) => [text, heading])
  return createWordings(
    findReplacements(texts),
    texts.flatMap((text) => [text.old, text.new]),
  )
}

function equivalentsOf(wordings: Wordings, references: References): Equivalents {
  return {
    named: (text, side) => {
      const tokens = references.named({ ...text, tokens: wordings.named(text) }, side)
      return tokens === text.tokens ? text : { ...text, tokens }
    },
    causeOf: (before, after) => {
      if (wordings.replacementOf(before, after) !== null) return 'replacement'
      return references.isSame(before, after) ? 'renumbering' : null
    },
  }
}
