import { useKeys } from '../../components/use-keys.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { setPreferences, useDrawerOpen } from '../../preferences.ts'
import { useCompare } from './compare-context.tsx'
import { nextDirection } from './DecisionDock.tsx'
import { isOpen, relationKeys } from './row-facts.ts'
import { noFilter } from './row-filter.ts'
import { listEntries } from './row-entries.ts'
import type { TitleOf } from './row-entries.ts'
import { nextOpen } from './use-decisions.ts'
import type { Decisions } from './use-decisions.ts'
import type { Picking } from './use-picking.ts'
import { useSides } from './use-sides.ts'

/** The first row of the section after (`1`) or before (`-1`) the one that the row stands in. */
function sectionStep(rows: readonly RowOutline[], row: RowOutline, step: 1 | -1, titleOf: TitleOf): string | null {
  const starts: number[] = [0]
  const entries = listEntries(rows, () => 0, titleOf)
  let at = -1
  for (const entry of entries) {
    if (entry.kind === 'row') at += 1
    else starts.push(at + 1)
  }
  const here = rows.findIndex(({ key }) => key === row.key)
  const start = step === 1 ? starts.find((each) => each > here) : starts.findLast((each) => each < here)
  return start === undefined ? null : (rows[start]?.key ?? null)
}

function useMovementKeys(): Record<string, () => void> {
  const { shown, selected, profile, go, walk, walkContrasts } = useCompare()
  const { titleOf } = useSides()
  const at = shown.findIndex(({ key }) => key === selected?.key)
  const by = (step: number): void => {
    const row = shown[at + step]
    if (row !== undefined) go(row.key)
  }
  const toNext = (fits: (row: RowOutline) => boolean, step: 1 | -1): void => {
    const row = selected === null ? null : nextOpen(shown, selected, fits, step)
    if (row !== null) go(row.key, 'third')
  }
  const toSection = (step: 1 | -1): void => {
    const key = selected === null ? null : sectionStep(shown, selected, step, titleOf)
    if (key !== null) go(key, 'third')
  }
  const isConflict = (row: RowOutline): boolean => row.relation === 'conflict'
  const open = (row: RowOutline): boolean => isOpen(row, profile)
  return {
    j: () => by(1),
    k: () => by(-1),
    ArrowDown: () => by(1),
    ArrowUp: () => by(-1),
    n: () => walk(1),
    'Shift+N': () => walk(-1),
    d: () => walkContrasts(1),
    'Shift+D': () => walkContrasts(-1),
    c: () => toNext(isConflict, 1),
    'Shift+C': () => toNext(isConflict, -1),
    u: () => toNext(open, 1),
    'Shift+U': () => toNext(open, -1),
    'Alt+ArrowDown': () => toSection(1),
    'Alt+ArrowUp': () => toSection(-1),
  }
}

/** The keys of the screen; each has a visible control that does the same. */
export function useCompareKeys(decisions: Decisions, picking: Picking): void {
  const drawerOpen = useDrawerOpen()
  const { draft, setDraft, setFilter } = useCompare()
  const movement = useMovementKeys()
  const digits = Object.fromEntries(
    relationKeys.map((relation, index) => [String(index + 1), () => picking.pick(relation)]),
  )
  const showDrawer = (): void => setPreferences({ drawerOpen: true })
  useKeys({
    ...movement,
    ...digits,
    Enter: picking.record,
    Backspace: decisions.withdrawOwn,
    w: () => {
      if (draft.relation === 'partial') setDraft({ direction: nextDirection(draft.direction) })
    },
    g: picking.openGap,
    // With the drawer open its own parts take these keys; two bindings would leave them to the older one.
    ...(drawerOpen ? {} : { t: showDrawer, x: showDrawer }),
    e: () => setPreferences({ drawerOpen: !drawerOpen }),
    Escape: () => {
      if (picking.gapOpen) picking.closeGap()
      else setFilter(noFilter)
    },
  })
}
