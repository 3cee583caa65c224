import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateView, ComparativeRow } from '#core/report/comparative-row.ts'
import { useCompare } from './compare-context.tsx'
import { scoreText } from './row-facts.ts'
import { useSides } from './use-sides.ts'

/** As many as a reader compares at once; the rest on demand. */
const shortList = 3

function Candidate({
  candidate,
  title,
}: {
  readonly candidate: CandidateView
  readonly title: string
}): React.JSX.Element {
  const { t } = useTranslation()
  const { draft, setDraft } = useCompare()
  const chosen =
    draft.counterpart?.ref.path === candidate.ref.path && draft.counterpart.ref.version === candidate.ref.version
  const name = [candidate.title ?? candidate.heading ?? '', title].filter((part) => part !== '').join(' · ')
  return (
    <button
      type="button"
      className="candidate"
      aria-pressed={chosen}
      title={t(chosen ? 'compare.drawer.taken2' : 'compare.drawer.take')}
      onClick={(event) => {
        setDraft({ counterpart: chosen ? null : candidate })
        // The keys 1 to 5 and Enter are the decision's again, not this button's.
        event.currentTarget.blur()
      }}
    >
      <span className="second" lang="zh-CN">
        {candidate.label}
      </span>
      <span className="clip" lang="zh-CN" title={name}>
        {name}
      </span>
      <small>{candidate.taken && t('compare.drawer.taken')}</small>
      <span className="muted">{scoreText(candidate.score)}</span>
    </button>
  )
}

/** Next-best counterparts. Choosing one makes the decision about that pair instead. */
export function Candidates({ row }: { readonly row: ComparativeRow }): React.JSX.Element {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { titleOf } = useSides()
  const { candidates } = row
  // Candidates answer the row's first clause, and so stand on the other side.
  const side = row.left.length > 0 ? 'right' : 'left'
  return (
    <section className="drawer-block">
      <h3>
        <span>{t('compare.drawer.candidates', { count: candidates.length })}</span>
        <span>{t('compare.drawer.score')}</span>
      </h3>
      {candidates.length === 0 && <p className="second">{t('compare.drawer.noCandidates')}</p>}
      {(all ? candidates : candidates.slice(0, shortList)).map((candidate) => (
        <Candidate
          key={`${candidate.ref.version} ${candidate.ref.path}`}
          candidate={candidate}
          title={titleOf[side]?.(candidate.ref.version) ?? ''}
        />
      ))}
      {!all && candidates.length > shortList && (
        <button type="button" className="plain more-link" onClick={() => setAll(true)}>
          {t('common.all')} {candidates.length}
        </button>
      )}
    </section>
  )
}
