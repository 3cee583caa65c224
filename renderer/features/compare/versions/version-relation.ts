import type { VersionRelation } from '#core/model/difference.ts'

/** In the order of the filter bar: the keys 1 to 7 follow it. */
export const shownRelations: readonly VersionRelation[] = [
  'identical',
  'modified',
  'moved',
  'split',
  'merged',
  'added',
  'removed',
]

/** The colour token of each; three of them change the cut of the text and share one. */
export const relationColor: Readonly<Record<VersionRelation, string>> = {
  identical: 'var(--aligned)',
  modified: 'var(--partial)',
  moved: 'var(--complementary)',
  split: 'var(--complementary)',
  merged: 'var(--complementary)',
  added: 'var(--inserted)',
  removed: 'var(--deleted)',
}
