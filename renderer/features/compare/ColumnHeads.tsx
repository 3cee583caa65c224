import { useTranslation } from 'react-i18next'
import type { Side } from '#core/model/correspondence.ts'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { CityHead } from '../../components/CityHead.tsx'
import { formatDate } from '../../components/formats.ts'
import { currentLanguage } from '../../i18n.ts'
import { useCompare } from './compare-context.tsx'
import { sectionsAt } from './row-entries.ts'
import { SectionRow } from './SectionRow.tsx'
import { useRowsInView } from './use-rows-in-view.ts'
import { useSides } from './use-sides.ts'

const countSections = (rows: readonly RowOutline[], side: Side): number =>
  new Set(
    rows.flatMap((row) => {
      const section = side === 'left' ? row.leftSection : row.rightSection
      return section === null ? [] : [`${row[side][0]?.ref.version ?? ''} ${section}`]
    }),
  ).size

/** 2024-09-01 施行 · 7 章 · 59 条款. */
function useHeadDetail(): (side: Side) => string {
  const { t } = useTranslation()
  const { view } = useCompare()
  return (side) => {
    const instruments: readonly InstrumentSummary[] = view.comparison[side]
    const [only] = instruments.length === 1 ? instruments : []
    const date =
      only?.effectiveOn != null
        ? t('common.inForceOn', { date: formatDate(only.effectiveOn, currentLanguage()) })
        : only?.documentDate != null
          ? t('common.datedOn', { date: formatDate(only.documentDate, currentLanguage()) })
          : null
    const sections = only === undefined ? 0 : countSections(view.rows, side)
    return [
      date,
      sections === 0 ? null : t('compare.head.chapters', { count: sections }),
      t('common.clauses', { count: view.totals.placed[side].all }),
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
}

/** Heads of both columns, and under them the sections at the top of the view. */
export function ColumnHeads(): React.JSX.Element {
  const { t } = useTranslation()
  const { view, inView } = useCompare()
  const { titleOf } = useSides()
  const detail = useHeadDetail()
  const rowsInView = useRowsInView()
  const sections = sectionsAt(view.rows, inView.from, titleOf)
  return (
    <div role="rowgroup" className="compare-heads">
      <div className="column-heads three-columns" role="row" aria-rowindex={1}>
        <CityHead instruments={view.comparison.left} detail={detail('left')} />
        <div className="middle" role="columnheader">
          {t('compare.head.relation')}
        </div>
        <CityHead instruments={view.comparison.right} detail={detail('right')} />
      </div>
      <SectionRow left={sections.left} right={sections.right} middle={rowsInView(inView)} />
    </div>
  )
}
