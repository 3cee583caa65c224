import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { placesOf } from '#core/model/places.ts'
import type { Placed } from '#core/model/places.ts'
import { useJurisdictionName } from './use-jurisdiction-name.ts'

/** 成都与四川: the places of some instruments, as one name. */
export function usePlaceNames(): (instruments: readonly Placed[]) => string {
  const { t } = useTranslation()
  const nameOf = useJurisdictionName()
  return useCallback((instruments) => placesOf(instruments).map(nameOf).join(t('common.and')), [nameOf, t])
}
