import { useTranslation } from 'react-i18next'
import { OkMark, WarnMark } from '../../components/StateMarks.tsx'
import type { Measures } from './paginate.ts'
import { wholeRows } from './paginate.ts'
import type { SelfCheck } from './self-checks.ts'

function Line({
  name,
  value,
  holds,
}: {
  readonly name: string
  readonly value: string
  readonly holds: boolean | null
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {holds !== null && (holds ? <OkMark /> : <WarnMark />)}
        {holds !== null && (
          <span className="only-for-readers">{t(holds ? 'reports.checks.ok' : 'reports.checks.failed')}</span>
        )}
      </dd>
    </div>
  )
}

function useCheckValue(): (check: SelfCheck) => string {
  const { t } = useTranslation()
  return ({ name, values, holds }) => {
    switch (name) {
      case 'placed':
        return t(holds === true ? 'reports.checks.placedValue' : 'reports.checks.placedMissing', values)
      case 'undecided':
        return values.count === 0 ? t('reports.checks.undecidedNone') : t('reports.checks.undecidedValue', values)
      default:
        return t(`reports.checks.${name}Value`, values)
    }
  }
}

/** What is known of the report's form and content; a mark stands only beside what was really checked. */
export function SelfChecks({
  measures,
  checks,
}: {
  readonly measures: Measures | null
  readonly checks: readonly SelfCheck[]
}): React.JSX.Element {
  const { t } = useTranslation()
  const valueOf = useCheckValue()
  const all = measures?.rows.length ?? 0
  const whole = measures === null ? 0 : wholeRows(measures)
  return (
    <>
      <section className="panel-block">
        <h3 className="block-title">{t('reports.layout.title')}</h3>
        <dl className="check-list">
          <Line name={t('reports.layout.paper')} value={t('reports.layout.paperValue')} holds={null} />
          <Line name={t('reports.layout.area')} value={t('reports.layout.areaValue')} holds={null} />
          <Line name={t('reports.layout.head')} value={t('reports.layout.headValue')} holds={null} />
          {all > 0 && (
            <Line
              name={t('reports.layout.rows')}
              value={t('reports.layout.rowsValue', { whole, all })}
              holds={whole === all}
            />
          )}
        </dl>
      </section>
      <section className="panel-block">
        <h3 className="block-title">{t('reports.checks.title')}</h3>
        <dl className="check-list">
          {checks.map((check) => (
            <Line
              key={check.name}
              name={t(`reports.checks.${check.name}`)}
              value={valueOf(check)}
              holds={check.holds}
            />
          ))}
        </dl>
      </section>
    </>
  )
}
