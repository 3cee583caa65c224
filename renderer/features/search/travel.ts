import { columnNames, hitsIn } from './group-hits.ts'
import type { ColumnName, HitGroup } from './group-hits.ts'
import { hitKey, type Hit } from './hit.ts'

export type Columns = Readonly<Record<ColumnName, readonly HitGroup[]>>

interface Place {
  readonly column: ColumnName
  readonly index: number
}

function placeOf(columns: Columns, key: string | null): Place | null {
  for (const column of columnNames) {
    const index = hitsIn(columns[column]).findIndex((hit) => hitKey(hit) === key)
    if (index >= 0) return { column, index }
  }
  return null
}

/** Where a key leads from the selected hit: J K and arrows through all columns in turn, left and right across them. */
export function travel(columns: Columns, selected: string | null, key: string): Hit | null {
  const all = columnNames.flatMap((name) => hitsIn(columns[name]))
  const place = placeOf(columns, selected)
  const at = all.findIndex((hit) => hitKey(hit) === selected)
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return all[at + 1] ?? null
    case 'k':
    case 'ArrowUp':
      return all[Math.max(0, at - 1)] ?? null
    case 'Home':
      return all[0] ?? null
    case 'End':
      return all.at(-1) ?? null
    case 'ArrowLeft':
    case 'ArrowRight':
      return place === null ? (all[0] ?? null) : across(columns, place, key === 'ArrowRight' ? 1 : -1)
    default:
      return null
  }
}

/** The hit at the same height, as far as can be told, in the next column that has any. */
function across(columns: Columns, { column, index }: Place, step: 1 | -1): Hit | null {
  const filled = columnNames.filter((name) => columns[name].length > 0)
  const next = filled[filled.indexOf(column) + step]
  if (next === undefined) return null
  const hits = hitsIn(columns[next])
  return hits[Math.min(index, hits.length - 1)] ?? null
}
