import type { VersionDifference, VersionPiece, VersionRow } from '../model/difference.ts'
import { joinedTexts } from '../model/difference.ts'
import type { Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ReadText } from './diff-texts.ts'
import { diffReadTexts, readText } from './diff-texts.ts'
import { longestRising } from './longest-rising.ts'
import type { VersionMatch } from './version-matches.ts'
import { matchVersions } from './version-matches.ts'
import { contentsOf, plainContentsOf } from './version-overlap.ts'
import { loneRow, matchedRow, piecesAt } from './version-rows.ts'

/** Units read and compared between two steps. */
const unitsPerStep = 32

interface PlacedRow {
  readonly row: VersionRow
  readonly approximate: boolean
  /** Where it stands: after this unit of the new version, removed ones in their old order. */
  readonly newAt: number
  readonly oldAt: number
}

/**
 * What became of every unit of the old version, in the order of the new one; removed units stand behind the unit they
 * followed. A unit has moved where it crosses the longest sequence of units that kept their order.
 *
 * Where a row holds several units of a version, its edits count in their texts joined by a line end.
 */
export function* versionDifference(
  oldPieces: readonly VersionPiece[],
  newPieces: readonly VersionPiece[],
  tokeniser: Tokeniser,
): Steps<VersionDifference> {
  const [old, now] = [oldPieces.filter(isUnit), newPieces.filter(isUnit)]
  const total = 2 * old.length + now.length
  const texts: ReadText[] = []
  for (const { text } of [...old, ...now]) {
    texts.push(readText(text, tokeniser))
    if (texts.length % unitsPerStep === 0) yield { done: texts.length, total }
  }
  const [weighted, plain] = [contentsOf(texts), plainContentsOf(texts)]
  const search = matchVersions(
    { weighted: weighted.slice(0, old.length), plain: plain.slice(0, old.length) },
    { weighted: weighted.slice(old.length), plain: plain.slice(old.length) },
  )
  let step = search.next()
  while (step.done !== true) {
    yield { done: texts.length + step.value.done, total }
    step = search.next()
  }
  const matches = [...step.value].sort((a, b) => (a.old[0] ?? 0) - (b.old[0] ?? 0))
  const stayed = longestRising(matches.map((match) => match.new[0] ?? 0))
  const rows: PlacedRow[] = []
  for (const [at, match] of matches.entries()) {
    rows.push(comparedRow(match, old, now, tokeniser, !stayed.has(at)))
    if (at % unitsPerStep === unitsPerStep - 1) yield { done: total - 1, total }
  }
  const kept = matches.filter((_, at) => stayed.has(at))
  const placed = [...rows, ...removedRows(old, now, matches, kept), ...addedRows(old, now, matches)]
  placed.sort((a, b) => a.newAt - b.newAt || a.oldAt - b.oldAt)
  return {
    rows: placed.map(({ row }) => row),
    replacements: [],
    approximate: placed.some(({ approximate }) => approximate),
  }
}

const isUnit = ({ part }: VersionPiece): boolean => part === 'unit'

const textAt = (pieces: readonly VersionPiece[], indices: readonly number[]): string =>
  joinedTexts(piecesAt(pieces, indices).map(({ text }) => text))
const headingAt = (pieces: readonly VersionPiece[], indices: readonly number[]): string =>
  joinedTexts(piecesAt(pieces, indices).map(({ heading }) => heading ?? ''))

function comparedRow(
  match: VersionMatch,
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  tokeniser: Tokeniser,
  moved: boolean,
): PlacedRow {
  const compare = (of: typeof textAt) =>
    diffReadTexts(readText(of(old, match.old), tokeniser), readText(of(now, match.new), tokeniser))
  const [text, heading] = [compare(textAt), compare(headingAt)]
  const { edits, similarity } = text
  return {
    row: matchedRow(match, old, now, moved, { edits, headingEdits: heading.edits, similarity }),
    approximate: text.approximate || heading.approximate,
    newAt: match.new[0] ?? 0,
    oldAt: -1,
  }
}

function removedRows(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly VersionMatch[],
  kept: readonly VersionMatch[],
): PlacedRow[] {
  const matched = new Set(matches.flatMap((match) => match.old))
  return [...old.keys()].flatMap((at) => {
    if (matched.has(at)) return []
    const before = kept.findLast((match) => (match.old[0] ?? 0) < at)
    const newAt = before === undefined ? -1 : (before.new[0] ?? 0)
    return [{ row: loneRow('removed', { old: [at], new: [] }, old, now), approximate: false, newAt, oldAt: at }]
  })
}

function addedRows(
  old: readonly VersionPiece[],
  now: readonly VersionPiece[],
  matches: readonly VersionMatch[],
): PlacedRow[] {
  const matched = new Set(matches.flatMap((match) => match.new))
  return [...now.keys()].flatMap((at) =>
    matched.has(at)
      ? []
      : [{ row: loneRow('added', { old: [], new: [at] }, old, now), approximate: false, newAt: at, oldAt: -1 }],
  )
}
