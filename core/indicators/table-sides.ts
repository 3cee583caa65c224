import { cityOfDistrict } from '../clauses/places.ts'
import type { Side } from '../model/correspondence.ts'
import type { Jurisdiction } from '../model/instrument.ts'

/**
 * The side that an instrument stands on: Chengdu, Sichuan and the districts of Chengdu on the left, Chongqing and its
 * districts on the right. Null for what holds in both, in the whole country, or elsewhere.
 */
export function sideOfPlace(place: Jurisdiction): Side | null {
  const district = /^district:(.+)$/u.exec(place)?.[1]
  const city = district === undefined ? place : cityOfDistrict(district)
  if (city === 'chengdu' || city === 'sichuan') return 'left'
  return city === 'chongqing' ? 'right' : null
}
