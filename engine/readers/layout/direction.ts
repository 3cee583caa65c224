import type { Direction } from './page.ts'

/** A scan that was straightened leaves its text a degree askew; stamps and watermarks lean by 15 degrees or more. */
const askew = 3

/** The direction of a line that goes from a point by `dx`, `dy`, y downwards. */
export function directionOf(dx: number, dy: number): Direction {
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI
  const quarter = Math.round(degrees / 90)
  if (Math.abs(degrees - quarter * 90) > askew) return 'slanted'
  return ((((quarter % 4) + 4) % 4) * 90) as 0 | 90 | 180 | 270
}
