import { useState } from 'react'
import { clauseTrail } from '#core/model/clause.ts'
import type { Clause, ClauseLevel } from '#core/model/clause.ts'
import type { OutsideKind } from '#core/model/correction.ts'
import { useKeys } from '../../../components/use-keys.ts'
import type { Corrections } from './corrections.ts'
import { levelKeys } from './levels.ts'
import { beginAt, continueAt, headingAt, likelyLevel, outsideAt, relabel } from './make-correction.ts'
import { stretchOf } from './place.ts'
import type { Stretch } from './stretch.ts'
import type { Workplace } from './use-workplace.ts'

/** A split that somebody is about to make: where, and the level that is suggested. */
export interface Split {
  readonly stretch: Stretch
  readonly level: ClauseLevel
}

/** What can be done to the segmentation at the selected place; each does nothing while it cannot. */
export interface Correcting {
  /** Something is selected. */
  readonly isReady: boolean
  readonly hasClause: boolean
  readonly canUndo: boolean
  readonly split: Split | null
  merge(): void
  beginSplit(): void
  finishSplit(level: ClauseLevel): void
  leaveSplit(): void
  relabel(level: ClauseLevel): void
  heading(): void
  outside(kind: OutsideKind): void
  undo(): void
}

interface CorrectingOf {
  readonly text: string
  readonly clauses: readonly Clause[]
  readonly workplace: Workplace
  readonly corrections: Corrections
}

/** Turns the selected place into corrections. The keys are heard while `enabled`. */
export function useCorrecting({ text, clauses, workplace, corrections }: CorrectingOf, enabled: boolean): Correcting {
  const [split, setSplit] = useState<Split | null>(null)
  const { selected, place, isClause } = workplace
  const isReady = place !== null
  const stretch = place === null ? { start: 0, end: 0 } : stretchOf(place)
  /** A clause chosen in the tree is meant from its beginning; in the text only what is marked is meant. */
  const line = isClause ? { start: stretch.start, end: stretch.start } : stretch
  const add = (correction: Parameters<Corrections['add']>[0]): void => {
    setSplit(null)
    if (isReady) corrections.add(correction)
  }
  const last = corrections.list.at(-1)
  const correcting: Correcting = {
    isReady,
    hasClause: selected !== null,
    canUndo: last !== undefined,
    split,
    merge: () => add(continueAt(text, selected?.start ?? line.start)),
    beginSplit: () => {
      if (!isReady) return
      const trail = selected === null ? [] : clauseTrail(clauses, selected.path)
      const { start } = beginAt(text, line, 'paragraph').at
      setSplit({ stretch: line, level: likelyLevel(text, start, trail) })
    },
    finishSplit: (level) => split !== null && add(beginAt(text, split.stretch, level)),
    leaveSplit: () => setSplit(null),
    relabel: (level) => {
      if (selected !== null) add(relabel(text, selected, level))
    },
    heading: () => add(headingAt(text, line.start)),
    outside: (kind) => add(outsideAt(text, stretch, kind)),
    undo: () => {
      // The newest may be on its way still: what is last in the list is then not what the person means.
      if (last !== undefined && !corrections.isBusy) corrections.withdraw(last.id)
    },
  }
  const levels = levelKeys.flatMap(([key, level]) => (key === null ? [] : [[key, () => correcting.relabel(level)]]))
  useKeys(
    {
      m: correcting.merge,
      s: correcting.beginSplit,
      h: correcting.heading,
      x: () => correcting.outside('not-a-clause'),
      z: correcting.undo,
      ...(Object.fromEntries(levels) as Record<string, () => void>),
    },
    enabled && split === null,
  )
  return correcting
}
