import { createContext, useContext } from 'react'
import type { ComparisonView, Profile } from '#core/contract/api.ts'
import type { Direction, Relation } from '#core/model/correspondence.ts'
import type { CandidateView, RowOutline } from '#core/report/comparative-row.ts'
import type { ContrastPlace } from './contrast-walk.ts'
import type { WalkPlace } from './difference-walk.ts'
import type { Lit } from './lit.ts'
import type { RowFilter } from './row-filter.ts'

/** A decision being made on the selected row, not recorded yet. */
export interface Draft {
  readonly relation: Relation | null
  readonly direction: Direction
  readonly reason: string
  /** Instead of the row's own counterpart. */
  readonly counterpart: CandidateView | null
}

/** What lists can be asked to do; the row list puts itself here when it is on screen. */
export interface ListHandle {
  /** `third`: a third down the view, for jumps. `nearest`: only as far as needed. */
  scrollTo(key: string, where: 'third' | 'nearest'): void
}

export interface CompareState {
  readonly view: ComparisonView
  readonly profile: Profile | null
  readonly readOnly: boolean
  readonly filter: RowFilter
  readonly setFilter: (filter: RowFilter) => void
  /** Rows that fit the filter, in order. */
  readonly shown: readonly RowOutline[]
  /** 0-based place of a row among all rows. */
  readonly indexOf: (row: RowOutline) => number
  readonly selected: RowOutline | null
  /** Selects and brings it into view; a row that is not shown takes the filter off. */
  readonly go: (key: string, where?: 'third' | 'nearest') => void
  readonly select: (key: string) => void
  readonly place: WalkPlace | null
  readonly walk: (step: 1 | -1) => void
  /** The contrast whose values are ringed. */
  readonly contrastPlace: ContrastPlace | null
  /** To the next contrast of the rows that are shown. */
  readonly walkContrasts: (step: 1 | -1) => void
  /** Rings a contrast of the selected row, by its index there. */
  readonly showContrast: (index: number) => void
  /** The filter was taken off by the last jump. */
  readonly unhidden: boolean
  readonly draft: Draft
  readonly setDraft: (changes: Partial<Draft>) => void
  /** What the evidence that is looked at points at, in the selected row and beside it. */
  readonly lit: Lit | null
  readonly setLit: (lit: Lit | null) => void
  readonly list: React.RefObject<ListHandle | null>
  /** 0-based range of rows in view, among all rows. */
  readonly inView: { readonly from: number; readonly to: number }
  readonly setInView: (from: number, to: number) => void
}

const CompareContext = createContext<CompareState | null>(null)
export const CompareProvider = CompareContext.Provider

/** The state of the open comparison; every part of the screen below the page has it. */
export function useCompare(): CompareState {
  const state = useContext(CompareContext)
  if (state === null) throw new Error('No CompareProvider above this component')
  return state
}
