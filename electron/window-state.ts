import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Where a window stood, in device-independent pixels. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface WindowState {
  readonly bounds: Bounds
  readonly maximized: boolean
}

/** Two columns of clauses and the spine between them need this much. */
export const smallest = { width: 1024, height: 680 }

/** What was kept, or null where nothing readable was. */
export function readWindowState(file: string): WindowState | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isWindowState(value) ? value : null
  } catch {
    return null
  }
}

/** Kept if it can be: a window's place is not worth an error. */
export function keepWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(state))
  } catch {
    // A read-only profile opens at the default place next time.
  }
}

/** True where enough of the window lies on a display to be seen and taken hold of: a monitor may be gone. */
export function isVisible(bounds: Bounds, displays: readonly Bounds[]): boolean {
  return displays.some(({ x, y, width, height }) => {
    const overlapX = Math.min(bounds.x + bounds.width, x + width) - Math.max(bounds.x, x)
    const overlapY = Math.min(bounds.y + bounds.height, y + height) - Math.max(bounds.y, y)
    return overlapX >= 200 && overlapY >= 100 && bounds.y >= y - 10
  })
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value)) return false
  const bounds: unknown = value.bounds
  if (typeof bounds !== 'object' || bounds === null || typeof value.maximized !== 'boolean') return false
  return ['x', 'y', 'width', 'height'].every((key) => Number.isInteger((bounds as Record<string, unknown>)[key]))
}
