import { useTranslation } from 'react-i18next'
import type { Facet } from '#core/contract/facets.ts'
import { rowHas, rowStatuses } from '#core/contract/query-parts.ts'
import { areas, instrumentKinds, isJurisdiction } from '#core/model/instrument.ts'
import { useAreaName } from '../../components/use-area-name.ts'
import { useJurisdictionName } from '../../components/use-jurisdiction-name.ts'
import type { FacetWords } from './facet-query.ts'
import { useStatusName } from './use-filter-text.ts'

/** A value of a facet as it is shown: 成都, 1 体制机制, 2022, 部分对应. */
export function useFacetValueName(): (name: Facet['name'], key: string) => string {
  const { t } = useTranslation()
  const areaName = useAreaName()
  const placeName = useJurisdictionName()
  const statusName = useStatusName()
  return (name, key) => {
    switch (name) {
      case 'city':
        return isJurisdiction(key) ? placeName(key) : key
      case 'area':
        return areaName(areas.find((area) => String(area) === key) ?? null)
      case 'year':
        return key === 'none' ? t('search.filter.undated') : key
      case 'kind': {
        const kind = instrumentKinds.find((each) => each === key)
        return t(kind === undefined ? 'search.filter.noKind' : `common.instrumentKind.${kind}`)
      }
      case 'instrument':
        return key
      case 'status': {
        const status = rowStatuses.find((each) => each === key)
        return status === undefined ? key : statusName(status)
      }
      case 'has': {
        const mark = rowHas.find((each) => each === key)
        return mark === undefined ? key : t(`search.has.${mark}`)
      }
    }
  }
}

const typedCities = ['chengdu', 'sichuan', 'chongqing', 'national', 'joint'] as const

/** How a facet is typed in the language of the screen; every key can be typed as it is. */
export function useFacetWords(): (name: Facet['name']) => FacetWords {
  const { t } = useTranslation()
  const typedValue = (name: Facet['name'], key: string): string => {
    if (name === 'instrument') return key
    if (key === 'none') return t(name === 'status' ? 'facets.typed.notCompared' : 'facets.typed.none')
    const city = name === 'city' ? typedCities.find((each) => each === key) : undefined
    if (city !== undefined) return t(`facets.typed.city.${city}`)
    const kind = name === 'kind' ? instrumentKinds.find((each) => each === key) : undefined
    if (kind !== undefined) return t(`facets.typed.kind.${kind}`)
    const status = name === 'status' ? rowStatuses.find((each) => each === key) : undefined
    if (status !== undefined && status !== 'none') return t(`facets.typed.status.${status}`)
    const mark = name === 'has' ? rowHas.find((each) => each === key) : undefined
    return mark === undefined ? key : t(`facets.typed.has.${mark}`)
  }
  return (name) => ({ operator: t(`facets.operator.${name}`), valueOf: (key) => typedValue(name, key) })
}
