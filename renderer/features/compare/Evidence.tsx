import { useTranslation } from 'react-i18next'
import type { ClauseFull, ComparativeRow } from '#core/report/comparative-row.ts'
import { Likelihood } from '../../components/Likelihood.tsx'
import { Copied } from './Copied.tsx'
import { Reasons } from './Reasons.tsx'
import { useSides } from './use-sides.ts'

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
            {row.score !== null && <Likelihood score={row.score} />}
          </h3>
          {row.suggested === null && <p className="second">{t('compare.drawer.madeByPerson')}</p>}
          <Reasons row={row} />
          <Copied row={row} />
        </section>
      )}
      <Coverage row={row} />
      <Sources clauses={[...row.leftClauses, ...row.rightClauses]} />
    </>
  )
}
