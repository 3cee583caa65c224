import { useTranslation } from 'react-i18next'
import { chanceText } from '#core/report/chance.ts'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { kindsOf } from '../../components/contrast-filter.ts'
import { useOfficeName } from '../../components/OfficeSeal.tsx'
import { officeDecisions } from './DecisionMarks.tsx'
import { labelsOf } from './row-facts.ts'
import { useSpineReason } from './Spine.tsx'
import { useSides } from './use-sides.ts'

/** A row as it is read out: “第二十三条，冲突，重庆第三十一条，要点差异期限、主体，把握 0.86，成都专班冲突，重庆专班待定”. */
export function useRowLabel(): (row: RowOutline) => string {
  const { t } = useTranslation()
  const { name } = useSides()
  const officeName = useOfficeName()
  const reason = useSpineReason()
  const sideLabel = (row: RowOutline, side: 'left' | 'right'): string =>
    row[side].length === 0 ? t('compare.row.none', { city: name[side] }) : `${name[side]} ${labelsOf(row[side])}`
  const contrasts = (row: RowOutline): string =>
    row.contrasts.length === 0
      ? ''
      : t('compare.row.contrastKinds', {
          kinds: kindsOf(row)
            .map((kind) => t(`common.contrast.${kind}`))
            .join(t('common.listSeparator')),
        })
  return (row) =>
    [
      sideLabel(row, 'left'),
      t(`common.relation.${row.relation}`),
      reason(row),
      sideLabel(row, 'right'),
      contrasts(row),
      row.score === null ? '' : t('compare.row.chance', { score: chanceText(row.score) }),
      ...officeDecisions(row).map(({ office, decision }) =>
        decision === null
          ? t('compare.row.pending', { office: officeName(office) })
          : t('compare.row.decided', {
              office: officeName(office),
              relation: t(`common.relation.${decision.relation}`),
            }),
      ),
      row.disagreement ? t('compare.row.disagreement') : '',
    ]
      .filter((part) => part !== '')
      .join(t('common.listSeparator') === ', ' ? ', ' : '，')
}
