import { describe, expect, test } from 'vitest'
import { uuidSource, uuidV7 } from '#engine/ids.ts'

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u
const noise = (byte: number) => () => new Uint8Array(16).fill(byte)

describe('ids', () => {
  test('have the form of version 7 and begin with their time', () => {
    const id = uuidSource(() => 0x0123456789ab, noise(0xff))()
    expect(id).toMatch(pattern)
    expect(id.startsWith('01234567-89ab-7')).toBe(true)
    expect(uuidV7()).toMatch(pattern)
  })

  test('sort in the order in which they were made, in one millisecond and when the clock is set back', () => {
    const clock = [5000, 5000, 4000, ...Array.from({ length: 9000 }, () => 5000), 5010]
    const next = uuidSource(() => clock.shift() ?? 0, noise(0x7f))
    const ids = Array.from({ length: clock.length }, next)
    expect(ids).toEqual(ids.toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })
})
