import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HeadReading } from '#core/model/document.ts'
import { instrumentKinds } from '#core/model/instrument.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useInstruments } from '../../queries.ts'
import { changesIn, draftOf, faultsOf } from './describe-changes.ts'
import type { Described, DescriptionChanges, DescriptionDraft } from './describe-changes.ts'
import { DescriptionField, TextInput } from './DescriptionField.tsx'
import type { DescriptionFieldOf } from './DescriptionField.tsx'
import { JurisdictionField } from './JurisdictionField.tsx'

const textFields = ['title', 'issuingBodies', 'documentNumber', 'documentDate', 'effectiveOn'] as const

type ChoiceOf = Omit<DescriptionFieldOf, 'children' | 'fault'> & {
  readonly value: string
  readonly choices: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

function ChoiceField({ value, choices, onChange, ...field }: ChoiceOf): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <DescriptionField {...field} fault={null}>
      <select id={field.id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('library.details.unknown')}</option>
        {choices.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
    </DescriptionField>
  )
}

/** Level of authority, and the instrument that it implements. */
function KindAndParent({
  draft,
  own,
  common,
  onChange,
}: {
  readonly draft: DescriptionDraft
  /** Its own title: nothing implements itself. */
  readonly own: string
  readonly common: (field: 'kind' | 'parent') => Omit<DescriptionFieldOf, 'children' | 'fault'>
  readonly onChange: (changes: Partial<DescriptionDraft>) => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const instruments = useInstruments().data ?? []
  return (
    <>
      <ChoiceField
        {...common('kind')}
        value={draft.kind}
        choices={instrumentKinds.map((kind) => [kind, t(`common.instrumentKind.${kind}`)] as const)}
        onChange={(value) => onChange({ kind: instrumentKinds.find((kind) => kind === value) ?? '' })}
      />
      <ChoiceField
        {...common('parent')}
        value={draft.parent}
        choices={instruments.filter(({ title }) => title !== own).map(({ id, title }) => [id, title] as const)}
        onChange={(value) => onChange({ parent: instruments.find(({ id }) => id === value)?.id ?? '' })}
      />
    </>
  )
}

/**
 * Corrects what is known of an instrument, in place; below each value stands where it was read. `Esc` leaves it as it was.
 */
export function DescriptionForm({
  known,
  readings,
  onShow,
  onSave,
  onClose,
}: {
  readonly known: Described
  readonly readings: readonly HeadReading[]
  readonly onShow: (reading: HeadReading) => void
  readonly onSave: (changes: DescriptionChanges) => Promise<void> | void
  readonly onClose: () => void
}): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  const [draft, setDraft] = useState(() => draftOf(known))
  const change = (changes: Partial<DescriptionDraft>): void => setDraft({ ...draft, ...changes })
  const save = useMutation({
    mutationFn: async () => {
      const changes = changesIn(known, draft)
      if (Object.keys(changes).length > 0) await onSave(changes)
    },
    onSuccess: onClose,
  })
  const faults = faultsOf(draft)
  const common = (field: DescriptionFieldOf['field']): Omit<DescriptionFieldOf, 'children' | 'fault'> => ({
    id: `${id}-${field}`,
    field,
    reading: readings.find((reading) => reading.field === field) ?? null,
    onShow,
  })
  return (
    <form
      className="description-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (faults.length === 0) save.mutate()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      {textFields.map((field) => (
        <TextInput
          key={field}
          {...common(field)}
          fault={faults.find((fault) => fault === field) ?? null}
          value={draft[field]}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
      <KindAndParent draft={draft} own={known.title} common={common} onChange={change} />
      <div className="description-field description-place">
        <span>{t('library.details.jurisdiction')}</span>
        <JurisdictionField value={draft.jurisdiction} onChange={(jurisdiction) => change({ jurisdiction })} />
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
