import { Button, Input } from 'antd'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GapEntry } from '#core/contract/api.ts'
import { severities } from '#core/journal/event.ts'
import type { Severity as SeverityName } from '#core/journal/event.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useOfficeName } from '../../components/OfficeSeal.tsx'
import { isPartialDate } from '../../components/partial-date.ts'
import { Severity } from '../../components/Severity.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useAbout } from '../../queries.ts'
import { useConfirmGap } from './use-gaps.ts'

const fields = ['responsibleUnit', 'dueOn', 'note'] as const

function SeverityField({
  value,
  onChange,
}: {
  readonly value: SeverityName
  readonly onChange: (value: SeverityName) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const group = useId()
  return (
    <fieldset className="severity-field">
      <legend className="only-for-readers">{t('gaps.form.severity')}</legend>
      <span aria-hidden="true">{t('gaps.form.severity')}</span>
      {severities.map((severity) => (
        <label key={severity} className="place-choice">
          <input type="radio" name={group} checked={value === severity} onChange={() => onChange(severity)} />
          <Severity of={severity} />
        </label>
      ))}
    </fieldset>
  )
}

/** Records that a clause has no counterpart: who sees to it, by when, how grave it is. */
export function GapForm({ entry }: { readonly entry: GapEntry }): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  const officeName = useOfficeName()
  const profile = useAbout().data?.profile ?? null
  const clauses = [...entry.row.left, ...entry.row.right]
  const [chosen, setChosen] = useState(0)
  const [severity, setSeverity] = useState<SeverityName>('medium')
  const [draft, setDraft] = useState({ note: '', responsibleUnit: '', dueOn: '' })
  const confirm = useConfirmGap(entry)
  const form = useRef<HTMLFormElement>(null)
  const clause = clauses[chosen]?.ref
  const isDateFine = draft.dueOn === '' || isPartialDate(draft.dueOn)
  useKeys({ g: () => form.current?.querySelector<HTMLElement>('input:checked')?.focus() })
  const submit = (): void => {
    if (clause !== undefined && isDateFine && !confirm.isPending) confirm.mutate({ clause, severity, ...draft })
  }
  return (
    <form
      ref={form}
      className="gap-form"
      aria-label={t('gaps.form.title')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) submit()
      }}
    >
      {clauses.length > 1 && (
        <fieldset className="clause-field">
          <legend>{t('gaps.form.clause')}</legend>
          {clauses.map(({ ref, label, heading }, index) => (
            <label key={`${ref.version} ${ref.path}`} className="clause-choice" lang="zh-CN">
              <input type="radio" name={`${id}-clause`} checked={index === chosen} onChange={() => setChosen(index)} />
              {label} {heading}
            </label>
          ))}
        </fieldset>
      )}
      <SeverityField value={severity} onChange={setSeverity} />
      {fields.map((field) => (
        <label key={field} className="gap-field">
          <span>{t(`gaps.form.${field}`)}</span>
          <Input
            size="small"
            name={field}
            value={draft[field]}
            placeholder={t(`gaps.form.${field}Hint`)}
            {...(field === 'dueOn' && !isDateFine ? { status: 'error' as const, 'aria-invalid': true } : {})}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          />
        </label>
      ))}
      {!isDateFine && <p className="field-fault">{t('gaps.form.dateFault')}</p>}
      {confirm.isError && <ErrorNotice error={confirm.error} />}
      <Button type="primary" htmlType="submit" block disabled={!isDateFine} loading={confirm.isPending}>
        {t('gaps.form.confirm')} <kbd className="kbd-on-ink">Ctrl Enter</kbd>
      </Button>
      <p className="sub block-line">
        {profile === null
          ? t('gaps.form.unsigned')
          : t('gaps.form.signed', { office: officeName(profile.office), person: profile.person })}
        <kbd>G</kbd>
      </p>
    </form>
  )
}
