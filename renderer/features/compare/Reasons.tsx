import { useTranslation } from 'react-i18next'
import type { NamedClause, ParagraphPair, Reason, WordPair } from '#core/model/correspondence.ts'
import { clauseName, placeName } from '#core/report/clause-name.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { litByParagraph, litByReason } from './lit.ts'
import { Lighting } from './Lighting.tsx'
import { useGoToClause } from './use-go-to-clause.ts'

const percentOf = (share: number): string => `${Math.round(share * 100)}%`

function Pairs({ pairs }: { readonly pairs: readonly WordPair[] }): React.JSX.Element {
  return (
    <span className="word-pairs" lang="zh-CN">
      {pairs.map(({ left, right }) => (
        <span key={`${left} ${right}`}>{left === right ? left : `${left} ↔ ${right}`}</span>
      ))}
    </span>
  )
}

function Named({ reason }: { readonly reason: Exclude<Reason, { readonly kind: 'neighbours' }> }): React.JSX.Element {
  switch (reason.kind) {
    case 'shared-terms':
      return <Pairs pairs={reason.terms.map((term) => ({ left: term, right: term }))} />
    case 'synonyms':
    case 'bodies':
      return <Pairs pairs={reason.pairs} />
    case 'same-section':
      return <Pairs pairs={[reason]} />
  }
}

/** Clauses beside the pair that answer each other too; each leads to its row. */
function Neighbours({
  reason,
}: {
  readonly reason: Extract<Reason, { readonly kind: 'neighbours' }>
}): React.JSX.Element {
  const goTo = useGoToClause()
  const label = ({ label: said }: NamedClause): string => clauseName({ label: said, title: null })
  return (
    <p className="word-pairs reason-words" lang="zh-CN">
      {reason.pairs.map(({ left, right }) => (
        <button key={left.ref.path} type="button" className="plain more-link" onClick={() => goTo(left.ref)}>
          {label(left)} ↔ {label(right)}
        </button>
      ))}
    </p>
  )
}

function ReasonEntry({ reason }: { readonly reason: Reason }): React.JSX.Element {
  const { t } = useTranslation()
  const percent = percentOf(reason.share)
  return (
    <li>
      <Lighting of={litByReason(reason)}>
        <span className="reason-kind">{t(`compare.reason.${reason.kind}`)}</span>
        <span className="reason-bar" title={t('compare.reason.share', { percent })}>
          <i style={{ width: percent }} />
        </span>
        <span className="muted">{percent}</span>
        {reason.kind !== 'neighbours' && <Named reason={reason} />}
      </Lighting>
      {reason.kind === 'neighbours' && <Neighbours reason={reason} />}
    </li>
  )
}

/** Which paragraph of a clause of several matters answers the other. */
function Paragraphs({ pairs }: { readonly pairs: readonly ParagraphPair[] }): React.JSX.Element | null {
  const { t } = useTranslation()
  if (pairs.length === 0) return null
  return (
    <li>
      {pairs.map((pair) => (
        <Lighting key={`${pair.left.path} ${pair.right.path}`} of={litByParagraph(pair)}>
          <span className="reason-kind">{t('compare.reason.paragraph')}</span>
          <span className="reason-place" lang="zh-CN">
            {placeName(pair.left)} ↔ {placeName(pair.right)}
          </span>
        </Lighting>
      ))}
    </li>
  )
}

/** What carried the score, most first; then what is known besides and carried nothing. */
export function Reasons({ row }: { readonly row: ComparativeRow }): React.JSX.Element {
  const { t } = useTranslation()
  const rest = 1 - row.reasons.reduce((sum, { share }) => sum + share, 0)
  const isShared = [...row.leftClauses, ...row.rightClauses].some(({ marks }) =>
    marks.some(({ kind }) => kind === 'shared'),
  )
  return (
    <>
      <ul className="reasons">
        {row.reasons.map((reason) => (
          <ReasonEntry key={reason.kind} reason={reason} />
        ))}
        <Paragraphs pairs={row.byParagraph} />
      </ul>
      {row.suggested !== null && rest >= 0.01 && (
        <p className="muted">{t('compare.reason.rest', { percent: percentOf(rest) })}</p>
      )}
      {row.clauseType !== null && (
        <p className="muted">
          {t('compare.reason.clauseType', { type: t(`compare.clauseType.${row.clauseType as 'purpose'}`) })}
        </p>
      )}
      {isShared && <p className="muted">{t('compare.reason.sharedMarks')}</p>}
    </>
  )
}
