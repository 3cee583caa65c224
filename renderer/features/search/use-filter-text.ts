import { useTranslation } from 'react-i18next'
import { assertNever } from '#core/model/never.ts'
import type { SearchFilter } from '#core/contract/query-parts.ts'
import { useAreaName } from '../../components/use-area-name.ts'
import { useJurisdictionName } from '../../components/use-jurisdiction-name.ts'

/** A filter in words: 成都、重庆; 1 体制机制; 2022–2025. */
export function useFilterText(): (filter: SearchFilter) => string {
  const { t } = useTranslation()
  const jurisdictionName = useJurisdictionName()
  const areaName = useAreaName()
  const listed = (names: readonly string[]): string => [...new Set(names)].join(t('common.listSeparator'))
  return (filter) => {
    switch (filter.kind) {
      case 'city':
        return listed(filter.jurisdictions.map(jurisdictionName))
      case 'area':
        return listed(filter.areas.map(areaName))
      case 'year':
        return yearsText(filter.from, filter.to)
      case 'title':
        return t('search.filter.title', { words: filter.words })
      case 'in-title':
        return t('search.filter.inTitle')
      default:
        return assertNever(filter)
    }
  }
}

function yearsText(from: number | null, to: number | null): string {
  return from === to ? String(from) : `${from ?? ''}–${to ?? ''}`
}
