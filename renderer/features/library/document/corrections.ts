import type { SegmentationCorrection } from '#core/model/correction.ts'
import type { Stretch } from './stretch.ts'

/** A correction as the list shows it. */
export interface ShownCorrection {
  /** Of its event; in a preview, of nothing but this list. */
  readonly id: string
  readonly correction: SegmentationCorrection
  /** Null before it is stored. */
  readonly by: { readonly office: string; readonly person: string; readonly at: string } | null
  /** False where its place is no longer in the text: it does nothing. */
  readonly placed: boolean
}

/** What a person took out of the clauses. */
export const takenOut = (list: readonly ShownCorrection[]): readonly Stretch[] =>
  list.flatMap(({ correction: { action, at }, placed }) =>
    placed && action === 'outside' ? [{ start: at.start, end: at.start + at.quote.length }] : [],
  )

/** How the segmentation at hand is corrected: by events where the instrument is stored, in memory in a preview. */
export interface Corrections {
  readonly list: readonly ShownCorrection[]
  /** One is on its way and not in the list yet. */
  readonly isBusy: boolean
  /** Why the last one could not be written; null where it could. */
  readonly error: unknown
  add(correction: SegmentationCorrection): void
  withdraw(id: string): void
}
