import { useTranslation } from 'react-i18next'
import type { AnnotationView, DecisionView, GapView } from '#core/report/comparative-row.ts'
import { Severity } from '../../components/Severity.tsx'
import { formatDate } from '../../components/formats.ts'
import { currentLanguage } from '../../i18n.ts'

export type ThreadEntryOf =
  | { readonly kind: 'decision'; readonly decision: DecisionView }
  | { readonly kind: 'annotation'; readonly annotation: AnnotationView }
  | { readonly kind: 'gap'; readonly gap: GapView }

/** Month and day where it was made, in local time: `11-18`. */
const shortDate = (instant: string): string => {
  const date = new Date(instant)
  return Number.isNaN(date.getTime())
    ? ''
    : `${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

function Signature({ person, at }: { readonly person: string; readonly at: string }): React.JSX.Element {
  return (
    <span className="thread-signature" title={at}>
      {person} {shortDate(at)}
    </span>
  )
}

function Content({ entry }: { readonly entry: ThreadEntryOf }): React.JSX.Element {
  const { t } = useTranslation()
  switch (entry.kind) {
    case 'decision': {
      const { relation, reason, person, decidedAt, current } = entry.decision
      return (
        <>
          <b>{t(`common.relation.${relation}`)}</b>
          {reason !== '' && <span>{reason}</span>}
          {!current && <span className="tag tag-warn">{t('compare.row.stale')}</span>}
          <Signature person={person} at={decidedAt} />
        </>
      )
    }
    case 'annotation':
      return (
        <>
          <span>{entry.annotation.text}</span>
          <Signature person={entry.annotation.person} at={entry.annotation.writtenAt} />
        </>
      )
    case 'gap': {
      const { severity, note, responsibleUnit, dueOn, person, confirmedAt } = entry.gap
      return (
        <>
          <b>{t('compare.drawer.gapConfirmed')}</b> <Severity of={severity} />
          {responsibleUnit !== '' && <span>{responsibleUnit}</span>}
          {dueOn !== null && <span>{t('compare.drawer.dueOn', { date: formatDate(dueOn, currentLanguage()) })}</span>}
          {note !== '' && <span>{note}</span>}
          <Signature person={person} at={confirmedAt} />
        </>
      )
    }
  }
}

/** One thing that somebody decided or wrote, signed. */
export function ThreadEntry({
  entry,
  onWithdraw,
}: {
  readonly entry: ThreadEntryOf
  readonly onWithdraw: (() => void) | null
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <p className="thread-entry">
      <Content entry={entry} />
      {onWithdraw !== null && (
        <button type="button" className="plain more-link" onClick={onWithdraw}>
          {t('common.withdraw')}
        </button>
      )}
    </p>
  )
}
