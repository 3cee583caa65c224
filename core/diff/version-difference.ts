import type { AlignmentUnit } from '../model/correspondence.ts'
import type { VersionDifference, VersionRelation, VersionRow } from '../model/difference.ts'
import type { Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ReadText } from './diff-texts.ts'
import { diffReadTexts, readText } from './diff-texts.ts'
import { longestRising } from './longest-rising.ts'
import type { VersionMatch } from './version-matches.ts'
import { matchVersions } from './version-matches.ts'
import { contentsOf, plainContentsOf } from './version-overlap.ts'

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
  old: readonly AlignmentUnit[],
  now: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
): Steps<VersionDifference> {
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
    rows.push(matchedRow(match, old, now, tokeniser, !stayed.has(at)))
    if (at % unitsPerStep === unitsPerStep - 1) yield { done: total - 1, total }
  }
  const kept = matches.filter((_, at) => stayed.has(at))
  const placed = [...rows, ...removedRows(old, matches, kept), ...addedRows(now, matches)]
  placed.sort((a, b) => a.newAt - b.newAt || a.oldAt - b.oldAt)
  return { rows: placed.map(({ row }) => row), approximate: placed.some(({ approximate }) => approximate) }
}

const joinedText = (units: readonly AlignmentUnit[], indices: readonly number[]): string =>
  indices.map((index) => units[index]?.text ?? '').join('\n')

const paths = (units: readonly AlignmentUnit[], indices: readonly number[]): string[] =>
  indices.flatMap((index) => units[index]?.ref.path ?? [])

function matchedRow(
  match: VersionMatch,
  old: readonly AlignmentUnit[],
  now: readonly AlignmentUnit[],
  tokeniser: Tokeniser,
  moved: boolean,
): PlacedRow {
  const { edits, similarity, approximate } = diffReadTexts(
    readText(joinedText(old, match.old), tokeniser),
    readText(joinedText(now, match.new), tokeniser),
  )
  const relation = matchedRelation(match, edits.length > 0, moved)
  return {
    row: { relation, old: paths(old, match.old), new: paths(now, match.new), moved, similarity, edits },
    approximate,
    newAt: match.new[0] ?? 0,
    oldAt: -1,
  }
}

/** `moved` alone means that nothing but the place changed; a changed text that moved is `modified` and says so apart. */
function matchedRelation(match: VersionMatch, changed: boolean, moved: boolean): VersionRelation {
  if (match.new.length > 1) return 'split'
  if (match.old.length > 1) return 'merged'
  if (changed) return 'modified'
  return moved ? 'moved' : 'identical'
}

function removedRows(
  old: readonly AlignmentUnit[],
  matches: readonly VersionMatch[],
  kept: readonly VersionMatch[],
): PlacedRow[] {
  const matched = new Set(matches.flatMap((match) => match.old))
  return old.flatMap((unit, at) => {
    if (matched.has(at)) return []
    const before = kept.findLast((match) => (match.old[0] ?? 0) < at)
    const newAt = before === undefined ? -1 : (before.new[0] ?? 0)
    return [{ row: loneRow('removed', [unit.ref.path], []), approximate: false, newAt, oldAt: at }]
  })
}

function addedRows(now: readonly AlignmentUnit[], matches: readonly VersionMatch[]): PlacedRow[] {
  const matched = new Set(matches.flatMap((match) => match.new))
  return now.flatMap((unit, at) =>
    matched.has(at) ? [] : [{ row: loneRow('added', [], [unit.ref.path]), approximate: false, newAt: at, oldAt: -1 }],
  )
}

const loneRow = (relation: VersionRelation, old: readonly string[], now: readonly string[]): VersionRow => ({
  relation,
  old,
  new: now,
  moved: false,
  similarity: 0,
  edits: [],
})
