import type { VersionRelation } from '#core/model/difference.ts'

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
