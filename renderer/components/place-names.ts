import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '#core/model/instrument.ts'
import { useJurisdictionName } from './use-jurisdiction-name.ts'

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

/** 成都与四川: the places of some instruments, as one name. */
export function usePlaceNames(): (instruments: readonly Placed[]) => string {
  const { t } = useTranslation()
  const nameOf = useJurisdictionName()
  return useCallback((instruments) => placesOf(instruments).map(nameOf).join(t('common.and')), [nameOf, t])
}
