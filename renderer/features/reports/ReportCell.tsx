import type { Cell, ReportDocument, ReportRow } from '#core/report/report-document.ts'

function CellText({ cell }: { readonly cell: Cell }): React.JSX.Element {
  return (
    <>
      {cell.map((runs, paragraph) => (
        <p key={paragraph}>
          {runs.map(({ text, style }, index) =>
            style === 'plain' ? (
              text
            ) : (
              <span key={index} className={`run-${style}`}>
                {text}
              </span>
            ),
          )}
        </p>
      ))}
    </>
  )
}

/** Widths of the columns; they sum to 1. */
export function ReportColumns({ columns }: Pick<ReportDocument, 'columns'>): React.JSX.Element {
  return (
    <colgroup>
      {columns.map(({ heading, width }) => (
        <col key={heading} style={{ width: `${width * 100}%` }} />
      ))}
    </colgroup>
  )
}

export function ReportHead({ columns }: Pick<ReportDocument, 'columns'>): React.JSX.Element {
  return (
    <thead>
      <tr>
        {columns.map(({ heading }) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Cells({
  cells,
  isNumbered,
}: {
  readonly cells: readonly Cell[]
  readonly isNumbered: boolean
}): React.JSX.Element {
  return (
    <>
      {cells.map((cell, index) => (
        <td key={index} className={isNumbered && index === 0 ? 'report-number' : ''}>
          <CellText cell={cell} />
        </td>
      ))}
    </>
  )
}

/** A printed row; its first cell holds the number. */
export function ReportLine({ row }: { readonly row: ReportRow }): React.JSX.Element {
  return (
    <tr data-row={row.key}>
      <Cells cells={row.cells} isNumbered />
    </tr>
  )
}

/** A row of another table than the main one. */
export const SideLine = (of: { readonly cells: readonly Cell[]; readonly isNumbered: boolean }): React.JSX.Element => (
  <tr>
    <Cells {...of} />
  </tr>
)
