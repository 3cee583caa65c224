import type { EditCounts, VersionRelation, VersionRow } from '../model/difference.ts'

/** Sums over the rows of two versions, as lists and the walk from difference to difference need them. */
export interface VersionTotals {
  readonly relations: Readonly<Record<'all' | VersionRelation, number>>
  readonly renumbered: number
  readonly onlySystematic: number
  readonly onlyCosmetic: number
  readonly edits: EditCounts
  readonly stops: number
}

/**
 * Stops of the walk through all differences: each edit of substance, one for a row that is added, removed, moved, split
 * or merged without any. What is told once for the whole instrument and what differs in writing only is no stop.
 */
export const stopsOf = ({ relation, moved, counts }: VersionRow): number => {
  if (counts.substantive > 0) return counts.substantive
  return relation === 'identical' || (relation === 'modified' && !moved) ? 0 : 1
}

/** Relations are counted over units only: a chapter heading is not one of 37 articles. */
export function versionTotals(rows: readonly VersionRow[]): VersionTotals {
  const units = rows.filter(({ part }) => part === 'unit')
  const count = (wanted: (row: VersionRow) => boolean): number => units.filter(wanted).length
  const having = (relation: VersionRelation): number => count((row) => row.relation === relation)
  return {
    relations: {
      all: units.length,
      identical: having('identical'),
      modified: having('modified'),
      moved: having('moved'),
      split: having('split'),
      merged: having('merged'),
      added: having('added'),
      removed: having('removed'),
    },
    renumbered: count(({ renumbered }) => renumbered),
    onlySystematic: count(({ depth }) => depth === 'systematic'),
    onlyCosmetic: count(({ depth }) => depth === 'cosmetic'),
    edits: sumOf(rows.map(({ counts }) => counts)),
    stops: rows.reduce((sum, row) => sum + stopsOf(row), 0),
  }
}

const noEdits: EditCounts = { substantive: 0, replacements: 0, references: 0, cosmetic: 0 }

const sumOf = (all: readonly EditCounts[]): EditCounts =>
  all.reduce(
    (sum, counts) => ({
      substantive: sum.substantive + counts.substantive,
      replacements: sum.replacements + counts.replacements,
      references: sum.references + counts.references,
      cosmetic: sum.cosmetic + counts.cosmetic,
    }),
    noEdits,
  )
