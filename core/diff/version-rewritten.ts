import type { Edit, VersionRow } from '../model/difference.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ComparedTexts } from './version-replacements.ts'
import { pairMarks } from './pair-marks.ts'

/** Where neither text keeps this share of itself, the edits strike out the one and write the other. */
const kept = 0.5
/** Up to two edits are read at a glance, however short what they leave: 本办法自[2021年5月1日][2026年1月1日]起施行. */
const fewEdits = 2

/**
 * What a clause that was written anew has in common with the old one; null where its edits read well. An extended clause
 * reads well: nearly all of the old text stands in the new one. Guarded by test/cases/diff/version-written-anew and
 * version-extended.
 */
export function sharedParts({ old, new: now, edits }: ComparedTexts, tokeniser: Tokeniser): VersionRow['shared'] {
  const substantive = edits.filter((edit) => edit.substantive)
  if (substantive.length <= fewEdits) return null
  if (keptShare(old.text, substantive, 'old') >= kept || keptShare(now.text, substantive, 'new') >= kept) return null
  const marks = pairMarks([old.text], [now.text], tokeniser)
  const [left, right] = [marks.left[0] ?? [], marks.right[0] ?? []]
  return [...left, ...right].every(({ kind }) => kind === 'shared') ? { old: left, new: right } : null
}

function keptShare(text: string, edits: readonly Edit[], side: 'old' | 'new'): number {
  const changed = edits.reduce((sum, edit) => sum + edit[side][1] - edit[side][0], 0)
  return text.length === 0 ? 0 : 1 - changed / text.length
}
