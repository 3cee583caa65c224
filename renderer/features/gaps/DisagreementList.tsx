import { useTranslation } from 'react-i18next'
import type { GapEntry } from '#core/contract/api.ts'
import type { DecisionView } from '#core/report/comparative-row.ts'
import { OfficeSeal } from '../../components/OfficeSeal.tsx'
import { RelationLabel } from '../../components/RelationLabel.tsx'
import { entryKey } from './gap-sum.ts'
import { matterOf } from './GapRow.tsx'

/** Each decision: whose, which relation, why. */
export function DecisionLines({ decisions }: { readonly decisions: readonly DecisionView[] }): React.JSX.Element {
  return (
    <ul className="decision-lines">
      {decisions.map(({ id, office, person, relation, direction, reason }) => (
        <li key={id}>
          <OfficeSeal office={office} />
          <RelationLabel relation={relation} direction={direction} />
          <span lang="zh-CN">
            {reason} <span className="muted">{person}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Pairs that offices judge differently, for the joint meeting; the program resolves none of them. */
export function DisagreementList({
  entries,
  selected,
  onSelect,
}: {
  readonly entries: readonly GapEntry[]
  readonly selected: string | null
  readonly onSelect: (entry: GapEntry) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  if (entries.length === 0) return <p className="panel-note">{t('gaps.noDisagreement')}</p>
  return (
    <>
      <ol className="disagreements">
        {entries.map((entry, index) => (
          <li key={entryKey(entry)} className="disagreement" aria-current={entryKey(entry) === selected}>
            <button type="button" className="plain" onClick={() => onSelect(entry)}>
              <span className="muted">{index + 1}</span> <b lang="zh-CN">{matterOf(entry, t('gaps.pairSign'))}</b>
            </button>
            <DecisionLines decisions={entry.row.decisions} />
          </li>
        ))}
      </ol>
      <p className="panel-note">{t('gaps.disagreementNote')}</p>
    </>
  )
}
