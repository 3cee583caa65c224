import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateView, ComparativeRow } from '#core/report/comparative-row.ts'
import { Chance } from '../../components/Likelihood.tsx'
import { useRefusalText } from '../../components/use-refusal-text.ts'
import { useKeys } from '../../components/use-keys.ts'
import { useCompare } from './compare-context.tsx'
import { presentSide } from './row-facts.ts'
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
  const refusalText = useRefusalText()
  const { refused } = candidate
  const chosen = isSame(candidate, draft.counterpart)
  const name = [candidate.title ?? candidate.heading ?? '', title].filter((part) => part !== '').join(' · ')
  const line = useRef<HTMLButtonElement>(null)
  // Chosen by its key, it may stand below the evidence, out of sight.
  useEffect(() => {
    if (chosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <button
      ref={line}
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
      <small>{refused === undefined && candidate.taken && t('compare.drawer.taken')}</small>
      <Chance score={candidate.score} />
      {refused !== undefined && <small className="candidate-refused">{refusalText(refused)}</small>}
    </button>
  )
}

const isSame = (a: CandidateView, b: CandidateView | null): boolean =>
  a.ref.path === b?.ref.path && a.ref.version === b.ref.version

/** X takes the next-best counterpart; after the last of the short list the row's own again. */
function useNextCandidate(candidates: readonly CandidateView[]): void {
  const { draft, setDraft, readOnly } = useCompare()
  useKeys({
    x: () => {
      if (readOnly) return
      const at = candidates.findIndex((candidate) => isSame(candidate, draft.counterpart))
      setDraft({ counterpart: candidates.slice(0, shortList)[at + 1] ?? null })
    },
  })
}

/** Next-best counterparts. Choosing one makes the decision about that pair instead. */
export function Candidates({ row }: { readonly row: ComparativeRow }): React.JSX.Element {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const { titleOf } = useSides()
  const { candidates } = row
  useNextCandidate(candidates)
  const isGap = presentSide(row) !== null
  // Candidates answer the row's first clause, and so stand on the other side.
  const side = row.left.length > 0 ? 'right' : 'left'
  return (
    <section className="drawer-block">
      <h3>
        <span>
          {isGap
            ? t('compare.drawer.nearest', { count: row.examined })
            : t('compare.drawer.candidates', { count: candidates.length })}
          {candidates.length > 0 && (
            <kbd className="candidate-key" title={t('compare.drawer.nextCandidate')}>
              X
            </kbd>
          )}
        </span>
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
