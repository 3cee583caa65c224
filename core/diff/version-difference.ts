import type { VersionDifference, VersionPiece, VersionRow } from '../model/difference.ts'
import type { Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ReadText, TextDifference } from './diff-texts.ts'
import { diffReadTexts, readText } from './diff-texts.ts'
import type { Equivalents } from './equivalents.ts'
import { diffWithEquivalents } from './equivalents.ts'
import type { PlannedMatch } from './version-match.ts'
import { planVersions } from './version-plan.ts'
import type { References } from './version-references.ts'
import { createReferences } from './version-references.ts'
import { countReplacements, findReplacements } from './version-replacements.ts'
import { sharedParts } from './version-rewritten.ts'
import { headingsOf, loneRow, matchedRow, textsOf } from './version-rows.ts'
import type { Wordings } from './version-wordings.ts'
import { createWordings } from './version-wordings.ts'

/** Pieces read and compared between two steps. */
const piecesPerStep = 32

/**
 * What became of every piece of the old version, in the order of the new one; what was removed stands behind what it
 * followed. Each piece stands in exactly one row. Exchanging the versions mirrors the rows.
 *
 * Matched texts are compared twice: what the first look finds replaced or renumbered throughout is no change of a clause
 * in the second.
 */
export function* versionDifference(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  tokeniser: Tokeniser,
): Steps<VersionDifference> {
  const steps = 2 * (old.length + now.length)
  const texts: ReadText[] = []
  for (const { heading, text } of [...old, ...now]) {
    texts.push(readText(heading === null ? text : `${heading}\n${text}`, tokeniser))
    if (texts.length % piecesPerStep === 0) yield { done: texts.length, total: steps }
  }
  const matches = yield* planVersions(
    { pieces: old, texts: texts.slice(0, old.length) },
    { pieces: now, texts: texts.slice(old.length) },
  )
  const compared: ComparedMatch[] = []
  for (const match of matches) {
    compared.push(firstLook(match, old, now, tokeniser))
    if (compared.length % piecesPerStep === 0) yield { done: texts.length + compared.length, total: steps }
  }
  const wordings = wordingsOf(compared)
  const equivalents = equivalentsOf(wordings, createReferences(old, now, matches))
  const rows: PlacedRow[] = []
  for (const first of compared) {
    const { match, text, heading } = secondLook(first, equivalents)
    rows.push({
      row: matchedRow(match, old, now, text, heading, sharedParts(text, tokeniser)),
      texts: [heading, text],
      newAt: match.new[0] ?? 0,
      oldAt: -1,
    })
    if (rows.length % piecesPerStep === 0) yield { done: texts.length + matches.length + rows.length, total: steps }
  }
  rows.push(...removedRows(old, now, matches), ...addedRows(old, now, matches))
  rows.sort((a, b) => a.newAt - b.newAt || a.oldAt - b.oldAt)
  return {
    rows: rows.map(({ row }) => row),
    replacements: countReplacements(
      rows.map(({ texts: of }) => of),
      wordings.replacementOf,
    ),
    approximate: compared.some(({ text, heading }) => text.approximate || heading.approximate),
  }
}

/** Two texts, and what they differ in. */
interface Compared extends TextDifference {
  readonly old: ReadText
  readonly new: ReadText
}

interface ComparedMatch {
  readonly match: PlannedMatch
  readonly text: Compared
  readonly heading: Compared
}

function firstLook(
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

function secondLook({ match, text, heading }: ComparedMatch, equivalents: Equivalents): ComparedMatch {
  const compare = (first: Compared): Compared =>
    first.edits.length === 0 ? first : { ...first, ...diffWithEquivalents(first.old, first.new, equivalents) }
  return { match, text: compare(text), heading: compare(heading) }
}

function wordingsOf(compared: readonly ComparedMatch[]): Wordings {
  const texts = compared.flatMap(({ text, heading }) => [text, heading])
  return createWordings(
    findReplacements(texts),
    texts.flatMap((text) => [text.old, text.new]),
  )
}

/** What was replaced throughout, and the references that follow their articles. */
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

interface PlacedRow {
  readonly row: VersionRow
  /** What was compared for it. */
  readonly texts: readonly Compared[]
  /** Where it stands: after this piece of the new version, removed ones in their old order. */
  readonly newAt: number
  readonly oldAt: number
}

function removedRows(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly PlannedMatch[],
): PlacedRow[] {
  const matched = new Set(matches.flatMap((match) => match.old))
  const followed = new Map(
    matches
      .filter(({ moved }) => !moved)
      .flatMap((match) => match.old.map((at) => [at, match.new.at(-1) ?? -1] as const)),
  )
  const rows: PlacedRow[] = []
  let newAt = -1
  for (const at of old.keys()) {
    newAt = followed.get(at) ?? newAt
    if (matched.has(at)) continue
    rows.push({ row: loneRow('removed', { old: [at], new: [] }, old, now), texts: [], newAt, oldAt: at })
  }
  return rows
}

function addedRows(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly PlannedMatch[],
): PlacedRow[] {
  const matched = new Set(matches.flatMap((match) => match.new))
  return [...now.keys()].flatMap((at) =>
    matched.has(at)
      ? []
      : [{ row: loneRow('added', { old: [], new: [at] }, old, now), texts: [], newAt: at, oldAt: -1 }],
  )
}
