import type { VersionRowOutline } from '#core/contract/versions.ts'
import type { WalkedRow } from '../difference-walk.ts'

/** A row as the screen names it, and as the walk counts it. */
export interface ShownRow extends VersionRowOutline, WalkedRow {}

export const shownRows = (rows: readonly VersionRowOutline[]): readonly ShownRow[] =>
  rows.map((row) => ({ ...row, key: String(row.index), differences: row.stops }))

/** A heading that stands as it stood, or under another number: a line between the rows says enough. */
export const isLine = ({ part, depth, relation, old, new: now }: VersionRowOutline): boolean =>
  part === 'frame' &&
  depth === 'none' &&
  relation === 'identical' &&
  [...old, ...now].every(({ length }) => length === 0)
