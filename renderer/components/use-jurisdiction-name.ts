import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '#core/model/instrument.ts'

/** A jurisdiction as people call it; a district or another place by its own name. */
export function useJurisdictionName(): (jurisdiction: Jurisdiction) => string {
  const { t } = useTranslation()
  return useCallback(
    (jurisdiction: Jurisdiction): string => {
      switch (jurisdiction) {
        case 'national':
        case 'sichuan':
        case 'chengdu':
        case 'chongqing':
        case 'joint':
          return t(`common.jurisdiction.${jurisdiction}`)
        default:
          return jurisdiction.slice(jurisdiction.indexOf(':') + 1)
      }
    },
    [t],
  )
}
