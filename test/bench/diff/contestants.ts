import { diffChars, diffWords } from 'diff'
import { diff_match_patch } from 'diff-match-patch'
import fastDiff from 'fast-diff'
import { diffTexts } from '#core/diff/diff-texts.ts'
import type { Edit } from '#core/model/difference.ts'
import type { WordCutter } from '#core/text/tokeniser.ts'
import { createTokeniser } from '#core/text/tokeniser.ts'
import type { Piece } from './quality.ts'

/** Compares two texts; null where it gave up. */
export type Contestant = (old: string, now: string) => readonly Piece[] | null

const intlSegmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Milliseconds for jsdiff, whose cost grows with the square of the difference. It gives no partial answer. */
const patience = 30_000

const peerNames = {
  words: 'jsdiff diffWords + Intl.Segmenter',
  characters: 'jsdiff diffChars',
  plain: 'diff-match-patch',
  semantic: 'diff-match-patch, lines + semantic',
  fast: 'fast-diff',
} as const

/** Ours first: the others are shown as multiples of it. A tokeniser remembers words, so each comparison gets a new one. */
export const contestantsWith = (cut: WordCutter): Readonly<Record<string, Contestant>> => ({
  Bashu: (old, now) => ofEdits(old, now, diffTexts(old, now, createTokeniser(cut))),
  [peerNames.words]: (old, now) => ofJsdiff(diffWords(old, now, { intlSegmenter, timeout: patience })),
  [peerNames.characters]: (old, now) => ofJsdiff(diffChars(old, now, { timeout: patience })),
  [peerNames.plain]: (old, now) => ofParts(unlimited().diff_main(old, now, false)),
  [peerNames.semantic]: linesAndSemantics,
  [peerNames.fast]: (old, now) => fastDiff(old, now),
})

/** `Diff_Timeout` turns the rest of the texts into one replacement; without it the answer is whole. */
function unlimited(): diff_match_patch {
  const engine = new diff_match_patch()
  engine.Diff_Timeout = 0
  return engine
}

/** As its documentation advises for long texts that people read. */
function linesAndSemantics(old: string, now: string): readonly Piece[] {
  const engine = unlimited()
  const parts = engine.diff_main(old, now, true)
  engine.diff_cleanupSemantic(parts)
  return ofParts(parts)
}

const ofParts = (parts: readonly { readonly 0: Piece[0]; readonly 1: string }[]): Piece[] =>
  parts.map((part) => [part[0], part[1]])

interface JsdiffPart {
  readonly value: string
  readonly added: boolean
  readonly removed: boolean
}

const ofJsdiff = (parts: readonly JsdiffPart[] | undefined): Piece[] | null =>
  parts?.map(({ value, added, removed }) => [added ? 1 : removed ? -1 : 0, value]) ?? null

function ofEdits(old: string, now: string, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const edit of edits) {
    pieces.push([0, old.slice(at, edit.old[0])], [-1, old.slice(...edit.old)], [1, now.slice(...edit.new)])
    at = edit.old[1]
  }
  return [...pieces, [0, old.slice(at)]]
}
