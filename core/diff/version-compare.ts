import type { VersionRow } from '../model/difference.ts'
import type { ReadText } from './diff-texts.ts'
import { diffReadTexts } from './diff-texts.ts'
import type { Compared, Equivalents } from './equivalents.ts'
import { diffWithEquivalents } from './equivalents.ts'
import type { IsDue } from './sequence.ts'
import type { PlannedMatch } from './version-match.ts'
import type { References } from './version-references.ts'
import { findReplacements } from './version-replacements.ts'
import type { ReadPiece } from './version-read.ts'
import { headingsAt, textsAt } from './version-read.ts'
import type { Wordings } from './version-wordings.ts'
import { createWordings } from './version-wordings.ts'

export interface ComparedMatch {
  readonly match: PlannedMatch
  readonly text: Compared
  readonly heading: Compared
}

/** Every matched text, as it reads. */
export function firstLook(
  match: PlannedMatch,
  old: readonly ReadPiece[],
  now: readonly ReadPiece[],
  isDue: IsDue,
): ComparedMatch {
  const compare = (before: ReadText, after: ReadText): Compared => ({
    old: before,
    new: after,
    ...diffReadTexts(before, after, isDue),
  })
  return {
    match,
    text: compare(textsAt(old, match.old), textsAt(now, match.new)),
    heading: compare(headingsAt(old, match.old), headingsAt(now, match.new)),
  }
}

/** With what was replaced throughout, and with the references that follow their articles. */
export function secondLook(
  { match, text, heading }: ComparedMatch,
  wordings: Wordings,
  references: References,
  isDue: IsDue,
): ComparedMatch & Pick<VersionRow, 'staleReferences'> {
  if (isDue()) {
    const once = (first: Compared): Compared => ({ ...first, approximate: first.approximate || first.edits.length > 0 })
    return { match, text: once(text), heading: once(heading), staleReferences: [] }
  }
  const equivalents = equivalentsOf(wordings, references)
  const second = diffWithEquivalents(text, equivalents)
  return {
    match,
    text: { ...text, ...second },
    heading: { ...heading, ...diffWithEquivalents(heading, equivalents) },
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
