import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { formatDate } from '../../../components/formats.ts'
import { currentLanguage } from '../../../i18n.ts'
import type { VersionLayout } from '../../../preferences.ts'
import { useRowsInView } from '../use-rows-in-view.ts'
import { SectionRow } from '../SectionRow.tsx'
import type { ShownRow } from './shown-row.ts'
import { useVersions } from './version-context.tsx'
import type { VersionSide } from './version-marks.ts'

const sectionOf = (row: ShownRow, side: VersionSide): string | null =>
  side === 'old' ? row.oldSection : row.newSection

/** The section that holds at a row: its own, or on an empty side that of the nearest row before it. */
function sectionAt(rows: readonly ShownRow[], index: number, side: VersionSide): string | null {
  for (let at = Math.min(index, rows.length - 1); at >= 0; at -= 1) {
    const row = rows[at]
    const found = row === undefined ? null : sectionOf(row, side)
    if (found !== null) return found
  }
  return null
}

/** An amended instrument keeps the day on which it came into force: then the day of its text tells the versions apart. */
function useDetail(): (summary: InstrumentSummary, other: InstrumentSummary) => string {
  const { t } = useTranslation()
  return ({ effectiveOn, documentDate, fileName, units }, other) => {
    const language = currentLanguage()
    const tellsApart = effectiveOn !== other.effectiveOn || documentDate === null
    const date =
      effectiveOn !== null && tellsApart
        ? t('common.inForceOn', { date: formatDate(effectiveOn, language) })
        : documentDate !== null
          ? t('common.datedOn', { date: formatDate(documentDate, language) })
          : null
    return [date, t('common.clauses', { count: units }), fileName].filter((part) => part !== null).join(' · ')
  }
}

function VersionHead({ side }: { readonly side: VersionSide }): React.JSX.Element {
  const { t } = useTranslation()
  const { view } = useVersions()
  const detail = useDetail()(view[side], view[side === 'old' ? 'new' : 'old'])
  return (
    <div className="city-head version-head" role="columnheader" aria-label={`${t(`versions.${side}`)} ${detail}`}>
      <span className={`version-mark version-mark-${side}`} aria-hidden="true">
        {t(`versions.mark.${side}`)}
      </span>
      <div>
        <h2 title={view[side].title} lang="zh-CN">
          {view[side].title}
        </h2>
        <p title={detail}>{detail}</p>
      </div>
    </div>
  )
}

/** Heads of both columns, and under them the sections at the top of the view. */
export function VersionHeads({ layout }: { readonly layout: VersionLayout }): React.JSX.Element {
  const { t } = useTranslation()
  const { rows, inView } = useVersions()
  const rowsInView = useRowsInView()
  const columns = layout === 'columns' ? 'three-columns' : 'unified-columns'
  return (
    <div role="rowgroup" className="compare-heads">
      <div className={`column-heads ${columns}`} role="row" aria-rowindex={1}>
        {layout === 'columns' && <VersionHead side="old" />}
        <div className="middle" role="columnheader">
          {t('versions.change')}
        </div>
        <VersionHead side="new" />
      </div>
      {layout === 'columns' && (
        <SectionRow
          left={sectionAt(rows, inView.from, 'old')}
          right={sectionAt(rows, inView.from, 'new')}
          middle={rowsInView(inView)}
        />
      )}
    </div>
  )
}
