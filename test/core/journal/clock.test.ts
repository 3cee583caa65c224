import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockInstant, nextClock } from '#core/journal/clock.ts'

const tenOClock = Date.UTC(2026, 10, 23, 10)

describe('the clock of the journal', () => {
  it('starts with the wall clock and counts within one millisecond', () => {
    const first = nextClock(null, tenOClock)
    expect(first).toBe('2026-11-23T10:00:00.000Z-0000')
    expect(nextClock(first, tenOClock)).toBe('2026-11-23T10:00:00.000Z-0001')
    expect(nextClock(first, tenOClock + 1)).toBe('2026-11-23T10:00:00.001Z-0000')
    expect(clockInstant(first)).toBe('2026-11-23T10:00:00.000Z')
  })

  it('borrows a millisecond when the counter is full', () => {
    expect(nextClock('2026-11-23T10:00:00.000Z-9999', tenOClock)).toBe('2026-11-23T10:00:00.001Z-0000')
  })

  it('rises as a string whatever the wall clock does', () => {
    const wallClocks = fc.array(fc.integer({ min: 0, max: Date.UTC(9998, 0) }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(wallClocks, (times) => {
        let clock: string | null = null
        for (const nowMs of times) {
          const next = nextClock(clock, nowMs)
          expect(next).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-\d{4}$/u)
          if (clock !== null) expect(next > clock).toBe(true)
          expect(clockInstant(next) >= new Date(nowMs).toISOString()).toBe(true)
          clock = next
        }
      }),
    )
  })

  it('refuses what is not a reading', () => {
    expect(() => nextClock('yesterday', tenOClock)).toThrow('Not a clock reading')
  })
})
