import type { Edit, Mark, MarkKind, PairMarks } from '../model/difference.ts'
import { joinedTexts, marksPerText } from '../model/difference.ts'
import type { Tokeniser } from '../text/tokeniser.ts'
import type { ReadText } from './diff-texts.ts'
import { diffReadTexts, readText } from './diff-texts.ts'
import { sharedStretches } from './shared-stretches.ts'

/**
 * Kept share of the wording from which differences are marked, below which what is shared. Of two clauses that share
 * half, a reader still follows the one text through the other; at less, more is struck than stands.
 * Guarded by test/cases/diff/pair-much-in-common and pair-little-in-common.
 */
const muchInCommon = 0.5

/**
 * Marks a pair of clauses of two cities, or of several clauses a side, which are read one after the other. Neither is
 * older: what stands differently on both sides is `different`, what one side alone has is `only`, a phrase that both have at
 * another place is `moved`. Unlike texts are marked by what they share instead, and are one stop of the difference walk:
 * all of it differs.
 */
export function pairMarks(left: readonly string[], right: readonly string[], tokeniser: Tokeniser): PairMarks {
  const [leftWhole, rightWhole] = [readText(joinedTexts(left), tokeniser), readText(joinedTexts(right), tokeniser)]
  const { edits, similarity } = diffReadTexts(leftWhole, rightWhole)
  if (similarity < muchInCommon) return sharedMarks(left, right, leftWhole, rightWhole)
  return {
    left: marksPerText(
      left,
      edits.flatMap((edit) => markOf(edit, edit.old, 'deleted')),
    ),
    right: marksPerText(
      right,
      edits.flatMap((edit) => markOf(edit, edit.new, 'inserted')),
    ),
    differences: edits.filter(({ substantive }) => substantive).length,
    cosmetic: edits.filter(({ substantive }) => !substantive).length,
  }
}

function markOf(edit: Edit, [start, end]: readonly [number, number], alone: Edit['kind']): Mark[] {
  if (start === end) return []
  return [{ start, end, kind: kindOf(edit, alone) }]
}

function kindOf(edit: Edit, alone: Edit['kind']): MarkKind {
  if (!edit.substantive) return 'cosmetic'
  if (edit.move !== undefined) return 'moved'
  return edit.kind === alone ? 'only' : 'different'
}

function sharedMarks(
  left: readonly string[],
  right: readonly string[],
  leftWhole: ReadText,
  rightWhole: ReadText,
): PairMarks {
  const stretches = sharedStretches(leftWhole.tokens, rightWhole.tokens)
  const marks = ({ tokens }: ReadText, startOf: (stretch: (typeof stretches)[number]) => number): Mark[] =>
    stretches
      .flatMap((stretch): Mark[] => {
        const first = tokens[startOf(stretch)]
        const last = tokens[startOf(stretch) + stretch.length - 1]
        return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end, kind: 'shared' }]
      })
      .sort((a, b) => a.start - b.start)
  return {
    left: marksPerText(
      left,
      marks(leftWhole, (stretch) => stretch.left),
    ),
    right: marksPerText(
      right,
      marks(rightWhole, (stretch) => stretch.right),
    ),
    differences: 1,
    cosmetic: 0,
  }
}
