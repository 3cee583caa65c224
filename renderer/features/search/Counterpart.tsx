import { useTranslation } from 'react-i18next'
import type { ClauseRow } from '#core/contract/clause-rows.ts'
import { RelationGlyph } from '../../components/RelationGlyph.tsx'
import type { ColumnName } from './group-hits.ts'

const otherPlace = { chengdu: 'chongqing', chongqing: 'chengdu', others: 'both' } as const

/** What answers a clause in a comparison: ◐ 对应重庆第三十八条; how many more rows and comparisons hold it. */
export function Counterpart({
  rows,
  column,
}: {
  readonly rows: readonly ClauseRow[]
  readonly column: ColumnName
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const [row, ...more] = rows
  if (row === undefined) return null
  const [first, ...others] = row.others
  const place = t(`common.city.${otherPlace[column]}`)
  const words =
    first === undefined
      ? t('search.counterpart.none', { place })
      : t('search.counterpart.one', { place, label: first.label.replace(/、$/u, '') })
  const title = [row.comparisonTitle, ...row.others.map((other) => `${other.title} ${other.label}`)].join('\n')
  return (
    <span className={`sub hit-counterpart relation-${row.relation}`} title={title}>
      <RelationGlyph relation={row.relation} direction={row.direction} present={row.side} size={12} />
      <span>
        {words}
        {others.length > 0 && t('search.counterpart.more', { count: others.length })}
      </span>
      {more.length > 0 && <span>{t('search.counterpart.elsewhere', { count: more.length })}</span>}
    </span>
  )
}
