import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Relation } from '#core/model/correspondence.ts'
import { relations } from '#core/model/correspondence.ts'
import type { RelationTotals } from '#core/report/comparative-row.ts'
import { listedRelations } from './self-checks.ts'
import type { ReportRequest } from './use-report.ts'

/** Which rows the report lists, and whether the offices' decisions stand in it. */
export function ContentChoice({
  request,
  totals,
  onChange,
}: {
  readonly request: ReportRequest
  /** Null while the comparison is being read. */
  readonly totals: RelationTotals | null
  readonly onChange: (changes: Partial<ReportRequest>) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  if (request.template === 'area-matrix') {
    return (
      <section className="panel-block report-choice">
        <h3 className="block-title">{t('reports.content.title')}</h3>
        <p className="sub">{t('reports.content.counted')}</p>
      </section>
    )
  }
  const possible: readonly Relation[] = request.template === 'gap-list' ? ['conflict', 'gap'] : relations
  const listed = listedRelations(request)
  const count = (of: readonly Relation[]): number | string =>
    totals === null ? '…' : of.reduce((sum, relation) => sum + totals[relation], 0)
  const isAll = listed.length === possible.length
  const toggle = (relation: Relation): void => {
    const next = listed.includes(relation) ? listed.filter((each) => each !== relation) : [...listed, relation]
    // Taking the last one away would list nothing: it means all again.
    onChange({ relations: next.length === possible.length ? [] : possible.filter((each) => next.includes(each)) })
  }
  return (
    <section className="panel-block report-choice">
      <h3 className="block-title">{t('reports.content.title')}</h3>
      <Checkbox checked={isAll} indeterminate={!isAll} onChange={() => onChange({ relations: [] })}>
        {t('reports.content.all', { count: count(possible) as number })}
      </Checkbox>
      {possible.map((relation) => (
        <Checkbox
          key={relation}
          className="report-relation"
          checked={listed.includes(relation)}
          onChange={() => toggle(relation)}
        >
          {t('reports.content.relation', {
            relation: t(`common.relation.${relation}`),
            count: count([relation]) as number,
          })}
        </Checkbox>
      ))}
      <Checkbox checked={request.withDecisions} onChange={(event) => onChange({ withDecisions: event.target.checked })}>
        {t('reports.content.withDecisions')}
      </Checkbox>
      <Checkbox checked={request.withContrasts} onChange={(event) => onChange({ withContrasts: event.target.checked })}>
        {t('reports.content.withContrasts')}
      </Checkbox>
      {request.template === 'gap-list' && <p className="sub">{t('reports.content.always')}</p>}
    </section>
  )
}
