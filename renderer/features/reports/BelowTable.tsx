import type { SideTable } from '#core/report/report-document.ts'
import { ReportColumns, ReportHead, SideLine } from './ReportCell.tsx'

/** A table after the main one, or the part of it that a page holds; its name stands above its first rows only. */
export function BelowTable({
  table,
  from,
  to,
}: {
  readonly table: SideTable
  readonly from: number
  readonly to: number
}): React.JSX.Element {
  return (
    <div className="sheet-below">
      {from === 0 && <h3>{table.title}</h3>}
      <table>
        <ReportColumns columns={table.columns} />
        <ReportHead columns={table.columns} />
        <tbody>
          {table.rows.slice(from, to).map((cells, index) => (
            <SideLine key={from + index} cells={cells} isNumbered={table.isNumbered === true} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
