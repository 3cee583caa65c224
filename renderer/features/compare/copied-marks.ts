import type { Side } from '#core/model/correspondence.ts'
import { clauseName } from '#core/report/clause-name.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import type { ShownMark } from '../../components/ClauseText.tsx'
import { around } from './stretches.ts'

/** What both sides took from a third instrument, in one clause of a row; each part once. */
export function copiedMarks(row: ComparativeRow, side: Side, { ref }: Pick<ClauseFull, 'ref'>): ShownMark[] {
  const marks: ShownMark[] = []
  for (const { title, upstream, [side]: place } of row.copied ?? []) {
    if (place.ref.version !== ref.version || place.ref.path !== ref.path) continue
    const source = { title, clause: clauseName({ label: upstream.label, title: null }) }
    marks.push(...around({ start: place.start, end: place.end, kind: 'upstream', source }, marks))
  }
  return marks
}

/**
 * Marks with what was copied among them. What differs within it (本市 for 全国) is still marked as different; that both cities have
 * the rest in common is said by where they have it from.
 */
export function withCopied(marks: readonly ShownMark[], copied: readonly ShownMark[]): ShownMark[] {
  const common = marks.filter(({ kind }) => kind === 'shared')
  const others = marks.filter(({ kind }) => kind !== 'shared')
  return [
    ...others,
    ...copied.flatMap((mark) => around(mark, others)),
    ...common.flatMap((mark) => around(mark, copied)),
  ]
}
