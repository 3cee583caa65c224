import { useState } from 'react'
import type { Relation } from '#core/model/correspondence.ts'
import { setPreferences } from '../../preferences.ts'
import { useCompare } from './compare-context.tsx'
import { mayPick } from './RelationPick.tsx'
import { presentSide } from './row-facts.ts'
import type { Decisions, GapInput } from './use-decisions.ts'

/** What waits until somebody has said who they are. */
type Waiting = { readonly kind: 'record' } | { readonly kind: 'gap'; readonly input: GapInput } | null

/** Nothing is decided out of sight. */
const showDrawer = (): void => setPreferences({ drawerOpen: true })

/** Choosing and recording on the selected row, and what stands between: the gap's form, and the profile. */
export function usePicking(decisions: Decisions) {
  const { selected, profile, draft, setDraft, readOnly } = useCompare()
  const [gapOf, setGapOf] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<Waiting>(null)
  const gapOpen = selected !== null && gapOf === selected.key

  const openGap = (): void => {
    if (readOnly || selected === null || presentSide(selected) === null || selected.gap !== null) return
    showDrawer()
    setGapOf(selected.key)
  }
  const pick = (relation: Relation): void => {
    if (selected === null || readOnly || !mayPick(selected, relation, draft.counterpart !== null)) return
    if (relation === 'gap' && presentSide(selected) !== null) {
      openGap()
      return
    }
    showDrawer()
    setDraft({ relation })
  }
  const record = (): void => {
    if (draft.relation === null || readOnly) return
    if (profile === null) setWaiting({ kind: 'record' })
    else decisions.record()
  }
  const confirmGap = (input: GapInput): void => {
    if (profile === null) {
      setWaiting({ kind: 'gap', input })
      return
    }
    decisions.confirmGap(input)
    setGapOf(null)
  }
  /** The profile is there now: do what was asked before. */
  const goOn = (): void => {
    if (waiting?.kind === 'record') decisions.record()
    if (waiting?.kind === 'gap') {
      decisions.confirmGap(waiting.input)
      setGapOf(null)
    }
    setWaiting(null)
  }
  return {
    pick,
    record,
    openGap,
    gapOpen,
    closeGap: () => setGapOf(null),
    confirmGap,
    waiting,
    goOn,
    giveUp: () => setWaiting(null),
  }
}

export type Picking = ReturnType<typeof usePicking>
