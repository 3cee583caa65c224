import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '#core/contract/shapes.ts'
import type { Reason } from '#core/model/correspondence.ts'
import type { InstrumentKind } from '#core/model/instrument.ts'
import { pointsText, shownParts, type ShownPart } from './why.ts'

/** A part of a score in words: 标题含有, 两词相邻, 地方性法规, 2024 年. */
function usePartText(kind: InstrumentKind | null): (part: ShownPart) => string {
  const { t } = useTranslation()
  return ({ kind: of, figure }) => {
    switch (of) {
      case 'heading':
      case 'text':
      case 'title':
        return t(`search.why.${of}`, { count: figure ?? 0 })
      case 'proximity':
        return figure === 0 ? t('search.why.adjacent') : t('search.why.apart', { count: figure ?? 0 })
      case 'authority':
        return kind === null ? t('search.why.authority') : t(`common.instrumentKind.${kind}`)
      case 'recency':
        return t('search.why.year', { year: figure })
      case 'nearness':
        return t('search.why.nearness', { errors: (figure ?? 0).toFixed(1) })
      case 'meaning':
        return t('search.why.meaning', { count: figure ?? 0 })
    }
  }
}

/** Why a hit stands where it stands: its score as a sum of what is said in words. */
export function Why({
  hit,
  kind,
}: {
  readonly hit: SearchHit
  readonly kind: InstrumentKind | null
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const partText = usePartText(kind)
  const parts = shownParts(hit.why ?? [], hit.score)
  if (parts.length === 0) return null
  return (
    <p className="hit-why sub">
      {t('search.why.score', { score: hit.score.toFixed(2) })}
      {parts.map((part, at) => (
        <Fragment key={part.kind}>
          <span aria-hidden="true">{at === 0 ? ' ＝ ' : ' ＋ '}</span>
          <span>
            {partText(part)} <b>{pointsText(part.hundredths)}</b>
          </span>
        </Fragment>
      ))}
    </p>
  )
}

/** Why a clause is like another: the words that both have, and those that stand for each other. */
export function WhyAlike({ reasons }: { readonly reasons: readonly Reason[] }): React.JSX.Element | null {
  const { t } = useTranslation()
  if (reasons.length === 0) return null
  return (
    <p className="hit-why sub">
      {reasons.map((reason) => (
        <span key={reason.kind} className="alike-reason">
          {t(`compare.reason.${reason.kind}`)} <b lang="zh-CN">{namedIn(reason)}</b>
        </span>
      ))}
    </p>
  )
}

const pairText = ({ left, right }: { readonly left: string; readonly right: string }): string =>
  left === right ? left : `${left} ↔ ${right}`

function namedIn(reason: Reason): string {
  switch (reason.kind) {
    case 'shared-terms':
      return reason.terms.join('、')
    case 'synonyms':
    case 'bodies':
      return reason.pairs.map(pairText).join('、')
    case 'same-section':
      return pairText(reason)
    case 'neighbours':
      return reason.pairs.map(({ left, right }) => pairText({ left: left.label, right: right.label })).join('、')
  }
}
