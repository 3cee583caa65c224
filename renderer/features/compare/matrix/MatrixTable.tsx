import { useTranslation } from 'react-i18next'
import type { ComparisonSummary } from '#core/contract/api.ts'
import type { Side } from '#core/model/correspondence.ts'
import { coverPercent, matrixColumns, relationOf } from '#core/report/area-matrix.ts'
import type { AreaMatrix, MatrixColumn, MatrixLine, SideCover } from '#core/report/area-matrix.ts'
import type { AreaFilter } from '../../../components/area-filter.ts'
import { RelationGlyph } from '../../../components/RelationGlyph.tsx'
import { Seal, sealOfPlace } from '../../../components/Seal.tsx'
import { placesOf } from '#core/model/places.ts'
import type { Sides } from '../use-sides.ts'
import type { Field } from './field.ts'
import { useColumnName } from './use-column-name.ts'
import { useFieldTravel } from './use-field-travel.ts'

/** The largest square, in pixels; the others have their area by their count, down to one that holds its figure. */
const largest = 50
const smallest = 22

const squareSize = (count: number, most: number): number =>
  Math.max(smallest, Math.round(largest * Math.sqrt(count / most)))

function CoverCell({ cover, side, sides }: { readonly cover: SideCover; readonly side: Side; readonly sides: Sides }) {
  const { t } = useTranslation()
  const all = cover.answered + cover.alone
  const percent = coverPercent(cover)
  return (
    <td className={`cover cover-${sides.city[side]}`}>
      {percent === null ? (
        <span className="muted">{t('compare.matrix.noClauses')}</span>
      ) : (
        <>
          <b>{percent}%</b>
          <span className="cover-of">
            {cover.answered} / {all}
          </span>
          <span className="cover-bar" aria-hidden="true">
            <span style={{ width: `${(cover.answered / all) * 100}%` }} />
          </span>
        </>
      )}
    </td>
  )
}

function CountCell({
  count,
  most,
  column,
  label,
  isCurrent,
  onChoose,
}: {
  readonly count: number
  /** The largest count of the matrix. */
  readonly most: number
  readonly column: MatrixColumn
  readonly label: string
  readonly isCurrent: boolean
  readonly onChoose: () => void
}): React.JSX.Element {
  const size = squareSize(count, most)
  return (
    <td className="matrix-count">
      {count === 0 ? (
        <span className="muted" aria-label="0">
          ·
        </span>
      ) : (
        <button
          type="button"
          className={`matrix-square square-${relationOf(column)}`}
          style={{ width: size, height: size }}
          aria-pressed={isCurrent}
          aria-label={label}
          data-field=""
          onClick={onChoose}
        >
          {count}
        </button>
      )}
    </td>
  )
}

function Heads({
  columns,
  sides,
  comparison,
}: {
  readonly columns: readonly MatrixColumn[]
  readonly sides: Sides
  readonly comparison: ComparisonSummary
}): React.JSX.Element {
  const { t } = useTranslation()
  const columnName = useColumnName(sides)
  return (
    <tr>
      <th scope="col" className="matrix-area">
        {t('compare.matrix.area')}
      </th>
      {(['left', 'right'] as const).map((side) => (
        <th
          key={side}
          scope="col"
          className="matrix-cover-head"
          aria-label={t('compare.matrix.coverSide', { side: sides.name[side] })}
        >
          <span className="matrix-seals">
            {placesOf(comparison[side]).map((place) => (
              <Seal key={place} {...sealOfPlace(place)} size={16} />
            ))}
            {t('compare.matrix.cover')}
          </span>
          <span className="muted">{t('compare.matrix.coverOf')}</span>
        </th>
      ))}
      {columns.map((column) => (
        <th key={column} scope="col" className={`matrix-count relation-${relationOf(column)}`}>
          <RelationGlyph
            relation={relationOf(column)}
            direction="right-narrower"
            present={column === 'right-only' ? 'right' : 'left'}
          />
          <span>{columnName(column)}</span>
        </th>
      ))}
      <th scope="col" className="matrix-rows">
        {t('compare.matrix.rows')}
      </th>
    </tr>
  )
}

/** Areas against relations: a square for each count, its area by the count, and how much of either side is answered. */
export function MatrixTable({
  matrix: { lines, total },
  sides,
  comparison,
  field,
  onField,
}: {
  readonly matrix: AreaMatrix
  readonly sides: Sides
  readonly comparison: ComparisonSummary
  readonly field: Field
  readonly onField: (field: Field) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const columnName = useColumnName(sides)
  const travel = useFieldTravel()
  const columns = matrixColumns.filter((column) => column !== 'not-answering' || total.counts[column] > 0)
  const most = Math.max(1, ...lines.flatMap(({ counts }) => columns.map((column) => counts[column])))
  const areaName = (area: AreaFilter): string =>
    area === 'none' || area === 'all' ? t(`compare.matrix.${area}`) : t(`common.area.${area}`)
  const counts = (line: MatrixLine, area: AreaFilter): React.JSX.Element[] =>
    columns.map((column) => (
      <CountCell
        key={column}
        count={line.counts[column]}
        most={most}
        column={column}
        label={t('compare.matrix.field', {
          area: areaName(area),
          column: columnName(column),
          count: line.counts[column],
        })}
        isCurrent={field.area === area && field.column === column}
        onChoose={() => onField({ area, column })}
      />
    ))
  return (
    <div className="matrix-scroll" data-region="rows" onKeyDown={travel}>
      <table className="matrix" aria-label={t('compare.matrix.title')}>
        <thead>
          <Heads columns={columns} sides={sides} comparison={comparison} />
        </thead>
        <tbody>
          {lines.map((line) => {
            const area = line.area ?? 'none'
            return (
              <tr key={area} aria-current={field.area === area}>
                <th scope="row" className="matrix-area">
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={field.area === area && field.column === null}
                    data-field=""
                    onClick={() => onField({ area, column: null })}
                  >
                    <span className="matrix-number">{line.area}</span>
                    {areaName(area)}
                  </button>
                </th>
                <CoverCell cover={line.cover.left} side="left" sides={sides} />
                <CoverCell cover={line.cover.right} side="right" sides={sides} />
                {counts(line, area)}
                <td className="matrix-rows">{line.rows}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="matrix-area">
              {t('compare.matrix.total')}
            </th>
            <CoverCell cover={total.cover.left} side="left" sides={sides} />
            <CoverCell cover={total.cover.right} side="right" sides={sides} />
            {columns.map((column) => (
              <td key={column} className="matrix-count">
                <b>{total.counts[column]}</b>
              </td>
            ))}
            <td className="matrix-rows">
              <b>{total.rows}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
