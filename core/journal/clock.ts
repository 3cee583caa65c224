/** Four decimal digits: what an office types by hand stays far below, and the string still sorts. */
const counterDigits = 4
const counterLimit = 10 ** counterDigits

/**
 * The next reading of a hybrid logical clock (Kulkarni et al. 2014) after `previous`, such as
 * `2026-11-23T10:00:00.000Z-0003`: greater than `previous` as a string, whatever the wall clock says. While the wall
 * clock stands or has gone back, only the counter rises; when the counter is full, a millisecond is borrowed.
 *
 * `previous` is the greatest reading known, that of other devices included, so that an answer always sorts after
 * what it answers. `nowMs` is Unix milliseconds, from 1970 to the year 9999.
 */
export function nextClock(previous: string | null, nowMs: number): string {
  if (previous === null) return formatClock(nowMs, 0)
  const last = parseClock(previous)
  if (nowMs > last.instantMs) return formatClock(nowMs, 0)
  return last.counter + 1 < counterLimit
    ? formatClock(last.instantMs, last.counter + 1)
    : formatClock(last.instantMs + 1, 0)
}

/** The ISO instant of a clock reading, for people: `2026-11-23T10:00:00.000Z`. */
export const clockInstant = (clock: string): string => clock.slice(0, -(counterDigits + 1))

const formatClock = (instantMs: number, counter: number): string =>
  `${new Date(instantMs).toISOString()}-${String(counter).padStart(counterDigits, '0')}`

function parseClock(clock: string): { instantMs: number; counter: number } {
  const instantMs = Date.parse(clockInstant(clock))
  const counter = Number(clock.slice(-counterDigits))
  if (Number.isNaN(instantMs) || !Number.isInteger(counter)) throw new Error(`Not a clock reading: ${clock}`)
  return { instantMs, counter }
}
