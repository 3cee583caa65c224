import type { ClauseAnchor } from '../journal/event.ts'
import type { ClauseRef } from '../model/correspondence.ts'
import { quoteFits } from './anchor.ts'

/**
 * `anchored`: it stands where it stood. `shifted`: the same words stand elsewhere, and nowhere else again.
 * `orphaned`: no place is certain, and a person has to look.
 */
export type AnchorResolution =
  | { readonly state: 'anchored' | 'shifted'; readonly ref: ClauseRef }
  | { readonly state: 'orphaned'; readonly ref: null }

export interface AnchorTarget {
  readonly ref: ClauseRef
  readonly text: string
}

/**
 * UTF-16 units that a quote must have to be followed into another version. “加强组织领导。” stands in half of all
 * plans, so that being the only one among these units proves nothing; guarded by `a short formula` in the tests.
 */
const shortestQuoteAcrossVersions = 16

const orphaned: AnchorResolution = { state: 'orphaned', ref: null }

/**
 * Finds the clause that an authored event meant: first where it stood, then by the same words elsewhere. Where the
 * anchor's own version is among the units, only that version is searched: the same words in another instrument are
 * another clause. Never goes to a look-alike, and never chooses between two.
 */
export function resolveAnchor(anchor: ClauseAnchor, units: readonly AnchorTarget[]): AnchorResolution {
  const ownVersion = units.filter(({ ref }) => ref.version === anchor.version)
  const there = ownVersion.find(({ ref }) => ref.path === anchor.path)
  if (there !== undefined && quoteFits(anchor.quote, there.text)) return { state: 'anchored', ref: there.ref }
  if (ownVersion.length === 0 && anchor.quote.length < shortestQuoteAcrossVersions) return orphaned
  const [only, ...others] = (ownVersion.length > 0 ? ownVersion : units).filter(({ text }) =>
    quoteFits(anchor.quote, text),
  )
  return only !== undefined && others.length === 0 ? { state: 'shifted', ref: only.ref } : orphaned
}
