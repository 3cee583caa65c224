import { useTranslation } from 'react-i18next'
import type { ComparisonView } from '#core/contract/api.ts'
import type { Relation, Side } from '#core/model/correspondence.ts'
import type { AreaMatrix, MatrixLine } from '#core/report/area-matrix.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { bookTitle } from '#core/report/texts.ts'
import { EmptyState } from '../../../components/EmptyState.tsx'
import { RelationLabel } from '../../../components/RelationLabel.tsx'
import { useAreaName } from '../../../components/use-area-name.ts'
import { routeHref } from '../../../navigation.ts'
import { labelsOf, presentSide } from '../row-facts.ts'
import type { Sides } from '../use-sides.ts'
import { addressOf, rowsIn, type Field } from './field.ts'
import { MatrixExport } from './MatrixExport.tsx'
import { useColumnName } from './use-column-name.ts'

/** So many rows are listed; Compare shows them all. */
const listedAtMost = 100

/** What asks for a meeting stands first, what nothing answers last. */
const ranks: readonly Relation[] = ['conflict', 'partial', 'complementary', 'aligned', 'gap']
const rank = ({ relation }: RowOutline): number => ranks.indexOf(relation)

const headingOf = ([first]: RowOutline['left']): string | null => first?.heading ?? first?.title ?? null

function useRowTitle(): (row: RowOutline) => string {
  const { t } = useTranslation()
  return ({ left, right }) => {
    const [one, other] = [headingOf(left), headingOf(right)]
    if (one !== null && other !== null && one !== other) return t('compare.matrix.pair', { left: one, right: other })
    return one ?? other ?? ''
  }
}

/** By the instrument's title where a side has several, else by the side's name. */
function placeOf(row: RowOutline, side: Side, { titleOf, short }: Sides): string {
  const version = row[side][0]?.ref.version
  const title = version === undefined ? null : (titleOf[side]?.(version) ?? null)
  return `${title === null ? short[side] : bookTitle(title)} ${labelsOf(row[side])}`
}

function Entry({
  row,
  sides,
  comparison,
}: {
  readonly row: RowOutline
  readonly sides: Sides
  readonly comparison: string
}) {
  const { t } = useTranslation()
  const titleOf = useRowTitle()
  const present = presentSide(row)
  const sidesWithText = (['left', 'right'] as const).filter((side) => row[side].length > 0)
  const title = titleOf(row)
  return (
    <li>
      <a className="matrix-entry" href={routeHref('compare', comparison, { row: row.key })}>
        <RelationLabel relation={row.relation} direction={row.direction} {...(present === null ? {} : { present })} />
        <span>
          {title !== '' && (
            <span lang="zh-CN" className="matrix-entry-title">
              {title}
            </span>
          )}
          {sidesWithText.map((side) => (
            <span key={side} lang="zh-CN" className="sub">
              {placeOf(row, side, sides)}
            </span>
          ))}
          {row.disagreement && <span className="sub">{t('compare.row.disagreement')}</span>}
        </span>
      </a>
    </li>
  )
}

function Sums({ line, sides }: { readonly line: MatrixLine; readonly sides: Sides }): React.JSX.Element {
  const { t } = useTranslation()
  const counts = Object.values(line.counts).filter((count) => count > 0)
  return (
    <dl className="matrix-sums">
      {(['left', 'right'] as const).map((side) => {
        const { answered, alone } = line.cover[side]
        return (
          <div key={side}>
            <dt>{sides.name[side]}</dt>
            <dd>{t('compare.matrix.sideSum', { all: answered + alone, answered, alone })}</dd>
          </div>
        )
      })}
      <div>
        <dt>{t('compare.matrix.rows')}</dt>
        <dd>{t('compare.matrix.rowSum', { all: line.rows, terms: counts.join(' ＋ ') || '0' })}</dd>
      </div>
    </dl>
  )
}

/** What a field counts: its sums, its rows, and the way to them in Compare. */
export function MatrixPanel({
  view: { rows, comparison },
  sides,
  matrix: { lines, total },
  field,
}: {
  readonly view: ComparisonView
  readonly sides: Sides
  readonly matrix: AreaMatrix
  readonly field: Field
}): React.JSX.Element {
  const { t } = useTranslation()
  const areaName = useAreaName()
  const columnName = useColumnName(sides)
  const listed = rowsIn(rows, field).toSorted((a, b) => rank(a) - rank(b))
  const line = field.area === 'all' ? total : lines.find(({ area }) => (area ?? 'none') === field.area)
  const name = field.area === 'all' ? t('compare.matrix.all') : areaName(field.area === 'none' ? null : field.area)
  const column =
    field.column === null ? null : field.column === 'gap' ? t('common.relation.gap') : columnName(field.column)
  const hidden = listed.length - listedAtMost
  return (
    <section className="panel" aria-label={t('compare.matrix.panel')} data-region="detail">
      <div className="panel-head">
        <h2>{column === null ? name : t('compare.matrix.in', { area: name, column })}</h2>
        <span className="sub">{t('compare.matrix.count', { count: listed.length })}</span>
      </div>
      <div className="panel-scroll">
        {line !== undefined && <Sums line={line} sides={sides} />}
        {listed.length === 0 && <EmptyState>{t('compare.matrix.noRows')}</EmptyState>}
        <ul className="matrix-entries">
          {listed.slice(0, listedAtMost).map((row) => (
            <Entry key={row.key} row={row} sides={sides} comparison={comparison.id} />
          ))}
        </ul>
        {hidden > 0 && <p className="panel-note">{t('compare.matrix.more', { count: hidden })}</p>}
      </div>
      <div className="panel-foot">
        {listed.length > 0 && (
          <a className="link-button" href={routeHref('compare', comparison.id, addressOf(field))}>
            {t('compare.matrix.open', { count: listed.length })}
          </a>
        )}
        <MatrixExport comparison={comparison.id} />
      </div>
    </section>
  )
}
