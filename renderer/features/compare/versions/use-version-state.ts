import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { VersionView } from '#core/contract/versions.ts'
import type { VersionRelation } from '#core/model/difference.ts'
import type { ListHandle } from '../compare-context.tsx'
import { walkStep } from '../difference-walk.ts'
import type { WalkPlace } from '../difference-walk.ts'
import { isLine, shownRows } from './shown-row.ts'
import type { VersionState } from './version-context.tsx'

const all: ReadonlySet<VersionRelation> = new Set()

export function useVersionState(view: VersionView): VersionState {
  const [relations, setRelations] = useState(all)
  const [selectedKey, setSelectedKey] = useState<string | null>(null)
  const [place, setPlace] = useState<WalkPlace | null>(null)
  const [wanted, setWanted] = useState<{ readonly key: string } | null>(null)
  const [inView, setInViewState] = useState({ from: 0, to: 0 })
  const list = useRef<ListHandle | null>(null)
  // After the render that puts the row into the list: a jump may first have to take the filter off.
  useEffect(() => {
    if (wanted !== null) list.current?.scrollTo(wanted.key, 'third')
  }, [wanted])
  const rows = useMemo(() => shownRows(view.rows), [view.rows])
  const shown = useMemo(
    () =>
      relations.size === 0 ? rows : rows.filter(({ part, relation }) => part === 'unit' && relations.has(relation)),
    [rows, relations],
  )
  const choosable = useMemo(() => shown.filter((row) => !isLine(row)), [shown])
  const selected = choosable.find(({ key }) => key === selectedKey) ?? choosable[0] ?? null
  const select = useCallback((key: string) => {
    setSelectedKey(key)
    // Focus that follows the walk selects the row again: the walk stays where it is.
    setPlace((now) => (now?.rowKey === key ? now : null))
  }, [])
  const show = (key: string): void => {
    if (!shown.some((row) => row.key === key)) setRelations(all)
    setSelectedKey(key)
    setWanted({ key })
  }
  return {
    view,
    rows,
    relations,
    setRelations,
    shown,
    selected,
    select,
    go: (key) => {
      setPlace(null)
      show(key)
    },
    place,
    walk: (step) => {
      const next = walkStep(rows, place, selected?.key ?? null, step)
      if (next === null) return
      show(next.rowKey)
      setPlace(next)
    },
    list,
    inView,
    setInView: useCallback(
      (from: number, to: number) => setInViewState((now) => (now.from === from && now.to === to ? now : { from, to })),
      [],
    ),
  }
}
