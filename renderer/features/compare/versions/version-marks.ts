import type { VersionRowFull } from '#core/contract/versions.ts'
import type { Edit } from '#core/model/difference.ts'
import { marksPerText } from '#core/model/difference.ts'
import type { ShownMark } from '../../../components/ClauseText.tsx'

export type VersionSide = 'old' | 'new'

/** An edit with its stop of the difference walk, 0-based in its row; null for what is no change of substance. */
export interface NumberedEdit extends Edit {
  readonly stop: number | null
}

/** Headings stand above their texts, and are walked first. */
export function numberedEdits({ headingEdits, edits }: Pick<VersionRowFull, 'headingEdits' | 'edits'>): {
  readonly heading: readonly NumberedEdit[]
  readonly text: readonly NumberedEdit[]
} {
  let stops = -1
  const number = (edit: Edit): NumberedEdit => {
    if (edit.substantive) stops += 1
    return { ...edit, stop: edit.substantive ? stops : null }
  }
  return { heading: headingEdits.map(number), text: edits.map(number) }
}

const kindOf = (edit: NumberedEdit, side: VersionSide): ShownMark['kind'] =>
  !edit.substantive ? 'cosmetic' : edit.move !== undefined ? 'moved' : side === 'old' ? 'deleted' : 'inserted'

/** Marks of the texts of one side, each counted from its text's own beginning. */
export function versionMarks(
  texts: readonly string[],
  edits: readonly NumberedEdit[],
  side: VersionSide,
  current: number | null,
  stale: VersionRowFull['staleReferences'] = [],
): ShownMark[][] {
  const marks = edits.map((edit): ShownMark => {
    const [start, end] = edit[side]
    return { start, end, kind: kindOf(edit, side), current: edit.stop !== null && edit.stop === current }
  })
  // A reference left behind reads as before: no edit touches it. The new text is where it is wrong.
  const leftBehind =
    side === 'old' ? [] : stale.map(({ new: [start, end] }) => ({ start, end, kind: 'stale' as const }))
  return marksPerText(texts, [...marks, ...leftBehind])
}
