import type { Jurisdiction } from './instrument.ts'

/** All that a place's name needs of an instrument. */
export interface Placed {
  readonly jurisdiction: Jurisdiction
}

const order: readonly Jurisdiction[] = ['chengdu', 'sichuan', 'chongqing', 'joint', 'national']
const rank = (place: Jurisdiction): number => (order.includes(place) ? order.indexOf(place) : order.length)

/** Places of all instruments, each once, Chengdu before Sichuan before others. */
export function placesOf(instruments: readonly Placed[]): readonly Jurisdiction[] {
  return [...new Set(instruments.map(({ jurisdiction }) => jurisdiction))].sort((a, b) => rank(a) - rank(b))
}
