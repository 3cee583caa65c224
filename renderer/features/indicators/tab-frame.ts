import type { IndicatorTable } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'

export const tabNames = ['values', 'deadlines', 'units', 'words'] as const
export type TabName = (typeof tabNames)[number]
/** Those whose rows hold both sides. */
export type SidedTabName = Exclude<TabName, 'words'>

/** What each of the three tabs gets. */
export interface TabProps {
  readonly table: IndicatorTable
  readonly names: Readonly<Record<Side, string>>
  readonly selected: string | null
  readonly onSelect: (key: string | null) => void
}
