import { randomBytes } from 'node:crypto'

/** Where a new millisecond begins to count: below the half of 12 bits, so that there is room to count on. */
const startOf = (random: Uint8Array): number => (((random[0] ?? 0) << 8) | (random[1] ?? 0)) & 0x7ff

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, 12 that count within one (§6.2, method 1), then
 * randomness. Those of one source sort in the order in which they were made, also when its clock is set back.
 */
export function uuidSource(now: () => number, random: () => Uint8Array): () => string {
  let last = { ms: -1, count: 0 }
  return () => {
    const bytes = random().slice(0, 16)
    const ms = now()
    const counted = last.count < 0xfff ? { ms: last.ms, count: last.count + 1 } : { ms: last.ms + 1, count: 0 }
    last = ms > last.ms ? { ms, count: startOf(bytes) } : counted
    const view = new DataView(bytes.buffer)
    view.setUint32(0, Math.floor(last.ms / 0x10000))
    view.setUint16(4, last.ms % 0x10000)
    view.setUint16(6, 0x7000 | last.count)
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
    const hex = Buffer.from(bytes).toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}

export const uuidV7 = uuidSource(
  () => Date.now(),
  () => Uint8Array.from(randomBytes(16)),
)
