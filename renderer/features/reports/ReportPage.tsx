import { useTranslation } from 'react-i18next'
import type { ReportDocument } from '#core/report/report-document.ts'
import { BelowTable } from './BelowTable.tsx'
import type { PagePlan } from './paginate.ts'
import { ReportColumns, ReportHead, ReportLine } from './ReportCell.tsx'
import { linesBelow } from './report-lines.ts'

/** One sheet of A4 lying on its side, as GB/T 9704 sets it. */
export function ReportPage({
  report,
  plan,
  index,
}: {
  readonly report: ReportDocument
  readonly plan: PagePlan
  /** 0 for the first page. */
  readonly index: number
}): React.JSX.Element {
  const { t } = useTranslation()
  const rows = report.rows.slice(...plan.rows)
  const notes = linesBelow(report).slice(...plan.notes)
  const isOdd = index % 2 === 0
  return (
    <article className="sheet" lang="zh-CN" aria-label={t('reports.page.number', { page: index + 1 })}>
      {index === 0 && (
        <header className="sheet-title">
          <h2>{report.title}</h2>
          <p>{report.subtitle}</p>
        </header>
      )}
      {rows.length > 0 && (
        <table>
          <ReportColumns columns={report.columns} />
          <ReportHead columns={report.columns} />
          <tbody>
            {rows.map((row) => (
              <ReportLine key={`${row.key} ${row.part ?? ''}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {plan.below.map(({ table, rows: [from, to] }) => {
        const below = report.below?.[table]
        return below === undefined ? null : <BelowTable key={table} table={below} from={from} to={to} />
      })}
      {notes.map((note, line) => (
        <p key={plan.notes[0] + line} className={`sheet-note${plan.notes[0] + line === 0 ? ' sheet-note-first' : ''}`}>
          {note}
        </p>
      ))}
      <footer className={`sheet-number${isOdd ? '' : ' sheet-number-even'}`} aria-hidden="true">
        — {index + 1} —
      </footer>
    </article>
  )
}
