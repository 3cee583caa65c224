import { useTranslation } from 'react-i18next'
import type { SearchShape } from '#core/contract/shapes.ts'
import { WarnMark } from '../../components/StateMarks.tsx'
import { hows } from './group-hits.ts'
import { QueryChip } from './QueryChip.tsx'
import { withoutPart } from './query-parts.ts'

/** How many were found in which way; only the ways that found something, and where not all was read, that these are the least. */
function Ways({ totals, atLeast }: Pick<SearchShape, 'totals' | 'atLeast'>): React.JSX.Element | null {
  const { t } = useTranslation()
  const found = hows.filter((how) => totals[how] > 0)
  if (found.length < 2 && totals.exact > 0) return null
  return (
    <span className="ways">
      {found.map((how) => (
        <span key={how}>
          <mark className={`found-${how}`}>{t(`search.reading.how.${how}`)}</mark>{' '}
          {atLeast.includes(how) ? t('search.reading.atLeast', { count: totals[how] }) : totals[how]}
        </span>
      ))}
    </span>
  )
}

/** How the query was understood, part by part as it was typed. */
export function QueryReading({
  answer,
  onQuery,
  isScoped = false,
  children,
}: {
  readonly answer: SearchShape
  readonly onQuery: (query: string) => void
  /** Whether the search stays within one comparison. */
  readonly isScoped?: boolean
  /** What else narrows the search: chips. */
  readonly children?: React.ReactNode
}): React.JSX.Element {
  const { t } = useTranslation()
  const { parts } = answer
  const wanted = parts.filter((part) => part.kind === 'words')
  const [first] = wanted
  return (
    <div className="query-reading" role="group" aria-label={t('search.reading.title')}>
      {parts.map((part, at) => (
        // The same words may be typed twice; a part is told by its place.
        <QueryChip
          key={`${at} ${part.written}`}
          part={part}
          isScoped={isScoped}
          onTakeOut={() => onQuery(withoutPart(parts, part))}
        />
      ))}
      {children}
      {first !== undefined && (
        <span className="muted">
          {wanted.length > 1
            ? t('search.reading.all', { count: wanted.length })
            : t(first.words.length > 1 ? 'search.reading.any' : 'search.reading.one')}
        </span>
      )}
      <Ways totals={answer.totals} atLeast={answer.atLeast} />
    </div>
  )
}

/** Each part that was not applied, with the reason. */
export function NotApplied({ answer }: { readonly answer: SearchShape }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { notApplied, applied } = answer
  if (notApplied.length === 0) return null
  const reasons = answer.parts.flatMap((part) =>
    part.kind === 'not-applied'
      ? [t('search.notApplied.part', { part: part.written, why: t(`search.notApplied.why.${part.why}`) })]
      : [],
  )
  return (
    <div className="warn-strip" role="alert">
      <WarnMark />
      <p>
        <b>{t('search.notApplied.lead', { count: notApplied.length })}</b>
        <span>{reasons.join(t('common.listSeparator'))}</span>
        {'　'}
        {applied.length === 0 ? t('search.notApplied.nothing') : t('search.notApplied.rest')}
      </p>
    </div>
  )
}
