import type { Label, LabelKind } from './label.ts'
import { isListKind } from './label.ts'
import { isCounting } from './reference.ts'

/** How many numbers may be missing before a number is no longer one of its list. */
const widestGap = 5
/** No list of a plan was seen with more entries than this without its beginning. */
const largestLoneNumber = 30

const depths: readonly LabelKind[] = [
  'part',
  'chapter',
  'section',
  'article',
  'han',
  'named',
  'han-bracket',
  'box',
  'decimal',
  'decimal-bracket',
  'circled',
  'ordinal',
]

/** 2.3D打印: the number of a list only where its turn has come, for it may be the beginning of 2.3. */
export const isFigured = ({ kind }: Label, after: string): boolean =>
  kind === 'decimal' && /^[0-9]/u.test(after) && !/^[12][0-9]{3}年/u.test(after)

/** The running numbers of 一、（一）1.（1）①, so that 2025. or （五）in a sentence does not begin a clause. */
export interface ListSequence {
  readonly accepts: (label: Label, after: string, broken: boolean) => boolean
  readonly enter: (label: Label) => void
}

/** For the lines of one document, from top to bottom. */
export function openListSequence(): ListSequence {
  /** Last number of each kind in the list that is open. */
  const open = new Map<LabelKind, number>()
  /** Last number of each kind anywhere: some plans number 1. 2. 3. through all their sections. */
  const running = new Map<LabelKind, number>()

  const accepts = (label: Label, after: string, broken: boolean): boolean => {
    const { kind, ordinal } = label
    if (ordinal === null || isCounting(label, after)) return false
    if (ordinal === 1) return !(broken && kind === 'decimal')
    const last = open.get(kind)
    const isNext = ordinal === (last ?? 0) + 1 || ordinal === (running.get(kind) ?? 0) + 1
    if (isFigured(label, after)) return isNext && !broken
    if (isNext) return true
    if (broken) return false
    if (last !== undefined) return ordinal === last || (ordinal > last && ordinal - last <= widestGap)
    return kind.startsWith('han') && ordinal <= largestLoneNumber
  }
  const enter = ({ kind, ordinal }: Label): void => {
    const depth = depths.indexOf(kind)
    for (const [index, lower] of depths.entries()) if (index > depth) open.delete(lower)
    if (kind === 'annex') running.clear()
    if (!isListKind(kind) || ordinal === null) return
    open.set(kind, ordinal)
    running.set(kind, ordinal)
  }
  return { accepts, enter }
}
