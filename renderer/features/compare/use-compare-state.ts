import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ComparisonView, Profile } from '#core/contract/api.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import type { CompareState, Draft, ListHandle } from './compare-context.tsx'
import { contrastStep } from './contrast-walk.ts'
import type { ContrastPlace } from './contrast-walk.ts'
import { walkStep } from './difference-walk.ts'
import type { WalkPlace } from './difference-walk.ts'
import type { Lit } from './lit.ts'
import { ownDecision } from './row-facts.ts'
import { fits, noFilter, type RowFilter } from './row-filter.ts'

function draftOf(row: RowOutline | null, profile: Profile | null): Draft {
  const own = row === null ? null : ownDecision(row, profile)
  return {
    relation: own?.relation ?? null,
    direction: own?.direction ?? row?.direction ?? 'none',
    reason: own?.reason ?? '',
    counterpart: null,
  }
}

/** A draft for the selected row; another row, or another own decision, begins a new one. */
function useDraft(selected: RowOutline | null, profile: Profile | null): [Draft, (changes: Partial<Draft>) => void] {
  const base = useMemo(() => draftOf(selected, profile), [selected, profile])
  const id = `${selected?.key ?? ''} ${selected === null ? '' : (ownDecision(selected, profile)?.id ?? '')}`
  const [changes, setChanges] = useState<{ readonly id: string; readonly draft: Partial<Draft> }>({ id, draft: {} })
  const draft = changes.id === id ? { ...base, ...changes.draft } : base
  const change = useCallback(
    (next: Partial<Draft>) =>
      setChanges((before) => ({ id, draft: before.id === id ? { ...before.draft, ...next } : next })),
    [id],
  )
  return [draft, change]
}

/** Scrolls after the render that puts the row into the list: a jump may first have to take the filter off. */
function useScroll(list: React.RefObject<ListHandle | null>): (key: string, where: 'third' | 'nearest') => void {
  const [wanted, setWanted] = useState<{ readonly key: string; readonly where: 'third' | 'nearest' } | null>(null)
  useEffect(() => {
    if (wanted !== null) list.current?.scrollTo(wanted.key, wanted.where)
  }, [wanted, list])
  return useCallback((key, where) => setWanted({ key, where }), [])
}

interface CompareStart {
  readonly profile: Profile | null
  readonly readOnly: boolean
  /** The row to begin at; it is shown whatever the filter is. */
  readonly startRow: string | null
  readonly startFilter: RowFilter | null
}

export function useCompareState(
  view: ComparisonView,
  { profile, readOnly, startRow, startFilter }: CompareStart,
): CompareState {
  const [filter, setFilterState] = useState(startFilter ?? noFilter)
  const [selectedKey, setSelectedKey] = useState<string | null>(startRow)
  const [place, setPlace] = useState<WalkPlace | null>(null)
  const [contrastPlace, setContrastPlace] = useState<ContrastPlace | null>(null)
  const [unhidden, setUnhidden] = useState(false)
  const [lit, setLit] = useState<{ readonly key: string | null; readonly lit: Lit | null }>({ key: null, lit: null })
  const [inView, setInViewState] = useState({ from: 0, to: 0 })
  const list = useRef<ListHandle | null>(null)
  const scroll = useScroll(list)
  const shown = useMemo(() => view.rows.filter((row) => fits(row, filter, profile)), [view.rows, filter, profile])
  const places = useMemo(() => new Map(view.rows.map((row, index) => [row.key, index])), [view.rows])
  const indexOf = useCallback((row: RowOutline) => places.get(row.key) ?? 0, [places])
  const selected = shown.find(({ key }) => key === selectedKey) ?? shown[0] ?? null
  const [draft, setDraft] = useDraft(selected, profile)

  useEffect(() => {
    if (startRow === null) return
    setSelectedKey(startRow)
    setFilterState(noFilter)
    scroll(startRow, 'third')
  }, [startRow, scroll])

  const setFilter = useCallback((next: typeof filter) => {
    setUnhidden(false)
    setFilterState(next)
  }, [])
  const select = useCallback((key: string) => {
    setSelectedKey(key)
    // Focus that follows the walk selects the row again: the walk stays where it is.
    setPlace((now) => (now?.rowKey === key ? now : null))
    setContrastPlace((now) => (now?.rowKey === key ? now : null))
  }, [])
  const go = (key: string, where: 'third' | 'nearest' = 'nearest'): void => {
    const hidden = !shown.some((row) => row.key === key)
    if (hidden) setFilterState(noFilter)
    setUnhidden(hidden)
    setSelectedKey(key)
    scroll(key, where)
  }
  const walk = (step: 1 | -1): void => {
    const next = walkStep(view.rows, place, selected?.key ?? null, step)
    if (next === null) return
    go(next.rowKey, 'third')
    setPlace(next)
    setContrastPlace(null)
  }
  const ringContrast = (next: ContrastPlace): void => {
    // In the row that is looked at already, the list moves no further than the values need.
    go(next.rowKey, next.rowKey === selected?.key ? 'nearest' : 'third')
    setPlace(null)
    setContrastPlace(next)
  }
  const walkContrasts = (step: 1 | -1): void => {
    const next = contrastStep(shown, contrastPlace, selected?.key ?? null, step, filter.contrast)
    if (next !== null) ringContrast(next)
  }
  const setInView = useCallback(
    (from: number, to: number) => setInViewState((now) => (now.from === from && now.to === to ? now : { from, to })),
    [],
  )
  return {
    view,
    profile,
    readOnly,
    filter,
    setFilter,
    shown,
    indexOf,
    selected,
    go: (key, where) => {
      setPlace(null)
      setContrastPlace(null)
      go(key, where)
    },
    select,
    place,
    walk,
    contrastPlace,
    walkContrasts,
    showContrast: (index) => {
      if (selected !== null) ringContrast({ rowKey: selected.key, index })
    },
    unhidden,
    draft,
    setDraft,
    // What was looked at in another row points at nothing here.
    lit: lit.key === (selected?.key ?? null) ? lit.lit : null,
    setLit: (next) => setLit({ key: selected?.key ?? null, lit: next }),
    list,
    inView,
    setInView,
  }
}
