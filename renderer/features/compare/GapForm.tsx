import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { severities } from '#core/journal/event.ts'
import { chanceText } from '#core/report/chance.ts'
import type { ComparativeRow } from '#core/report/comparative-row.ts'
import { useRefusalText } from '../../components/use-refusal-text.ts'
import type { GapInput } from './use-decisions.ts'

const emptyInput: GapInput = { note: '', severity: 'medium', responsibleUnit: '', dueOn: null }

/** What was searched before somebody says that there is nothing. */
function SearchDone({ row, method }: { readonly row: ComparativeRow; readonly method: string }): React.JSX.Element {
  const { t } = useTranslation()
  const refusalText = useRefusalText()
  return (
    <div className="gap-search second">
      <p>{t('compare.gap.search', { examined: row.examined, method })}</p>
      {row.candidates.length === 0 && <p>{t('compare.gap.none')}</p>}
      {row.candidates.slice(0, 3).map((candidate) => (
        <p key={`${candidate.ref.version} ${candidate.ref.path}`} lang="zh-CN">
          {candidate.label} {candidate.title ?? candidate.heading}{' '}
          {t('compare.row.chance', { score: chanceText(candidate.score) })}
          {candidate.refused !== undefined && ` ${refusalText(candidate.refused)}`}
        </p>
      ))}
    </div>
  )
}

/** Confirms a gap: what was searched, how bad it is, who sees to it and by when. */
export function GapForm({
  row,
  method,
  onConfirm,
  onClose,
}: {
  readonly row: ComparativeRow
  readonly method: string
  readonly onConfirm: (input: GapInput) => void
  readonly onClose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const [input, setInput] = useState<GapInput>(emptyInput)
  const change = (changes: Partial<GapInput>): void => setInput({ ...input, ...changes })
  return (
    <form
      className="gap-form"
      aria-label={t('compare.gap.title')}
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm(input)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <SearchDone row={row} method={method} />
      <div className="gap-form-line gap-severity">
        <span className="second" aria-hidden="true">
          {t('compare.gap.severity')}
        </span>
        <Segmented
          block
          aria-label={t('compare.gap.severity')}
          value={input.severity}
          options={severities.map((value) => ({
            value,
            label: t(`common.severity.${value}`),
          }))}
          onChange={(severity) => change({ severity })}
        />
      </div>
      <div className="gap-form-line">
        <Input
          value={input.responsibleUnit}
          placeholder={t('compare.gap.unit')}
          aria-label={t('compare.gap.unit')}
          onChange={(event) => change({ responsibleUnit: event.target.value })}
        />
        <Input
          type="date"
          value={input.dueOn ?? ''}
          aria-label={t('compare.gap.due')}
          title={t('compare.gap.due')}
          onChange={(event) => change({ dueOn: event.target.value === '' ? null : event.target.value })}
        />
      </div>
      <div className="gap-form-line">
        <Input
          autoFocus
          value={input.note}
          placeholder={t('compare.gap.note')}
          aria-label={t('compare.gap.note')}
          onChange={(event) => change({ note: event.target.value })}
        />
        <Button type="primary" htmlType="submit">
          {t('compare.gap.confirm')}
        </Button>
      </div>
    </form>
  )
}
