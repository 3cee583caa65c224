import type { ClauseLevel } from './clause.ts'
import type { ElsewhereKind } from './document.ts'

/**
 * A place in the decoded source text. `start` is where it was (UTF-16); `quote` is what stands there, `prefix` and
 * `suffix` what stands around it, so that it is found again in a text that a newer reader decoded otherwise.
 */
export interface TextAnchor {
  readonly start: number
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
}

/** What a person may say of a stretch that is in no clause. */
export const outsideKinds = ['not-a-clause', 'title', 'metadata', 'table-of-contents', 'signature'] as const
export type OutsideKind = Extract<ElsewhereKind, (typeof outsideKinds)[number]>

/** What a correction does, without the place. */
export type CorrectionAction =
  /** A clause of this level begins here: a split, or another level for one that begins here already. `labelLength` UTF-16 units are its printed label; 0 where it has none. */
  | { readonly action: 'begin'; readonly level: ClauseLevel; readonly labelLength: number }
  /** No clause begins here: the text goes on with what stands above (merge). */
  | { readonly action: 'continue' }
  /** The line that begins here is the heading of what follows, not text. */
  | { readonly action: 'heading' }
  /** The whole quote is in no clause. */
  | { readonly action: 'outside'; readonly kind: OutsideKind }

/** A correction of a segmentation by a person, as an event keeps it. */
export type SegmentationCorrection = CorrectionAction & { readonly at: TextAnchor }

/** A correction whose place was found in the text at hand; UTF-16, end exclusive. */
export type PlacedCorrection = CorrectionAction & { readonly start: number; readonly end: number }
