import { useTranslation } from 'react-i18next'
import type { ClauseRow } from '#core/contract/clause-rows.ts'
import type { InstrumentKind } from '#core/model/instrument.ts'
import { Chance } from '../../components/Likelihood.tsx'
import { Counterpart } from './Counterpart.tsx'
import { excerptOf, matchesWithin } from './excerpt.ts'
import { columnOf } from './group-hits.ts'
import { hitId, nameOf, type Hit } from './hit.ts'
import type { HitActions } from './hit-actions.ts'
import { MarkedText } from './MarkedText.tsx'
import { Why, WhyAlike } from './Why.tsx'

/** What can be done with the selected hit. For the mouse only, as nothing that can be focused may stand in an option. */
function Ways({ hit, actions }: { readonly hit: Hit; readonly actions: HitActions }): React.JSX.Element {
  const { t } = useTranslation()
  const ways = [
    ['Enter', 'open', actions.open],
    ['C', 'compare', actions.compare],
    ['S', 'similar', actions.similar],
    ...(hit.how === 'similar' ? [] : [['W', 'why', actions.toggleWhy] as const]),
  ] as const
  return (
    <p className="hit-ways sub">
      {ways.map(([key, name, act]) => (
        <span key={key} className="hit-way" onClick={() => act(hit)}>
          <span>{t(`search.hit.${name}`)}</span> <kbd>{key}</kbd>
        </span>
      ))}
    </p>
  )
}

function Text({ hit, whole }: { readonly hit: Hit; readonly whole: boolean }): React.JSX.Element {
  const { t } = useTranslation()
  const { text, matches, how } = hit
  const stretches = whole ? [{ start: 0, end: text.length, shown: true }] : excerptOf(text, matches)
  return (
    <p className="clause-text" lang="zh-CN">
      {stretches.map((stretch) =>
        stretch.shown ? (
          <MarkedText
            key={stretch.start}
            text={text.slice(stretch.start, stretch.end)}
            matches={matchesWithin(matches, stretch)}
            how={how}
          />
        ) : (
          <span key={stretch.start} className="muted">
            {t('search.hit.omitted')}
          </span>
        ),
      )}
    </p>
  )
}

/** One clause that was found. A long one shows the sentences that matched, and all of itself when it is selected. */
export function HitRow({
  hit,
  rows,
  kind,
  selected,
  explained,
  onSelect,
  actions,
}: {
  readonly hit: Hit
  /** Rows of comparisons that hold it; none while nothing is known. */
  readonly rows: readonly ClauseRow[]
  /** Of its instrument. */
  readonly kind: InstrumentKind | null
  readonly selected: boolean
  readonly explained: boolean
  readonly onSelect: () => void
  readonly actions: HitActions
}): React.JSX.Element {
  const { t } = useTranslation()
  const isCut = !selected && excerptOf(hit.text, hit.matches).some(({ shown }) => !shown)
  return (
    <div
      id={hitId(hit)}
      role="option"
      aria-selected={selected}
      className="hit-row"
      onClick={onSelect}
      onDoubleClick={() => actions.open(hit)}
    >
      <p className="hit-label">
        <b lang="zh-CN">{nameOf(hit)}</b>
        <span className="second clip" lang="zh-CN">
          <MarkedText text={hit.heading ?? ''} matches={'headingMatches' in hit ? (hit.headingMatches ?? []) : []} />
        </span>
        <span className="grow" />
        {isCut && <span className="sub">{t('search.hit.length', { count: hit.text.length })}</span>}
        {hit.how === 'similar' && (
          <span className="sub">
            {t('search.similar.chance')} <Chance score={hit.score} />
          </span>
        )}
        <Counterpart rows={rows} column={columnOf(hit)} />
      </p>
      <Text hit={hit} whole={selected} />
      {hit.how === 'similar' && <WhyAlike reasons={hit.reasons} />}
      {selected && explained && hit.how !== 'similar' && <Why hit={hit} kind={kind} />}
      {selected && <Ways hit={hit} actions={actions} />}
    </div>
  )
}
