import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { DisagreementGlyph } from './DisagreementGlyph.tsx'
import { usePlaceNames } from '../../components/place-names.ts'
import { RelationGlyph } from '../../components/RelationGlyph.tsx'
import { gapTerms, instrumentsOfCity } from './gap-sum.ts'
import type { GapCounts, GapTerm, SidesOf } from './gap-sum.ts'

/** Terms that stand in the sum even at zero: what was looked for and not found is said. */
const alwaysShown: ReadonlySet<GapTerm> = new Set(['conflict', 'left-city', 'right-city', 'disagreement'])

function TermGlyph({ term }: { readonly term: GapTerm }): React.JSX.Element {
  if (term === 'disagreement') return <DisagreementGlyph />
  if (term === 'conflict') return <RelationGlyph relation="conflict" />
  return <RelationGlyph relation="gap" present={term === 'right-city' ? 'right' : 'left'} />
}

/** The name of a term: a city goes by the places that its sides really hold. */
export function useTermName(sides: SidesOf): (term: GapTerm) => string {
  const { t } = useTranslation()
  const placeNames = usePlaceNames()
  return (term) => {
    if (term !== 'left-city' && term !== 'right-city') return t(`gaps.term.${term}`)
    const city = term === 'left-city' ? 'chengdu' : 'chongqing'
    const names = placeNames(instrumentsOfCity(sides, city))
    return t(`gaps.term.${term}`, { place: names === '' ? t(`common.city.${city}`) : names })
  }
}

/** 全部 71 ＝ 冲突 6 ＋ …: every term is a toggle; a sum that does not come out is said on screen. */
export function GapSum({
  all,
  counts,
  sides,
  selected,
  onToggle,
  onAll,
}: {
  readonly all: number
  readonly counts: GapCounts
  readonly sides: SidesOf
  readonly selected: ReadonlySet<GapTerm>
  readonly onToggle: (term: GapTerm) => void
  readonly onAll: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useTermName(sides)
  const shown = gapTerms.filter((term) => counts[term] > 0 || alwaysShown.has(term))
  const sum = shown.reduce((total, term) => total + counts[term], 0)
  return (
    <div className="relation-sum" role="group" aria-label={t('gaps.sum')}>
      <button type="button" className="chip" aria-pressed={selected.size === 0} onClick={onAll}>
        {t('common.sum.all')} <b>{all}</b>
      </button>
      {shown.map((term, index) => (
        <Fragment key={term}>
          <span className="operator" aria-hidden="true">
            {index === 0 ? '＝' : '＋'}
          </span>
          <button type="button" className="chip" aria-pressed={selected.has(term)} onClick={() => onToggle(term)}>
            <span className={`relation-label relation-${term === 'conflict' ? 'conflict' : 'gap'}`}>
              <TermGlyph term={term} />
              <span>{nameOf(term)}</span>
            </span>
            <b>{counts[term]}</b>
          </button>
        </Fragment>
      ))}
      {sum !== all && (
        <span className="sum-wrong" role="alert">
          {t('gaps.wrong', { sum, all })}
        </span>
      )}
    </div>
  )
}
