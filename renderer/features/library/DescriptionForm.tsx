import { Button, Input } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InstrumentSummary } from '#core/model/instrument.ts'
import { useClient } from '../../client-context.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { queryKeys } from '../../queries.ts'
import { changesIn, draftOf, faultsOf } from './describe-changes.ts'
import type { DescriptionDraft } from './describe-changes.ts'
import { JurisdictionField } from './JurisdictionField.tsx'

const textFields = ['title', 'documentNumber', 'documentDate', 'effectiveOn'] as const
type TextField = (typeof textFields)[number]
const isDate = (field: TextField): boolean => field === 'documentDate' || field === 'effectiveOn'

function useDescribe(summary: InstrumentSummary, onSaved: () => void) {
  const client = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (draft: DescriptionDraft) => {
      const changes = changesIn(summary, draft)
      if (Object.keys(changes).length > 0) await client.instruments.describe({ instrument: summary.id, changes })
    },
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.instruments }),
        queries.invalidateQueries({ queryKey: queryKeys.document(summary.version) }),
      ])
      onSaved()
    },
  })
}

/** Corrects what is known of an instrument, in place. `Esc` leaves it as it was. */
export function DescriptionForm({
  summary,
  onClose,
}: {
  readonly summary: InstrumentSummary
  readonly onClose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  const [draft, setDraft] = useState(() => draftOf(summary))
  const save = useDescribe(summary, onClose)
  const faults = faultsOf(draft)
  return (
    <form
      className="description-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.length === 0) save.mutate(draft)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
      }}
    >
      {textFields.map((field) => (
        <div key={field} className={`description-field description-${field}`}>
          <label htmlFor={`${id}-${field}`}>{t(`library.details.${field === 'title' ? 'name' : field}`)}</label>
          <Input
            id={`${id}-${field}`}
            size="small"
            autoFocus={field === 'title'}
            lang="zh-CN"
            value={draft[field]}
            placeholder={isDate(field) ? t('library.details.dateHint') : ''}
            {...(field !== 'documentNumber' && faults.includes(field)
              ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': `${id}-${field}-fault` }
              : {})}
            onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
          />
          {field !== 'documentNumber' && faults.includes(field) && (
            <p id={`${id}-${field}-fault`} className="field-fault">
              {t(`library.details.fault.${field}`)}
            </p>
          )}
        </div>
      ))}
      <div className="description-field description-place">
        <span>{t('library.details.jurisdiction')}</span>
        <JurisdictionField
          value={draft.jurisdiction}
          onChange={(jurisdiction) => setDraft({ ...draft, jurisdiction })}
        />
        {faults.includes('jurisdiction') && <p className="field-fault">{t('library.details.fault.jurisdiction')}</p>}
      </div>
      <div className="description-foot">
        {save.isError && <ErrorNotice error={save.error} />}
        <span className="grow" />
        <Button size="small" onClick={onClose}>
          {t('common.cancel')} <kbd>Esc</kbd>
        </Button>
        <Button size="small" type="primary" htmlType="submit" disabled={faults.length > 0} loading={save.isPending}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}
