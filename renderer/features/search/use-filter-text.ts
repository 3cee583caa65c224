import { useTranslation } from 'react-i18next'
import { assertNever } from '#core/model/never.ts'
import type { SearchFilter } from '#core/contract/query-parts.ts'
import { useAreaName } from '../../components/use-area-name.ts'
import { useJurisdictionName } from '../../components/use-jurisdiction-name.ts'

type Statuses = Extract<SearchFilter, { kind: 'status' }>['marks']
type YearRange = NonNullable<Extract<SearchFilter, { kind: 'year' }>['years'][number]>

/** A filter in words: 成都、重庆; 1 体制机制; 2022–2025. */
export function useFilterText(): (filter: SearchFilter) => string {
  const { t } = useTranslation()
  const jurisdictionName = useJurisdictionName()
  const areaName = useAreaName()
  const statusName = useStatusName()
  const listed = (names: readonly string[]): string => [...new Set(names)].join(t('common.listSeparator'))
  return (filter) => {
    switch (filter.kind) {
      case 'city':
        return listed(filter.jurisdictions.map(jurisdictionName))
      case 'area':
        return listed(filter.areas.map(areaName))
      case 'year':
        return listed(filter.years.map((range) => (range === null ? t('search.filter.undated') : yearsText(range))))
      case 'kind':
        return listed(
          filter.kinds.map((kind) => t(kind === null ? 'search.filter.noKind' : `common.instrumentKind.${kind}`)),
        )
      case 'body':
        return t('search.filter.body', { names: listed(filter.names) })
      case 'instrument':
        return listed(filter.titles.map((title) => `《${title}》`))
      case 'has':
        return t('search.filter.has', { marks: listed(filter.marks.map((mark) => t(`search.has.${mark}`))) })
      case 'status':
        return listed(filter.marks.map((mark) => statusName(mark)))
      case 'title':
        return t('search.filter.title', { words: filter.words })
      case 'in-title':
        return t('search.filter.inTitle')
      default:
        return assertNever(filter)
    }
  }
}

const yearsText = ({ from, to }: YearRange): string => (from === to ? String(from) : `${from ?? ''}–${to ?? ''}`)

/** A status in words: a relation, 意见不一, 未对照. */
export function useStatusName(): (status: Statuses[number]) => string {
  const { t } = useTranslation()
  return (status) =>
    status === 'disagreement' || status === 'none' ? t(`search.standing.${status}`) : t(`common.relation.${status}`)
}
