import type { Warning } from '#core/model/document.ts'
import type { Workplace } from './use-workplace.ts'

/** Whether a warning says where to look. */
export const hasPlace = ({ path, start }: Warning): boolean => path !== undefined || start !== undefined

/** Leads to the place of a warning: the very words where it knows them, else the clause. */
export function showWarning({ path, start }: Warning, workplace: Workplace): void {
  if (start !== undefined) workplace.show({ start, end: start })
  else if (path !== undefined) workplace.choose(path)
}

/** Index of the next warning (`1`) or the one before (`-1`) that has a place, going round; null where none has. */
export function nextWarning(warnings: readonly Warning[], from: number | null, step: 1 | -1): number | null {
  const places = warnings.flatMap((warning, index) => (hasPlace(warning) ? [index] : []))
  if (places.length === 0) return null
  const at = from === null ? -1 : places.indexOf(from)
  const next = at < 0 ? (step === 1 ? 0 : places.length - 1) : (at + step + places.length) % places.length
  return places[next] ?? null
}
