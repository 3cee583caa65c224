import { useLayoutEffect, useRef } from 'react'
import type { ReportDocument } from '#core/report/report-document.ts'
import { BelowTable } from './BelowTable.tsx'
import type { Measures } from './paginate.ts'
import { ReportColumns, ReportHead, ReportLine } from './ReportCell.tsx'
import { linesBelow } from './report-lines.ts'

const heightOf = (element: Element | null): number => (element === null ? 0 : element.getBoundingClientRect().height)

/** Height of an element with the margins below it, up to the next one. */
function spanOf(element: Element | null): number {
  if (element === null) return 0
  const next = element.nextElementSibling
  return next === null ? heightOf(element) : next.getBoundingClientRect().top - element.getBoundingClientRect().top
}

function measure(sheet: HTMLElement): Measures {
  const style = getComputedStyle(sheet)
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom)
  return {
    page: heightOf(sheet.querySelector('.sheet-frame')) - (Number.isNaN(padding) ? 0 : padding),
    title: spanOf(sheet.querySelector('.sheet-title')),
    head: heightOf(sheet.querySelector('.sheet-main thead')),
    rows: [...sheet.querySelectorAll('.sheet-main tbody tr')].map(heightOf),
    below: [...sheet.querySelectorAll('.sheet-below')].map((table) => ({
      title: spanOf(table.querySelector('h3')),
      head: heightOf(table.querySelector('thead')),
      rows: [...table.querySelectorAll('tbody tr')].map(heightOf),
    })),
    notes: [...sheet.querySelectorAll('.sheet-note')].map(heightOf),
  }
}

/** Lays the whole report out once, out of sight and at natural size, to learn how high each part is. */
export function MeasuringSheet({
  report,
  onMeasured,
}: {
  readonly report: ReportDocument
  readonly onMeasured: (measures: Measures) => void
}): React.JSX.Element {
  const sheet = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (sheet.current !== null) onMeasured(measure(sheet.current))
  }, [report, onMeasured])
  return (
    <div className="measuring" aria-hidden="true">
      <div ref={sheet} className="sheet sheet-measured" lang="zh-CN">
        <div className="sheet-frame" />
        <header className="sheet-title">
          <h2>{report.title}</h2>
          <p>{report.subtitle}</p>
        </header>
        <table className="sheet-main">
          <ReportColumns columns={report.columns} />
          <ReportHead columns={report.columns} />
          <tbody>
            {report.rows.map((row) => (
              <ReportLine key={`${row.key} ${row.part ?? ''}`} row={row} />
            ))}
          </tbody>
        </table>
        {report.below?.map((table) => (
          <BelowTable key={table.title} table={table} from={0} to={table.rows.length} />
        ))}
        {linesBelow(report).map((note, line) => (
          <p key={line} className={`sheet-note${line === 0 ? ' sheet-note-first' : ''}`}>
            {note}
          </p>
        ))}
      </div>
    </div>
  )
}
