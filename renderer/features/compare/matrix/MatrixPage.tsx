import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComparisonView } from '#core/contract/api.ts'
import { relations } from '#core/model/correspondence.ts'
import { areaMatrix, type MatrixLine } from '#core/report/area-matrix.ts'
import { RelationSum } from '../../../components/RelationSum.tsx'
import { useKeys } from '../../../components/use-keys.ts'
import { replaceRoute } from '../../../navigation.ts'
import { Screen } from '../../../shell/Screen.tsx'
import { CompareTabs } from '../CompareTabs.tsx'
import { ComparisonSwitch } from '../ComparisonSwitch.tsx'
import { useSidesOf, type Sides } from '../use-sides.ts'
import { addressOf, wholeMatrix, type Field } from './field.ts'
import { MatrixPanel } from './MatrixPanel.tsx'
import { MatrixTable } from './MatrixTable.tsx'

function SideSums({ total, sides }: { readonly total: MatrixLine; readonly sides: Sides }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      {(['left', 'right'] as const).map((side) => {
        const { answered, alone } = total.cover[side]
        return (
          <span key={side}>
            {t('compare.matrix.clauses', { side: sides.name[side], all: answered + alone, answered, alone })}
          </span>
        )
      })}
    </>
  )
}

/** The rows of a comparison counted by area and relation; a field opens the rows behind it. */
export function MatrixPage({
  view,
  field,
}: {
  readonly view: ComparisonView
  /** From the address. */
  readonly field: Field
}): React.JSX.Element {
  const { t } = useTranslation()
  const { comparison, rows } = view
  const sides = useSidesOf(comparison)
  const matrix = useMemo(() => areaMatrix(rows), [rows])
  const choose = (next: Field): void => replaceRoute('compare', 'matrix', { of: comparison.id, ...addressOf(next) })
  useKeys({ Escape: () => choose(wholeMatrix) })
  return (
    <Screen
      title={<ComparisonSwitch comparison={comparison} />}
      tabs={<CompareTabs current="matrix" />}
      status={<SideSums total={matrix.total} sides={sides} />}
      statusEnd={<span className="when-wide">{t('compare.matrix.legend')}</span>}
    >
      <div className="strip" data-region="filters">
        <RelationSum
          totals={view.totals.relations}
          selected={new Set(relations.filter((relation) => field.area === 'all' && field.column === relation))}
          onToggle={(relation) => choose({ area: 'all', column: field.column === relation ? null : relation })}
          onAll={() => choose(wholeMatrix)}
        />
      </div>
      <div className="matrix-body">
        <MatrixTable matrix={matrix} sides={sides} comparison={comparison} field={field} onField={choose} />
        <MatrixPanel view={view} sides={sides} matrix={matrix} field={field} />
      </div>
    </Screen>
  )
}
