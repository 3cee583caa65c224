import { useTranslation } from 'react-i18next'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { kindsOf } from '../../components/contrast-filter.ts'
import { RelationLabel } from '../../components/RelationLabel.tsx'
import { SimilarLink } from '../../components/SimilarLink.tsx'
import { keepRoute } from '../../navigation.ts'
import { useCompare } from './compare-context.tsx'
import { labelsOf, otherSide, presentSide } from './row-facts.ts'
import { useSides } from './use-sides.ts'

/** The state of the row in one sentence. */
function useVerdict(): (row: RowOutline) => string {
  const { t } = useTranslation()
  const { name } = useSides()
  const gapVerdict = (row: RowOutline): string => {
    const present = presentSide(row)
    if (present === null) return t('compare.verdict.rejected')
    const city = name[otherSide(present)]
    return t(row.gap === null ? 'compare.verdict.gap' : 'compare.verdict.gapConfirmed', { city })
  }
  const partialVerdict = (row: RowOutline): string => {
    if (row.direction === 'left-narrower') return t('compare.verdict.partialLeft', name)
    return row.direction === 'right-narrower'
      ? t('compare.verdict.partialRight', name)
      : t('compare.verdict.partialBoth')
  }
  const conflictVerdict = (row: RowOutline): string => {
    // Different bodies in different cities conflict with nobody.
    const kinds = kindsOf(row).filter((kind) => kind !== 'body')
    const what = kinds.map((kind) => t(`common.contrast.${kind}`)).join(t('common.listSeparator'))
    return what === '' ? t('compare.verdict.conflictPlain') : t('compare.verdict.conflict', { what })
  }
  return (row) => {
    if (row.disagreement) return t('compare.verdict.disagreement')
    switch (row.relation) {
      case 'aligned':
      case 'complementary':
        return t(`compare.verdict.${row.relation}`)
      case 'partial':
        return partialVerdict(row)
      case 'conflict':
        return conflictVerdict(row)
      case 'gap':
        return gapVerdict(row)
    }
  }
}

export function DrawerHead({ row }: { readonly row: RowOutline }): React.JSX.Element {
  const { t } = useTranslation()
  const { name } = useSides()
  const { view } = useCompare()
  const verdict = useVerdict()(row)
  const present = presentSide(row)
  const of = (side: 'left' | 'right'): string => `${name[side]} ${labelsOf(row[side])}`
  const pair = present === null ? t('compare.drawer.pair', { left: of('left'), right: of('right') }) : of(present)
  const isSuggestion = row.decisions.length === 0 && row.gap === null
  return (
    <div className="drawer-head">
      <RelationLabel
        relation={row.relation}
        direction={row.direction}
        size={20}
        {...(present === null ? {} : { present })}
      />
      <div>
        <p className="clip" title={pair}>
          {pair}
        </p>
        <p className="drawer-similar">
          {t('common.similar.lead')}
          {(['left', 'right'] as const).flatMap((side) =>
            row[side].slice(0, 1).map(({ ref }) => (
              <SimilarLink
                key={side}
                clause={ref}
                name={of(side)}
                onLeave={() => keepRoute('compare', view.comparison.id, { row: row.key })}
              >
                {name[side]}
              </SimilarLink>
            )),
          )}
        </p>
        <p>{isSuggestion ? t('compare.verdict.suggested', { verdict }) : verdict}</p>
      </div>
    </div>
  )
}
