import type { VersionRowFull } from '#core/contract/versions.ts'
import type { Edit } from '#core/model/difference.ts'
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

/** Marks of the texts of one side (joined by a line end), each counted from its text's own beginning. */
export function versionMarks(
  texts: readonly string[],
  edits: readonly NumberedEdit[],
  side: VersionSide,
  current: number | null,
): ShownMark[][] {
  const changed = side === 'old' ? 'deleted' : 'inserted'
  let offset = 0
  return texts.map((text) => {
    const start = offset
    offset += text.length + 1
    return edits.flatMap((edit): ShownMark[] => {
      const from = Math.max(0, edit[side][0] - start)
      const to = Math.min(text.length, edit[side][1] - start)
      if (from >= to) return []
      const kind = edit.substantive ? changed : 'cosmetic'
      return [{ start: from, end: to, kind, current: edit.stop !== null && edit.stop === current }]
    })
  })
}
