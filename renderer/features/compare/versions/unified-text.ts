import type { NumberedEdit } from './version-marks.ts'

/** A stretch of both texts read as one: kept, or what went and what came in its place. */
export interface UnifiedPiece {
  readonly text: string
  readonly kind: 'kept' | 'deleted' | 'inserted' | 'cosmetic'
  /** 0-based stop of the difference walk; null where it is none. */
  readonly stop: number | null
  /** It went here and came there, or the other way round. */
  readonly moved: boolean
}

/**
 * Both texts as one: what went stands struck before what came; of a difference in writing only the new one is shown.
 * A text that came or went as a whole is one piece.
 */
export function unifiedText(old: string, now: string, edits: readonly NumberedEdit[]): UnifiedPiece[] {
  if (old === '' && now !== '') return [{ text: now, kind: 'inserted', stop: 0, moved: false }]
  if (now === '' && old !== '') return [{ text: old, kind: 'deleted', stop: 0, moved: false }]
  const pieces: UnifiedPiece[] = []
  const add = (text: string, kind: UnifiedPiece['kind'], stop: number | null, moved = false): void => {
    if (text !== '') pieces.push({ text, kind, stop, moved })
  }
  let at = 0
  for (const edit of edits) {
    add(now.slice(at, edit.new[0]), 'kept', null)
    if (edit.substantive) add(old.slice(...edit.old), 'deleted', edit.stop, edit.move !== undefined)
    add(now.slice(...edit.new), edit.substantive ? 'inserted' : 'cosmetic', edit.stop, edit.move !== undefined)
    at = edit.new[1]
  }
  add(now.slice(at), 'kept', null)
  return pieces
}
