import { useTranslation } from 'react-i18next'
import type { GapEntry } from '#core/contract/api.ts'
import type { ClauseRef } from '#core/model/correspondence.ts'
import type { GapSearch } from '#core/journal/event.ts'
import { recordedRefusal } from '#core/report/recorded-search.ts'
import type { CandidateView, ComparativeRow } from '#core/report/comparative-row.ts'
import { Chance } from '../../components/Likelihood.tsx'
import { useRefusalText } from '../../components/use-refusal-text.ts'
import { routeHref } from '../../navigation.ts'
import { instrumentsOn } from './gap-sum.ts'
import type { SidesOf } from './gap-sum.ts'
import { otherSide } from './use-gaps.ts'

interface NearClause {
  readonly ref: ClauseRef
  readonly label: string
  readonly heading: string | null
  readonly score: number
  readonly taken: boolean
  readonly refused?: CandidateView['refused']
}

/** Nearest clauses that are listed; the number examined stands beside them. */
const nearestShown = 5

/** The record has no reason; of the same clause at the same score it is known today. */
function recordedNear(recorded: GapSearch['nearest'][number], row: ComparativeRow): NearClause {
  const refused = recordedRefusal(row, recorded)
  return { ...recorded, heading: null, taken: false, ...(refused === undefined ? {} : { refused }) }
}

/** What was recorded when the gap was confirmed; before that, what the alignment examined. */
function searchOf(
  entry: GapEntry,
  row: ComparativeRow,
): { readonly examined: number; readonly near: readonly NearClause[]; readonly method: string | null } {
  if (entry.confirmed !== null) {
    const { examined, nearest, method } = entry.confirmed.search
    return { examined, method, near: nearest.map((each) => recordedNear(each, row)) }
  }
  return { examined: row.examined, method: null, near: row.candidates.slice(0, nearestShown) }
}

/** The search behind a gap: how many clauses were examined, and which came nearest. */
export function SearchDone({
  entry,
  row,
  sides,
}: {
  readonly entry: GapEntry
  readonly row: ComparativeRow
  readonly sides: SidesOf
}): React.JSX.Element {
  const { t } = useTranslation()
  const refusalText = useRefusalText()
  const { examined, near, method } = searchOf(entry, row)
  const others = instrumentsOn(entry, otherSide(entry.presentSide ?? 'left'), sides)
  const titleOf = (version: string): string =>
    others.length < 2 ? '' : (others.find((each) => each.version === version)?.title ?? '')
  return (
    <section className="panel-block">
      <div className="block-line">
        <h3 className="block-title">{t('gaps.search.title')}</h3>
        <span className="sub">
          {t('gaps.search.done', { count: examined })}
          {method === null ? '' : ` · ${t('gaps.search.method', { method })}`}
        </span>
      </div>
      {near.length === 0 ? (
        <p>{t('gaps.search.none')}</p>
      ) : (
        <table className="near-table">
          <thead>
            <tr>
              <th scope="col">{t('gaps.search.nearest')}</th>
              <th scope="col" className="number">
                {t('gaps.search.score')}
              </th>
            </tr>
          </thead>
          <tbody>
            {near.map(({ ref, label, heading, score, taken, refused }) => (
              <tr key={`${ref.version} ${ref.path}`}>
                <td>
                  <a href={routeHref('library', ref.version, { clause: ref.path })} lang="zh-CN">
                    {label}
                  </a>{' '}
                  <span className="second" lang="zh-CN">
                    {heading}
                  </span>
                  {refused === undefined && taken && <span className="sub"> {t('gaps.search.taken')}</span>}
                  {refused !== undefined && <span className="sub near-title">{refusalText(refused)}</span>}
                  <span className="sub near-title" lang="zh-CN">
                    {titleOf(ref.version)}
                  </span>
                </td>
                <td className="number">
                  <Chance score={score} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
