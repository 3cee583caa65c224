import { useTranslation } from 'react-i18next'
import type { GapEntry } from '#core/contract/api.ts'
import type { Contrast, Side } from '#core/model/correspondence.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import { ClauseText } from '../../components/ClauseText.tsx'
import { ContrastGlyph } from '../../components/ContrastGlyph.tsx'
import { ContrastSign, ContrastValue } from '../../components/ContrastValue.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { GreyLines } from '../../components/GreyLines.tsx'
import { usePlaceNames } from '../../components/place-names.ts'
import { RelationLabel } from '../../components/RelationLabel.tsx'
import { SimilarLink } from '../../components/SimilarLink.tsx'
import { Seal } from '../../components/Seal.tsx'
import { sideCity } from '../../components/CityHead.tsx'
import { routeHref } from '../../navigation.ts'
import { ConfirmedGap } from './ConfirmedGap.tsx'
import { DecisionLines } from './DisagreementList.tsx'
import { instrumentsOn } from './gap-sum.ts'
import type { SidesOf } from './gap-sum.ts'
import { GapKind } from './GapRow.tsx'
import { SearchDone } from './SearchDone.tsx'
import { otherSide, useGapRow } from './use-gaps.ts'

function useVerdict(entry: GapEntry, sides: SidesOf): string {
  const { t } = useTranslation()
  const placeNames = usePlaceNames()
  if (entry.kind !== 'gap') return t(`gaps.detail.${entry.kind}`)
  if (entry.presentSide === null) return t('gaps.detail.rejected')
  return t('gaps.detail.lacks', { place: placeNames(instrumentsOn(entry, otherSide(entry.presentSide), sides)) })
}

function Clauses({
  clauses,
  entry,
  side,
  sides,
}: {
  readonly clauses: readonly ClauseFull[]
  readonly entry: GapEntry
  readonly side: 'left' | 'right'
  readonly sides: SidesOf
}): React.JSX.Element | null {
  if (clauses.length === 0) return null
  const city = sideCity(instrumentsOn(entry, side, sides))
  return (
    <section className={`panel-block gap-clauses city-${city}`}>
      {clauses.map(({ ref, label, heading, text, instrumentTitle, marks }) => (
        <article key={`${ref.version} ${ref.path}`}>
          <p className="gap-source sub" lang="zh-CN">
            <Seal of={city} size={16} /> <span className="clip">{instrumentTitle}</span>
            <span className="grow" />
            <SimilarLink clause={ref} />
          </p>
          <h3 lang="zh-CN">
            {label} <span className="second">{heading}</span>
          </h3>
          <ClauseText text={text} marks={entry.kind === 'gap' ? [] : marks} />
        </article>
      ))}
    </section>
  )
}

function Contrasts({
  row,
  entry,
  sides,
}: {
  readonly row: ComparativeRow
  readonly entry: GapEntry
  readonly sides: SidesOf
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const placeNames = usePlaceNames()
  if (row.contrastDetails.length === 0) return null
  const value = (contrast: Contrast, side: Side): React.JSX.Element => (
    <ContrastValue contrast={contrast} side={side} city={placeNames(instrumentsOn(entry, side, sides))} />
  )
  return (
    <section className="panel-block">
      <h3 className="block-title">{t('gaps.detail.contrasts')}</h3>
      <dl className="fact-list">
        {row.contrastDetails.map((contrast, index) => (
          <div key={`${contrast.kind} ${index}`}>
            <dt className="gap-contrast-kind">
              <ContrastGlyph kind={contrast.kind} /> {t(`common.contrast.${contrast.kind}`)}
            </dt>
            <dd lang="zh-CN">
              {contrast.about !== null && <p className="sub">{contrast.about}</p>}
              <div className="gap-contrast">
                <div>{value(contrast, 'left')}</div>
                <span className="muted">
                  <ContrastSign contrast={contrast} />
                </span>
                <div>{value(contrast, 'right')}</div>
              </div>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function OpenDetail({
  entry,
  row,
  sides,
}: {
  readonly entry: GapEntry
  readonly row: ComparativeRow
  readonly sides: SidesOf
}): React.JSX.Element {
  const { t } = useTranslation()
  // The confirmed gap is a decision too, and has a block of its own.
  const decisions = row.decisions.filter(({ id }) => id !== entry.confirmed?.id)
  return (
    <>
      <Clauses clauses={row.leftClauses} entry={entry} side="left" sides={sides} />
      <Clauses clauses={row.rightClauses} entry={entry} side="right" sides={sides} />
      {entry.kind !== 'gap' && <Contrasts row={row} entry={entry} sides={sides} />}
      {(entry.kind !== 'gap' || decisions.length > 0) && (
        <section className="panel-block">
          <h3 className="block-title">{t('gaps.detail.decisions')}</h3>
          {decisions.length === 0 ? <p>{t('gaps.detail.noDecision')}</p> : <DecisionLines decisions={decisions} />}
        </section>
      )}
      {entry.confirmed !== null && <ConfirmedGap gap={entry.confirmed} />}
      {entry.kind === 'gap' && <SearchDone entry={entry} row={row} sides={sides} />}
    </>
  )
}

/** One matter: what it is, its clauses, the search that was done, and the way to confirm or withdraw. */
export function GapDetail({ entry, sides }: { readonly entry: GapEntry; readonly sides: SidesOf }): React.JSX.Element {
  const { t } = useTranslation()
  const row = useGapRow(entry)
  return (
    <>
      <div className="panel-block gap-verdict">
        {entry.kind === 'gap' ? (
          <RelationLabel relation="gap" present={entry.presentSide ?? 'left'} />
        ) : (
          <GapKind entry={entry} sides={sides} />
        )}
        <p>{useVerdict(entry, sides)}</p>
        <div className="block-line">
          <span className="sub clip">{t('gaps.detail.in', { title: entry.comparisonTitle })}</span>
          <a className="link-button" href={routeHref('compare', entry.comparison, { row: entry.rowKey })}>
            {t('gaps.open')}
          </a>
        </div>
      </div>
      {row.isError && (
        <div className="inline-error">
          <ErrorNotice error={row.error} onRetry={() => void row.refetch()} />
        </div>
      )}
      {row.isPending && <GreyLines />}
      {row.data != null && <OpenDetail entry={entry} row={row.data} sides={sides} />}
    </>
  )
}
