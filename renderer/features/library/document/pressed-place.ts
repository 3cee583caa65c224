import { caretAt } from './place.ts'
import type { Place } from './place.ts'

/** The offset in the source text of a point in a shown line; null outside of every line. */
function offsetOf(node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const piece = element?.closest<HTMLElement>('[data-offset]')
  if (piece?.dataset.offset !== undefined && node?.nodeType === Node.TEXT_NODE) {
    return Number(piece.dataset.offset) + offset
  }
  const line = element?.closest<HTMLElement>('[data-line]')
  return line?.dataset.line === undefined ? null : Number(line.dataset.line)
}

/** What the browser has marked inside `within`; null where that is nothing. */
function markedPlace(within: Element): Place | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || !within.contains(selection.anchorNode)) return null
  const anchor = offsetOf(selection.anchorNode, selection.anchorOffset)
  const head = offsetOf(selection.focusNode, selection.focusOffset)
  return anchor === null || head === null || anchor === head ? null : { anchor, head }
}

/**
 * Where somebody pressed or marked in the source view. The browser's own marking is taken over and taken away: it would
 * not survive that the lines are drawn anew.
 */
export function pressedPlace(event: React.MouseEvent, before: Place | null): Place | null {
  const marked = markedPlace(event.currentTarget)
  if (marked !== null) {
    document.getSelection()?.removeAllRanges()
    return marked
  }
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY) ?? null
  const target = event.target instanceof Node ? event.target : null
  const head = (caret === null ? null : offsetOf(caret.offsetNode, caret.offset)) ?? offsetOf(target, 0)
  if (head === null) return null
  return event.shiftKey && before !== null ? { anchor: before.anchor, head } : caretAt(head)
}
