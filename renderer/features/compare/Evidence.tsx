import { useTranslation } from 'react-i18next'
import type { Reason } from '#core/model/correspondence.ts'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import { scoreText } from './row-facts.ts'
import { useSides } from './use-sides.ts'

function ReasonLine({ reason }: { readonly reason: Reason }): React.JSX.Element | null {
  const { t } = useTranslation()
  switch (reason.kind) {
    case 'shared-terms':
      return reason.terms.length === 0 ? (
        <p className="second">{t('compare.drawer.noTerms')}</p>
      ) : (
        <p className="shared-terms" lang="zh-CN">
          {reason.terms.map((term) => (
            <span key={term}>{term}</span>
          ))}
        </p>
      )
    case 'same-section':
      return (
        <p className="second">
          {reason.left === reason.right
            ? t('compare.drawer.sameSection', { section: reason.left })
            : t('compare.drawer.sections', { left: reason.left, right: reason.right })}
        </p>
      )
    case 'clause-type':
      return (
        <p className="second">
          {t('compare.drawer.clauseType', { type: t(`compare.clauseType.${reason.type as 'purpose'}`) })}
        </p>
      )
  }
}

function Coverage({ row }: { readonly row: ComparativeRow }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { name } = useSides()
  if (row.coverage === null) return null
  const { coverage } = row
  return (
    <section className="drawer-block">
      <h3>
        <span>{t('compare.drawer.coverage')}</span>
      </h3>
      <table className="coverage-table">
        <tbody>
          {(['left', 'right'] as const).map((side) => {
            const percent = `${Math.round(coverage[side] * 100)}%`
            return (
              <tr key={side} title={t('compare.drawer.coverageOf', { city: name[side], percent })}>
                <td>{name[side]}</td>
                <td>
                  <i style={{ width: percent }} />
                </td>
                <td>{percent}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Sources({ clauses }: { readonly clauses: readonly ClauseFull[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <section className="drawer-block">
      <h3>
        <span>{t('compare.drawer.source')}</span>
      </h3>
      {clauses.map((clause) => (
        <p className="second" key={`${clause.ref.version} ${clause.ref.path}`}>
          {t('compare.drawer.sourceOf', {
            title: clause.instrumentTitle,
            from: (clause.start + 1).toLocaleString('en-US'),
            to: clause.end.toLocaleString('en-US'),
          })}
        </p>
      ))}
    </section>
  )
}

/** Why the program put these clauses together, so that a reader can see it, and where they stand in their sources. */
export function Evidence({ row }: { readonly row: ComparativeRow }): React.JSX.Element {
  const { t } = useTranslation()
  const isPair = row.left.length > 0 && row.right.length > 0
  return (
    <>
      {isPair && (
        <section className="drawer-block">
          <h3>
            <span>{t('compare.drawer.why')}</span>
            {row.score !== null && <span>{t('compare.drawer.similarity', { score: scoreText(row.score) })}</span>}
          </h3>
          {row.suggested === null && <p className="second">{t('compare.drawer.madeByPerson')}</p>}
          {row.reasons.map((reason, index) => (
            <ReasonLine key={`${reason.kind} ${index}`} reason={reason} />
          ))}
        </section>
      )}
      <Coverage row={row} />
      <Sources clauses={[...row.leftClauses, ...row.rightClauses]} />
    </>
  )
}
