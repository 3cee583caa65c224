import { useEffect, useMemo, useRef, useState } from 'react'
import type { Clause } from '#core/model/clause.ts'
import { clauseTrail } from '#core/model/clause.ts'
import { stretchOf } from './place.ts'
import type { Place } from './place.ts'
import { clauseAt } from './source-lines.ts'
import type { Stretch } from './stretch.ts'

interface Pointing {
  /** Where the person points in the source text; a clause chosen in the tree points at all of it. */
  readonly place: Place | null
  /** A clause was chosen: the place is all of it, and nothing of the text is marked. */
  readonly isClause: boolean
  readonly read: Stretch | null
  /** To be brought into view; a new object each time. */
  readonly target: { readonly offset: number } | null
}

/** What is selected in the source text and in the tree beside it, and the ways to select something else. */
export interface Workplace extends Pointing {
  readonly selected: Clause | null
  /** Points into the source text. */
  point(place: Place): void
  /** Chooses a clause; the source text follows. */
  choose(path: string): void
  /** Shows a stretch of the source text and marks its words. */
  show(stretch: Stretch): void
}

const nowhere: Pointing = { place: null, isClause: false, read: null, target: null }

const pointingAt = ({ start, end }: Clause): Pointing => ({
  place: { anchor: start, head: end },
  isClause: true,
  read: null,
  target: { offset: start },
})

/**
 * One selection for both panes. `path` is kept by the caller (in the address, or in the preview); after a correction
 * the clause that is now at the place is selected.
 */
export function useWorkplace(
  clauses: readonly Clause[],
  path: string | null,
  onPath: (path: string) => void,
): Workplace {
  const [pointing, setPointing] = useState(nowhere)
  const named = useMemo(() => (path === null ? null : (clauseTrail(clauses, path).at(-1) ?? null)), [clauses, path])
  const ownPath = useRef<string | null>(null)
  const say = (next: string): void => {
    ownPath.current = next
    onPath(next)
  }
  // Somebody came from elsewhere with a clause in the address.
  useEffect(() => {
    if (named === null || ownPath.current === named.path) return
    ownPath.current = named.path
    setPointing(pointingAt(named))
  }, [named])

  const clausesBefore = useRef(clauses)
  useEffect(() => {
    if (clausesBefore.current === clauses) return
    clausesBefore.current = clauses
    const here = pointing.place === null ? null : clauseAt(clauses, stretchOf(pointing.place).start)
    if (here === null || here.path === path) return
    ownPath.current = here.path
    onPath(here.path)
  }, [clauses, path, pointing, onPath])

  return {
    ...pointing,
    selected: named ?? (pointing.place === null ? null : clauseAt(clauses, stretchOf(pointing.place).start)),
    point: (place) => {
      setPointing({ place, isClause: false, read: null, target: null })
      const clause = clauseAt(clauses, stretchOf(place).start)
      if (clause !== null && clause.path !== path) say(clause.path)
    },
    choose: (next) => {
      const clause = clauseTrail(clauses, next).at(-1)
      if (clause === undefined) return
      setPointing(pointingAt(clause))
      say(next)
    },
    show: ({ start, end }) => {
      const place = { anchor: start, head: start }
      setPointing({ place, isClause: false, read: start < end ? { start, end } : null, target: { offset: start } })
      const clause = clauseAt(clauses, start)
      if (clause !== null && clause.path !== path) say(clause.path)
    },
  }
}
