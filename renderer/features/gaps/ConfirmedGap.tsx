import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { GapView } from '#core/report/comparative-row.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { formatDate } from '../../components/formats.ts'
import { OfficeSeal, useOfficeName } from '../../components/OfficeSeal.tsx'
import { Severity } from '../../components/Severity.tsx'
import { currentLanguage } from '../../i18n.ts'
import { useWithdrawGap } from './use-gaps.ts'

/** A confirmed gap: by whom, how grave, who sees to it; and the way back. */
export function ConfirmedGap({ gap }: { readonly gap: GapView }): React.JSX.Element {
  const { t } = useTranslation()
  const officeName = useOfficeName()
  const withdraw = useWithdrawGap()
  const language = currentLanguage()
  const facts = [
    [t('gaps.confirmed.unit'), gap.responsibleUnit === '' ? t('gaps.confirmed.none') : gap.responsibleUnit],
    [t('gaps.confirmed.due'), gap.dueOn === null ? t('gaps.confirmed.none') : formatDate(gap.dueOn, language)],
    ...(gap.note === '' ? [] : [[t('gaps.confirmed.note'), gap.note] as const]),
  ] as const
  return (
    <section className="panel-block">
      <div className="block-line">
        <h3 className="block-title">{t('gaps.confirmed.title')}</h3>
        <Severity of={gap.severity} />
      </div>
      <p className="confirmed-by">
        <OfficeSeal office={gap.office} />
        {t('gaps.confirmed.by', {
          office: officeName(gap.office),
          person: gap.person,
          date: formatDate(gap.confirmedAt.slice(0, 10), language),
        })}
      </p>
      <dl className="fact-list">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd lang="zh-CN">{value}</dd>
          </div>
        ))}
      </dl>
      {withdraw.isError && <ErrorNotice error={withdraw.error} />}
      <div className="block-line">
        <span className="sub">{t('gaps.confirmed.withdrawHint')}</span>
        <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(gap.id)}>
          {t('gaps.confirmed.withdraw')}
        </Button>
      </div>
    </section>
  )
}
