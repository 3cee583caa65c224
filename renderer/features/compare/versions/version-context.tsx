import { createContext, useContext } from 'react'
import type { VersionView } from '#core/contract/versions.ts'
import type { VersionRelation } from '#core/model/difference.ts'
import type { WalkPlace } from '../difference-walk.ts'
import type { ListHandle } from '../compare-context.tsx'
import type { ShownRow } from './shown-row.ts'

/** What the parts of the version screen share. */
export interface VersionState {
  readonly view: VersionView
  /** All of them, units and what stands around them, in the order of the new version. */
  readonly rows: readonly ShownRow[]
  /** Empty: all. */
  readonly relations: ReadonlySet<VersionRelation>
  readonly setRelations: (relations: ReadonlySet<VersionRelation>) => void
  /** Rows that the filter lets through, in order. */
  readonly shown: readonly ShownRow[]
  readonly selected: ShownRow | null
  readonly select: (key: string) => void
  /** Selects a row and brings it into view, taking the filter off where it hides the row. */
  readonly go: (key: string) => void
  readonly place: WalkPlace | null
  readonly walk: (step: 1 | -1) => void
  readonly list: React.RefObject<ListHandle | null>
  readonly inView: { readonly from: number; readonly to: number }
  readonly setInView: (from: number, to: number) => void
}

const Context = createContext<VersionState | null>(null)
export const VersionProvider = Context.Provider

export function useVersions(): VersionState {
  const state = useContext(Context)
  if (state === null) throw new Error('There is no comparison of versions here')
  return state
}
