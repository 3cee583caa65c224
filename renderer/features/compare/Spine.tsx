import { useTranslation } from 'react-i18next'
import type { RowOutline } from '#core/report/comparative-row.ts'
import { kindsOf } from '../../components/contrast-filter.ts'
import { ContrastGlyph } from '../../components/ContrastGlyph.tsx'
import { Chance } from '../../components/Likelihood.tsx'
import { RelationLabel } from '../../components/RelationLabel.tsx'
import { DecisionMarks } from './DecisionMarks.tsx'
import { isPairRow, presentSide } from './row-facts.ts'
import { useSides } from './use-sides.ts'

/** Five cells for a score, where no reason in words says more. */
function ScoreCells({ score }: { readonly score: number }): React.JSX.Element {
  const full = Math.round(score * 5)
  return (
    <span className="score-cells" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((cell) => (
        <i key={cell} className={cell <= full ? 'full' : ''} />
      ))}
    </span>
  )
}

/** Why, in as few words as there are: 1 对 2, 渝较宽. */
export function useSpineReason(): (row: RowOutline) => string {
  const { t } = useTranslation()
  const sides = useSides()
  return (row) => {
    const counts = [row.left.length, row.right.length]
    const shape = Math.max(...counts) > 1 ? t('compare.row.shape', { left: counts[0], right: counts[1] }) : ''
    const direction = row.relation === 'partial' && row.direction !== 'none' ? sides.direction(row.direction) : ''
    return [shape, direction].filter((part) => part !== '').join(' ')
  }
}

function PairReason({ row }: { readonly row: RowOutline }): React.JSX.Element {
  const reason = useSpineReason()(row)
  return (
    <div className="spine-reason">
      {reason === '' && row.score !== null ? <ScoreCells score={row.score} /> : <span>{reason}</span>}
      {row.score !== null && <Chance score={row.score} />}
    </div>
  )
}

/** Which kinds of contrast the row has, each once: in the shape and the word of its kind, so that none needs a colour. */
function ContrastKinds({ row }: { readonly row: RowOutline }): React.JSX.Element | null {
  const { t } = useTranslation()
  if (row.contrasts.length === 0) return null
  return (
    <div className="spine-contrasts" title={t('compare.row.contrasts', { count: row.contrasts.length })}>
      {kindsOf(row).map((kind) => (
        <span key={kind}>
          <ContrastGlyph kind={kind} />
          {t(`common.contrast.${kind}`)}
        </span>
      ))}
    </div>
  )
}

function GapReason({ row }: { readonly row: RowOutline }): React.JSX.Element {
  const { t } = useTranslation()
  const key = row.gap !== null ? 'confirmedGap' : row.state === 'rejected' ? 'rejected' : 'suggestedGap'
  return <div className="spine-reason">{t(`compare.row.${key}`)}</div>
}

/** Between the texts: what they are to each other, why, and who has judged. */
export function Spine({ row }: { readonly row: RowOutline }): React.JSX.Element {
  const { t } = useTranslation()
  const { city } = useSides()
  const present = presentSide(row)
  const stale = row.decisions.some(({ current }) => !current)
  return (
    <div className="spine" role="gridcell">
      <div className="tie">
        <i className={present === 'right' ? 'missing' : `of-${city.left}`} />
        <RelationLabel relation={row.relation} direction={row.direction} {...(present === null ? {} : { present })} />
        <i className={present === 'left' ? 'missing' : `of-${city.right}`} />
      </div>
      {row.relation !== 'gap' && isPairRow(row) ? <PairReason row={row} /> : <GapReason row={row} />}
      <ContrastKinds row={row} />
      <DecisionMarks row={row} />
      {row.disagreement && <span className="tag">{t('compare.row.disagreement')}</span>}
      {stale && <span className="tag tag-warn">{t('compare.row.stale')}</span>}
    </div>
  )
}
