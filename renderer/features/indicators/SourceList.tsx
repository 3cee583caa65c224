import { useTranslation } from 'react-i18next'
import type { TablePlace } from '#core/indicators/table-model.ts'
import type { Side } from '#core/model/correspondence.ts'
import { MarkedText } from '../../components/ClauseText.tsx'
import { Seal, sealOfPlace } from '../../components/Seal.tsx'
import { routeHref } from '../../navigation.ts'

/** More than these of one row are counted: the library finds all. */
const mostShown = 40

/** 二、 and 1. without the mark that parts them from their text, where no text follows. */
const withoutStop = (label: string): string => label.replace(/[、.．]$/u, '')

/** A sentence of a clause with the place that is meant lit, where it stands, and the way there. */
export function Source({
  place,
  children,
}: {
  readonly place: TablePlace
  /** What more is said of it, below the sentence. */
  readonly children?: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const { ref, label, instrumentTitle, jurisdiction, sentence, sentenceStart, span, sourceKind, documentDate } = place
  const lit = [{ start: span[0] - sentenceStart, end: span[1] - sentenceStart }]
  return (
    <article className="indicator-source">
      <Seal {...sealOfPlace(jurisdiction)} />
      <div>
        <p className="source-sentence" lang="zh-CN">
          <MarkedText text={sentence} marks={[]} lit={lit} />
        </p>
        <p className="sub">
          <span lang="zh-CN">
            {instrumentTitle} · {withoutStop(label)}
          </span>
          {documentDate === null ? '' : ` · ${documentDate}`}
          {sourceKind === 'restated-summary' && <span className="tag source-tag">{t('common.restatedTag')}</span>}
        </p>
        {children}
        <a className="source-open" href={routeHref('library', ref.version, { clause: ref.path })}>
          {t('indicators.source.open')}
        </a>
      </div>
    </article>
  )
}

/** Everything of one side, or that nothing was found and in how many instruments. */
export function SideSources<Held>({
  side,
  name,
  looked,
  held,
  render,
}: {
  readonly side: Side
  readonly name: string
  readonly looked: number
  readonly held: readonly Held[]
  readonly render: (one: Held) => React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className={`panel-block sources-${side}`} aria-label={name}>
      {held.length === 0 ? (
        <p className="muted">{t('indicators.source.none', { place: name, count: looked })}</p>
      ) : (
        <h3 className="block-title">
          {name} · {t('indicators.source.all', { count: held.length })}
        </h3>
      )}
      {held.slice(0, mostShown).map((one) => render(one))}
      {held.length > mostShown && (
        <p className="muted">{t('indicators.source.more', { count: held.length - mostShown })}</p>
      )}
    </section>
  )
}
