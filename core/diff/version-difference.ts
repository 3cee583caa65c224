import type { VersionDifference, VersionPiece, VersionRow } from '../model/difference.ts'
import type { Progress, Steps } from '../model/progress.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { Compared } from './equivalents.ts'
import type { IsDue } from './sequence.ts'
import { never } from './sequence.ts'
import type { ComparedMatch } from './version-compare.ts'
import { firstLook, secondLook, wordingsOf } from './version-compare.ts'
import type { PlannedMatch } from './version-match.ts'
import { planVersions } from './version-plan.ts'
import type { ReadPiece } from './version-read.ts'
import { readPiece } from './version-read.ts'
import { createReferences } from './version-references.ts'
import { countReplacements } from './version-replacements.ts'
import { sharedParts } from './version-rewritten.ts'
import { loneRow, matchedRow } from './version-rows.ts'

/** Pieces read and compared between two steps. */
const piecesPerStep = 32

/**
 * What became of every piece of the old version, in the order of the new one; what was removed stands behind what it
 * followed. Each piece stands in exactly one row. Exchanging the versions mirrors the rows.
 *
 * Matched texts are compared twice: what the first look finds replaced or renumbered throughout is no change of a clause
 * in the second. Once `isDue`, what was not compared by then is one edit or was looked at once only, and the answer is
 * approximate: every row is there in any case.
 */
export function* versionDifference(
  oldPieces: readonly VersionPiece[],
  newPieces: readonly VersionPiece[],
  tokeniser: Tokeniser,
  isDue: IsDue = never,
): Steps<VersionDifference> {
  const steps = 2 * (oldPieces.length + newPieces.length)
  const read: ReadPiece[] = []
  for (const piece of [...oldPieces, ...newPieces]) {
    read.push(readPiece(piece, tokeniser))
    if (read.length % piecesPerStep === 0) yield { done: read.length, total: steps }
  }
  const [old, now] = [read.slice(0, oldPieces.length), read.slice(oldPieces.length)]
  const matches = yield* atStand(planVersions(old, now), { done: read.length, total: steps })
  const compared: ComparedMatch[] = []
  for (const match of matches) {
    compared.push(firstLook(match, old, now, isDue))
    if (compared.length % piecesPerStep === 0) yield { done: read.length + compared.length, total: steps }
  }
  const wordings = wordingsOf(compared)
  const references = createReferences(old, now, matches)
  const rows: PlacedRow[] = []
  let approximate = false
  for (const first of compared) {
    const { match, text, heading, staleReferences } = secondLook(first, wordings, references, isDue)
    approximate ||= text.approximate || heading.approximate
    const shared = sharedParts(text, tokeniser)
    rows.push({
      row: matchedRow(match, old, now, text, heading, { shared, staleReferences }),
      texts: [heading, text],
      newAt: match.new[0] ?? 0,
      oldAt: -1,
    })
    if (rows.length % piecesPerStep === 0) yield { done: read.length + matches.length + rows.length, total: steps }
  }
  rows.push(...removedRows(old, now, matches), ...addedRows(old, now, matches))
  rows.sort((a, b) => a.newAt - b.newAt || a.oldAt - b.oldAt)
  return {
    rows: rows.map(({ row }) => row),
    replacements: countReplacements(
      rows.map(({ texts: of }) => of),
      wordings.replacementOf,
    ),
    approximate,
  }
}

/** Runs steps that count something else, telling the same stand at each. */
function* atStand<Result>(steps: Steps<Result>, stand: Progress): Steps<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield stand
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
